// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/discover.h"

#include "core/url.h"
#include "feeds/page_reader.h"
#include "feeds/platforms.h"

#include <algorithm>

namespace byline {

namespace {

bool isFeedType(const QString& type)
{
    const QString plain = type.section(u';', 0, 0).trimmed();
    static const QStringList kTypes {
        QStringLiteral("application/rss+xml"), QStringLiteral("application/atom+xml"),
        QStringLiteral("application/rdf+xml"), QStringLiteral("application/feed+json"),
        QStringLiteral("text/rss+xml"),        QStringLiteral("application/rss"),
        QStringLiteral("text/atom+xml"),       QStringLiteral("application/x-rss+xml"),
        QStringLiteral("application/atom"),
    };
    return kTypes.contains(plain);
}

/// XML and JSON are many things; an address that speaks of a feed decides.
bool mayBeFeed(const PageLink& link)
{
    const QString plain = link.type.section(u';', 0, 0).trimmed();
    if (plain != u"application/xml" && plain != u"text/xml" && plain != u"application/json" && !plain.isEmpty())
        return false;
    const QString href = link.href.toLower();
    const bool speaks = href.contains(u"rss") || href.contains(u"feed") || href.contains(u"atom");
    return speaks && !href.contains(u"oembed") && !href.contains(u"wp-json");
}

QUrl baseOf(const PageFacts& facts, const QUrl& page)
{
    return facts.base.isEmpty() ? page : page.resolved(QUrl(facts.base));
}

QString addressOf(const QString& href, const QUrl& base)
{
    const QString trimmed = href.trimmed();
    if (trimmed.startsWith(u"feed:", Qt::CaseInsensitive)) {
        const Result<QUrl> address = addressFromInput(trimmed);
        return address ? address->toString(QUrl::FullyEncoded) : QString();
    }
    const QUrl url = base.resolved(QUrl(trimmed));
    return isWebAddress(url) ? url.toString(QUrl::FullyEncoded) : QString();
}

struct Ranking
{
    QString slug; ///< of the author whose page it is
};

/// Lower is better.
int rankOf(const FeedCandidate& feed, const PageLink& link, const Ranking& ranking)
{
    const QString url = feed.url.toLower();
    const QString title = feed.title.toLower();
    static const QStringList kComments {QStringLiteral("comment"),    QStringLiteral("댓글"),
                                        QStringLiteral("kommentar"),  QStringLiteral("commentaire"),
                                        QStringLiteral("comentario"), QStringLiteral("コメント"),
                                        QStringLiteral("replies")};
    int rank = link.isAnchor ? 40 : 0;
    for (const QString& word : kComments) {
        if (url.contains(word) || title.contains(word))
            return rank + 100;
    }
    if (!ranking.slug.isEmpty()) {
        const QString slug = ranking.slug.toLower();
        const bool named = url.contains(u'/' + slug) || url.contains(u'@' + slug) || title.contains(slug)
                           || title.contains(QString(slug).replace(u'-', u' '));
        if (!named)
            rank += 20;
    }
    if (feed.type.contains(u"json"))
        rank += 2; // fewer programs have tested theirs
    if (url.contains(u"/tag/") || url.contains(u"/category/") || url.contains(u"podcast"))
        rank += 5;
    return rank;
}

void appendUnlessKnown(QList<FeedCandidate>& list, const FeedCandidate& candidate)
{
    const QString key = comparable(QUrl(candidate.url));
    const bool known = std::any_of(list.cbegin(), list.cend(),
                                   [&key](const FeedCandidate& other) { return comparable(QUrl(other.url)) == key; });
    if (!known && !candidate.url.isEmpty())
        list.append(candidate);
}

} // namespace

QList<FeedCandidate> discoverFeeds(const QByteArray& page, const QUrl& pageUrl, const QByteArray& contentType)
{
    const PageFacts facts = readPage(page, contentType);
    const QUrl base = baseOf(facts, pageUrl);
    const Ranking ranking {authorSlug(pageUrl)};

    struct Ranked
    {
        FeedCandidate feed;
        int rank;
    };
    QList<Ranked> found;
    for (const PageLink& link : facts.links) {
        const QStringList rels = link.rel.split(u' ');
        const bool alternate = rels.contains(QStringLiteral("alternate")) || rels.contains(QStringLiteral("feed"));
        const bool feedType = isFeedType(link.type) || (rels.contains(QStringLiteral("feed")) && link.type.isEmpty());
        const bool isFeed = (alternate && (feedType || (!link.type.isEmpty() && mayBeFeed(link)))) || link.isAnchor;
        if (!isFeed || rels.contains(QStringLiteral("stylesheet")))
            continue;
        const FeedCandidate feed {addressOf(link.href, base), link.title, link.type, false};
        if (!feed.url.isEmpty())
            found.append({feed, rankOf(feed, link, ranking)});
    }
    std::stable_sort(found.begin(), found.end(), [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });

    QList<FeedCandidate> feeds;
    // Ghost advertises the site's feed on its authors' pages; the author's is where the platform keeps it.
    const QStringList ofAuthor = authorFeeds(pageUrl, facts);
    const bool advertisesAuthor = !found.isEmpty() && !ranking.slug.isEmpty() && found.first().rank < 20;
    if (!advertisesAuthor && platformOf(pageUrl, facts) != Platform::Unknown) {
        for (const QString& url : ofAuthor)
            appendUnlessKnown(feeds, {url, facts.title, {}, true});
    }
    for (const Ranked& ranked : std::as_const(found))
        appendUnlessKnown(feeds, ranked.feed);
    return feeds;
}

QList<FeedCandidate> usualFeedPlaces(const QUrl& pageUrl, const QByteArray& page)
{
    const PageFacts facts = readPage(page, {});
    QList<FeedCandidate> places;
    const QStringList ofAuthor = authorFeeds(pageUrl, facts);
    const QStringList ofSite = siteFeeds(pageUrl, facts);
    for (const QString& url : ofAuthor + ofSite)
        appendUnlessKnown(places, {url, {}, {}, true});
    return places;
}

QStringList discoverIcons(const QByteArray& page, const QUrl& pageUrl)
{
    const PageFacts facts = readPage(page, {});
    const QUrl base = baseOf(facts, pageUrl);
    struct Icon
    {
        QString url;
        int rank;
    };
    QList<Icon> icons;
    for (const PageLink& link : facts.links) {
        const QStringList rels = link.rel.split(u' ');
        const bool apple = link.rel.startsWith(u"apple-touch-icon");
        if (!apple && !rels.contains(QStringLiteral("icon")))
            continue;
        const QString url = addressOf(link.href, base);
        if (url.isEmpty())
            continue;
        // Sharp enough for a list at any scale, and not larger than needed.
        const int size = link.sizes == u"any" ? 192 : link.sizes.section(u'x', 0, 0).toInt();
        const int fit = size == 0 ? (apple ? 60 : 100) : (size >= 64 ? 20 + size / 32 : 80 - size / 2);
        icons.append({url, fit + (link.type.contains(u"svg") || url.endsWith(u".svg") ? -10 : 0)});
    }
    std::stable_sort(icons.begin(), icons.end(), [](const Icon& a, const Icon& b) { return a.rank < b.rank; });
    QStringList urls;
    for (const Icon& icon : std::as_const(icons)) {
        if (!urls.contains(icon.url))
            urls.append(icon.url);
    }
    const QString usual = addressOf(QStringLiteral("/favicon.ico"), pageUrl);
    if (!usual.isEmpty() && !urls.contains(usual))
        urls.append(usual);
    return urls;
}

} // namespace byline
