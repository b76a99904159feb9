// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "net/fetch_limits.h"
#include "net/request.h"
#include "net/response.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <memory>

namespace byline {

/// The one way out: owns the connections and bounds what is under way (6 for each host, 128 in all; more wait their
/// turn). It has no cookies of its own and sends no referrer. Lives on the main thread. Futures finish from the event
/// loop, never within a call; those that are still open when it is destroyed are cancelled.
class Fetcher final : public QObject
{
    Q_OBJECT

public:
    explicit Fetcher(Clock clock = systemTime, QObject* parent = nullptr);
    ~Fetcher() override;

    /// A Response for every whole answer (2xx, and 304 to a conditional request); Error Http (code: the status),
    /// SlowDown and the network's kinds otherwise. Cancelling this very future (not one made from it with `then`) stops
    /// the transfer at once and frees its place.
    QFuture<Result<Response>> fetch(const Request& asked);

    /// Stops everything that is under way or waiting: each future ends with Error Cancelled.
    void cancelAll();

    /// While set, nothing leaves: every request, also under way, fails with NoConnection.
    void setOffline(bool offline);

    /// For requests that begin afterwards.
    void setLimits(const FetchLimits& limits);

    /// Certificates (PEM) that vouch for servers in place of the system's; for requests that begin afterwards.
    void setAuthorities(const QByteArray& pem);

    /// Addresses and whole hosts that asked to wait (429, 503), and until when: what a program keeps over a restart.
    /// The keys are for `setHolds`; to look one up, there is `heldUntil`.
    QHash<QString, QDateTime> holds() const;
    void setHolds(const QHash<QString, QDateTime>& holds);
    /// Until then a request to `url` fails at once with SlowDown; invalid: it may be asked.
    QDateTime heldUntil(const QUrl& url) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Loads what requests need, on a thread beside: for whoever knows that there will be some, and has other things to do
/// before the first.
void loadAhead();

} // namespace byline
