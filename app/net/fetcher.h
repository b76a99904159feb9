// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "net/request.h"
#include "net/response.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <memory>

namespace byline {

/// The one way out: owns the only QNetworkAccessManager and bounds what is under way (6 for each host, 48 in all;
/// more wait their turn). Cookies and referrers are never sent. Lives on the main thread.
class Fetcher final : public QObject
{
    Q_OBJECT

public:
    explicit Fetcher(Clock clock = systemTime, QObject* parent = nullptr);
    ~Fetcher() override;

    /// A Response for every answer whose status is below 400 (304 included); Error Http (code: the status), SlowDown
    /// and the network's kinds otherwise. Cancelling the future stops the transfer at once and frees its place.
    QFuture<Result<Response>> fetch(const Request& request);

    /// Stops everything that is under way or waiting: each future ends with Error Cancelled.
    void cancelAll();

    /// While set, nothing leaves: every request fails with NoConnection.
    void setOffline(bool offline);

    /// Hosts that asked to wait (Retry-After), and until when: what a program keeps over a restart.
    QHash<QString, QDateTime> holds() const;
    void setHolds(const QHash<QString, QDateTime>& holds);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace byline
