// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http_connection.h"

#include <QHostAddress>
#include <QSslError>
#include <QSslSocket>
#include <QTcpSocket>

namespace byline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kReadBuffer = 256 * 1024; ///< beyond, the socket is not read from
constexpr qint64 kReadAtOnce = 64 * 1024;
constexpr qsizetype kLongestHead = 1024 * 1024;
constexpr int kMostInterim = 20;
constexpr int kImpatienceMs = 400;
constexpr int kIdleMs = 15'000;

Error malformed(const QString& what)
{
    return {ErrorKind::NoConnection, u"malformed HTTP answer: %1"_s.arg(what), 0};
}

Error socketError(const QTcpSocket& socket, const QString& tlsReasons)
{
    if (!tlsReasons.isEmpty())
        return {ErrorKind::Tls, tlsReasons, 0};
    switch (socket.error()) {
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return {ErrorKind::Tls, socket.errorString(), 0};
    case QAbstractSocket::SocketTimeoutError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return {ErrorKind::TimedOut, socket.errorString(), 0};
    default:
        return {ErrorKind::NoConnection, socket.errorString(), 0};
    }
}

bool isSecure(const QUrl& url)
{
    return url.scheme() == "https"_L1;
}

quint16 portOf(const QUrl& url)
{
    return static_cast<quint16>(url.port(isSecure(url) ? 443 : 80));
}

bool keepsAlive(const HttpHead& head)
{
    const QByteArray connection = head.value("Connection").toLower();
    return head.isHttp10 ? connection.contains("keep-alive") : !connection.contains("close");
}

} // namespace

HttpConnection::HttpConnection(const QUrl& server)
    : m_server(server)
    , m_serverKey(serverKey(server))
{
    m_impatience.setSingleShot(true);
    connect(&m_impatience, &QTimer::timeout, this, [this] {
        // Networks whose IPv6 leads nowhere are common; whichever answers first is taken.
        if (m_candidates.size() == 1 && m_candidates.first()->state() != QAbstractSocket::ConnectedState)
            dial(Route::IPv4);
    });
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &HttpConnection::expired);
}

HttpConnection::~HttpConnection()
{
    discardSockets();
}

QString HttpConnection::serverKey(const QUrl& url)
{
    return url.scheme() + "://"_L1 + url.host() + u':' + QString::number(portOf(url));
}

void HttpConnection::exchange(const QByteArray& request)
{
    m_idle.stop();
    m_request = request;
    m_wire.clear();
    m_searched = 0;
    m_interim = 0;
    m_framing.reset();
    m_busy = true;
    m_heard = false;
    m_reusable = false;
    if (m_socket) {
        m_reused = true;
        m_socket->write(m_request);
        return;
    }
    dial(Route::Any);
    if (QHostAddress(m_server.host()).isNull())
        m_impatience.start(kImpatienceMs);
}

void HttpConnection::abandon()
{
    m_busy = false;
    m_reusable = false;
    m_impatience.stop();
    m_idle.stop();
    discardSockets();
}

void HttpConnection::dial(Route route)
{
    const auto protocol = route == Route::IPv4 ? QAbstractSocket::IPv4Protocol : QAbstractSocket::AnyIPProtocol;
    const QString host = m_server.host(QUrl::FullyEncoded);
    if (isSecure(m_server)) {
        auto* socket = new QSslSocket(this);
        m_candidates.append(socket);
        connect(socket, &QSslSocket::encrypted, this, [this, socket] { use(socket); });
        connect(socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError>& errors) {
            QStringList reasons;
            for (const QSslError& error : errors)
                reasons += error.errorString();
            reasons.removeDuplicates();
            m_tlsReasons = reasons.join("; "_L1);
        });
        connect(socket, &QAbstractSocket::errorOccurred, this, [this, socket] { lost(socket); });
        socket->connectToHostEncrypted(host, portOf(m_server), QIODevice::ReadWrite, protocol);
    } else {
        auto* socket = new QTcpSocket(this);
        m_candidates.append(socket);
        connect(socket, &QAbstractSocket::connected, this, [this, socket] { use(socket); });
        connect(socket, &QAbstractSocket::errorOccurred, this, [this, socket] { lost(socket); });
        socket->connectToHost(host, portOf(m_server), QIODevice::ReadWrite, protocol);
    }
}

void HttpConnection::lost(QTcpSocket* candidate)
{
    if (!m_candidates.removeOne(candidate))
        return;
    const Error error = socketError(*candidate, m_tlsReasons);
    candidate->disconnect(this);
    candidate->deleteLater();
    if (m_candidates.isEmpty())
        fail(error);
}

void HttpConnection::use(QTcpSocket* socket)
{
    m_impatience.stop();
    m_candidates.removeOne(socket);
    discardSockets();
    m_socket = socket;
    socket->disconnect(this);
    socket->setReadBufferSize(kReadBuffer);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QIODevice::readyRead, this, &HttpConnection::read);
    connect(socket, &QAbstractSocket::errorOccurred, this, &HttpConnection::closed);
    connect(socket, &QAbstractSocket::disconnected, this, &HttpConnection::closed);
    socket->write(m_request);
}

void HttpConnection::read()
{
    if (!m_busy) {
        emit expired(); // nobody asked for anything
        return;
    }
    while (m_busy && m_socket && m_socket->bytesAvailable() > 0) {
        m_wire += m_socket->read(kReadAtOnce);
        m_heard = true;
        process();
    }
}

void HttpConnection::process()
{
    while (!m_framing)
        if (!readHead())
            return;
    if (!m_busy)
        return;
    const Result<QByteArray> content = m_framing->take(m_wire);
    if (!content) {
        fail(content.error());
        return;
    }
    if (!content->isEmpty())
        emit received(*content);
    if (m_busy && m_framing->isComplete())
        complete();
}

/// True when a whole head was read, which may be that of an interim answer.
bool HttpConnection::readHead()
{
    static constexpr QByteArrayView kStart("HTTP/1.");
    const qsizetype compared = qMin(kStart.size(), m_wire.size());
    if (!kStart.startsWith(QByteArrayView(m_wire).first(compared))) {
        fail(malformed(u"it does not begin with HTTP/1"_s));
        return false;
    }
    const qsizetype end = headEnd(m_wire, m_searched);
    if (end < 0) {
        m_searched = m_wire.size();
        if (m_wire.size() > kLongestHead)
            fail(malformed(u"a head of more than %1 bytes"_s.arg(kLongestHead)));
        return false;
    }
    std::optional<HttpHead> head = parseHead(m_wire.left(end));
    m_wire.remove(0, end);
    m_searched = 0;
    if (!head || head->status == 101) {
        fail(malformed(u"no status"_s));
        return false;
    }
    if (head->status < 200) {
        if (++m_interim > kMostInterim)
            fail(malformed(u"interim answers only"_s));
        return m_busy && !m_wire.isEmpty();
    }
    Result<BodyFraming> framing = BodyFraming::of(*head);
    if (!framing) {
        fail(framing.error());
        return false;
    }
    m_head = std::move(*head);
    m_framing = *framing;
    emit answered();
    return true;
}

void HttpConnection::complete()
{
    m_busy = false;
    m_reusable =
        m_socket && m_wire.isEmpty() && m_framing->kind() != BodyFraming::Kind::UntilClose && keepsAlive(m_head);
    if (m_reusable)
        m_idle.start(kIdleMs);
    emit completed();
}

void HttpConnection::closed()
{
    if (!m_socket)
        return;
    if (!m_busy) {
        m_reusable = false;
        emit expired();
        return;
    }
    read(); // what came before the end
    if (!m_busy || !m_socket)
        return;
    const Error error = socketError(*m_socket, {});
    if (!m_heard && m_reused && m_request.startsWith("GET ")) {
        // The server closed it while it was idle; that crossed with our request.
        m_reused = false;
        discardSockets();
        dial(Route::Any);
        return;
    }
    if (!m_framing) {
        fail({error.kind, m_heard ? u"closed in the middle of the head"_s : error.detail, 0});
        return;
    }
    if (const Result<void> whole = m_framing->close(); !whole)
        fail(whole.error());
    else
        complete();
}

void HttpConnection::fail(const Error& error)
{
    m_busy = false;
    m_reusable = false;
    m_impatience.stop();
    emit failed(error);
}

void HttpConnection::discardSockets()
{
    if (m_socket)
        m_candidates.append(std::exchange(m_socket, nullptr));
    for (QTcpSocket* socket : std::exchange(m_candidates, {})) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
}

} // namespace byline
