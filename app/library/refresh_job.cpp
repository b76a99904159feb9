// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/refresh_job.h"

#include "core/url.h"
#include "feeds/parse_feed.h"
#include "library/prepare.h"
#include "net/fetcher.h"
#include "net/politeness.h"
#include "store/store.h"

#include <QRandomGenerator>
#include <QtConcurrentRun>

namespace byline {

namespace {

/// So many feeds go into one transaction: fewer costs a sync each, more keeps the first articles from the list.
constexpr int kBatch = 25;

DueInput dueInput(const FetchState& state, const QDateTime& now)
{
    DueInput input;
    input.now = now;
    input.userIntervalMinutes = state.intervalMinutes;
    input.jitter = QRandomGenerator::global()->generateDouble();
    return input;
}

QList<QDateTime> publicationTimes(const IncomingFeed& feed)
{
    QList<QDateTime> times;
    for (const IncomingItem& item : feed.items)
        if (item.published.isValid())
            times += item.published;
    return times;
}

/// One lane step: what has arrived, then how the others went.
Result<Changes> storeBatch(Connection& db, const QList<FetchedFeed>& feeds, const QList<FetchOutcome>& outcomes)
{
    Changes all;
    if (!feeds.isEmpty()) {
        const auto changes = storeFeeds(db, feeds);
        if (!changes)
            return changes;
        all += *changes;
    }
    if (!outcomes.isEmpty()) {
        const auto changes = recordFetches(db, outcomes);
        if (!changes)
            return changes;
        all += *changes;
    }
    return all;
}

} // namespace

RefreshJob::RefreshJob(Store& store, Fetcher& fetcher, Clock clock, DescribeFunction describe)
    : m_store(store)
    , m_fetcher(fetcher)
    , m_clock(std::move(clock))
    , m_describe(std::move(describe))
{
    m_promise.start();
}

RefreshJob::~RefreshJob()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QFuture<Result<RefreshReport>> RefreshJob::report()
{
    return m_promise.future();
}

void RefreshJob::start(RefreshScope scope, const QList<OutletId>& outlets)
{
    m_timer.start();
    const bool everything = scope == RefreshScope::Everything || !outlets.isEmpty();
    const DueFilter filter = everything ? DueFilter::Everything : DueFilter::OnlyDue;
    m_store.reads()
        .run([outlets, filter, now = m_clock()](Connection& db) { return fetchStates(db, outlets, filter, now); })
        .then(this, [this](const Result<QList<FetchState>>& due) {
            if (due) {
                ask(*due);
            } else {
                m_storeError = due.error();
                end();
            }
        });
}

void RefreshJob::ask(const QList<FetchState>& due)
{
    QList<FetchState> asked = due;
    // The built-in outlet has nobody to ask.
    asked.removeIf([](const FetchState& state) { return !isWebAddress(QUrl(state.feedUrl)); });
    m_report.outlets = int(asked.size());
    m_progress.total = int(asked.size());
    emit started(m_report.outlets);
    for (const FetchState& state : std::as_const(asked)) {
        Request request;
        request.url = QUrl(state.feedUrl);
        request.purpose = Purpose::Feed;
        request.etag = state.etag;
        request.lastModified = state.lastModified;
        const auto transfer = m_fetcher.fetch(request);
        m_transfers.insert(state.id, transfer);
        QFuture<Result<Response>>(transfer).then(
            this, [this, state](const Result<Response>& response) { answered(state, response); });
    }
    endIfDone();
}

void RefreshJob::answered(const FetchState& state, const Result<Response>& response)
{
    if (!m_transfers.remove(state.id))
        return; // stopped
    if (!response)
        failed(state, response.error());
    else if (response->status == 304 || (!state.bodyHash.isEmpty() && bodyHashOf(response->body) == state.bodyHash))
        unchanged(state, *response);
    else
        parse(state, *response);
    storeReady();
}

void RefreshJob::parse(const FetchState& state, const Response& response)
{
    ++m_parsing;
    QtConcurrent::run(&m_pool, [response, outcome = outcomeOf(state, response)]() mutable -> Result<FetchedFeed> {
        outcome.bodyHash = bodyHashOf(response.body);
        auto feed = parseFeed(response.body, {response.url, response.contentType});
        if (!feed)
            return tl::unexpected<Error>(feed.error());
        return prepared(std::move(*feed), std::move(outcome));
    }).then(this, [this, state, maxAge = response.maxAgeSeconds](const Result<FetchedFeed>& feed) {
        if (!feed || !m_describe)
            return parsed(state, feed, maxAge);
        m_describe(state.id, state.feedUrl, *feed).then(this, [this, state, maxAge](const FetchedFeed& described) {
            parsed(state, described, maxAge);
        });
    });
}

void RefreshJob::parsed(const FetchState& state, const Result<FetchedFeed>& feed, std::optional<int> maxAgeSeconds)
{
    --m_parsing;
    if (!feed) {
        failed(state, feed.error());
    } else {
        FetchedFeed ready = *feed;
        DueInput due = dueInput(state, m_clock());
        due.maxAgeSeconds = maxAgeSeconds;
        due.ttlMinutes = ready.feed.ttlMinutes;
        due.skipHours = ready.feed.skipHours;
        due.published = publicationTimes(ready.feed);
        ready.outcome.nextDue = nextDue(due);
        m_ready += ready;
        ++m_report.updated;
        progress(state);
    }
    storeReady();
}

void RefreshJob::failed(const FetchState& state, const Error& error)
{
    if (error.kind != ErrorKind::Cancelled) {
        m_report.failed += RefreshFailure {state.id, state.title, state.feedUrl, error};
        DueInput due = dueInput(state, m_clock());
        due.failures = state.failures + 1;
        due.lastError = error;
        FetchOutcome outcome;
        outcome.id = state.id;
        outcome.at = m_clock();
        outcome.nextDue = nextDue(due);
        outcome.etag = state.etag;
        outcome.lastModified = state.lastModified;
        outcome.bodyHash = state.bodyHash;
        outcome.error = error;
        m_outcomes += outcome;
    }
    progress(state);
}

void RefreshJob::unchanged(const FetchState& state, const Response& response)
{
    ++m_report.unchanged;
    FetchOutcome outcome = outcomeOf(state, response);
    outcome.bodyHash = state.bodyHash;
    DueInput due = dueInput(state, m_clock());
    due.maxAgeSeconds = response.maxAgeSeconds;
    outcome.nextDue = nextDue(due);
    m_outcomes += outcome;
    progress(state);
}

void RefreshJob::progress(const FetchState& state)
{
    ++m_progress.done;
    m_progress.articlesAdded = m_report.articlesAdded;
    m_progress.outlet = state.title;
    emit progressed(m_progress);
}

void RefreshJob::storeReady()
{
    const bool allIn = m_transfers.isEmpty() && m_parsing == 0;
    const qsizetype waiting = m_ready.size() + m_outcomes.size();
    if (!m_writing && waiting > 0 && (allIn || m_ready.size() >= kBatch)) {
        m_writing = true;
        m_store.writes()
            .run([feeds = std::exchange(m_ready, {}), outcomes = std::exchange(m_outcomes, {})](Connection& db) {
                return storeBatch(db, feeds, outcomes);
            })
            .then(this, [this](const Result<Changes>& changes) { stored(changes); });
    }
    endIfDone();
}

void RefreshJob::stored(const Result<Changes>& changes)
{
    m_writing = false;
    if (changes) {
        m_report.articlesAdded += int(changes->added.size());
        m_report.articlesChanged += int(changes->updated.size());
        emit changed(*changes);
    } else {
        // Nothing more can be stored: what is still on its way would be fetched for nothing.
        m_storeError = changes.error();
        m_ready.clear();
        m_outcomes.clear();
        stop();
    }
    storeReady();
}

void RefreshJob::stop()
{
    m_report.stopped = m_report.stopped || !m_transfers.isEmpty();
    for (QFuture<Result<Response>>& transfer : std::exchange(m_transfers, {}))
        transfer.cancel();
    storeReady();
}

void RefreshJob::endIfDone()
{
    if (m_transfers.isEmpty() && m_parsing == 0 && !m_writing && m_ready.isEmpty() && m_outcomes.isEmpty())
        end();
}

void RefreshJob::end()
{
    if (m_promise.future().isFinished())
        return;
    m_report.seconds = double(m_timer.elapsed()) / 1000.0;
    if (m_storeError)
        m_promise.addResult(tl::unexpected<Error>(*m_storeError));
    else
        m_promise.addResult(m_report);
    m_promise.finish();
    emit finished(m_report);
}

FetchOutcome RefreshJob::outcomeOf(const FetchState& state, const Response& response) const
{
    FetchOutcome outcome;
    outcome.id = state.id;
    outcome.at = m_clock();
    outcome.etag = response.etag;
    outcome.lastModified = response.lastModified;
    if (response.status == 304) { // a 304 need not repeat them (RFC 9110, 15.4.5)
        outcome.etag = response.etag.isEmpty() ? state.etag : response.etag;
        outcome.lastModified = response.lastModified.isEmpty() ? state.lastModified : response.lastModified;
    }
    return outcome;
}

} // namespace byline
