// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/list_query.h"
#include "store/search_path.h"
#include "store/search_query.h"

namespace byline {

/// What a search means in SQL: `from` and `where` over the table `article a`.
struct SearchStatement
{
    std::string from;
    std::string where;
    QVariantList values;
    SearchQuery check; ///< groups of words that the index cannot tell: the article's text has to be looked at
    /// Where the search asks for words, the index says which articles are looked at, and the first of `values` is what
    /// it is asked. In its place: only articles with all of the words, or with any of them, in their headline.
    bool isOfWords = false;
    QString allInHeadline;
    QString anyInHeadline;
    /// Else what is looked at is on this path, in place of `from`; not where it is told among which to look.
    SearchPath path;

    void require(const std::string& condition);

    /// With `check`.
    std::string whole() const;
    QVariantList wholeValues() const;
};
/// The condition of a search that asks for words and nothing else.
inline constexpr char kWordsMatch[] = "article_index MATCH ?";
SearchStatement searchStatement(Connection& db, const SearchQuery& query);

/// Articles with ids above `after`, up to `through`.
struct IdRange
{
    qint64 after = 0;
    qint64 through = 0;
};
/// What a search finds among some articles, and a list asks for as well, in no order; at the cost of those.
QList<ArticleId> matches(Connection& db, const SearchQuery& query, const IdRange& among, const ArticleQuery& also = {});

/// `listKeys` for a query with words.
Result<QList<ArticleCursor>> searchKeys(Connection& db, const ArticleQuery& query, const ListRange& range);

} // namespace byline
