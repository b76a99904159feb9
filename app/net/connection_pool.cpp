// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/connection_pool.h"

#include "net/http_connection.h"

namespace byline {

HttpConnection* ConnectionPool::take(const QUrl& url)
{
    const auto idle = m_idle.find(HttpConnection::serverKey(url));
    if (idle == m_idle.end()) {
        auto* made = new HttpConnection(url);
        made->setParent(this);
        return made;
    }
    // The latest one is the least likely to have been closed meanwhile.
    HttpConnection* connection = idle->takeLast();
    if (idle->isEmpty())
        m_idle.erase(idle);
    connection->disconnect(this);
    return connection;
}

void ConnectionPool::giveBack(HttpConnection* connection)
{
    if (!connection->isReusable()) {
        connection->abandon();
        connection->deleteLater();
        return;
    }
    m_idle[connection->serverKey()].append(connection);
    connect(connection, &HttpConnection::expired, this, [this, connection] { forget(connection); });
}

void ConnectionPool::forget(HttpConnection* connection)
{
    const auto idle = m_idle.find(connection->serverKey());
    if (idle == m_idle.end() || !idle->removeOne(connection))
        return;
    if (idle->isEmpty())
        m_idle.erase(idle);
    connection->disconnect(this);
    connection->deleteLater();
}

} // namespace byline
