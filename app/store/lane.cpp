// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/lane.h"

#include "core/give_way.h"
#include "store/connection_private.h"
#include "store/salvage.h"
#include "store/sqlite_error.h"

#include <QFile>

#include <sqlite3.h>

namespace byline {

namespace {

int noteLog(void* pages, sqlite3*, const char*, int now)
{
    *static_cast<int*>(pages) = now;
    return SQLITE_OK;
}

} // namespace

Lane::Lane(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
    , m_worker(std::make_unique<QObject>())
{
    if (m_connection->d->fullLog > 0) { // it writes
        // In place of SQLite's own way, which writes the log back before a write returns.
        sqlite3_wal_hook(m_connection->d->database.getHandle(), &noteLog, &m_logPages);
        // Storing what a refresh brings keeps a processor busy for seconds, and nobody waits for that.
        QObject::connect(&m_thread, &QThread::started, m_worker.get(), &giveWay);
    }
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

Lane::~Lane()
{
    // Behind everything that is queued, so that no write is lost.
    QMetaObject::invokeMethod(
        m_worker.get(), [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void Lane::interrupt()
{
    m_connection->interrupt();
}

void Lane::post(std::function<void(Connection&)> task)
{
    QMetaObject::invokeMethod(
        m_worker.get(), [this, task = std::move(task)] { task(*m_connection); }, Qt::QueuedConnection);
}

void Lane::writeBackLog()
{
    if (m_logPages > 0 && std::exchange(m_logPages, 0) >= m_connection->d->fullLog)
        sqlite3_wal_checkpoint_v2(m_connection->d->database.getHandle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr,
                                  nullptr);
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
