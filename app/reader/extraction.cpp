// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/extraction.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

IncomingAuthor authorFromJson(const QJsonObject& json)
{
    IncomingAuthor author;
    author.name = json["name"_L1].toString();
    author.url = json["url"_L1].toString();
    author.avatar = json["avatar"_L1].toString();
    author.role = json["role"_L1].toString();
    author.isOrganisation = json["organisation"_L1].toBool();
    return author;
}

} // namespace

QString scriptString(const QString& text)
{
    // JSON is JavaScript (ES2019); an array, because a document cannot be a bare string.
    const QByteArray array = QJsonDocument(QJsonArray {text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QString scriptFromResource(const QString& path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "scriptFromResource", qPrintable(path));
    // A new line behind each: a minified file may end in a comment.
    return opened ? QString::fromUtf8(file.readAll()) + u'\n' : QString();
}

Result<Readable> readableFromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object["ok"_L1].toBool())
        return fail(ErrorKind::NotAnArticle, object["reason"_L1].toString(u"no answer from the page"_s));
    Readable readable;
    readable.title = object["title"_L1].toString();
    readable.byline = object["byline"_L1].toString();
    for (const QJsonValue& author : object["authors"_L1].toArray())
        readable.authors += authorFromJson(author.toObject());
    readable.excerpt = object["excerpt"_L1].toString();
    readable.siteName = object["siteName"_L1].toString();
    readable.language = object["language"_L1].toString();
    readable.direction = object["direction"_L1].toString();
    readable.published = QDateTime::fromString(object["published"_L1].toString(), Qt::ISODateWithMs).toUTC();
    readable.image = object["image"_L1].toString();
    readable.contentHtml = object["contentHtml"_L1].toString();
    readable.contentText = object["contentText"_L1].toString();
    readable.length = int(readable.contentText.size());
    return readable;
}

} // namespace byline
