// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/wordpress_posts.h"

#include "feeds/html_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

QString rendered(const QJsonValue& value)
{
    return value.toObject()["rendered"_L1].toString();
}

QString plain(const QJsonValue& value)
{
    return plainTextOf(rendered(value).toUtf8()).simplified();
}

QUrl inRest(const QUrl& site, const QString& list)
{
    QUrl root = site;
    root.setQuery(QString());
    root.setFragment(QString());
    if (!root.path().endsWith(u'/'))
        root.setPath(root.path() + u'/');
    return root.resolved(QUrl(u"wp-json/wp/v2/"_s + list));
}

/// "date" is the site's time without saying which; only this one is certain.
QDateTime timeFrom(const QJsonValue& value)
{
    QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODate);
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? time : QDateTime();
}

QList<IncomingAuthor> authorsFrom(const QJsonObject& embedded)
{
    QList<IncomingAuthor> authors;
    for (const auto value : embedded["author"_L1].toArray()) {
        const QJsonObject person = value.toObject();
        IncomingAuthor author;
        author.name = person["name"_L1].toString().simplified(); // an error object, where the list is closed, has none
        if (author.name.isEmpty())
            continue;
        author.url = person["link"_L1].toString();
        author.biography = plainTextOf(person["description"_L1].toString().toUtf8()).simplified();
        author.profile = person["url"_L1].toString();
        const QJsonObject portraits = person["avatar_urls"_L1].toObject();
        for (const auto& size : {"96"_L1, "48"_L1, "24"_L1})
            if (author.avatar.isEmpty())
                author.avatar = portraits[size].toString();
        authors += author;
    }
    return authors;
}

QStringList tagsFrom(const QJsonObject& embedded)
{
    QStringList tags;
    for (const auto taxonomy : embedded["wp:term"_L1].toArray())
        for (const auto term : taxonomy.toArray())
            tags += plainTextOf(term.toObject()["name"_L1].toString().toUtf8()).simplified();
    tags.removeAll(QString());
    tags.removeDuplicates();
    return tags;
}

} // namespace

bool isWordPress(const QString& generator)
{
    return generator.contains("wordpress"_L1, Qt::CaseInsensitive);
}

QUrl wordPressPostsAddress(const QUrl& site, const WordPressQuery& wanted)
{
    QUrl url = inRest(site, u"posts"_s);
    QString query =
        u"_embed=author,wp:featuredmedia,wp:term&per_page=%1&page=%2"_s.arg(wanted.perPage).arg(wanted.page);
    if (wanted.author > 0)
        query += u"&author=%1"_s.arg(wanted.author);
    if (wanted.category > 0)
        query += u"&categories=%1"_s.arg(wanted.category);
    QStringList only;
    for (const int number : wanted.only)
        only += QString::number(number);
    if (!only.isEmpty())
        query += u"&include="_s + only.join(u',');
    url.setQuery(query);
    return url;
}

QUrl wordPressNumberAddress(const QUrl& site, const QString& list, const QString& slug)
{
    QUrl url = inRest(site, list);
    url.setQuery(u"slug="_s + QString::fromLatin1(QUrl::toPercentEncoding(slug)));
    return url;
}

int wordPressNumberFrom(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).array().first().toObject()["id"_L1].toInt();
}

int wordPressPostNumber(const QString& guid)
{
    return QUrlQuery(QUrl(guid)).queryItemValue(u"p"_s).toInt();
}

Result<QList<IncomingItem>> parseWordPressPosts(const QByteArray& json)
{
    QJsonParseError problem {};
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isArray())
        return fail(ErrorKind::NotAFeed, problem.errorString());
    QList<IncomingItem> items;
    for (const auto value : document.array()) {
        const QJsonObject post = value.toObject();
        IncomingItem item;
        item.guid = rendered(post["guid"_L1]);
        item.url = post["link"_L1].toString();
        if (item.url.isEmpty())
            continue;
        item.title = plain(post["title"_L1]);
        item.contentHtml = rendered(post["content"_L1]);
        item.summary = rendered(post["excerpt"_L1]);
        item.published = timeFrom(post["date_gmt"_L1]);
        item.updated = timeFrom(post["modified_gmt"_L1]);
        const QJsonObject embedded = post["_embedded"_L1].toObject();
        item.authors = authorsFrom(embedded);
        item.image = embedded["wp:featuredmedia"_L1].toArray().first().toObject()["source_url"_L1].toString();
        item.tags = tagsFrom(embedded);
        items += item;
    }
    return items;
}

} // namespace byline
