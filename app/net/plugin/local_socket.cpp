// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/plugin/local_socket.h"

#include <QDataStream>
#include <QDeadlineTimer>
#include <QLocalSocket>

#include <optional>

namespace byline {

namespace {

constexpr int kPatienceMs = 2000; ///< with the first instance: after that it counts as hung
constexpr quint32 kMagic = 0x42794c31;
constexpr qsizetype kMostArguments = 1024;
constexpr qint64 kMostBytes = 1024 * 1024;
constexpr char kTaken = 'k';

/// Nothing while the message is not complete, or where it is none.
std::optional<QStringList> argumentsFrom(QLocalSocket& socket)
{
    QDataStream stream(&socket);
    stream.setVersion(QDataStream::Qt_6_4);
    stream.startTransaction();
    quint32 magic = 0;
    quint32 count = 0;
    stream >> magic >> count;
    const bool readHead = stream.status() == QDataStream::Ok;
    if (readHead && (magic != kMagic || count > kMostArguments)) {
        stream.abortTransaction();
        socket.abort();
        return std::nullopt;
    }
    QStringList arguments;
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        QString argument;
        stream >> argument;
        arguments += argument;
    }
    if (!stream.commitTransaction()) {
        if (socket.bytesAvailable() > kMostBytes)
            socket.abort();
        return std::nullopt;
    }
    return arguments;
}

} // namespace

Answered tellLocally(const QString& address, const QStringList& arguments)
{
    const QDeadlineTimer patience(kPatienceMs);
    QLocalSocket socket;
    socket.connectToServer(address);
    if (!socket.waitForConnected(kPatienceMs)) {
        const bool nobody = socket.error() == QLocalSocket::ServerNotFoundError
                            || socket.error() == QLocalSocket::ConnectionRefusedError;
        return nobody ? Answered::Nobody : Answered::Silent;
    }
    QDataStream stream(&socket);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kMagic << arguments;
    while (socket.bytesToWrite() > 0)
        if (!socket.waitForBytesWritten(static_cast<int>(patience.remainingTime())))
            return Answered::Silent;
    while (socket.bytesAvailable() == 0)
        if (patience.hasExpired() || !socket.waitForReadyRead(static_cast<int>(patience.remainingTime())))
            return Answered::Silent;
    return socket.read(1) == QByteArray(1, kTaken) ? Answered::Taken : Answered::Silent;
}

LocalListener::LocalListener(std::function<void(const QStringList&)> told)
    : m_told(std::move(told))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        }
    });
}

LocalListener::~LocalListener()
{
    m_server.disconnect(this);
}

Result<void> LocalListener::listen(const QString& address)
{
    // What is left there belongs to an instance that has crashed, or that hangs and cannot serve anybody.
    QLocalServer::removeServer(address);
    if (!m_server.listen(address))
        return fail(ErrorKind::NotWritable, m_server.errorString());
    return {};
}

void LocalListener::read(QLocalSocket& socket)
{
    const std::optional<QStringList> arguments = argumentsFrom(socket);
    if (!arguments)
        return;
    socket.write(QByteArray(1, kTaken));
    socket.flush();
    socket.disconnectFromServer();
    m_told(*arguments);
}

} // namespace byline
