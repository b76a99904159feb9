// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "net/body_framing.h"
#include "net/http_head.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <optional>

class QTcpSocket;

namespace byline {

/// A connection to one server (scheme, host, port) that speaks HTTP/1.1, one exchange after the other.
///
/// It is our own because QNetworkAccessManager (seen in Qt 6.4) reads heads byte by byte, without a bound and in one
/// thread for all connections: one server that never ends its head keeps every other transfer from going on. It also
/// does not tell a compressed body that was cut short from a whole one.
class HttpConnection final : public QObject
{
    Q_OBJECT

public:
    explicit HttpConnection(const QUrl& server);
    ~HttpConnection() override;

    /// Sends a request; connects first where needed. An idle connection that turns out to be closed is made anew.
    void exchange(const QByteArray& request);

    /// Closes it at once and says nothing more.
    void abandon();

    /// Of the answer to the last request, from `answered` on.
    const HttpHead& head() const { return m_head; }
    /// -1: not announced.
    qint64 bodyLength() const { return m_framing ? m_framing->length() : -1; }
    /// After `completed`: it can take another exchange.
    bool isReusable() const { return m_reusable; }
    /// "https://example.org:443"
    static QString serverKey(const QUrl& url);
    const QString& serverKey() const { return m_serverKey; }

signals:
    void answered();
    void received(const QByteArray& content); ///< off the wire, still encoded
    void completed();
    void failed(const byline::Error& error);
    /// The server closed it, or it has been idle for long: of no use any more.
    void expired();

private:
    enum class Route { Any, IPv4 };
    void dial(Route route);
    void lost(QTcpSocket* candidate);
    void use(QTcpSocket* socket);
    void read();
    void process();
    bool readHead();
    void complete();
    void closed();
    void fail(const Error& error);
    void discardSockets();

    QUrl m_server;
    QString m_serverKey;
    QTcpSocket* m_socket = nullptr;  ///< connected
    QList<QTcpSocket*> m_candidates; ///< on their way to be
    QTimer m_impatience;             ///< while connecting: then IPv4 is tried too
    QTimer m_idle;
    QByteArray m_request;
    QByteArray m_wire; ///< received, not yet understood
    qsizetype m_searched = 0;
    int m_interim = 0; ///< answers 1xx
    HttpHead m_head;
    std::optional<BodyFraming> m_framing; ///< set when the head is known
    QString m_tlsReasons;
    bool m_busy = false;
    bool m_heard = false;  ///< something of this answer came
    bool m_reused = false; ///< it served an exchange before
    bool m_reusable = false;
};

} // namespace byline
