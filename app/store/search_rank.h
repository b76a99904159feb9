// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article_query.h"
#include "store/search_sql.h"

#include <vector>

namespace byline {

/// The `limit` (negative: all) articles that fit a search of words best, the best first. A headline that has the words
/// comes before any text that has them, a writer's or tag's name next, then how often the text has them; of several
/// words the rare one counts for more, of equals the newest comes first. How often is counted in the articles' texts:
/// where many are found, those are looked at that have the words in their headline, (the 200 newest), in a
/// writer's name or a tag (100) or in what the reader wrote (100), and of the others the 200 newest.
/// `newest`: the newest `newestForRanking(limit)` that the search finds.
std::vector<ArticleCursor> bestFound(Connection& db, const SearchQuery& query, const SearchStatement& statement,
                                     int limit, std::vector<ArticleCursor> newest);
int newestForRanking(int limit);

} // namespace byline
