// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/author.h"

#include <optional>

namespace byline {

class Connection;

/// Nothing if there is no such author.
std::optional<Author> readAuthor(Connection& db, AuthorId id);

} // namespace byline
