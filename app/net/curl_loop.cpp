// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/curl_loop.h"

#include "core/give_way.h"
#include "net/curl_worker.h"

namespace byline {

CurlLoop::CurlLoop()
    : m_worker(new CurlWorker)
{
    m_thread.setObjectName(QStringLiteral("network"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, &giveWay);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    // Called over there, answered here.
    connect(
        m_worker, &CurlWorker::ended, m_worker,
        [this](CURL* easy, quint64 number, CURLcode code) {
            QMetaObject::invokeMethod(
                this, [this, easy, number, code] { ended(easy, number, code); }, Qt::QueuedConnection);
        },
        Qt::DirectConnection);
}

CurlLoop::~CurlLoop()
{
    if (m_thread.isRunning()) {
        m_thread.quit();
        m_thread.wait();
    } else {
        delete m_worker;
    }
}

void CurlLoop::run()
{
    if (!m_thread.isRunning())
        m_thread.start();
}

void CurlLoop::load(const std::function<void()>& loaded)
{
    run();
    QMetaObject::invokeMethod(
        m_worker,
        [this, loaded] {
            curl();
            QMetaObject::invokeMethod(this, loaded, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void CurlLoop::add(CURL* easy, const Ended& ended)
{
    run();
    const quint64 number = ++m_lastNumber;
    m_awaited.insert(easy, {number, ended});
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, easy, number] { worker->add(easy, number); }, Qt::QueuedConnection);
}

void CurlLoop::remove(CURL* easy)
{
    if (m_awaited.remove(easy))
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, easy] { worker->remove(easy); }, Qt::BlockingQueuedConnection);
}

void CurlLoop::ended(CURL* easy, quint64 number, CURLcode code)
{
    const auto awaited = m_awaited.constFind(easy);
    if (awaited == m_awaited.cend() || awaited->number != number)
        return; // dropped meanwhile
    const Ended call = awaited->ended;
    m_awaited.erase(awaited);
    call(code);
}

} // namespace byline
