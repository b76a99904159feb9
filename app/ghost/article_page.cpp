// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ghost/content.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

/// The few entities that Ghost's own escaping makes.
QString unescaped(QString text)
{
    static const QPair<QLatin1String, QLatin1String> kMade[] {
        {"&#x27;"_L1, "'"_L1}, {"&#39;"_L1, "'"_L1},  {"&quot;"_L1, "\""_L1}, {"&lt;"_L1, "<"_L1},
        {"&gt;"_L1, ">"_L1},   {"&#x3D;"_L1, "="_L1}, {"&#x60;"_L1, "`"_L1},  {"&amp;"_L1, "&"_L1}};
    for (const auto& [entity, letter] : kMade)
        text.replace(entity, letter);
    return text;
}

/// Ghost 5 escapes the strings within its JSON as for HTML; later versions give them as they are.
bool isEscapedTwice(const QString& version)
{
    bool isNumber = false;
    const int major = version.section(u'.', 0, 0).toInt(&isNumber);
    return isNumber && major < 6;
}

QList<IncomingAuthor> peopleFrom(const QJsonObject& article, const QUrl& url, const QString& version)
{
    const auto text = [&](const QJsonValue& value) {
        return isEscapedTwice(version) ? unescaped(value.toString()) : value.toString();
    };
    QJsonArray people;
    for (const QString& role : {u"author"_s, u"contributor"_s}) {
        const QJsonValue given = article[role];
        for (const auto one : given.isArray() ? given.toArray() : QJsonArray {given})
            people += one;
    }
    QList<IncomingAuthor> authors;
    for (const auto value : people) {
        const QJsonObject person = value.toObject();
        IncomingAuthor author;
        author.name = text(person["name"_L1]).simplified();
        if (author.name.isEmpty())
            continue;
        author.url = url.resolved(QUrl(text(person["url"_L1]))).toString(QUrl::FullyEncoded);
        const QJsonValue image = person["image"_L1];
        author.avatar = text(image.isObject() ? image.toObject()["url"_L1] : image);
        author.biography = text(person["description"_L1]).simplified();
        author.role = text(person["jobTitle"_L1]).simplified();
        author.profile = text(person["sameAs"_L1].toArray().first());
        authors += author;
    }
    return authors;
}

QList<IncomingAuthor> bylineOf(const QString& page, const QUrl& url)
{
    static const QRegularExpression kByline(uR"re(<h\d[^>]*class="[^"]*author-name[^"]*"[^>]*>(.*?)</h\d>)re"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression kLink(uR"re(<a[^>]*href="([^"]*/author/[^"]+)"[^>]*>([^<]+)</a>)re"_s);
    QList<IncomingAuthor> authors;
    for (auto links = kLink.globalMatch(kByline.match(page).captured(1)); links.hasNext();) {
        const QRegularExpressionMatch link = links.next();
        IncomingAuthor author;
        author.name = unescaped(link.captured(2)).simplified();
        author.url = url.resolved(QUrl(link.captured(1))).toString(QUrl::FullyEncoded);
        authors += author;
    }
    return authors;
}

} // namespace

QList<IncomingAuthor> authorsOfPage(const QByteArray& page, const QUrl& url, const QString& version)
{
    const QString text = QString::fromUtf8(page);
    static const QRegularExpression kJson(uR"(<script[^>]*type="application/ld\+json"[^>]*>(.*?)</script>)"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    for (auto scripts = kJson.globalMatch(text); scripts.hasNext();) {
        const QJsonObject said = QJsonDocument::fromJson(scripts.next().captured(1).toUtf8()).object();
        const QList<IncomingAuthor> authors = peopleFrom(said, url, version);
        if (said["@type"_L1].toString().endsWith("Article"_L1) && !authors.isEmpty())
            return authors;
    }
    return bylineOf(text, url);
}

} // namespace byline
