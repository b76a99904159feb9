// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QPair>
#include <QSslConfiguration>
#include <QUrl>

#include <functional>
#include <memory>

class QTcpServer;

namespace byline {

/// A request as it came. Header names are in lower case.
struct HttpRequest
{
    QByteArray method;
    QByteArray target; ///< path and query as sent
    QString path;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
};

enum class Framing {
    Length,     ///< Content-Length
    Chunked,    ///< in chunks of `chunkBytes`
    UntilClose, ///< the end of the connection is the end of the body
    None,       ///< nothing is said about the length and nothing is done about it: for answers made by hand
};

struct Answer
{
    int status = 200;
    QByteArray reason = "Said";
    QList<QPair<QByteArray, QByteArray>> headers {};
    QByteArray body {};
    Framing framing = Framing::Length;
    qsizetype chunkBytes = 1000;
    int delayMs = 0;
    int dripBytesPerSecond = 0;  ///< 0: all at once
    qsizetype closeAfter = -1;   ///< closes the connection after so many bytes of the framed body; -1: does not
    qint64 announcedLength = -1; ///< a Content-Length other than the body's
    QByteArray raw {};           ///< not empty: exactly these bytes are the whole answer, then the connection closes
};

/// `bytes` as a gzip file, for answers with Content-Encoding: gzip.
QByteArray gzipped(const QByteArray& bytes);

/// A small real HTTP/1.1 server for tests, in the test's event loop. A process that the test starts may ask it too,
/// as long as the loop runs meanwhile.
class HttpServer final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<Answer(const HttpRequest&)>;

    explicit HttpServer(const QHostAddress& address = QHostAddress::LocalHost);
    /// Speaks TLS with the given certificate and key.
    explicit HttpServer(const QSslConfiguration& tls);
    ~HttpServer() override;

    /// The address of `path` (with a query, if any) on this server.
    QUrl url(const QString& path = QStringLiteral("/")) const;
    quint16 port() const;

    /// Paths without a route are answered with 404. A later route for the same path replaces the earlier one.
    void route(const QString& path, const Answer& answer);
    void route(const QString& path, const Handler& handler);

    int hits(const QString& path) const;
    int hits() const; ///< of all paths
    /// The last request for `path`.
    HttpRequest last(const QString& path) const;
    void forget();

    /// The next request is met with a closed connection and is not counted, as when an idle connection has expired.
    void closeBeforeNextAnswer() { m_closeNext = true; }

    int openConnections() const { return m_open; }
    int connectionsMade() const { return m_made; }
    /// Requests that were received and whose answer is not complete, now and at most so far.
    int underWay() const { return m_underWay; }
    int mostUnderWay() const { return m_mostUnderWay; }
    /// Bytes handed to the sockets, headers included.
    qint64 bytesSent() const { return m_bytesSent; }

private:
    class Connection;

    void listen(const QHostAddress& address);
    Answer answerTo(const HttpRequest& request);

    std::unique_ptr<QTcpServer> m_server;
    QString m_scheme;
    QHash<QString, Handler> m_routes;
    QHash<QString, int> m_hits;
    QHash<QString, HttpRequest> m_last;
    int m_open = 0;
    int m_made = 0;
    int m_underWay = 0;
    int m_mostUnderWay = 0;
    qint64 m_bytesSent = 0;
    bool m_closeNext = false;
};

} // namespace byline
