// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/author.h"
#include "core/changes.h"
#include "core/reading_state.h"

#include <optional>

namespace byline {

class Connection;

/// Nothing if there is no such author.
std::optional<Author> readAuthor(Connection& db, AuthorId id);

/// Of the articles of an author who is followed from now on, or no more; within the transaction of its caller.
void setArticlesFollowed(Connection& db, AuthorId id, Following following, Changes& changes);

} // namespace byline
