// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ghost/content.h"

#include "core/url.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

QUrl resourceAddress(const GhostSite& site, const QString& resource, const QList<QPair<QString, QString>>& options)
{
    QUrl url = onSite(site, u"ghost/api/content/%1/"_s.arg(resource));
    // Written out by hand: a "+" that joins filters has to go as %2B, which QUrlQuery leaves as it is.
    QByteArray query = "key=" + QUrl::toPercentEncoding(QString::fromLatin1(site.contentKey));
    for (const auto& [name, value] : options)
        query += '&' + name.toLatin1() + '=' + QUrl::toPercentEncoding(value);
    url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return url;
}

/// A value of a filter (NQL).
QString quoted(QString value)
{
    return u'\'' + value.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1) + u'\'';
}

QDateTime timeFrom(const QJsonValue& value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() ? time.toUTC() : QDateTime();
}

/// Text for people out of a caption's HTML.
QString plainCaption(QString html)
{
    static const QRegularExpression kTags(u"<[^>]*>"_s);
    return html.remove(kTags)
        .replace("&nbsp;"_L1, " "_L1)
        .replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&quot;"_L1, "\""_L1)
        .replace("&#39;"_L1, "'"_L1)
        .replace("&amp;"_L1, "&"_L1)
        .simplified();
}

/// A page that is theirs everywhere: their own, else where they are on a network.
QString profileOf(const QJsonObject& json)
{
    static const QPair<QLatin1String, QLatin1String> kNetworks[] {{"twitter"_L1, "https://x.com/"_L1},
                                                                  {"facebook"_L1, "https://www.facebook.com/"_L1}};
    if (const QString own = json["website"_L1].toString(); !own.isEmpty())
        return own;
    for (const auto& [network, place] : kNetworks) {
        QString name = json[network].toString();
        if (name.startsWith(u'@'))
            name.remove(0, 1);
        if (!name.isEmpty())
            return place + name;
    }
    return {};
}

IncomingAuthor authorFrom(const QJsonObject& json)
{
    IncomingAuthor author;
    author.name = json["name"_L1].toString().simplified();
    author.url = json["url"_L1].toString();
    author.avatar = json["profile_image"_L1].toString();
    author.biography = json["bio"_L1].toString().simplified();
    author.profile = profileOf(json);
    return author;
}

Visibility visibilityFrom(const QString& word)
{
    if (word == "members"_L1)
        return Visibility::Members;
    return word == "paid"_L1 || word == "tiers"_L1 ? Visibility::Paid : Visibility::Public;
}

bool isInternal(const QJsonObject& tag)
{
    return tag["visibility"_L1].toString() == "internal"_L1 || tag["name"_L1].toString().startsWith(u'#');
}

IncomingItem itemFrom(const QJsonObject& post, const GhostSite& site)
{
    IncomingItem item;
    item.guid = post["id"_L1].toString();
    item.url = post["url"_L1].toString();
    item.title = post["title"_L1].toString();
    item.standfirst = post["custom_excerpt"_L1].toString().simplified();
    item.contentHtml = post["html"_L1].toString();
    // Without one of its own the excerpt is the beginning of the text, which is no standfirst.
    if (item.standfirst.isEmpty() && item.contentHtml.isEmpty())
        item.summary = post["excerpt"_L1].toString();
    item.image = post["feature_image"_L1].toString();
    item.published = timeFrom(post["published_at"_L1]);
    item.updated = timeFrom(post["updated_at"_L1]);
    item.publishedAsGiven = post["published_at"_L1].toString();
    item.language = site.locale;
    for (const auto author : post["authors"_L1].toArray())
        if (const IncomingAuthor known = authorFrom(author.toObject()); !known.name.isEmpty())
            item.authors += known;
    for (const auto tag : post["tags"_L1].toArray())
        if (!isInternal(tag.toObject()))
            item.tags += tag.toObject()["name"_L1].toString();
    return item;
}

ArticleDetails detailsFrom(const QJsonObject& post)
{
    ArticleDetails details;
    const QJsonObject section = post["primary_tag"_L1].toObject();
    if (!isInternal(section))
        details.section = section["name"_L1].toString();
    details.readingMinutes = post["reading_time"_L1].toInt();
    details.visibility = visibilityFrom(post["visibility"_L1].toString());
    details.isCut = !post["access"_L1].toBool(true);
    details.imageCaption = plainCaption(post["feature_image_caption"_L1].toString());
    details.sourceEdit = timeFrom(post["updated_at"_L1]);
    return details;
}

Result<QJsonObject> objectFrom(const QByteArray& json, QLatin1String holding)
{
    QJsonParseError problem {};
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.object()[holding].isArray())
        return fail(ErrorKind::NotAFeed,
                    problem.error == QJsonParseError::NoError ? u"no "_s + holding : problem.errorString());
    return document.object();
}

} // namespace

QUrl postsAddress(const GhostSite& site, const GhostPostsQuery& query)
{
    QStringList filters;
    if (!query.author.isEmpty())
        filters += u"authors:"_s + query.author;
    if (!query.tag.isEmpty())
        filters += u"tag:"_s + query.tag;
    if (!query.tagName.isEmpty())
        filters += u"tags.name:"_s + quoted(query.tagName);
    if (query.updatedAfter.isValid())
        filters += u"updated_at:>'%1'"_s.arg(query.updatedAfter.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s));
    QList<QPair<QString, QString>> options {
        {u"include"_s, u"authors,tags"_s},
        {u"formats"_s, u"html"_s},
        {u"limit"_s, QString::number(query.limit)},
        {u"page"_s, QString::number(query.page)},
        // Edits oldest first: what does not fit comes with the next look.
        {u"order"_s, query.updatedAfter.isValid() ? u"updated_at asc"_s : u"published_at desc"_s}};
    if (!filters.isEmpty())
        options.emplaceBack(u"filter"_s, filters.join(u'+'));
    return resourceAddress(site, u"posts"_s, options);
}

GhostPostsQuery queryOfFeed(const GhostSite& site, const QUrl& feed)
{
    GhostPostsQuery query;
    const QStringList parts = feed.path().mid(site.root.path().size()).split(u'/', Qt::SkipEmptyParts);
    if (parts.value(0) == "author"_L1)
        query.author = parts.value(1);
    else if (parts.value(0) == "tag"_L1)
        query.tag = parts.value(1);
    return query;
}

Result<GhostPostList> postsFrom(const QByteArray& json, const GhostSite& site)
{
    return objectFrom(json, "posts"_L1).map([&](const QJsonObject& answer) {
        GhostPostList posts;
        for (const auto value : answer["posts"_L1].toArray()) {
            const QJsonObject post = value.toObject();
            if (post["id"_L1].toString().isEmpty())
                continue;
            posts.items += itemFrom(post, site);
            posts.details += detailsFrom(post);
        }
        const QJsonObject pages = answer["meta"_L1].toObject()["pagination"_L1].toObject();
        posts.page = pages["page"_L1].toInt();
        posts.total = pages["total"_L1].toInt();
        posts.next = pages["next"_L1].toInt();
        return posts;
    });
}

QUrl newslettersAddress(const GhostSite& site)
{
    return resourceAddress(site, u"newsletters"_s, {{u"limit"_s, u"100"_s}});
}

Result<QList<Newsletter>> newslettersFrom(const QByteArray& json)
{
    return objectFrom(json, "newsletters"_L1).map([](const QJsonObject& answer) {
        QList<Newsletter> newsletters;
        for (const auto value : answer["newsletters"_L1].toArray()) {
            const QJsonObject given = value.toObject();
            if (given["status"_L1].toString(u"active"_s) != "active"_L1)
                continue;
            newsletters += Newsletter {given["id"_L1].toString(), given["name"_L1].toString(),
                                       given["description"_L1].toString().simplified(),
                                       given["subscribe_on_signup"_L1].toBool(true)};
        }
        return newsletters;
    });
}

} // namespace byline
