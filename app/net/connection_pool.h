// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QUrl>

namespace byline {

class HttpConnection;

/// Keeps connections that can serve again, for a while.
class ConnectionPool final : public QObject
{
public:
    /// An idle connection to `url`'s server, else a new one. It is the caller's until it gives it back.
    HttpConnection* take(const QUrl& url);
    /// Keeps it if it can serve again and drops it otherwise; also from within its signals.
    void giveBack(HttpConnection* connection);

private:
    void forget(HttpConnection* connection);

    QHash<QString, QList<HttpConnection*>> m_idle;
};

} // namespace byline
