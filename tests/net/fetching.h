// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network_fault.h"
#include "net/fetcher.h"
#include "support/http_server.h"

#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>

namespace byline {

using Fetching = QFuture<Result<Response>>;

inline Result<Response> waitFor(const Fetching& future)
{
    // A nested loop of its own: qWaitFor sleeps between looks, which adds up over hundreds of requests.
    QFutureWatcher<Result<Response>> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    if (!future.isFinished() && !finished.wait(20000))
        return fail(ErrorKind::Unsupported, QStringLiteral("the future did not finish"));
    if (future.resultCount() == 0)
        return fail(ErrorKind::Unsupported, QStringLiteral("the future was cancelled"));
    return future.result();
}

/// "200" for an answer, "Http 404", "NoConnection" and the like for an error: so a failed comparison says what came
/// instead.
inline QString outcome(const Result<Response>& result)
{
    if (result)
        return QString::number(result->status);
    static const QHash<ErrorKind, QString> names {
        {ErrorKind::Cancelled, QStringLiteral("Cancelled")},
        {ErrorKind::BadAddress, QStringLiteral("BadAddress")},
        {ErrorKind::NoConnection, QStringLiteral("NoConnection")},
        {ErrorKind::TimedOut, QStringLiteral("TimedOut")},
        {ErrorKind::Tls, QStringLiteral("Tls")},
        {ErrorKind::Http, QStringLiteral("Http")},
        {ErrorKind::TooManyRedirects, QStringLiteral("TooManyRedirects")},
        {ErrorKind::ForbiddenRedirect, QStringLiteral("ForbiddenRedirect")},
        {ErrorKind::TooLarge, QStringLiteral("TooLarge")},
        {ErrorKind::SlowDown, QStringLiteral("SlowDown")},
    };
    QString text = names.value(result.error().kind, QStringLiteral("Other"));
    const bool hasStatus = result.error().kind != ErrorKind::NoConnection && result.error().kind != ErrorKind::Tls;
    if (hasStatus && result.error().code != 0)
        text += u' ' + QString::number(result.error().code);
    return text;
}

inline QString outcome(const Fetching& future)
{
    return outcome(waitFor(future));
}

/// What stood in the way; 0: nothing, or nothing that is known.
inline NetworkFault fault(const Result<Response>& result)
{
    return NetworkFault(result ? 0 : result.error().code);
}

inline QString detail(const Result<Response>& result)
{
    return result ? QString() : result.error().detail;
}

inline Answer redirection(int status, const QByteArray& location)
{
    return {.status = status, .headers = {{"Location", location}}, .body = "moved"};
}

} // namespace byline
