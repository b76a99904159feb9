// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/sitemap_walk.h"

#include "core/url.h"
#include "library/archive.h"
#include "library/page_article.h"
#include "library/prepare.h"
#include "net/fetcher.h"
#include "store/articles.h"
#include "store/store.h"

#include <QRegularExpression>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

constexpr int kMostSitemaps = 60;
constexpr int kLongestPause = 30'000;
/// A site of nothing but overviews is not gone through to its end.
constexpr int kAskedForEach = 3;
constexpr int kAskedAnyhow = 20;
const auto kPart = u"sitemap"_s;

/// Overviews, not articles; a site's own page names do not say so, but these are what publishing systems call theirs.
bool isOverview(const QString& address)
{
    static const QRegularExpression kNames(
        u"(?:^|[/_-])(?:tags?|categor(?:y|ies)|authors?|users?|images?|videos?|search"
        "|page)(?:[/_.-]|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return kNames.match(address).hasMatch();
}

/// The others would fail the same way.
bool isFinal(ErrorKind kind)
{
    return kind == ErrorKind::NoConnection || kind == ErrorKind::Cancelled || kind == ErrorKind::SlowDown
           || kind == ErrorKind::NoWebEngine || kind == ErrorKind::DiskFull;
}

QString siteHost(const QUrl& url)
{
    const QString host = url.host();
    return host.startsWith("www."_L1) ? host.mid(4) : host;
}

} // namespace

SitemapWalk::SitemapWalk(const Parts& parts, const Outlet& outlet, Clock clock, int pauseMs)
    : m_parts(parts)
    , m_outlet(outlet)
    , m_clock(std::move(clock))
    , m_pauseMs(pauseMs)
{
    m_promise.start();
    m_report.outlet = outlet.id;
}

QFuture<Result<BackReport>> SitemapWalk::walk(int wanted)
{
    m_wanted = wanted;
    const auto future = m_promise.future();
    if (!isWebAddress(QUrl(m_outlet.url))) {
        end(Error {ErrorKind::Unsupported, m_outlet.title});
        return future;
    }
    m_parts.store.reads()
        .run([id = m_outlet.id](Connection& db) { return backPosition(db, id, kPart); })
        .then(this, [this](const Result<BackPosition>& position) {
            if (!position)
                return end(position.error());
            m_skip = qMax(0, position->nextPage - 1);
            askRobots();
        });
    return future;
}

void SitemapWalk::askRobots()
{
    Request request;
    request.url = QUrl(m_outlet.url).resolved(QUrl(u"/robots.txt"_s));
    request.reach = reachOf(m_outlet);
    request.maxBytes = 1024 * 1024;
    m_parts.fetcher.fetch(request).then(this, [this](const Result<Response>& response) {
        if (response)
            m_robots = Robots::from(response->body);
        else if (response.error().kind != ErrorKind::Http) // a site without robots.txt allows everything
            return end(response.error());
        m_pauseMs = qBound(m_pauseMs, m_robots.delaySeconds() * 1000, qMax(m_pauseMs, kLongestPause));
        const QUrl home(m_outlet.url);
        for (const QString& named : m_robots.sitemaps())
            m_sitemaps += SitemapEntry {resolved(named, home), {}};
        if (m_sitemaps.isEmpty())
            m_sitemaps += SitemapEntry {home.resolved(QUrl(u"/sitemap.xml"_s)).toString(QUrl::FullyEncoded), {}};
        nextSitemap();
    });
}

void SitemapWalk::nextSitemap()
{
    while (!m_sitemaps.isEmpty() && isOverview(QUrl(m_sitemaps.first().url).fileName()))
        m_sitemaps.removeFirst();
    if (m_sitemaps.isEmpty() || m_sitemapsRead >= kMostSitemaps) {
        m_report.isWhole = m_sitemaps.isEmpty();
        if (m_sitemapsRead > 0 && m_looked == 0)
            return end(Error {ErrorKind::Unsupported, m_outlet.title});
        return end({});
    }
    Request request;
    request.url = QUrl(m_sitemaps.takeFirst().url);
    request.reach = reachOf(m_outlet);
    ++m_sitemapsRead;
    m_parts.fetcher.fetch(request).then(this, [this](const Result<Response>& response) { readSitemap(response); });
}

void SitemapWalk::readSitemap(const Result<Response>& response)
{
    if (!response && isFinal(response.error().kind))
        return end(response.error());
    const Result<Sitemap> found =
        response ? parseSitemap(response->body) : Result<Sitemap>(tl::unexpected<Error>(response.error()));
    if (found) {
        m_sitemaps = found->sitemaps + m_sitemaps;
        m_pages = found->pages;
        m_pages.removeIf([this](const SitemapEntry& page) { return !isWanted(QUrl(page.url)); });
        m_report.total += int(m_pages.size());
    }
    const int seen = qMin(int(m_pages.size()), qMax(0, m_skip - m_looked));
    m_pages.remove(0, seen);
    m_looked += seen;
    nextPage();
}

bool SitemapWalk::isWanted(const QUrl& url) const
{
    return siteHost(url) == siteHost(QUrl(m_outlet.url)) && url.path().size() > 1 && !isOverview(url.path())
           && m_robots.allows(
               url.toString(QUrl::FullyEncoded | QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment));
}

void SitemapWalk::nextPage()
{
    m_report.stopped = m_stop;
    if (m_stop || m_report.added >= m_wanted || m_asked >= m_wanted * kAskedForEach + kAskedAnyhow)
        return end({});
    if (m_pages.isEmpty())
        return nextSitemap();
    const QString url = m_pages.takeFirst().url;
    m_parts.store.reads()
        .run([url](Connection& db) { return articleByUrl(db, url); })
        .then(this, [this, url](const Result<ArticleId>& known) {
            if (!known)
                return askPage(QUrl(url));
            ++m_looked;
            nextPage();
        });
}

void SitemapWalk::askPage(const QUrl& url)
{
    const int pause = m_asked++ == 0 ? 0 : m_pauseMs;
    QTimer::singleShot(pause, this, [this, url] {
        if (m_stop)
            return nextPage();
        m_parts.archive.fetchAndExtract(url, reachOf(m_outlet))
            .then(this, [this, url](const Result<Readable>& readable) { readPage(url, readable); });
    });
}

void SitemapWalk::readPage(const QUrl& url, const Result<Readable>& readable)
{
    if (!readable && isFinal(readable.error().kind))
        return end(readable.error());
    ++m_looked;
    if (readable && readable->published.isValid())
        keep(url, *readable);
    else
        nextPage();
}

void SitemapWalk::keep(const QUrl& url, const Readable& readable)
{
    FetchOutcome outcome;
    outcome.id = m_outlet.id;
    outcome.at = m_clock();
    outcome.nextDue = m_outlet.nextDue;
    IncomingFeed feed;
    feed.items = {articleOfPage(url, readable)};
    feed.language = m_outlet.language;
    FetchedFeed fetched = prepared(feed, outcome);
    fetched.outcome.habit.reset(); // what is old says nothing of today
    m_parts.store.writes()
        .runGivingWay([fetched, position = position()](Connection& db) -> Result<Changes> {
            const auto changes = storeFeeds(db, {fetched});
            if (!changes)
                return changes;
            if (const auto noted = storeBackPosition(db, fetched.outcome.id, kPart, position); !noted)
                return tl::unexpected<Error>(noted.error());
            return changes;
        })
        .then(this, [this](const Result<Changes>& changes) {
            if (!changes)
                return end(changes.error());
            emit changed(*changes);
            m_report.added += int(changes->added.size());
            emit progressed(m_report);
            nextPage();
        });
}

BackPosition SitemapWalk::position() const
{
    return {qMax(m_looked, m_skip) + 1, m_report.total};
}

/// What arrived is kept, also where the next page could not be had.
void SitemapWalk::end(const std::optional<Error>& error)
{
    if (m_looked > 0)
        m_parts.store.writes().run([id = m_outlet.id, position = position()](Connection& db) {
            return storeBackPosition(db, id, kPart, position);
        });
    if (error && m_report.added == 0)
        m_promise.addResult(Result<BackReport>(tl::unexpected<Error>(*error)));
    else
        m_promise.addResult(Result<BackReport>(m_report));
    m_promise.finish();
    deleteLater();
}

} // namespace byline
