// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/article_rows.h"

#include "store/compression.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace byline {

ArticleReader::ArticleReader(Connection& db)
    : m_article(db, "SELECT a.outlet_id, o.title, s.guid, s.url, s.external_url, s.title, s.standfirst,"
                    " ifnull(s.summary, s.standfirst), s.image, a.published, a.updated, a.fetched, s.language, "
                    "a.unread, a.bookmarked, a.changed,"
                    " a.saved, s.enclosures, a.extent, a.missing_pictures"
                    " FROM article a JOIN article_source s ON s.article_id = a.id JOIN outlet o ON o.id = a.outlet_id"
                    " WHERE a.id = ?")
    , m_authors(db, "SELECT p.id, p.name FROM article_author l JOIN author p ON p.id = l.author_id"
                    " WHERE l.article_id = ? ORDER BY l.position")
    , m_tags(db, "SELECT t.name FROM article_tag l JOIN tag t ON t.id = l.tag_id"
                 " WHERE l.article_id = ? AND l.origin & 1 ORDER BY l.position")
{
}

std::optional<Article> ArticleReader::read(ArticleId id)
{
    const Query& row = m_article;
    if (!m_article.bind(id.value).step())
        return {};
    Article article;
    article.id = id;
    article.outletId = {row.integer(0)};
    article.outletTitle = row.text(1);
    article.guid = row.text(2);
    article.url = row.text(3);
    article.externalUrl = row.text(4);
    article.title = row.text(5);
    article.standfirst = row.text(6);
    article.summary = row.text(7);
    article.image = row.text(8);
    article.published = row.time(9);
    article.updated = row.time(10);
    article.fetched = row.time(11);
    article.language = row.text(12);
    article.read = row.integer(13) == 0;
    article.bookmarked = row.integer(14) != 0;
    article.changed = row.integer(15) != 0;
    article.saved = CopyState(row.integer(16));
    article.enclosures = enclosuresFromJson(row.text(17));
    article.extent = TextExtent(row.integer(18));
    article.missingPictures = int(row.integer(19));
    m_authors.bind(id.value);
    while (m_authors.step())
        article.authors += AuthorRef {{m_authors.integer(0)}, m_authors.text(1)};
    m_tags.bind(id.value);
    while (m_tags.step())
        article.tags += m_tags.text(0);
    return article;
}

QList<Article> ArticleReader::readAll(const QList<ArticleId>& ids)
{
    QList<Article> list;
    list.reserve(ids.size());
    for (const ArticleId id : ids)
        if (std::optional<Article> article = read(id))
            list += *std::move(article);
    return list;
}

Body unpacked(qint64 textBytes, const QByteArray& packed)
{
    const QByteArray both = decompressed(packed);
    return {both.left(textBytes), both.mid(textBytes)};
}

Body bodyOf(Connection& db, ArticleId id)
{
    Query query(db, "SELECT text_bytes, packed FROM body WHERE article_id = ?", id.value);
    return query.step() ? unpacked(query.integer(0), query.blob(1)) : Body {};
}

std::optional<ArticleFlags> flagsOf(Connection& db, ArticleId id)
{
    Query row(db, "SELECT outlet_id, unread, bookmarked, saved, changed, followed FROM article WHERE id = ?", id.value);
    if (!row.step())
        return {};
    return ArticleFlags {{row.integer(0)},    row.integer(1) != 0, row.integer(2) != 0,
                         row.integer(3) != 0, row.integer(4) != 0, row.integer(5) != 0};
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
