// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/refresh_job.h"

#include "core/async.h"
#include "core/give_way.h"
#include "core/url.h"
#include "feeds/parse_feed.h"
#include "library/prepare.h"
#include "net/fetcher.h"
#include "net/politeness.h"
#include "store/outlet_sign_ins.h"
#include "store/store.h"

#include <QRandomGenerator>
#include <QThread>

#include <algorithm>

namespace byline {

namespace {

/// So many feeds or articles go into one transaction: fewer costs a sync each, more keeps the first ones from the list.
constexpr qsizetype kBatch = 25;
constexpr qsizetype kArticlesInBatch = 1000;
/// What has arrived does not wait longer than this for a batch to be full: one server may take its two minutes.
constexpr int kPatienceMs = 400;

constexpr int kDaysWithValidators = 7;

bool isGone(const Error& error)
{
    return error.kind == ErrorKind::Http && error.code == 410;
}

/// While more than this has arrived, or is likely to arrive, and is not stored yet, nobody is asked: what comes in
/// faster than it can be written would pile up in memory.
constexpr qint64 kMostUnparsedBytes = 8 * 1024 * 1024;
constexpr qint64 kRecent = 8; ///< of so many feeds what a feed usually weighs is taken
constexpr qsizetype kMostUnstored = 2 * kArticlesInBatch;

DueInput dueInput(const FetchState& state, const QDateTime& now)
{
    DueInput input;
    input.now = now;
    input.userIntervalMinutes = state.intervalMinutes;
    input.habit = state.habit;
    input.jitter = QRandomGenerator::global()->generateDouble();
    return input;
}

struct Beginning
{
    QList<FetchState> states;
    QHash<QString, QDateTime> holds;
    QSet<OutletId> signIns;
};

/// One lane step: what has arrived, then how the others went.
Result<Changes> storeBatch(Connection& db, const QList<FetchedFeed>& feeds, const QList<FetchOutcome>& outcomes)
{
    Changes all;
    if (!feeds.isEmpty()) {
        const auto changes = storeFeeds(db, feeds, IndexTime::Later);
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

RefreshJob::RefreshJob(Store& store, Fetcher& fetcher, Clock clock, RefreshHelp help)
    : m_store(store)
    , m_fetcher(fetcher)
    , m_clock(std::move(clock))
    , m_help(std::move(help))
    , m_turns(FetchLimits().perHost, FetchLimits().inAll)
{
    m_promise.start();
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_isOverdue = true;
        storeReady();
    });
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
        .run([outlets, filter, now = m_clock()](Connection& db) -> Result<Beginning> {
            Beginning beginning;
            const auto held = holds(db).map([&](const auto& all) { beginning.holds = all; });
            const auto signIns = outletsWithSignIn(db).map([&](const auto& ids) { beginning.signIns = ids; });
            const auto due =
                fetchStates(db, outlets, filter, now).map([&](const auto& states) { beginning.states = states; });
            for (const Result<void>& part : {held, signIns, due})
                if (!part)
                    return tl::unexpected<Error>(part.error());
            return beginning;
        })
        .then(this, [this](const Result<Beginning>& due) {
            if (due) {
                m_storedHolds = due->holds;
                m_haveSignIn = due->signIns;
                auto held = m_fetcher.holds();
                held.insert(due->holds); // also what another run was told
                m_fetcher.setHolds(held);
                queue(due->states);
            } else {
                m_report.trouble = due.error();
                end();
            }
        });
}

void RefreshJob::queue(const QList<FetchState>& due)
{
    QList<FetchState> asked = due;
    // The built-in outlet has nobody to ask.
    asked.removeIf([](const FetchState& state) { return !isWebAddress(QUrl(state.feedUrl)); });
    m_report.outlets = int(asked.size());
    m_progress.total = int(asked.size());
    emit started(m_report.outlets);
    for (const FetchState& state : std::as_const(asked)) {
        m_waiting.insert(state.id, state);
        m_turns.wait(QUrl(state.feedUrl).host(), quint64(state.id.value));
    }
    askNext();
    endIfDone();
}

/// The fetcher has turns of its own; these keep what the library cannot take yet from being asked for.
void RefreshJob::askNext()
{
    while (m_unparsedBytes + m_transfers.size() * m_usualBytes < kMostUnparsedBytes
           && m_unstoredArticles < kMostUnstored) {
        const std::optional<Turns::Ticket> ticket = m_turns.next();
        if (!ticket)
            return;
        ask(m_waiting.take(OutletId {qint64(*ticket)}));
    }
}

void RefreshJob::ask(const FetchState& state)
{
    if (!m_haveSignIn.contains(state.id) || !m_help.signIns) {
        send(state, {});
        return;
    }
    ++m_signingIn;
    m_help.signIns(state.id).then(this, [this, state](const Result<SignIn>& signIn) {
        --m_signingIn;
        if (!m_report.stopped)
            send(state, signIn.value_or(SignIn()));
        else
            storeReady();
    });
}

void RefreshJob::send(const FetchState& state, const SignIn& signIn)
{
    Request request;
    request.url = QUrl(state.feedUrl);
    request.signIn = signIn;
    request.purpose = Purpose::Feed;
    // Some servers say "not modified" for ever: now and then they have to send the whole feed.
    if (!state.wholeAt.isValid() || state.wholeAt.daysTo(m_clock()) < kDaysWithValidators) {
        request.etag = state.etag;
        request.lastModified = state.lastModified;
    }
    const auto transfer = m_fetcher.fetch(request);
    m_transfers.insert(state.id, transfer);
    QFuture<Result<Response>>(transfer).then(
        this, [this, state](const Result<Response>& response) { answered(state, response); });
}

void RefreshJob::answered(const FetchState& state, const Result<Response>& response)
{
    if (!m_transfers.remove(state.id))
        return; // stopped
    m_turns.leave(QUrl(state.feedUrl).host());
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
    m_unparsedBytes += response.body.size();
    m_usualBytes += (response.body.size() - m_usualBytes) / kRecent;
    inBackground(
        [response, outcome = outcomeOf(state, response)]() mutable -> Result<FetchedFeed> {
            giveWay();
            outcome.bodyHash = bodyHashOf(response.body);
            auto feed = parseFeed(response.body, {response.url, response.contentType});
            if (!feed)
                return tl::unexpected<Error>(feed.error());
            return prepared(std::move(*feed), std::move(outcome));
        },
        m_pool)
        .then(this, [this, state, maxAge = response.maxAgeSeconds,
                     size = response.body.size()](const Result<FetchedFeed>& feed) {
            m_unparsedBytes -= size;
            if (!feed)
                parsed(state, feed, maxAge);
            else if (!m_help.describe)
                pack(state, *feed, maxAge);
            else
                m_help.describe(state.id, state.feedUrl, *feed)
                    .then(this,
                          [this, state, maxAge](const FetchedFeed& described) { pack(state, described, maxAge); });
        });
}

void RefreshJob::pack(const FetchState& state, const FetchedFeed& feed, std::optional<int> maxAgeSeconds)
{
    // Before the feeds that are still to be parsed: it takes less room afterwards.
    constexpr int kSoon = 1;
    inBackground(
        [feed]() -> Result<FetchedFeed> {
            giveWay();
            return packed(feed);
        },
        m_pool, kSoon)
        .then(this,
              [this, state, maxAgeSeconds](const Result<FetchedFeed>& ready) { parsed(state, ready, maxAgeSeconds); });
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
        due.habit = ready.outcome.habit.value_or(state.habit);
        ready.outcome.nextDue = nextDue(due);
        m_unstoredArticles += ready.feed.items.size();
        m_ready += ready;
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
        due.holdUntil = m_fetcher.heldUntil(QUrl(state.feedUrl));
        FetchOutcome outcome;
        outcome.id = state.id;
        outcome.at = m_clock();
        if (!isGone(error))
            outcome.nextDue = nextDue(due);
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
    const qsizetype waiting = m_ready.size() + m_outcomes.size();
    const bool isFull = m_ready.size() >= kBatch || m_unstoredArticles >= kArticlesInBatch;
    if (waiting > 0 && !m_patience.isActive())
        m_patience.start();
    // When all have answered, what is ready is stored while the others are parsed: little is left for the end.
    if (!m_writing && waiting > 0 && (!isAsking() || isFull || m_isOverdue)) {
        m_patience.stop();
        m_isOverdue = false;
        setWriting(true);
        m_unstoredArticles = 0;
        const int feeds = int(m_ready.size());
        m_store.writes()
            .runGivingWay([feeds = std::exchange(m_ready, {}), outcomes = std::exchange(m_outcomes, {})](
                              Connection& db) { return storeBatch(db, feeds, outcomes); })
            .then(this, [this, feeds](const Result<Changes>& changes) { stored(changes, feeds); });
    }
    askNext();
    endIfDone();
}

/// While something is stored one processor is left to that: it would fall behind the parsing of all the others and be
/// what is waited for at the end.
void RefreshJob::setWriting(bool writing)
{
    m_writing = writing;
    m_pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - (writing ? 1 : 0)));
}

void RefreshJob::stored(const Result<Changes>& changes, int feeds)
{
    setWriting(false);
    if (changes) {
        m_report.updated += feeds;
        m_report.articlesAdded += int(changes->added.size());
        m_report.articlesChanged += int(changes->updated.size());
        emit changed(*changes);
    } else {
        // Nothing more can be stored: what is still on its way would be fetched for nothing.
        m_report.trouble = changes.error();
        m_ready.clear();
        m_outcomes.clear();
        stop();
    }
    storeReady();
}

void RefreshJob::stop()
{
    m_report.stopped = m_report.stopped || isAsking();
    m_waiting.clear();
    m_turns = Turns(0, 0);
    for (QFuture<Result<Response>>& transfer : std::exchange(m_transfers, {}))
        transfer.cancel();
    storeReady();
}

bool RefreshJob::isAsking() const
{
    return !m_transfers.isEmpty() || !m_waiting.isEmpty() || m_signingIn > 0;
}

void RefreshJob::endIfDone()
{
    if (!isAsking() && m_parsing == 0 && !m_writing && m_ready.isEmpty() && m_outcomes.isEmpty())
        storeHolds();
}

/// Who asked to wait is heard by the next run of the program, too.
void RefreshJob::storeHolds()
{
    const QHash<QString, QDateTime> held = m_fetcher.holds();
    if (held == m_storedHolds || m_report.trouble) {
        end();
        return;
    }
    m_storedHolds = held;
    m_store.writes()
        .run([held](Connection& db) { return setHolds(db, held); })
        .then(this, [this](const Result<void>& stored) {
            if (!stored)
                m_report.trouble = stored.error();
            end();
        });
}

void RefreshJob::end()
{
    if (m_promise.future().isFinished())
        return;
    m_report.seconds = double(m_timer.elapsed()) / 1000.0;
    if (m_report.trouble)
        m_promise.addResult(tl::unexpected<Error>(*m_report.trouble));
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
    outcome.movedTo = response.movedTo.toString(QUrl::FullyEncoded);
    if (response.status != 304)
        outcome.wholeAt = outcome.at;
    else { // a 304 need not repeat them (RFC 9110, 15.4.5)
        outcome.etag = response.etag.isEmpty() ? state.etag : response.etag;
        outcome.lastModified = response.lastModified.isEmpty() ? state.lastModified : response.lastModified;
    }
    return outcome;
}

} // namespace byline
