// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/author.h"
#include "core/changes.h"
#include "core/reading_state.h"
#include "core/result.h"

#include <optional>

namespace byline {

class Connection;

/// Authors with at least one article, most unread first, then by name. With `outlet`, only those who write there.
Result<QList<Author>> authors(Connection& db, std::optional<OutletId> outlet = {});
/// NotFound.
Result<Author> author(Connection& db, AuthorId id);

Result<Changes> setFollowed(Connection& db, AuthorId id, Following following);

} // namespace byline
