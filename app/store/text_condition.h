// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/search_query.h"

#include <string>

struct sqlite3;

namespace byline {

/// The index does not keep where words stand, so it cannot tell whether an article has them next to each other. Where
/// that matters, SQL asks `byline_holds`, which looks at the text and cuts it as it was cut for the index:
///   byline_holds(groups, title, standfirst, people, own, text_bytes, packed)
/// with the columns of article_source and body, and what the reader wrote.
/// An SQLite code.
int registerHolds(sqlite3* database);

/// The SQL condition on `article a` that all of the groups hold; they are of words, in the text or in the title only.
/// Its one value is `packedGroups` of them.
std::string holdsGroups();
QString packedGroups(const SearchQuery& groups);

} // namespace byline
