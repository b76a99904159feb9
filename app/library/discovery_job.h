// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/subscriptions.h"
#include "net/request.h"
#include "net/response.h"

#include "feeds/discover.h"

#include <QPromise>

namespace byline {

/// Finds the feeds behind an address: the address itself, what its page names, the usual places of its platform.
/// One function for each step; deletes itself when its promise is kept.
class DiscoveryJob final : public QObject
{
    Q_OBJECT

public:
    DiscoveryJob(Fetcher& fetcher, QObject* parent);

    QFuture<Result<Discovery>> find(const QString& typed, const QString& pick, const SignIn& signIn);

private:
    Request requestFor(const QUrl& url, Purpose purpose) const;
    void fetchPage(const QUrl& url);
    void read(const Response& response);
    void collect(const Response& page);
    void tryNext();
    void tried(const FeedCandidate& candidate, const Response& response);
    void take(const QString& url, const Response& response, const IncomingFeed& feed);
    void end(Result<Discovery> result);

    Fetcher& m_fetcher;
    QPromise<Result<Discovery>> m_promise;
    QUrl m_address;
    QString m_pick;
    bool m_mayTryHttp = false; ///< no scheme was typed: https first, then http
    QList<FeedCandidate> m_candidates;
    qsizetype m_next = 0;
    std::optional<Error> m_lastError;
    Discovery m_found;
};

} // namespace byline
