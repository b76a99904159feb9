// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/articles.h"
#include "store/article_details.h"

#include "store/article_rows.h"
#include "store/author_rows.h"
#include "store/compression.h"
#include "store/feed_writer.h"
#include "store/index_row.h"
#include "store/list_query.h"
#include "store/query.h"
#include "store/transaction.h"
#include "store/url_key.h"

namespace byline {

namespace {

/// So many cost the write lane about as long as a batch of feeds.
constexpr qint64 kIndexedAtOnce = 2000;
/// As much as is written in well under a tenth of a second, also where the index is large: 2 MB.
constexpr int kTidiedPages = 500;

} // namespace

FetchedFeed packed(FetchedFeed feed)
{
    // Its tables are some hundred kilobytes, and the kernel takes longer to hand them out than they are used for one
    // feed.
    thread_local Compressor compressor;
    feed.packed.reserve(feed.feed.items.size());
    for (qsizetype i = 0; i < feed.feed.items.size(); ++i) {
        IncomingItem& item = feed.feed.items[i];
        const QString text = feed.texts.value(i);
        const QByteArray utf8 = text.toUtf8();
        feed.packed += {teaserOf(item, text), compressor.compressed(utf8 + htmlOf(item).toUtf8()), utf8.size(),
                        likelyExtent(text)};
        item.contentHtml.clear();
        item.contentText.clear();
        item.summary.clear();
    }
    feed.texts.clear();
    return feed;
}

Result<Changes> storeFeeds(Connection& db, const QList<FetchedFeed>& feeds, IndexTime indexTime)
{
    return writing(db, [&]() -> Result<Changes> {
        FeedWriter writer(db);
        for (const FetchedFeed& feed : feeds)
            writer.write(feed.packed.size() == feed.feed.items.size() ? feed : packed(feed));
        Changes changes = writer.finish();
        // Its own articles, and some of those that a refresh has left.
        if (indexTime == IndexTime::Now)
            indexWaiting(db, kIndexedAtOnce + changes.added.size());
        return changes;
    });
}

Result<bool> indexNext(Connection& db)
{
    const auto before = reading([&]() -> Result<IndexProgress> { return indexProgress(db); });
    if (!before || before->isComplete())
        return before.map([](const IndexProgress&) { return false; });
    return writing(db, [&]() -> Result<bool> {
        indexWaiting(db, kIndexedAtOnce);
        return !indexProgress(db).isComplete();
    });
}

Result<bool> tidyIndexNext(Connection& db)
{
    return writing(db, [&]() -> Result<bool> {
        const int before = db.d->database.getTotalChanges();
        execute(db, "INSERT INTO article_index(article_index, rank) VALUES ('merge', ?)", kTidiedPages);
        // https://www.sqlite.org/fts5.html, "The 'merge' command": less than two changes are none.
        return db.d->database.getTotalChanges() - before >= 2;
    });
}

Result<ArticlePage> articles(Connection& db, const ArticleQuery& query)
{
    return reading(db, [&]() -> Result<ArticlePage> {
        ListRange range {query.after, query.limit < 0 ? -1 : query.limit + 1};
        if (query.afterId && !query.after) {
            const std::optional<Article> after = RowReader(db).read(query.afterId);
            if (!after)
                return fail(ErrorKind::NotFound, QString::number(query.afterId.value));
            range.after = placeIn(query, *after);
        }
        Result<QList<ArticleCursor>> keys = listKeys(db, query, range);
        if (!keys)
            return tl::unexpected(keys.error());
        ArticlePage page;
        if (query.limit >= 0 && keys->size() > query.limit) {
            keys->resize(query.limit);
            if (!keys->isEmpty())
                page.next = keys->last();
        }
        RowReader reader(db);
        page.articles.reserve(keys->size());
        for (const ArticleCursor& key : std::as_const(*keys))
            if (std::optional<Article> article = reader.read(key.id))
                page.articles += *std::move(article);
        return page;
    });
}

Result<QList<Article>> articlesById(Connection& db, const QList<ArticleId>& ids)
{
    return reading(db, [&]() -> Result<QList<Article>> { return RowReader(db).readAll(ids); });
}

Result<FullArticle> fullArticle(Connection& db, ArticleId id)
{
    return reading(db, [&]() -> Result<FullArticle> {
        const std::optional<Article> article = RowReader(db).read(id);
        if (!article)
            return fail(ErrorKind::NotFound, QString::number(id.value));
        FullArticle full;
        full.article = *article;
        for (const AuthorRef& author : article->authors)
            if (const std::optional<Author> known = readAuthor(db, author.id))
                full.authors += *known;
        const StoredBody body = bodyOf(db, id);
        full.html = QString::fromUtf8(body.html);
        full.text = QString::fromUtf8(body.text);
        full.details = detailsOf(db, id);
        return full;
    });
}

Result<EarlierVersion> earlierVersion(Connection& db, ArticleId id, const QDateTime& since)
{
    return reading([&]() -> Result<EarlierVersion> {
        Query row(db,
                  since.isValid() ? "SELECT title, replaced, text_bytes, packed FROM article_version"
                                    " WHERE article_id = ?1 AND replaced > ?2 ORDER BY id LIMIT 1"
                                  : "SELECT title, replaced, text_bytes, packed FROM article_version"
                                    " WHERE article_id = ?1 AND ?2 IS NULL ORDER BY id DESC LIMIT 1",
                  id.value, since);
        if (!row.step())
            return fail(ErrorKind::NotFound, QString::number(id.value));
        return EarlierVersion {row.text(0), QString::fromUtf8(unpacked(row.integer(2), row.blob(3)).text), row.time(1)};
    });
}

Result<ArticleId> articleByUrl(Connection& db, const QString& url)
{
    return reading([&]() -> Result<ArticleId> {
        const QString key = urlKey(url);
        // Several outlets may have it: the one that was there first.
        Query row(db,
                  "SELECT a.id, s.url FROM article a JOIN article_source s ON s.article_id = a.id"
                  " WHERE a.outlet_id IN (SELECT id FROM outlet) AND a.url_hash = ? ORDER BY a.id",
                  urlHash(url));
        while (row.step())
            if (urlKey(row.text(1)) == key)
                return ArticleId {row.integer(0)};
        return fail(ErrorKind::NotFound, url);
    });
}

Result<SmartCounts> smartCounts(Connection& db, const QDateTime& startOfToday)
{
    return reading([&]() -> Result<SmartCounts> {
        SmartCounts counts;
        Query row(db, "SELECT name, value FROM total");
        while (row.step()) {
            const QString name = row.text(0);
            const int value = int(row.integer(1));
            if (name == u"unread")
                counts.unread = value;
            else if (name == u"followed_unread")
                counts.followedUnread = value;
            else if (name == u"bookmarked")
                counts.bookmarked = value;
            else if (name == u"saved")
                counts.saved = value;
            else if (name == u"changed")
                counts.changed = value;
        }
        // One day's articles, along the index.
        counts.todayUnread =
            int(integerOf(db, "SELECT count(*) FROM unread_by_time WHERE published >= ?", startOfToday));
        return counts;
    });
}

} // namespace byline
