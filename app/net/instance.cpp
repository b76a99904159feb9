// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/instance.h"

#include "net/system_network.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QThread>

namespace byline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kStartTakes = 10s; ///< at most, until the first instance listens
constexpr auto kPause = 50ms;     ///< between two looks whether it does

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

QString lockFile(const QString& address)
{
    return (address.contains(u'/') ? address : socketFolder() + u'/' + address) + ".lock"_L1;
}

} // namespace

class Instance::Private
{
public:
    explicit Private(const QString& dataDir)
        : address(socketAddress(dataDir))
        , lock(lockFile(address))
    {
        lock.setStaleLockTime(0); // however old it is, it holds while its process runs
    }

    QString address;
    QLockFile lock;
    std::unique_ptr<Watching> listener;
};

Instance::Instance(const QString& dataDir, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(dataDir))
{
}

Instance::~Instance() = default;

bool Instance::handOver(const QStringList& arguments)
{
    const QDeadlineTimer patience(kStartTakes);
    while (!d->lock.tryLock(0) && d->lock.error() == QLockFile::LockFailedError) {
        const auto network = systemNetwork();
        const Answered answered = network ? (*network)->tell(d->address, arguments) : Answered::Silent;
        if (answered == Answered::Taken)
            return true;
        if (answered == Answered::Silent || patience.hasExpired())
            break; // it hangs: this one serves those that follow
        QThread::msleep(kPause.count());
    }
    return false;
}

void Instance::listen()
{
    if (d->listener)
        return;
    auto listening = systemNetwork().and_then([this](SystemNetwork* network) {
        return network->listen(d->address, [this](const QStringList& arguments) { emit argumentsReceived(arguments); });
    });
    if (listening)
        d->listener = std::move(*listening);
    else
        qWarning("cannot listen for further instances: %s", qPrintable(listening.error().detail));
}

} // namespace byline
