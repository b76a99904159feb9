// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/network_error.h"

#include <QNetworkReply>

namespace byline {

using namespace Qt::StringLiterals;

namespace {

ErrorKind kindOf(const QNetworkReply& reply, qint64 received)
{
    switch (reply.error()) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return ErrorKind::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::Tls;
    case QNetworkReply::OperationCanceledError:
        return ErrorKind::Cancelled;
    case QNetworkReply::UnknownContentError:
        // Qt reports a body that expands too much as it does a damaged one; only the first has got far.
        return received >= reply.request().decompressedSafetyCheckThreshold() ? ErrorKind::TooLarge
                                                                              : ErrorKind::NoConnection;
    default:
        return ErrorKind::NoConnection;
    }
}

} // namespace

Error networkError(const QNetworkReply& reply, const QString& tlsReasons, qint64 received)
{
    const ErrorKind kind = tlsReasons.isEmpty() ? kindOf(reply, received) : ErrorKind::Tls;
    QString detail = tlsReasons.isEmpty() ? reply.errorString() : tlsReasons;
    if (kind == ErrorKind::NoConnection && received > 0)
        detail = u"Truncated after %1 bytes: %2"_s.arg(received).arg(detail);
    return {kind, detail, 0};
}

} // namespace byline
