// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/identity.h"

#include "core/quick_hash.h"
#include "core/url.h"
#include "feeds/html_text.h"

#include <QCryptographicHash>
#include <QHash>
#include <QUrl>
#include <QUrlQuery>

namespace byline {

namespace {

/// The same address however it is served: http or https, with or without what campaigns append.
QString steadyAddress(const QString& address)
{
    QUrl url(address);
    if (!isWebAddress(url))
        return address;
    QUrlQuery query(url);
    const auto pairs = query.queryItems(QUrl::FullyEncoded);
    for (const auto& pair : pairs) {
        if (pair.first.startsWith(QStringLiteral("utm_")) || pair.first == QStringLiteral("fbclid"))
            query.removeAllQueryItems(pair.first);
    }
    url.setQuery(query.isEmpty() ? QString() : query.query(QUrl::FullyEncoded));
    const QString fragment = url.fragment();
    url.setScheme(QStringLiteral("https"));
    QString key = comparable(url);
    // A fragment tells the entries of one page apart.
    if (!fragment.isEmpty())
        key += u'#' + fragment;
    return key;
}

QString hashed(std::initializer_list<QString> texts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& text : texts) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return QStringLiteral("sha256:") + QString::fromLatin1(hash.result().toHex());
}

QString textOf(const IncomingItem& item)
{
    if (!item.contentHtml.isEmpty())
        return plainTextOf(item.contentHtml.toUtf8());
    if (!item.contentText.isEmpty())
        return item.contentText.simplified();
    return plainTextOf(item.summary.toUtf8());
}

/// What one item says of itself, without a look at the others.
QString ownIdentity(const IncomingItem& item, const IncomingFeed& feed)
{
    const QString guid = item.guid.simplified();
    // A feed that gives every article its own address as GUID has not said anything.
    const bool saysNothing = guid == feed.homePageUrl || guid == feed.feedUrl;
    if (!guid.isEmpty() && !saysNothing)
        return steadyAddress(guid);
    if (!item.url.isEmpty() && item.url != feed.homePageUrl)
        return steadyAddress(item.url);
    return {};
}

/// Items that claim the same identity but have different links or titles are different articles.
void tellApart(const IncomingFeed& feed, const QList<qsizetype>& members, QStringList& identities)
{
    QHash<QString, QStringList> titlesByLink;
    for (const qsizetype index : members) {
        const IncomingItem& item = feed.items.at(index);
        QStringList& titles = titlesByLink[steadyAddress(item.url)];
        if (!titles.contains(item.title))
            titles.append(item.title);
    }
    const bool oneArticle = titlesByLink.size() == 1 && titlesByLink.cbegin()->size() == 1;
    if (oneArticle)
        return;
    for (const qsizetype index : members) {
        const IncomingItem& item = feed.items.at(index);
        const QString link = steadyAddress(item.url);
        QString& identity = identities[index];
        if (titlesByLink.size() > 1 && !link.isEmpty() && link != identity)
            identity += u'\n' + link;
        if (titlesByLink.value(link).size() > 1 || link.isEmpty())
            identity += u'\n' + item.title;
    }
}

} // namespace

QStringList identitiesOf(const IncomingFeed& feed)
{
    QStringList identities;
    identities.reserve(feed.items.size());
    QHash<QString, QList<qsizetype>> claims;
    for (const IncomingItem& item : feed.items) {
        QString identity = ownIdentity(item, feed);
        if (identity.isEmpty()) // nothing but its words: the date or, without one, the text tells two of a title apart
            identity = hashed({item.title, item.publishedAsGiven, textOf(item)});
        claims[identity].append(identities.size());
        identities.append(identity);
    }
    for (auto claim = claims.cbegin(); claim != claims.cend(); ++claim) {
        if (claim->size() > 1)
            tellApart(feed, *claim, identities);
    }
    return identities;
}

QByteArray contentHashOf(const IncomingItem& item, const QString& text)
{
    QuickHash hash;
    for (const QString& part : {item.title.simplified(), item.standfirst.simplified(), text}) {
        hash.add(QByteArrayView(reinterpret_cast<const char*>(part.utf16()), part.size() * 2));
        hash.add(QByteArrayView("\0", 2));
    }
    return hash.result();
}

} // namespace byline
