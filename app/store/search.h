// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/search_request.h"

namespace byline {

class Connection;

/// Full-text search: words (all), "phrases", -word, or, author: outlet: tag: title: before: after: is: has: (see
/// search_query.h). Hangul, Han and kana are found as substrings of two syllables and more. By relevance, what has the
/// words in its headline comes first, then what has them often; of equals the newest. Nothing is counted that is not
/// listed. Errors: BadQuery, with a SearchFault as its code.
Result<SearchResults> search(Connection& db, const SearchRequest& request, const QDateTime& now);

} // namespace byline
