// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/json_feed.h"

#include "core/url.h"
#include "feeds/bylines.h"
#include "feeds/dates.h"
#include "feeds/html_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace byline {

namespace {

constexpr qsizetype kMaxItems = 50000;
constexpr int kMaxList = 500;

/// Strings, and what people put where a string belongs.
QString textAt(const QJsonObject& object, const char* key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    if (value.isString())
        return value.toString();
    if (value.isDouble()) {
        const double number = value.toDouble();
        const auto whole = static_cast<qint64>(number);
        constexpr double kExact = 9007199254740992.0;
        return std::abs(number) < kExact && static_cast<double>(whole) == number ? QString::number(whole)
                                                                                 : QString::number(number, 'g', 17);
    }
    return value.isBool() ? QVariant(value.toBool()).toString() : QString();
}

QString addressAt(const QJsonObject& object, const char* key, const QUrl& base)
{
    return resolved(textAt(object, key), base);
}

QList<IncomingAuthor> authorsOf(const QJsonObject& object, const QUrl& base, const QString& feedTitle)
{
    QJsonArray given = object.value(u"authors").toArray();
    if (given.isEmpty()) {
        const QJsonValue single = object.value(u"author");
        if (single.isArray())
            given = single.toArray();
        else if (!single.isUndefined() && !single.isNull())
            given.append(single);
    }
    QList<IncomingAuthor> authors;
    for (const QJsonValue& value : std::as_const(given)) {
        if (authors.size() >= kMaxList)
            break;
        if (value.isString()) {
            authors.append(parseByline(value.toString(), feedTitle));
            continue;
        }
        const QJsonObject one = value.toObject();
        const QString name = textAt(one, "name").simplified();
        IncomingAuthor author;
        author.url = addressAt(one, "url", base);
        author.avatar = addressAt(one, "avatar", base);
        QList<IncomingAuthor> people = parseByline(name, feedTitle);
        if (people.size() == 1) {
            people.first().url = author.url;
            people.first().avatar = author.avatar;
        } else if (people.isEmpty() && name.isEmpty() && !author.url.isEmpty()) {
            people.append(author);
        }
        authors.append(people);
    }
    return authors;
}

QList<Enclosure> attachmentsOf(const QJsonObject& object, const QUrl& base)
{
    QList<Enclosure> files;
    const QJsonArray given = object.value(u"attachments").toArray();
    for (const QJsonValue& value : given) {
        const QJsonObject one = value.toObject();
        Enclosure file;
        file.url = addressAt(one, "url", base);
        const QUrl url(file.url);
        if (!url.isRelative() && !isWebAddress(url))
            continue;
        file.mimeType = textAt(one, "mime_type");
        file.title = textAt(one, "title");
        file.sizeInBytes = one.value(u"size_in_bytes").toInteger(-1);
        file.durationInSeconds = one.value(u"duration_in_seconds").toDouble(-1);
        if (!file.url.isEmpty() && files.size() < kMaxList)
            files.append(file);
    }
    return files;
}

IncomingItem itemOf(const QJsonObject& object, const QUrl& base, const FeedSource& source, std::chrono::minutes clock,
                    const QString& feedTitle)
{
    IncomingItem item;
    item.guid = textAt(object, "id").trimmed();
    item.url = addressAt(object, "url", base);
    item.externalUrl = addressAt(object, "external_url", base);
    item.title = textAt(object, "title").simplified();
    item.summary = textAt(object, "summary");
    const QByteArray html = textAt(object, "content_html").toUtf8();
    item.contentHtml = QString::fromUtf8(withAbsoluteLinks(html, source.url));
    item.contentText = textAt(object, "content_text");
    item.image = addressAt(object, "image", base);
    item.bannerImage = addressAt(object, "banner_image", base);
    if (item.image.isEmpty())
        item.image = item.bannerImage;
    item.authors = authorsOf(object, base, feedTitle);
    item.publishedAsGiven = textAt(object, "date_published").left(100);
    item.published = parseDate(item.publishedAsGiven, clock);
    item.updated = parseDate(textAt(object, "date_modified"), clock);
    item.language = textAt(object, "language");
    const QJsonArray tags = object.value(u"tags").toArray();
    for (const QJsonValue& tag : tags) {
        const QString text = tag.toString().simplified();
        if (!text.isEmpty() && item.tags.size() < kMaxList && !item.tags.contains(text))
            item.tags.append(text);
    }
    item.enclosures = attachmentsOf(object, base);
    return item;
}

} // namespace

Result<IncomingFeed> parseJsonFeed(const QByteArray& utf8, const FeedSource& source)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &error);
    if (!document.isObject())
        return fail(ErrorKind::NotAFeed, error.errorString());
    const QJsonObject root = document.object();
    const QString version = root.value(u"version").toString();
    const bool hasItems = root.value(u"items").isArray();
    // Some leave out the version; then something else has to speak for a feed.
    const QJsonObject first = root.value(u"items").toArray().first().toObject();
    const bool looksLikeFeed =
        root.contains(u"home_page_url") || root.contains(u"feed_url")
        || (version.startsWith(u"1") && (first.contains(u"content_text") || first.contains(u"content_html")));
    if (!hasItems || !(version.contains(u"jsonfeed.org") || looksLikeFeed))
        return fail(ErrorKind::NotAFeed, QStringLiteral("JSON, but not a JSON Feed"));

    IncomingFeed feed;
    feed.format = FeedFormat::Json;
    feed.feedUrl = resolved(textAt(root, "feed_url"), source.url);
    QUrl base = source.url;
    if (base.isEmpty() && isWebAddress(QUrl(feed.feedUrl)))
        base = QUrl(feed.feedUrl);
    feed.homePageUrl = addressAt(root, "home_page_url", base);
    if (base.isEmpty() && isWebAddress(QUrl(feed.homePageUrl)))
        base = QUrl(feed.homePageUrl);
    feed.title = textAt(root, "title").simplified();
    feed.description = textAt(root, "description");
    feed.language = textAt(root, "language");
    feed.icon = addressAt(root, "icon", base);
    feed.favicon = addressAt(root, "favicon", base);
    feed.nextUrl = addressAt(root, "next_url", base);
    feed.authors = authorsOf(root, base, feed.title);
    const QJsonArray hubs = root.value(u"hubs").toArray();
    for (const QJsonValue& hub : hubs) {
        const QString url = addressAt(hub.toObject(), "url", base);
        if (!url.isEmpty() && feed.hubs.size() < 20)
            feed.hubs.append(url);
    }
    const std::chrono::minutes clock = clockOf(feed.language, feed.title);
    const QJsonArray items = root.value(u"items").toArray();
    for (const QJsonValue& item : items) {
        if (feed.items.size() >= kMaxItems)
            break;
        if (item.isObject())
            feed.items.append(itemOf(item.toObject(), base, source, clock, feed.title));
    }
    return feed;
}

} // namespace byline
