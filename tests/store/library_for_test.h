// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/articles.h"
#include "store/outlets.h"
#include "store/query.h"
#include "store/search_pieces.h"
#include "store/store.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QtTest>

namespace byline {

inline const QDateTime kNow(QDate(2026, 3, 10), QTime(12, 0), Qt::UTC);

/// A library in a folder of its own, with one connection that the test uses itself.
class LibraryForTest final
{
public:
    LibraryForTest()
    {
        if (!Store::open(m_dir.path()))
            qFatal("no library");
        m_db = std::move(Connection::open(file(), Connection::Access::ReadWrite).value());
    }

    Connection& db() { return *m_db; }
    QString dir() const { return m_dir.path(); }
    QString file() const { return m_dir.filePath(QStringLiteral("library.db")); }
    void close() { m_db.reset(); }

    OutletId outlet(const QString& name, const QStringList& folder = {})
    {
        const QString feed = QStringLiteral("https://%1.example/feed").arg(name);
        return addOutlet(*m_db, {name, QStringLiteral("https://%1.example/").arg(name), feed, folder, {}, {}, {}})->id;
    }

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Connection> m_db;
};

inline IncomingAuthor person(const QString& name, const QString& url = {}, const QString& email = {})
{
    IncomingAuthor author;
    author.name = name;
    author.url = url;
    author.email = email;
    return author;
}

inline IncomingItem itemOf(const QString& title, const QString& text, const QDateTime& published = kNow,
                           const QList<IncomingAuthor>& authors = {})
{
    IncomingItem item;
    item.title = title;
    item.guid = title;
    item.url = QStringLiteral("https://news.example/") + QString::number(qHash(title));
    item.contentHtml = QStringLiteral("<p>%1</p>").arg(text);
    item.contentText = text;
    item.published = published;
    item.authors = authors;
    return item;
}

inline FetchedFeed feedOf(OutletId outlet, const QList<IncomingItem>& items, const QDateTime& at = kNow)
{
    FetchedFeed feed;
    feed.outcome.id = outlet;
    feed.outcome.at = at;
    feed.feed.items = items;
    for (const IncomingItem& item : items) {
        feed.identities += item.guid;
        feed.texts += item.contentText;
        feed.hashes += QCryptographicHash::hash((item.title + item.contentText).toUtf8(), QCryptographicHash::Sha256);
    }
    return feed;
}

inline Changes stored(Connection& db, const FetchedFeed& feed)
{
    const Result<Changes> changes = storeFeeds(db, {feed});
    if (!changes)
        qFatal("not stored: %s", qPrintable(changes.error().detail));
    return *changes;
}

inline QStringList titlesOf(const QList<Article>& articles)
{
    QStringList titles;
    for (const Article& article : articles)
        titles += article.title;
    return titles;
}

/// All that a search finds, of every piece.
inline Result<QList<ArticleId>> foundBy(Connection& db, const ArticleQuery& query, const QDateTime& now = kNow)
{
    QList<ArticleId> found;
    std::optional<SearchPlace> place = SearchPlace {};
    while (place) {
        const Result<SearchPiece> piece = searchPiece(db, query, *place, now);
        if (!piece)
            return tl::unexpected<Error>(piece.error());
        found += piece->found;
        place = piece->next;
    }
    return found;
}

/// How many a search finds, counted as the window does: no further than `most` (negative: all of them).
inline Result<int> searchCount(Connection& db, const QString& text, int most, const QDateTime& now)
{
    const Result<std::optional<int>> known = countByIndex(db, text, most, now);
    if (!known || *known)
        return known.map([](const std::optional<int>& count) { return *count; });
    ArticleQuery query;
    query.search = text;
    return foundBy(db, query, now).map([most](const QList<ArticleId>& found) {
        return most < 0 ? int(found.size()) : qMin(most, int(found.size()));
    });
}

inline QStringList listed(Connection& db, const ArticleQuery& query = {})
{
    const Result<ArticlePage> page = articles(db, query);
    return page ? titlesOf(page->articles) : QStringList {page.error().detail};
}

/// The whole list, read so many at a time.
inline QStringList listedInPages(Connection& db, ArticleQuery query, int limit)
{
    query.limit = limit;
    QStringList titles;
    do {
        const Result<ArticlePage> page = articles(db, query);
        if (!page || page->articles.size() > limit)
            return {page ? QStringLiteral("a page of more than was asked for") : page.error().detail};
        titles += titlesOf(page->articles);
        query.after = page->next;
    } while (query.after);
    return titles;
}

} // namespace byline
