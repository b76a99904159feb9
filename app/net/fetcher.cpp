// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/fetcher.h"

#include "core/network_fault.h"
#include "core/url.h"
#include "net/curl.h"
#include "net/curl_loop.h"
#include "net/holds.h"
#include "net/redirects.h"
#include "net/transfer.h"
#include "net/turns.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QSet>
#include <QThreadPool>

#include <unordered_map>
#include <vector>

namespace byline {

using namespace Qt::StringLiterals;

namespace {

using Promise = QPromise<Result<Response>>;

struct Entry
{
    Promise promise;
    Transfer* transfer = nullptr;
    QFutureWatcher<Result<Response>>* watcher = nullptr; ///< tells when the asker gives up
    QString host;
    Haste haste = Haste::InTurn;
    bool hasPlace = false;
};

/// Without what is written into its address: that would go on into reports, holds and redirects.
Request withSignInApart(Request request)
{
    if (request.url.userInfo().isEmpty())
        return request;
    if (request.signIn.isEmpty())
        request.signIn = signInOf(request.url);
    request.url.setUserInfo({});
    return request;
}

struct Settled
{
    Promise promise;
    Result<Response> result;
};

} // namespace

class Fetcher::Private
{
public:
    Private(Fetcher& fetcher, Clock now)
        : q(fetcher)
        , clock(std::move(now))
    {
    }

    void begin(const Request& request, Promise promise);
    void loadCurl();
    void startWaiting();
    void goOn(Turns::Ticket ticket);
    void end(Turns::Ticket ticket, const Result<Response>& result);
    void endAll(const Error& error);
    void remember(const Transfer& transfer, const Result<Response>& result);
    void settle(Promise promise, const Result<Response>& result);
    void deliver();

    Fetcher& q;
    Clock clock;
    FetchLimits limits;
    QByteArray authorities;
    CurlLoop loop;
    enum class CurlState { NotLoaded, Loading, Loaded, Missing } curlState = CurlState::NotLoaded;
    Turns turns {limits.perHost, limits.inAll};
    Holds holds {limits.perHost};
    QSet<QString> basic; ///< origins that have asked for it: they are told at once
    bool offline = false;
    Turns::Ticket lastTicket = 0;
    std::unordered_map<Turns::Ticket, Entry> entries;
    std::vector<Settled> settled; ///< to be delivered from the event loop, see `settle`
    /// Of what has ended, to be deleted then: each of them may be the sender of the signal that ended it.
    std::vector<std::unique_ptr<QObject>> gone;
};

void Fetcher::Private::begin(const Request& request, Promise promise)
{
    const Turns::Ticket ticket = ++lastTicket;
    Entry& entry = entries[ticket];
    entry.host = request.url.host();
    ExchangeTerms terms {.limits = limits, .authorities = authorities};
    if (!request.signIn.isEmpty() && basic.contains(originOf(request.url)))
        terms.signIn = SignInScheme::Basic;
    entry.transfer = new Transfer(loop, request, terms, clock);
    entry.transfer->setParent(&q);
    connect(entry.transfer, &Transfer::redirected, &q, [this, ticket] { goOn(ticket); });
    connect(entry.transfer, &Transfer::ended, &q,
            [this, ticket, transfer = entry.transfer] { end(ticket, transfer->result()); });
    entry.watcher = new QFutureWatcher<Result<Response>>(&q);
    connect(entry.watcher, &QFutureWatcherBase::canceled, &q,
            [this, ticket] { end(ticket, fail(ErrorKind::Cancelled)); });
    entry.watcher->setFuture(promise.future());
    entry.promise = std::move(promise);
    entry.haste = request.haste;
    turns.wait(entry.host, ticket, entry.haste);
    startWaiting();
}

/// Whoever asks meanwhile waits for a turn.
void Fetcher::Private::loadCurl()
{
    curlState = CurlState::Loading;
    loop.load([this] {
        curlState = curl().problem.isEmpty() ? CurlState::Loaded : CurlState::Missing;
        if (curlState == CurlState::Loaded)
            startWaiting();
        else
            endAll({ErrorKind::NoConnection, curl().problem, 0});
    });
}

void Fetcher::Private::startWaiting()
{
    if (curlState == CurlState::NotLoaded)
        loadCurl();
    if (curlState != CurlState::Loaded)
        return;
    while (const std::optional<Turns::Ticket> ticket = turns.next()) {
        Entry& entry = entries.at(*ticket);
        entry.hasPlace = true;
        // It may have been held while this one waited its turn.
        const QDateTime until = holds.heldUntil(entry.transfer->url(), clock());
        if (until.isValid())
            end(*ticket, fail(ErrorKind::SlowDown, u"asked to wait until %1"_s.arg(until.toString(Qt::ISODate)), 429));
        else
            entry.transfer->start();
    }
}

/// A redirect: it needs a place at the host it leads to.
void Fetcher::Private::goOn(Turns::Ticket ticket)
{
    Entry& entry = entries.at(ticket);
    turns.leave(entry.host);
    entry.hasPlace = false;
    entry.host = entry.transfer->url().host();
    turns.waitFirst(entry.host, ticket, entry.haste);
    startWaiting();
}

void Fetcher::Private::end(Turns::Ticket ticket, const Result<Response>& result)
{
    auto node = entries.extract(ticket);
    if (node.empty())
        return;
    Entry& entry = node.mapped();
    remember(*entry.transfer, result);
    if (entry.hasPlace)
        turns.leave(entry.host);
    else
        turns.stopWaiting(entry.host, ticket);
    entry.transfer->disconnect(&q);
    entry.transfer->stop();
    entry.watcher->disconnect(&q);
    gone.emplace_back(entry.transfer);
    gone.emplace_back(entry.watcher);
    settle(std::move(entry.promise), result);
    startWaiting();
}

void Fetcher::Private::endAll(const Error& error)
{
    QList<Turns::Ticket> tickets;
    for (const auto& [ticket, entry] : entries) {
        // Those that wait come first, or one would start with each place that becomes free.
        if (entry.hasPlace)
            tickets.append(ticket);
        else
            tickets.prepend(ticket);
    }
    for (const Turns::Ticket ticket : tickets)
        end(ticket, tl::unexpected(error));
}

void Fetcher::Private::remember(const Transfer& transfer, const Result<Response>& result)
{
    if (transfer.signIn() == SignInScheme::Digest)
        basic.remove(originOf(transfer.firstUrl()));
    else if (result && transfer.signIn() == SignInScheme::Basic)
        basic.insert(originOf(transfer.firstUrl()));
    if (result || result.error().kind == ErrorKind::Http) {
        holds.answered(transfer.url());
    } else if (result.error().kind == ErrorKind::SlowDown && transfer.hasAnswer()) {
        const QDateTime until = holdUntil(result.error().code, transfer.retryAfter(), clock());
        holds.slowedDown(transfer.url(), until);
        if (transfer.firstUrl() != transfer.url())
            holds.slowedDown(transfer.firstUrl(), until);
    }
}

/// What is attached to a future runs within its `finish`, and may do anything to us. So that happens from the event
/// loop only, with nothing of ours half done, and never before `fetch` has returned.
void Fetcher::Private::settle(Promise promise, const Result<Response>& result)
{
    settled.push_back({std::move(promise), result});
    if (settled.size() == 1)
        QMetaObject::invokeMethod(
            &q, [this] { deliver(); }, Qt::QueuedConnection);
}

void Fetcher::Private::deliver()
{
    gone.clear();
    std::vector<Settled> ready;
    ready.swap(settled);
    for (Settled& one : ready) {
        one.promise.addResult(std::move(one.result));
        one.promise.finish();
    }
}

Fetcher::Fetcher(Clock clock, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(clock)))
{
}

Fetcher::~Fetcher()
{
    for (auto& [ticket, entry] : d->entries) {
        delete entry.watcher;
        delete entry.transfer;
    }
}

QFuture<Result<Response>> Fetcher::fetch(const Request& asked)
{
    const Request request = withSignInApart(asked);
    Promise promise;
    promise.start();
    QFuture<Result<Response>> future = promise.future();
    const QDateTime held = d->holds.heldUntil(request.url, d->clock());
    if (!request.url.isValid() || !isWebAddress(request.url))
        d->settle(std::move(promise), fail(ErrorKind::BadAddress, request.url.toString()));
    else if (!isInReach(request.url, request.reach))
        d->settle(std::move(promise), fail(ErrorKind::ForbiddenRedirect, request.url.host()));
    else if (d->offline)
        d->settle(std::move(promise), fail(ErrorKind::NoConnection, u"offline"_s, int(NetworkFault::Offline)));
    else if (held.isValid())
        d->settle(std::move(promise),
                  fail(ErrorKind::SlowDown, u"asked to wait until %1"_s.arg(held.toString(Qt::ISODate)), 429));
    else if (d->curlState == Private::CurlState::Missing)
        d->settle(std::move(promise), fail(ErrorKind::NoConnection, curl().problem));
    else
        d->begin(request, std::move(promise));
    return future;
}

void Fetcher::cancelAll()
{
    d->endAll({ErrorKind::Cancelled, {}, 0});
}

void Fetcher::setOffline(bool offline)
{
    d->offline = offline;
    if (offline)
        d->endAll({ErrorKind::NoConnection, u"offline"_s, int(NetworkFault::Offline)});
}

void Fetcher::setLimits(const FetchLimits& limits)
{
    d->limits = limits;
    d->turns.setBounds(limits.perHost, limits.inAll);
}

void Fetcher::setAuthorities(const QByteArray& pem)
{
    d->authorities = pem;
}

QHash<QString, QDateTime> Fetcher::holds() const
{
    return d->holds.all(d->clock());
}

void Fetcher::setHolds(const QHash<QString, QDateTime>& holds)
{
    d->holds.setAll(holds);
}

QDateTime Fetcher::heldUntil(const QUrl& url) const
{
    return d->holds.heldUntil(url, d->clock());
}

void loadAhead()
{
    QThreadPool::globalInstance()->start([] { curl(); });
}

} // namespace byline
