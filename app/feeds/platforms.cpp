// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/platforms.h"

#include "core/url.h"

#include <QUrlQuery>

namespace byline {

namespace {

QStringList segments(const QUrl& url)
{
    return url.path(QUrl::FullyEncoded).split(u'/', Qt::SkipEmptyParts);
}

QString at(const QUrl& site, const QString& path)
{
    QUrl url(site);
    url.setPath(path, QUrl::TolerantMode);
    url.setQuery(QString());
    url.setFragment(QString());
    return url.toString(QUrl::FullyEncoded);
}

bool isOn(const QUrl& url, QStringView domain)
{
    const QString host = url.host().toLower();
    return host == domain || (host.endsWith(domain) && host.at(host.size() - domain.size() - 1) == u'.');
}

/// The part of the path in front of "/author/…": sites may live in a folder.
QString rootPath(const QUrl& page, const PageFacts& facts)
{
    if (!facts.ghostRoot.isEmpty()) {
        const QString path = QUrl(facts.ghostRoot).path(QUrl::FullyEncoded);
        return path.endsWith(u'/') ? path : path + u'/';
    }
    static const QStringList kKinds {QStringLiteral("author"), QStringLiteral("authors"), QStringLiteral("tag"),
                                     QStringLiteral("category")};
    const QStringList parts = segments(page);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (kKinds.contains(parts.at(i).toLower()))
            return i == 0 ? QStringLiteral("/") : u'/' + parts.first(i).join(u'/') + u'/';
    }
    return QStringLiteral("/");
}

QStringList youTubeFeeds(const QUrl& page, const PageFacts& facts)
{
    const QString kFeed = QStringLiteral("https://www.youtube.com/feeds/videos.xml?");
    const QStringList parts = segments(page);
    const QString list = QUrlQuery(page).queryItemValue(QStringLiteral("list"));
    if (!list.isEmpty())
        return {kFeed + QStringLiteral("playlist_id=") + list};
    if (parts.value(0) == u"channel" && parts.size() > 1)
        return {kFeed + QStringLiteral("channel_id=") + parts.at(1)};
    if (parts.value(0) == u"user" && parts.size() > 1)
        return {kFeed + QStringLiteral("user=") + parts.at(1)};
    const QStringList canonical = segments(QUrl(facts.canonical));
    if (canonical.value(0) == u"channel" && canonical.size() > 1)
        return {kFeed + QStringLiteral("channel_id=") + canonical.at(1)};
    if (!facts.channelId.isEmpty())
        return {kFeed + QStringLiteral("channel_id=") + facts.channelId};
    return {};
}

QStringList mediumFeeds(const QUrl& page)
{
    const QStringList parts = segments(page);
    if (!isOn(page, u"medium.com"))
        return {at(page, QStringLiteral("/feed"))};
    const bool ownHost = page.host() != u"medium.com" && page.host() != u"www.medium.com";
    if (ownHost)
        return {at(page, QStringLiteral("/feed"))};
    if (parts.isEmpty())
        return {};
    if (parts.value(0) == u"tag" && parts.size() > 1)
        return {at(page, QStringLiteral("/feed/tag/") + parts.at(1))};
    return {at(page, QStringLiteral("/feed/") + parts.at(0))};
}

QStringList naverFeeds(const QUrl& page)
{
    QString id = QUrlQuery(page).queryItemValue(QStringLiteral("blogId"));
    if (id.isEmpty())
        id = segments(page).value(0).section(u'.', 0, 0);
    return id.isEmpty() ? QStringList() : QStringList {QStringLiteral("https://rss.blog.naver.com/%1.xml").arg(id)};
}

} // namespace

Platform platformOf(const QUrl& page, const PageFacts& facts)
{
    if (isOn(page, u"medium.com") || facts.generator.startsWith(u"Medium"))
        return Platform::Medium;
    if (isOn(page, u"substack.com"))
        return Platform::Substack;
    if (isOn(page, u"youtube.com"))
        return Platform::YouTube;
    if (isOn(page, u"tistory.com"))
        return Platform::Tistory;
    if (isOn(page, u"blog.naver.com"))
        return Platform::Naver;
    if (isOn(page, u"brunch.co.kr"))
        return Platform::Brunch;
    if (isOn(page, u"velog.io"))
        return Platform::Velog;
    if (isOn(page, u"reddit.com"))
        return Platform::Reddit;
    if (isOn(page, u"github.com"))
        return Platform::GitHub;
    if (isOn(page, u"blogspot.com") || facts.generator.startsWith(u"blogger", Qt::CaseInsensitive))
        return Platform::Blogger;
    if (!facts.ghostRoot.isEmpty() || facts.generator.startsWith(u"Ghost") || isOn(page, u"ghost.io"))
        return Platform::Ghost;
    if (facts.generator.startsWith(u"WordPress") || isOn(page, u"wordpress.com"))
        return Platform::WordPress;
    if (facts.generator.startsWith(u"Mastodon"))
        return Platform::Mastodon;
    for (const PageLink& link : facts.links) {
        if (link.rel == u"https://api.w.org/" || link.href.contains(u"/wp-content/"))
            return Platform::WordPress;
        if (link.href.contains(u"substackcdn.com"))
            return Platform::Substack;
        if (link.href.contains(u"tistory_admin") || link.href.contains(u"tistory1.daumcdn.net"))
            return Platform::Tistory;
    }
    return Platform::Unknown;
}

QString authorSlug(const QUrl& page)
{
    const QStringList parts = segments(page);
    static const QStringList kKinds {QStringLiteral("author"),   QStringLiteral("authors"),    QStringLiteral("writer"),
                                     QStringLiteral("reporter"), QStringLiteral("journalist"), QStringLiteral("by")};
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        if (kKinds.contains(parts.at(i).toLower()))
            return parts.at(i + 1);
    }
    const QString first = parts.value(0);
    return first.startsWith(u'@') ? first.mid(1) : QString();
}

QStringList authorFeeds(const QUrl& page, const PageFacts& facts)
{
    const QString slug = authorSlug(page);
    const Platform platform = platformOf(page, facts);
    if (slug.isEmpty()) {
        const QString id = QUrlQuery(page).queryItemValue(QStringLiteral("author"));
        const bool isNumber = !id.isEmpty() && std::all_of(id.cbegin(), id.cend(), [](QChar c) { return c.isDigit(); });
        if (!isNumber)
            return {};
        return {at(page, QStringLiteral("/")) + QStringLiteral("?feed=rss2&author=") + id};
    }
    switch (platform) {
    case Platform::Medium:
        return isOn(page, u"medium.com") ? mediumFeeds(page) : QStringList();
    case Platform::Brunch:
        return {QStringLiteral("https://brunch.co.kr/rss/@@") + slug};
    case Platform::Velog:
        return {QStringLiteral("https://v2.velog.io/rss/@") + slug};
    case Platform::Mastodon:
        return {at(page, QStringLiteral("/@") + slug + QStringLiteral(".rss"))};
    case Platform::Substack: // profiles have no feed of their own
    case Platform::YouTube:
        return {};
    default:
        break;
    }
    if (segments(page).value(0).startsWith(u'@'))
        return {};
    const QString ghost = at(page, rootPath(page, facts) + QStringLiteral("author/") + slug + QStringLiteral("/rss/"));
    const QString wordPress =
        at(page, rootPath(page, facts) + QStringLiteral("author/") + slug + QStringLiteral("/feed/"));
    if (platform == Platform::Ghost)
        return {ghost};
    if (platform == Platform::WordPress)
        return {wordPress};
    if (platform != Platform::Unknown || !page.path().contains(u"/author/"))
        return {};
    return {wordPress, ghost};
}

QStringList siteFeeds(const QUrl& page, const PageFacts& facts)
{
    const QString root = rootPath(page, facts);
    switch (platformOf(page, facts)) {
    case Platform::Ghost:
        return {at(page, root + QStringLiteral("rss/"))};
    case Platform::WordPress:
        return {at(page, root + QStringLiteral("feed/")), at(page, root) + QStringLiteral("?feed=rss2")};
    case Platform::Medium:
        return mediumFeeds(page);
    case Platform::Substack:
        return {at(page, QStringLiteral("/feed"))};
    case Platform::YouTube:
        return youTubeFeeds(page, facts);
    case Platform::Tistory:
        return {at(page, QStringLiteral("/rss"))};
    case Platform::Naver:
        return naverFeeds(page);
    case Platform::Blogger:
        return {at(page, QStringLiteral("/feeds/posts/default")),
                at(page, QStringLiteral("/feeds/posts/default?alt=rss"))};
    case Platform::Reddit:
        return {at(page, u'/' + segments(page).join(u'/') + QStringLiteral("/.rss"))};
    case Platform::GitHub: {
        const QStringList parts = segments(page);
        if (parts.size() < 2)
            return {};
        const QString repository = u'/' + parts.first(2).join(u'/');
        return {at(page, repository + QStringLiteral("/releases.atom")),
                at(page, repository + QStringLiteral("/commits.atom"))};
    }
    case Platform::Brunch:
    case Platform::Velog:
    case Platform::Mastodon:
        return {};
    case Platform::Unknown:
        break;
    }
    static const QStringList kUsual {
        QStringLiteral("feed/"),    QStringLiteral("rss/"),      QStringLiteral("feed"),
        QStringLiteral("rss"),      QStringLiteral("feed.xml"),  QStringLiteral("rss.xml"),
        QStringLiteral("atom.xml"), QStringLiteral("index.xml"), QStringLiteral("feed.json")};
    QStringList places;
    for (const QString& place : kUsual)
        places.append(at(page, root + place));
    return places;
}

} // namespace byline
