// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/article_rows.h"
#include "store/articles.h"
#include "store/author_book.h"
#include "store/counts.h"
#include "store/index_row.h"
#include "store/tag_book.h"

namespace byline {

/// Puts feeds into the library, within one transaction of its caller.
class FeedWriter final
{
public:
    explicit FeedWriter(Connection& db);

    void write(const FetchedFeed& fetched);
    Changes finish();

private:
    struct Item; ///< one item with all that was worked out for its row
    struct Feed;
    struct Known;
    /// What became of an article that was here before and is gone.
    enum class Past { None, Read, Cleaned };

    void writeItem(const Feed& feed, Item& item);
    std::optional<Known> knownAs(const Feed& feed, const Item& item);
    void insert(const Feed& feed, Item& item, Past past);
    void update(ArticleId id, const Feed& feed, Item& item);
    bool isAsHashedEarlier(const Known& known, const Item& item);
    bool hasTitle(ArticleId id, const QString& title);
    bool isChurn(ArticleId id, const Item& item);
    void keepVersion(ArticleId id, const Feed& feed);
    void writeBody(ArticleId id, const Item& item);
    void writeAuthors(ArticleId id, const Item& item);
    void writeTags(ArticleId id, const Item& item);
    void keepUserTags(ArticleId id, const Item& item);
    void resolvePeople(const Feed& feed, Item& item);
    Past pastOf(const Feed& feed, const Item& item);

    Connection& m_db;
    AuthorBook m_authors;
    TagBook m_tags;
    QList<IndexRow> m_edited; ///< as the index has them
    Counts m_counts;
    Changes m_changes;
};

} // namespace byline
