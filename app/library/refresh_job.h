// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/refresher.h"
#include "net/response.h"
#include "net/turns.h"
#include "store/articles.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPromise>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

namespace byline {

/// What a refresh asks others for; either may be missing.
struct RefreshHelp
{
    DescribeFunction describe;
    SignInFunction signIns;
};

/// One refresh: asks for what is due, fetches, parses on a pool, stores in batches. One function for each step.
class RefreshJob final : public QObject
{
    Q_OBJECT

public:
    RefreshJob(Store& store, Fetcher& fetcher, Clock clock, RefreshHelp help);
    ~RefreshJob() override;

    QFuture<Result<RefreshReport>> report();
    void start(RefreshScope scope, const QList<OutletId>& outlets);
    void stop();

signals:
    void started(int outlets);
    void progressed(const RefreshProgress& progress);
    void changed(const Changes& changes);
    void finished(const RefreshReport& report);

private:
    void queue(const QList<FetchState>& due);
    void askNext();
    void ask(const FetchState& state);
    void send(const FetchState& state, const SignIn& signIn);
    void answered(const FetchState& state, const Result<Response>& response);
    void parse(const FetchState& state, const Response& response);
    void pack(const FetchState& state, const FetchedFeed& feed, std::optional<int> maxAgeSeconds);
    void parsed(const FetchState& state, const Result<FetchedFeed>& feed, std::optional<int> maxAgeSeconds);
    void failed(const FetchState& state, const Error& error);
    void unchanged(const FetchState& state, const Response& response);
    void progress(const FetchState& state);
    void storeReady();
    void setWriting(bool writing);
    void stored(const Result<Changes>& changes, int feeds);
    bool isAsking() const;
    void endIfDone();
    void storeHolds();
    void end();

    FetchOutcome outcomeOf(const FetchState& state, const Response& response) const;

    Store& m_store;
    Fetcher& m_fetcher;
    Clock m_clock;
    RefreshHelp m_help;
    QThreadPool m_pool;
    QPromise<Result<RefreshReport>> m_promise;
    QElapsedTimer m_timer;
    RefreshReport m_report;
    RefreshProgress m_progress;
    Turns m_turns;
    QHash<OutletId, FetchState> m_waiting; ///< not yet asked
    QHash<OutletId, QFuture<Result<Response>>> m_transfers;
    QList<FetchedFeed> m_ready;     ///< parsed, not yet stored
    QList<FetchOutcome> m_outcomes; ///< nothing to store but how it went
    QHash<QString, QDateTime> m_storedHolds;
    QSet<OutletId> m_haveSignIn;
    int m_signingIn = 0; ///< waiting for the keychain
    int m_parsing = 0;
    qint64 m_unparsedBytes = 0;
    qint64 m_usualBytes = 0;          ///< of a feed, lately
    qsizetype m_unstoredArticles = 0; ///< of `m_ready`
    bool m_writing = false;
    QTimer m_patience; ///< with a batch that is not full
    bool m_isOverdue = false;
};

} // namespace byline
