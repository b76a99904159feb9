// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/search_request.h"
#include "store/search_walk.h"

namespace byline {

class Connection;

/// Full-text search: words (all), "phrases", -word, or, author: outlet: tag: title: before: after: is: has: (see
/// search_query.h). Hangul, Han and kana are found as substrings of two syllables and more. By relevance, what has the
/// words in its headline comes first, then what has them often; of equals the newest. Nothing is counted that is not
/// listed. Errors: BadQuery, with a SearchFault as its code.
Result<SearchResults> search(Connection& db, const SearchRequest& request, const QDateTime& now);

/// A search that may take long, a piece at a time: a rare phrase of common words is looked for in very many texts.
class SearchRun final
{
public:
    SearchRun(SearchRequest request, const QDateTime& now);

    /// Goes on until about then. Nothing: there is more to be looked at.
    Result<std::optional<SearchResults>> goOn(Connection& db, const QDeadlineTimer& until);

private:
    Result<void> begin(Connection& db);
    int wanted() const;

    SearchRequest m_request;
    QDateTime m_now;
    SearchQuery m_query;
    SearchStatement m_statement;
    bool m_isRanked = false;
    std::optional<SearchWalk> m_walk; ///< none: not begun
};

} // namespace byline
