// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/safe_addresses.h"

#include <algorithm>
#include <array>

namespace byline {

namespace {

constexpr std::array kSchemes {u"http", u"https", u"mailto", u"ftp", u"magnet"};

class Addresses
{
public:
    explicit Addresses(const QUrl& source)
        : m_isBuiltIn(source.scheme() == u"byline-welcome")
    {
    }

    QString safe(const QString& address) const { return isSafe(address) ? address : QString(); }

    QStringList safe(const QStringList& addresses) const
    {
        QStringList kept;
        std::copy_if(addresses.cbegin(), addresses.cend(), std::back_inserter(kept),
                     [this](const QString& address) { return isSafe(address); });
        return kept;
    }

    QList<IncomingAuthor> safe(QList<IncomingAuthor> authors) const
    {
        for (IncomingAuthor& author : authors) {
            author.url = safe(author.url);
            author.avatar = safe(author.avatar);
        }
        // Who was known by such an address alone is nobody now.
        authors.removeIf([](const IncomingAuthor& author) {
            return author.name.isEmpty() && author.email.isEmpty() && author.url.isEmpty();
        });
        return authors;
    }

private:
    /// Browsers skip blanks and control characters in a scheme, so they do not hide one from us either.
    bool isSafe(const QString& address) const
    {
        QString scheme;
        for (const QChar c : address) {
            if (c == u':')
                return isSafeScheme(scheme);
            if (c == u'/' || c == u'?' || c == u'#')
                return true;
            if (c.unicode() > u' ')
                scheme += c.toLower();
        }
        return true;
    }

    bool isSafeScheme(const QString& scheme) const
    {
        return std::any_of(kSchemes.begin(), kSchemes.end(), [&](QStringView known) { return known == scheme; })
               || (m_isBuiltIn && scheme == u"byline");
    }

    bool m_isBuiltIn;
};

} // namespace

IncomingFeed withSafeAddresses(IncomingFeed feed, const QUrl& source)
{
    const Addresses addresses(source);
    for (QString* address : {&feed.homePageUrl, &feed.feedUrl, &feed.icon, &feed.favicon, &feed.nextUrl})
        *address = addresses.safe(*address);
    feed.hubs = addresses.safe(feed.hubs);
    feed.authors = addresses.safe(std::move(feed.authors));
    for (IncomingItem& item : feed.items) {
        for (QString* address : {&item.url, &item.externalUrl, &item.image, &item.bannerImage, &item.commentsUrl})
            *address = addresses.safe(*address);
        item.authors = addresses.safe(std::move(item.authors));
        item.enclosures.removeIf([&](const Enclosure& enclosure) { return addresses.safe(enclosure.url).isEmpty(); });
    }
    return feed;
}

} // namespace byline
