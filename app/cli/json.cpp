// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/json.h"

#include "library/error_text.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

void insertIfAny(QJsonObject& object, QLatin1String name, const QString& value)
{
    if (!value.isEmpty())
        object.insert(name, value);
}

void insertIfAny(QJsonObject& object, QLatin1String name, const QJsonArray& value)
{
    if (!value.isEmpty())
        object.insert(name, value);
}

void insertIfAny(QJsonObject& object, QLatin1String name, const QDateTime& value)
{
    if (const QJsonValue time = toJson(value); !time.isNull())
        object.insert(name, time);
}

QJsonArray references(const QList<AuthorRef>& authors)
{
    QJsonArray array;
    for (const AuthorRef& author : authors)
        array += QJsonObject {{u"id"_s, author.id.value}, {u"name"_s, author.name}};
    return array;
}

QJsonArray incomingAuthors(const QList<IncomingAuthor>& authors)
{
    QJsonArray array;
    for (const IncomingAuthor& author : authors) {
        QJsonObject object;
        insertIfAny(object, "name"_L1, author.name);
        insertIfAny(object, "url"_L1, author.url);
        insertIfAny(object, "email"_L1, author.email);
        insertIfAny(object, "avatar"_L1, author.avatar);
        array += object;
    }
    return array;
}

QJsonArray enclosures(const QList<Enclosure>& files)
{
    QJsonArray array;
    for (const Enclosure& file : files) {
        QJsonObject object;
        object.insert("url"_L1, file.url);
        insertIfAny(object, "mime_type"_L1, file.mimeType);
        if (file.sizeInBytes >= 0)
            object.insert("size_in_bytes"_L1, file.sizeInBytes);
        if (file.durationInSeconds >= 0)
            object.insert("duration_in_seconds"_L1, file.durationInSeconds);
        insertIfAny(object, "title"_L1, file.title);
        array += object;
    }
    return array;
}

QJsonObject itemJson(const IncomingItem& item)
{
    QJsonObject object;
    insertIfAny(object, "id"_L1, item.guid);
    insertIfAny(object, "url"_L1, item.url);
    insertIfAny(object, "external_url"_L1, item.externalUrl);
    insertIfAny(object, "title"_L1, item.title);
    insertIfAny(object, "summary"_L1, item.summary);
    insertIfAny(object, "content_html"_L1, item.contentHtml);
    insertIfAny(object, "content_text"_L1, item.contentText);
    insertIfAny(object, "image"_L1, item.image);
    insertIfAny(object, "banner_image"_L1, item.bannerImage);
    insertIfAny(object, "authors"_L1, incomingAuthors(item.authors));
    insertIfAny(object, "published"_L1, item.published);
    insertIfAny(object, "updated"_L1, item.updated);
    insertIfAny(object, "tags"_L1, QJsonArray::fromStringList(item.tags));
    insertIfAny(object, "enclosures"_L1, enclosures(item.enclosures));
    insertIfAny(object, "language"_L1, item.language);
    insertIfAny(object, "comments_url"_L1, item.commentsUrl);
    return object;
}

} // namespace

QJsonValue toJson(const QDateTime& time)
{
    // Qt writes nothing for years ISO 8601 has no four digits for.
    const QString text = time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QByteArray jsonText(const QJsonDocument& document)
{
    QByteArray text = document.toJson(QJsonDocument::Compact);
    // Qt writes a whole pair as the character it is; an escape of this kind is always half of one.
    const auto isHalf = [&](qsizetype at) {
        return at + 5 < text.size() && text.at(at + 1) == 'u' && text.at(at + 2) == 'd'
               && QByteArrayView("89abcdef").contains(text.at(at + 3));
    };
    for (qsizetype at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2))
        if (isHalf(at))
            text.replace(at, 6, "\\ufffd");
    return text;
}

QString copyStateWord(CopyState state)
{
    switch (state) {
    case CopyState::None:
        return u"no"_s;
    case CopyState::Complete:
        return u"complete"_s;
    case CopyState::TextOnly:
        return u"text_only"_s;
    case CopyState::Partial:
        return u"partial"_s;
    case CopyState::Failed:
        return u"failed"_s;
    }
    return {};
}

QString feedFormatWord(FeedFormat format)
{
    switch (format) {
    case FeedFormat::Rss:
        return u"rss"_s;
    case FeedFormat::Atom:
        return u"atom"_s;
    case FeedFormat::Rdf:
        return u"rdf"_s;
    case FeedFormat::Json:
        return u"json"_s;
    }
    return {};
}

QJsonObject toJson(const Article& article)
{
    return {
        {u"id"_s, article.id.value},
        {u"outlet"_s, QJsonObject {{u"id"_s, article.outletId.value}, {u"title"_s, article.outletTitle}}},
        {u"guid"_s, article.guid},
        {u"url"_s, article.url},
        {u"external_url"_s, article.externalUrl},
        {u"title"_s, article.title},
        {u"standfirst"_s, article.standfirst},
        {u"summary"_s, article.summary},
        {u"image"_s, article.image},
        {u"authors"_s, references(article.authors)},
        {u"published"_s, toJson(article.published)},
        {u"updated"_s, toJson(article.updated)},
        {u"fetched"_s, toJson(article.fetched)},
        {u"tags"_s, QJsonArray::fromStringList(article.tags)},
        {u"language"_s, article.language},
        {u"read"_s, article.read},
        {u"bookmarked"_s, article.bookmarked},
        {u"saved"_s, copyStateWord(article.saved)},
        {u"changed"_s, article.changed},
        {u"enclosures"_s, enclosures(article.enclosures)},
    };
}

QJsonObject toJson(const FullArticle& article)
{
    QJsonObject object = toJson(article.article);
    object.insert("content_html"_L1, article.html);
    object.insert("content_text"_L1, article.text);
    if (article.details) {
        static const QHash<Visibility, QString> kWords {
            {Visibility::Public, u"public"_s}, {Visibility::Members, u"members"_s}, {Visibility::Paid, u"paid"_s}};
        object.insert("section"_L1, article.details->section);
        object.insert("visibility"_L1, kWords.value(article.details->visibility));
        object.insert("is_cut"_L1, article.details->isCut);
        object.insert("reading_minutes"_L1, article.details->readingMinutes);
        object.insert("image_caption"_L1, article.details->imageCaption);
    }
    return object;
}

QJsonObject toJson(const Bookmark& bookmark)
{
    QJsonObject object = toJson(bookmark.article);
    QStringList tags = bookmark.article.tags + bookmark.tags;
    tags.removeDuplicates();
    object.insert("tags"_L1, QJsonArray::fromStringList(tags));
    object.insert("folder"_L1, bookmark.folder);
    object.insert("note"_L1, bookmark.note);
    object.insert("bookmarked"_L1, toJson(bookmark.created));
    return object;
}

QJsonObject toJson(const Outlet& outlet)
{
    return {
        {u"id"_s, outlet.id.value},
        {u"title"_s, outlet.title},
        {u"url"_s, outlet.url},
        {u"feed_url"_s, outlet.feedUrl},
        {u"folder"_s, outlet.folder.join(u'/')},
        {u"unread"_s, outlet.unread},
        {u"articles"_s, outlet.articles},
        {u"last_fetched"_s, toJson(outlet.lastFetched)},
        {u"next_due"_s, toJson(outlet.nextDue)},
        {u"error"_s, outlet.error ? QJsonValue(errorText(*outlet.error)) : QJsonValue(QJsonValue::Null)},
    };
}

QJsonObject toJson(const Author& author)
{
    QJsonArray outlets;
    for (const OutletId id : author.outlets)
        outlets += id.value;
    return {
        {u"id"_s, author.id.value},       {u"name"_s, author.name},     {u"url"_s, author.url},
        {u"avatar"_s, author.avatar},     {u"email"_s, author.email},   {u"role"_s, author.role},
        {u"outlets"_s, outlets},          {u"unread"_s, author.unread}, {u"articles"_s, author.articles},
        {u"followed"_s, author.followed},
    };
}

QJsonObject toJson(const CopyReport& report)
{
    QJsonObject object {
        {u"id"_s, report.article.value},
        {u"url"_s, report.url},
        {u"state"_s, copyStateWord(report.state)},
        {u"pictures"_s, report.pictures},
        {u"missing"_s, QJsonArray::fromStringList(report.missing)},
        {u"bytes"_s, report.bytes},
    };
    if (report.trouble)
        object.insert(u"error"_s, errorText(*report.trouble));
    return object;
}

QJsonObject toJson(const CheckResult& check)
{
    return {{u"name"_s, check.name}, {u"ok"_s, check.ok}, {u"detail"_s, check.detail}};
}

QJsonObject toJson(const Readable& readable)
{
    return {
        {u"title"_s, readable.title},
        {u"byline"_s, readable.byline},
        {u"authors"_s, incomingAuthors(readable.authors)},
        {u"excerpt"_s, readable.excerpt},
        {u"site_name"_s, readable.siteName},
        {u"lang"_s, readable.language},
        {u"dir"_s, readable.direction},
        {u"published"_s, toJson(readable.published)},
        {u"image"_s, readable.image},
        {u"content_html"_s, readable.contentHtml},
        {u"content_text"_s, readable.contentText},
        {u"length"_s, readable.length},
    };
}

QJsonObject toJson(const IncomingFeed& feed)
{
    QJsonObject object;
    object.insert("format"_L1, feedFormatWord(feed.format));
    insertIfAny(object, "title"_L1, feed.title);
    insertIfAny(object, "home_page_url"_L1, feed.homePageUrl);
    insertIfAny(object, "feed_url"_L1, feed.feedUrl);
    insertIfAny(object, "description"_L1, feed.description);
    insertIfAny(object, "language"_L1, feed.language);
    insertIfAny(object, "icon"_L1, feed.icon);
    insertIfAny(object, "favicon"_L1, feed.favicon);
    insertIfAny(object, "authors"_L1, incomingAuthors(feed.authors));
    insertIfAny(object, "hubs"_L1, QJsonArray::fromStringList(feed.hubs));
    insertIfAny(object, "next_url"_L1, feed.nextUrl);
    QJsonArray items;
    for (const IncomingItem& item : feed.items)
        items += itemJson(item);
    object.insert("items"_L1, items);
    return object;
}

} // namespace byline
