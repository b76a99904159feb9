// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article_query.h"

namespace byline {

enum class SearchOrder { Newest, Relevance };

/// What is searched for, in the search language, and which part of the answer is wanted.
struct SearchRequest
{
    QString text;
    int limit = 100; ///< negative: all
    SearchOrder order = SearchOrder::Newest;
    std::optional<ArticleCursor> after; ///< the newest behind this one; by relevance there is one page only
};

/// Where the next page of what was found by date begins, if there is one.
inline std::optional<ArticleCursor> nextPage(const SearchResults& page)
{
    if (page.hits.isEmpty() || page.total <= page.hits.size())
        return {};
    const Article& last = page.hits.last().article;
    return ArticleCursor {last.published.toMSecsSinceEpoch(), last.id};
}

} // namespace byline
