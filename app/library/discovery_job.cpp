// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/discovery_job.h"

#include "core/async.h"
#include "core/url.h"
#include "feeds/parse_feed.h"
#include "library/prepare.h"
#include "net/fetcher.h"
#include "net/redirects.h"

namespace byline {

namespace {

/// More places than this are not worth a stranger's server.
constexpr int kMostPlaces = 12;

QString typeOf(const IncomingFeed& feed)
{
    switch (feed.format) {
    case FeedFormat::Atom:
        return QStringLiteral("application/atom+xml");
    case FeedFormat::Json:
        return QStringLiteral("application/feed+json");
    case FeedFormat::Rdf:
        return QStringLiteral("application/rdf+xml");
    case FeedFormat::Rss:
        break;
    }
    return QStringLiteral("application/rss+xml");
}

QFuture<Result<IncomingFeed>> parsedOnPool(const Response& response)
{
    return inBackground([response] { return parseFeed(response.body, {response.url, response.contentType}); });
}

QList<FeedCandidate> candidatesOf(const Response& page)
{
    QList<FeedCandidate> all = discoverFeeds(page.body, page.url, page.contentType);
    for (const FeedCandidate& guess : usualFeedPlaces(page.url, page.body)) {
        const auto sameFeed = [&](const FeedCandidate& other) {
            return comparable(QUrl(other.url)) == comparable(QUrl(guess.url));
        };
        if (std::none_of(all.cbegin(), all.cend(), sameFeed))
            all += guess;
    }
    return all.mid(0, kMostPlaces);
}

} // namespace

DiscoveryJob::DiscoveryJob(Fetcher& fetcher, QObject* parent)
    : QObject(parent)
    , m_fetcher(fetcher)
{
    m_promise.start();
}

QFuture<Result<Discovery>> DiscoveryJob::find(const QString& typed, const QString& pick, const SignIn& signIn)
{
    const auto future = m_promise.future();
    m_pick = pick;
    const auto address = addressFromInput(typed);
    if (!address) {
        end(tl::unexpected<Error>(address.error()));
        return future;
    }
    m_address = address->adjusted(QUrl::RemoveUserInfo);
    m_found.signIn = signIn.isEmpty() ? signInOf(*address) : signIn;
    m_mayTryHttp = !typed.contains(u"://") && m_address.scheme() == u"https";
    fetchPage(m_address);
    return future;
}

Request DiscoveryJob::requestFor(const QUrl& url, Purpose purpose) const
{
    Request request;
    request.url = url;
    request.purpose = purpose;
    request.totalSeconds = 40;
    if (sameOrigin(url, m_address))
        request.signIn = m_found.signIn;
    return request;
}

void DiscoveryJob::fetchPage(const QUrl& url)
{
    m_fetcher.fetch(requestFor(url, Purpose::Page)).then(this, [this, url](const Result<Response>& response) {
        if (response) {
            read(*response);
            return;
        }
        const ErrorKind kind = response.error().kind;
        if (m_mayTryHttp && (kind == ErrorKind::NoConnection || kind == ErrorKind::Tls)) {
            m_mayTryHttp = false;
            QUrl plain = url;
            plain.setScheme(QStringLiteral("http"));
            fetchPage(plain);
            return;
        }
        end(tl::unexpected<Error>(response.error()));
    });
}

void DiscoveryJob::read(const Response& response)
{
    parsedOnPool(response).then(this, [this, response](const Result<IncomingFeed>& feed) {
        if (!feed) {
            collect(response);
            return;
        }
        const QString url = response.url.toString(QUrl::FullyEncoded);
        m_found.feeds += FoundFeed {url, feed->title, typeOf(*feed)};
        if (m_pick.isEmpty() || comparable(QUrl(m_pick)) == comparable(response.url)) {
            take(url, response, *feed);
        } else {
            m_candidates = {FeedCandidate {m_pick, {}, {}, true}};
            tryNext();
        }
    });
}

void DiscoveryJob::collect(const Response& page)
{
    inBackground([page] { return candidatesOf(page); }).then(this, [this](const QList<FeedCandidate>& candidates) {
        m_candidates = candidates;
        for (const FeedCandidate& candidate : candidates)
            if (!candidate.isGuess)
                m_found.feeds += FoundFeed {candidate.url, candidate.title, candidate.type};
        if (!m_pick.isEmpty())
            m_candidates = {FeedCandidate {m_pick, {}, {}, true}};
        tryNext();
    });
}

void DiscoveryJob::tryNext()
{
    if (m_next == m_candidates.size()) {
        // A feed that was promised and could not be had says more than "no feed".
        end(tl::unexpected<Error>(m_lastError.value_or(Error {ErrorKind::NoFeedFound, m_address.toString()})));
        return;
    }
    const FeedCandidate candidate = m_candidates.at(m_next++);
    m_fetcher.fetch(requestFor(QUrl(candidate.url), Purpose::Feed))
        .then(this, [this, candidate](const Result<Response>& response) {
            if (response) {
                tried(candidate, *response);
                return;
            }
            if (!candidate.isGuess || !m_pick.isEmpty())
                m_lastError = response.error();
            tryNext();
        });
}

void DiscoveryJob::tried(const FeedCandidate& candidate, const Response& response)
{
    parsedOnPool(response).then(this, [this, candidate, response](const Result<IncomingFeed>& feed) {
        if (feed) {
            take(candidate.url, response, *feed);
            return;
        }
        if (!candidate.isGuess || !m_pick.isEmpty())
            m_lastError = feed.error();
        tryNext();
    });
}

void DiscoveryJob::take(const QString& url, const Response& response, const IncomingFeed& feed)
{
    const auto isThis = [&](const FoundFeed& found) { return comparable(QUrl(found.url)) == comparable(QUrl(url)); };
    const auto listed = std::find_if(m_found.feeds.begin(), m_found.feeds.end(), isThis);
    const FoundFeed found {url, feed.title, typeOf(feed)};
    if (listed == m_found.feeds.end())
        m_found.feeds.prepend(found);
    else if (listed->title.isEmpty())
        listed->title = feed.title;
    m_found.bestUrl = url;
    if (!sameOrigin(QUrl(url), m_address)) // a redirect or a page led elsewhere: it is not for them
        m_found.signIn = {};
    m_found.best = feed;
    m_found.etag = response.etag;
    m_found.lastModified = response.lastModified;
    m_found.bodyHash = bodyHashOf(response.body);
    end(m_found);
}

void DiscoveryJob::end(Result<Discovery> result)
{
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

} // namespace byline
