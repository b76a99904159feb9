// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/lane.h"

#include "core/give_way.h"
#include "core/heap.h"
#include "store/connection_private.h"
#include "store/salvage.h"
#include "store/sqlite_error.h"

#include <QFile>

#include <sqlite3.h>

#include <chrono>
#include <thread>

namespace byline {

using namespace std::chrono_literals;

namespace {

constexpr auto kRest = 300ms;
constexpr auto kQuiet = 5s;
constexpr int kMostFull = 6; ///< full logs; a reader looks through all of them, and they take room on the disk

int noteLog(void* pages, sqlite3*, const char*, int now)
{
    *static_cast<int*>(pages) = now;
    return SQLITE_OK;
}

} // namespace

Lane::Lane(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
    , m_worker(std::make_unique<QObject>())
    , m_rest(new QTimer(m_worker.get()))
    , m_quiet(new QTimer(m_worker.get()))
    , m_aside(std::make_unique<QObject>())
{
    m_rest->setSingleShot(true);
    m_rest->setInterval(kRest);
    QObject::connect(m_rest, &QTimer::timeout, m_worker.get(), [this] { writeBackLog(); });
    m_quiet->setSingleShot(true);
    m_quiet->setInterval(kQuiet);
    QObject::connect(m_quiet, &QTimer::timeout, m_worker.get(), [this] { giveBackMemory(); });
    // Where it writes, in place of SQLite's own way, which writes the log back before a write returns.
    if (m_connection->d->fullLog > 0)
        sqlite3_wal_hook(m_connection->d->database.getHandle(), &noteLog, &m_logPages);
    m_worker->moveToThread(&m_thread);
    m_aside->moveToThread(&m_asideThread);
}

Lane::~Lane()
{
    // Behind everything that is queued, so that no write is lost.
    QMetaObject::invokeMethod(
        m_worker.get(),
        [this] {
            m_rest->stop();
            m_quiet->stop();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
    m_asideThread.quit();
    m_asideThread.wait();
}

void Lane::interrupt()
{
    m_connection->interrupt();
}

void Lane::post(std::function<void(Connection&)> task, Pace pace)
{
    const auto work = [this, pace, task = std::move(task)] {
        if (pace == Pace::AtOnce)
            task(*m_connection);
        else
            doAside([&] { task(*m_connection); });
        if (pace == Pace::Piece)
            std::this_thread::sleep_for(2 * kLockPoll);
        lookAtLog();
        m_quiet->start();
    };
    QMetaObject::invokeMethod(m_worker.get(), work, Qt::QueuedConnection);
    m_thread.start(); // at the first task: a library may be opened before there is an application, which a loop needs
}

void Lane::doAside(const std::function<void()>& work)
{
    m_asideThread.start();
    QMetaObject::invokeMethod(
        m_aside.get(),
        [&work] {
            giveWay();
            work();
        },
        Qt::BlockingQueuedConnection);
}

void Lane::lookAtLog()
{
    const int full = m_connection->d->fullLog;
    if (full == 0 || m_logPages < full)
        return;
    if (m_logPages < kMostFull * full)
        m_rest->start();
    else
        writeBackLog();
}

void Lane::writeBackLog()
{
    m_rest->stop();
    m_logPages = 0;
    doAside([this] {
        sqlite3_wal_checkpoint_v2(m_connection->d->database.getHandle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr,
                                  nullptr);
    });
}

void Lane::giveBackMemory()
{
    sqlite3_db_release_memory(m_connection->d->database.getHandle());
    giveBackFreeMemory();
}

void Lane::noteDamage(Connection& connection)
{
    // Not what it was opened with, which may be more than a name.
    markSuspect(QFile::decodeName(sqlite3_db_filename(connection.d->database.getHandle(), "main")));
}

Error Lane::currentError()
{
    return errorInFlight();
}

} // namespace byline
