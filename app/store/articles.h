// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article_details.h"
#include "core/article_query.h"
#include "core/changes.h"
#include "core/incoming.h"
#include "core/outlet.h"
#include "core/reading_state.h"
#include "core/text_extent.h"
#include "store/outlets.h"
#include "store/teaser.h"

namespace byline {

class Connection;

/// What is stored of an item besides its own fields.
struct PackedItem
{
    Teaser teaser;
    QByteArray bytes; ///< compressed: the plain text, then the HTML
    qint64 textBytes = 0;
    TextExtent extent = TextExtent::Full;
};

/// A feed that was fetched and parsed, ready to be stored. `identities`, `texts` and `hashes` go with `feed.items`:
/// the item's identity within its outlet, its plain text for the index, its content hash. Summaries are plain text.
/// A feed that is `packed` has them as they are stored instead of `texts` and the items' contents.
struct FetchedFeed
{
    FetchOutcome outcome;
    IncomingFeed feed;
    QStringList identities;
    QStringList texts;
    QList<QByteArray> hashes;
    QList<PackedItem> packed {};
    QList<ArticleDetails> details {}; ///< empty: the source gave none
};

/// Does beforehand what needs no library and takes most of the time and memory. Any thread.
FetchedFeed packed(FetchedFeed feed);

/// When new articles can be found by their words: with what they are stored with, or after `indexNext` has got to them.
enum class IndexTime { Now, Later };

/// One transaction for all feeds: new articles, edited ones (changed = true; reading state stays), authors, bodies,
/// search rows, counts, and how the fetch went.
Result<Changes> storeFeeds(Connection& db, const QList<FetchedFeed>& feeds, IndexTime indexTime = IndexTime::Now);
/// Indexes some of the articles that wait for it; true if there are more.
Result<bool> indexNext(Connection& db);
/// Puts parts of the search index together, as each transaction that indexes adds one and a search looks into all of
/// them; true if there is more to do. Short, so that other writes come in between.
Result<bool> tidyIndexNext(Connection& db);

/// A keyset page, newest first.
Result<ArticlePage> articles(Connection& db, const ArticleQuery& query);
/// The given articles as lists show them, in the given order; those that are gone are left out.
Result<QList<Article>> articlesById(Connection& db, const QList<ArticleId>& ids);
/// With body and authors. NotFound.
Result<FullArticle> fullArticle(Connection& db, ArticleId id);
/// What an article said before its source last edited it. NotFound.
struct EarlierVersion
{
    QString title;
    QString text;
    QDateTime replaced;
};
/// The one before the last edit, or with `since` the one that was there at that time. NotFound where nothing was edited
/// (after that).
Result<EarlierVersion> earlierVersion(Connection& db, ArticleId id, const QDateTime& since = {});
/// The article with this address, if the library has it.
Result<ArticleId> articleByUrl(Connection& db, const QString& url);

Result<Changes> setRead(Connection& db, const QList<ArticleId>& ids, ReadState state, const QDateTime& now);
/// Everything that `query` lists behind `query.after`, without its limit.
Result<Changes> setReadWhere(Connection& db, const ArticleQuery& query, ReadState state, const QDateTime& now);
/// Of what `query` lists, what has not that state yet.
ArticleQuery thoseToMark(const ArticleQuery& query, ReadState state);
/// Like `setReadWhere`, where it is known already what `query` lists.
Result<Changes> setReadOf(Connection& db, const ArticleQuery& query, const QList<ArticleId>& ids, ReadState state,
                          const QDateTime& now);

Result<SmartCounts> smartCounts(Connection& db, const QDateTime& startOfToday);

} // namespace byline
