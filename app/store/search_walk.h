// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article_query.h"
#include "store/query.h"
#include "store/search_sql.h"

#include <vector>

namespace byline {

/// The newest `limit` (negative: all) of the articles behind `after` that a search finds, newest first.
std::vector<ArticleCursor> newestFound(Connection& db, const SearchStatement& statement,
                                       const std::optional<ArticleCursor>& after, int limit);

/// The same without a look at `check`: the articles that may be found.
std::vector<ArticleCursor> newestOfIndex(Connection& db, const SearchStatement& statement,
                                         const std::optional<ArticleCursor>& after, int limit);

/// Whether one of those passes `check`.
class Checker final
{
public:
    Checker(Connection& db, const SearchStatement& statement);
    bool passes(ArticleId id);

private:
    std::optional<Query> m_query; ///< none: nothing is to be checked
};

} // namespace byline
