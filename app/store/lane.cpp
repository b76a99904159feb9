// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/lane.h"

#include "store/connection_private.h"
#include "store/salvage.h"
#include "store/sqlite_error.h"

#include <QFile>

namespace byline {

Lane::Lane(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
    , m_worker(std::make_unique<QObject>())
{
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

void Lane::noteDamage(Connection& connection)
{
    markSuspect(QFile::decodeName(connection.d->database.getFilename().c_str()));
}

Error Lane::currentError()
{
    return errorInFlight();
}

} // namespace byline
