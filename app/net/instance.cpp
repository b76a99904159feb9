// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/instance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>

#include <optional>

namespace byline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 2000; ///< with the first instance: after that it counts as hung
constexpr quint32 kMagic = 0x42794c31;
constexpr qsizetype kMostArguments = 1024;
constexpr qint64 kMostBytes = 1024 * 1024;
constexpr char kTaken = 'k';

/// The folder may not exist yet, so what exists of its path is made canonical, and the rest is appended.
QString canonical(const QString& dataDir)
{
    QString existing = QDir::cleanPath(QFileInfo(dataDir).absoluteFilePath());
    QString rest;
    while (!QFileInfo::exists(existing)) {
        const QString parent = QFileInfo(existing).path();
        if (parent == existing)
            break;
        rest.prepend(u'/' + QFileInfo(existing).fileName());
        existing = parent;
    }
    const QString path = QFileInfo(existing).canonicalFilePath();
    return QDir::cleanPath((path.isEmpty() ? existing : path) + rest);
}

QString socketName(const QString& dataDir)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(canonical(dataDir).toUtf8());
    hash.addData(QByteArray(1, '\0'));
    hash.addData(QDir::homePath().toUtf8());
    hash.addData(qgetenv("USER") + qgetenv("USERNAME"));
    return u"byline-"_s + QString::fromLatin1(hash.result().toHex());
}

/// The user's own folder for sockets where there is one: nobody else can put a socket there first.
QString socketFolder()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo(runtime).isDir() ? runtime : QDir::tempPath();
}

QString socketAddress(const QString& dataDir)
{
#ifdef Q_OS_WIN
    return socketName(dataDir);
#else
    return socketFolder() + u'/' + socketName(dataDir);
#endif
}

enum class Answered { Nobody, Taken, Silent };

Answered tell(const QString& address, const QStringList& arguments)
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

} // namespace

class Instance::Private
{
public:
    explicit Private(const QString& dataDir)
        : address(socketAddress(dataDir))
    {
        server.setSocketOptions(QLocalServer::UserAccessOption);
    }

    std::optional<QStringList> take(QLocalSocket& socket);

    QString address;
    QLocalServer server;
};

/// Nothing while the message is not complete.
std::optional<QStringList> Instance::Private::take(QLocalSocket& socket)
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

Instance::Instance(const QString& dataDir, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(dataDir))
{
    connect(&d->server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = d->server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
                const std::optional<QStringList> arguments = d->take(*socket);
                if (!arguments)
                    return;
                socket->write(QByteArray(1, kTaken));
                socket->flush();
                socket->disconnectFromServer();
                emit argumentsReceived(*arguments);
            });
        }
    });
}

Instance::~Instance()
{
    d->server.disconnect(this);
}

bool Instance::handOver(const QStringList& arguments)
{
    // Two that start at the same moment go through here one after the other, or both would find nobody and listen.
    QLockFile door(d->address.contains(u'/') ? d->address + ".lock"_L1
                                             : socketFolder() + u'/' + d->address + ".lock"_L1);
    door.setStaleLockTime(10 * kPatienceMs);
    door.tryLock(2 * kPatienceMs);
    if (tell(d->address, arguments) == Answered::Taken)
        return true;
    // What is left there belongs to an instance that has crashed, or that hangs and cannot serve anybody.
    QLocalServer::removeServer(d->address);
    if (!d->server.listen(d->address))
        qWarning("cannot listen for further instances: %s", qPrintable(d->server.errorString()));
    return false;
}

} // namespace byline
