// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/article_rows.h"

#include "store/compression.h"
#include "store/source_links.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace byline {

QString RowReader::Names::of(qint64 id)
{
    auto known = m_known.find(id);
    if (known == m_known.end())
        known = m_known.insert(id, m_name.bind(id).step() ? m_name.text(0) : QString());
    return *known;
}

RowReader::RowReader(Connection& db)
    : m_article(db,
                "SELECT s.outlet_id, s.guid, s.url, s.external_url, s.title, s.standfirst,"
                " ifnull(s.summary, s.standfirst), s.image, s.published, s.updated, s.fetched, s.language,"
                // Not the article's own row: of many articles that is another page each, this one is among few.
                " EXISTS (SELECT 1 FROM unread_by_time WHERE published = s.published AND article_id = s.article_id),"
                " s.bookmarked, s.changed, s.saved, s.enclosures, s.extent, s.missing_pictures, s.authors, s.tags,"
                // Most have none, and are not looked for.
                " CASE s.bookmarked WHEN 1 THEN (SELECT created FROM bookmark WHERE article_id = s.article_id) END,"
                " CASE WHEN s.saved > 0 THEN EXISTS (SELECT 1 FROM article INDEXED BY article_of_shelf"
                " WHERE of_shelf = 1 AND bookmarked = s.bookmarked AND published = s.published AND id = s.article_id)"
                " END"
                " FROM article_source s WHERE s.article_id = ?")
    , m_outlets(db, "SELECT title FROM outlet WHERE id = ?")
    , m_authors(db, "SELECT name FROM author WHERE id = ?")
    , m_tags(db, "SELECT name FROM tag WHERE id = ?")
{
}

std::optional<Article> RowReader::read(ArticleId id)
{
    const Query& row = m_article;
    if (!m_article.bind(id.value).step())
        return {};
    Article article;
    article.id = id;
    article.outletId = {row.integer(0)};
    article.outletTitle = m_outlets.of(article.outletId.value);
    article.guid = row.text(1);
    article.url = row.text(2);
    article.externalUrl = row.text(3);
    article.title = row.text(4);
    article.standfirst = row.text(5);
    article.summary = row.text(6);
    article.image = row.text(7);
    article.published = row.time(8);
    article.updated = row.time(9);
    article.fetched = row.time(10);
    article.language = row.text(11);
    article.read = row.integer(12) == 0;
    article.bookmarked = row.integer(13) != 0;
    article.changed = row.integer(14) != 0;
    article.saved = CopyState(row.integer(15));
    article.enclosures = enclosuresFromJson(row.text(16));
    article.extent = TextExtent(row.integer(17));
    article.missingPictures = int(row.integer(18));
    for (const qint64 author : linksFromText(row.text(19)))
        article.authors += AuthorRef {{author}, m_authors.of(author)};
    for (const qint64 tag : linksFromText(row.text(20)))
        article.tags += m_tags.of(tag);
    article.bookmarkSet = row.time(21);
    article.keptByShelf = row.integer(22) != 0;
    return article;
}

QList<Article> RowReader::readAll(const QList<ArticleId>& ids)
{
    QList<Article> list;
    list.reserve(ids.size());
    for (const ArticleId id : ids)
        if (std::optional<Article> article = read(id))
            list += *std::move(article);
    return list;
}

StoredBody unpacked(qint64 textBytes, const QByteArray& packed)
{
    const QByteArray both = decompressed(packed);
    return {both.left(textBytes), both.mid(textBytes)};
}

StoredBody bodyOf(Connection& db, ArticleId id)
{
    Query query(db, "SELECT text_bytes, packed FROM body WHERE article_id = ?", id.value);
    return query.step() ? unpacked(query.integer(0), query.blob(1)) : StoredBody {};
}

std::optional<ArticleFlags> flagsOf(Connection& db, ArticleId id)
{
    Query row(db, "SELECT outlet_id, unread, bookmarked, saved, changed, followed, of_shelf FROM article WHERE id = ?",
              id.value);
    if (!row.step())
        return {};
    const auto saved = CopyState(row.integer(3));
    return ArticleFlags {.outlet = {row.integer(0)},
                         .unread = row.integer(1) != 0,
                         .bookmarked = row.integer(2) != 0,
                         .saved = saved != CopyState::None,
                         .changed = row.integer(4) != 0,
                         .followed = row.integer(5) != 0,
                         .incomplete = saved > CopyState::Complete,
                         .ofShelf = row.integer(6) != 0};
}

QList<AuthorId> authorsOf(Connection& db, ArticleId id)
{
    QList<AuthorId> authors;
    Query row(db, "SELECT author_id FROM article_author WHERE article_id = ? ORDER BY position", id.value);
    while (row.step())
        authors += AuthorId {row.integer(0)};
    return authors;
}

QString enclosuresToJson(const QList<Enclosure>& enclosures)
{
    if (enclosures.isEmpty())
        return {};
    QJsonArray array;
    for (const Enclosure& enclosure : enclosures) {
        QJsonObject object {{QStringLiteral("url"), enclosure.url}};
        if (!enclosure.mimeType.isEmpty())
            object.insert(QStringLiteral("type"), enclosure.mimeType);
        if (enclosure.sizeInBytes >= 0)
            object.insert(QStringLiteral("size"), enclosure.sizeInBytes);
        if (enclosure.durationInSeconds >= 0)
            object.insert(QStringLiteral("duration"), enclosure.durationInSeconds);
        if (!enclosure.title.isEmpty())
            object.insert(QStringLiteral("title"), enclosure.title);
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<Enclosure> enclosuresFromJson(const QString& json)
{
    QList<Enclosure> enclosures;
    if (json.isEmpty())
        return enclosures;
    for (const QJsonValue& value : QJsonDocument::fromJson(json.toUtf8()).array()) {
        Enclosure enclosure;
        enclosure.url = value[u"url"].toString();
        enclosure.mimeType = value[u"type"].toString();
        enclosure.sizeInBytes = value[u"size"].toInteger(-1);
        enclosure.durationInSeconds = value[u"duration"].toDouble(-1);
        enclosure.title = value[u"title"].toString();
        enclosures += enclosure;
    }
    return enclosures;
}

} // namespace byline
