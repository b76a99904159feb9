// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/http_server.h"

#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <array>

namespace byline {

namespace {

constexpr int kDripsPerSecond = 20;
constexpr qint64 kMostPending = 256 * 1024; ///< a huge body is not copied into the socket's buffer at once

quint32 crc32(const QByteArray& bytes)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> made {};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1) ? 0xEDB88320U ^ (value >> 1) : value >> 1;
            made[i] = value;
        }
        return made;
    }();
    quint32 crc = 0xFFFFFFFFU;
    for (const char c : bytes)
        crc = table[(crc ^ static_cast<quint8>(c)) & 0xFF] ^ (crc >> 8);
    return ~crc;
}

void appendLittleEndian(QByteArray& bytes, quint32 number)
{
    for (int shift = 0; shift < 32; shift += 8)
        bytes.append(static_cast<char>((number >> shift) & 0xFF));
}

QByteArray chunked(const QByteArray& body, qsizetype chunkBytes)
{
    QByteArray framed;
    for (qsizetype from = 0; from < body.size(); from += chunkBytes) {
        const QByteArray part = body.mid(from, chunkBytes);
        framed += QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n";
    }
    return framed + "0\r\n\r\n";
}

QByteArray headOf(const Answer& answer)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + answer.reason + "\r\n";
    for (const auto& [name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    if (answer.announcedLength >= 0)
        head += "Content-Length: " + QByteArray::number(answer.announcedLength) + "\r\n";
    else if (answer.framing == Framing::Length && answer.status != 304)
        head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    if (answer.framing == Framing::Chunked)
        head += "Transfer-Encoding: chunked\r\n";
    if (answer.framing == Framing::UntilClose || answer.closeAfter >= 0)
        head += "Connection: close\r\n";
    return head + "\r\n";
}

} // namespace

QByteArray gzipped(const QByteArray& bytes)
{
    // qCompress gives a length of four bytes and a zlib stream: two bytes of header, deflate, four bytes of checksum.
    const QByteArray zlib = qCompress(bytes, 9);
    QByteArray gzip("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff", 10);
    gzip += zlib.mid(6, zlib.size() - 10);
    appendLittleEndian(gzip, crc32(bytes));
    appendLittleEndian(gzip, static_cast<quint32>(bytes.size()));
    return gzip;
}

/// One client's connection: requests come one after the other.
class HttpServer::Connection final : public QObject
{
public:
    Connection(HttpServer& server, QTcpSocket* socket)
        : QObject(&server)
        , m_server(server)
        , m_socket(socket)
    {
        socket->setParent(this);
        ++m_server.m_open;
        ++m_server.m_made;
        connect(socket, &QTcpSocket::readyRead, this, &Connection::read);
        connect(socket, &QTcpSocket::bytesWritten, this, &Connection::write);
        connect(socket, &QTcpSocket::disconnected, this, &Connection::leave);
        m_drip.setInterval(1000 / kDripsPerSecond);
        connect(&m_drip, &QTimer::timeout, this, [this] {
            m_allowance += qMax(1, m_answer.dripBytesPerSecond / kDripsPerSecond);
            write();
        });
        read();
    }

private:
    void read()
    {
        m_in += m_socket->readAll();
        if (m_busy)
            return;
        const qsizetype headEnd = m_in.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        HttpRequest request = parseHead(m_in.left(headEnd));
        const qsizetype bodySize = request.headers.value("content-length").toLongLong();
        if (m_in.size() < headEnd + 4 + bodySize)
            return;
        request.body = m_in.mid(headEnd + 4, bodySize);
        m_in.remove(0, headEnd + 4 + bodySize);
        if (std::exchange(m_server.m_closeNext, false)) {
            m_socket->disconnectFromHost();
            return;
        }
        m_busy = true;
        ++m_server.m_underWay;
        m_server.m_mostUnderWay = qMax(m_server.m_mostUnderWay, m_server.m_underWay);
        m_answer = m_server.answerTo(request);
        if (m_answer.delayMs > 0)
            QTimer::singleShot(m_answer.delayMs, this, &Connection::begin);
        else
            begin();
    }

    static HttpRequest parseHead(const QByteArray& head)
    {
        HttpRequest request;
        const QList<QByteArray> lines = head.split('\n');
        const QList<QByteArray> words = lines.first().trimmed().split(' ');
        request.method = words.value(0);
        request.target = words.value(1);
        request.path = QUrl::fromEncoded(request.target).path();
        for (const QByteArray& line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
        }
        return request;
    }

    void begin()
    {
        m_sent = 0;
        m_allowance = 0;
        if (!m_answer.raw.isEmpty()) {
            m_out = m_answer.raw;
            m_answer.closeAfter = m_out.size();
        } else {
            send(headOf(m_answer));
            m_out = m_answer.framing == Framing::Chunked ? chunked(m_answer.body, m_answer.chunkBytes) : m_answer.body;
        }
        if (m_answer.dripBytesPerSecond > 0)
            m_drip.start();
        write();
    }

    void send(const QByteArray& bytes)
    {
        m_server.m_bytesSent += bytes.size();
        m_socket->write(bytes);
    }

    void write()
    {
        if (!m_busy)
            return;
        qsizetype until = m_out.size();
        if (m_answer.closeAfter >= 0)
            until = qMin(until, m_answer.closeAfter);
        qsizetype now = qMin(until - m_sent, kMostPending - m_socket->bytesToWrite());
        if (m_answer.dripBytesPerSecond > 0)
            now = qMin(now, m_allowance - m_sent);
        if (now > 0) {
            send(m_out.mid(m_sent, now));
            m_sent += now;
        }
        if (m_sent < until)
            return;
        done();
        if (m_answer.closeAfter >= 0 || m_answer.framing == Framing::UntilClose)
            m_socket->disconnectFromHost();
        else if (!m_in.isEmpty())
            QMetaObject::invokeMethod(
                this, [this] { read(); }, Qt::QueuedConnection);
    }

    void done()
    {
        m_drip.stop();
        m_busy = false;
        --m_server.m_underWay;
    }

    void leave()
    {
        if (m_busy)
            done();
        --m_server.m_open;
        deleteLater();
    }

    HttpServer& m_server;
    QTcpSocket* m_socket;
    QTimer m_drip;
    QByteArray m_in;
    QByteArray m_out;
    qsizetype m_sent = 0;
    qsizetype m_allowance = 0;
    Answer m_answer;
    bool m_busy = false;
};

HttpServer::HttpServer(const QHostAddress& address)
    : m_server(std::make_unique<QTcpServer>())
    , m_scheme(QStringLiteral("http"))
{
    listen(address);
}

HttpServer::HttpServer(const QSslConfiguration& tls)
    : m_scheme(QStringLiteral("https"))
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    m_server = std::move(server);
    listen(QHostAddress::LocalHost);
}

HttpServer::~HttpServer()
{
    for (QObject* child : QObjectList(children()))
        child->disconnect();
    // The sockets' last signals must not reach connections that are half destroyed.
    for (QTcpSocket* socket : findChildren<QTcpSocket*>())
        socket->disconnect();
}

void HttpServer::listen(const QHostAddress& address)
{
    m_server->setListenBacklogSize(512);
    if (!m_server->listen(address))
        qFatal("the test's HTTP server cannot listen: %s", qPrintable(m_server->errorString()));
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket* socket = m_server->nextPendingConnection())
            new Connection(*this, socket);
    });
}

QUrl HttpServer::url(const QString& path) const
{
    return QUrl(QStringLiteral("%1://%2:%3%4")
                    .arg(m_scheme, m_server->serverAddress().toString())
                    .arg(m_server->serverPort())
                    .arg(path));
}

quint16 HttpServer::port() const
{
    return m_server->serverPort();
}

void HttpServer::route(const QString& path, const Answer& answer)
{
    m_routes.insert(path, [answer](const HttpRequest&) { return answer; });
}

void HttpServer::route(const QString& path, const Handler& handler)
{
    m_routes.insert(path, handler);
}

Answer HttpServer::answerTo(const HttpRequest& request)
{
    ++m_hits[request.path];
    m_last.insert(request.path, request);
    const auto handler = m_routes.constFind(request.path);
    if (handler != m_routes.cend())
        return (*handler)(request);
    return {.status = 404, .reason = "Not Found", .body = "no such page"};
}

int HttpServer::hits(const QString& path) const
{
    return m_hits.value(path);
}

int HttpServer::hits() const
{
    int sum = 0;
    for (const int count : m_hits)
        sum += count;
    return sum;
}

HttpRequest HttpServer::last(const QString& path) const
{
    return m_last.value(path);
}

void HttpServer::forget()
{
    m_hits.clear();
    m_last.clear();
    m_mostUnderWay = m_underWay;
}

} // namespace byline
