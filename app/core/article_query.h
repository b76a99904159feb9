// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"

#include <optional>

namespace byline {

/// Where a list was left: the next page begins after this row.
struct ArticleCursor
{
    qint64 publishedMs = 0; ///< or when its bookmark was set, in a list by that
    ArticleId id;
};

enum class ReadFilter { Any, Unread, Read };

/// Which articles, newest first where nothing else is said. Everything that is set must hold.
struct ArticleQuery
{
    std::optional<OutletId> outlet;
    std::optional<AuthorId> author;
    std::optional<QStringList> folder; ///< outlets in this folder or below
    ReadFilter read = ReadFilter::Any;
    bool bookmarkedOnly = false;
    bool savedOnly = false;
    std::optional<CopyState> copyState; ///< with savedOnly
    bool followedOnly = false;
    bool changedOnly = false;
    std::optional<QString> bookmarkFolder; ///< with bookmarkedOnly
    QString tag;
    QDateTime since;          ///< published at or after
    QString search;           ///< the search language of `search`; empty: no search
    bool oldestFirst = false; ///< the other way round; a search has no such order
    bool byBookmark = false;  ///< bookmarks only: in the order in which they were set, not of when articles came out
    int limit = 100;
    std::optional<ArticleCursor> after;
    ArticleId afterId; ///< like `after`, when only the article is known (`--offset-id`)
};

/// Where an article stands in what `query` lists.
inline ArticleCursor placeIn(const ArticleQuery& query, const Article& article)
{
    return {(query.byBookmark ? article.bookmarkSet : article.published).toMSecsSinceEpoch(), article.id};
}

/// A page of a list. `next` is set when there may be more.
struct ArticlePage
{
    QList<Article> articles;
    std::optional<ArticleCursor> next;
};

/// Around each hit in a text that a search has found: isolates (Unicode, UAX #9), which change nothing where they are
/// shown by mistake.
inline constexpr QChar kHitBegin(0x2068);
inline constexpr QChar kHitEnd(0x2069);

inline QString withoutHitMarks(QString text)
{
    return text.remove(kHitBegin).remove(kHitEnd);
}

/// An article that was found, with where. Hits in `snippet` and `headline` are marked.
struct SearchHit
{
    Article article;
    QString snippet;
    QString headline {}; ///< empty: what was looked for is not in it
};

struct SearchResults
{
    int total = 0; ///< so many are listed, or more if there are more
    QList<SearchHit> hits;
};

} // namespace byline
