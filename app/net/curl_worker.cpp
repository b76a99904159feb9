// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/curl_worker.h"

#include <QSocketNotifier>

namespace byline {

namespace {

constexpr long kMostIdleConnections = 128;

} // namespace

CurlWorker::CurlWorker()
    : m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer, &QTimer::timeout, this, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
}

CurlWorker::~CurlWorker() = default;

void CurlWorker::begin()
{
    m_multi.reset(curl().multi_init());
    CURLM* multi = m_multi.get();
    curl().multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, &CurlWorker::socketChanged);
    curl().multi_setopt(multi, CURLMOPT_SOCKETDATA, this);
    curl().multi_setopt(multi, CURLMOPT_TIMERFUNCTION, &CurlWorker::timeChanged);
    curl().multi_setopt(multi, CURLMOPT_TIMERDATA, this);
    curl().multi_setopt(multi, CURLMOPT_MAXCONNECTS, kMostIdleConnections);
}

void CurlWorker::add(CURL* easy, quint64 number)
{
    if (!m_multi)
        begin();
    m_underWay.insert(easy, number);
    curl().multi_add_handle(m_multi.get(), easy);
}

void CurlWorker::remove(CURL* easy)
{
    if (m_underWay.remove(easy))
        curl().multi_remove_handle(m_multi.get(), easy);
}

int CurlWorker::socketChanged(CURL*, curl_socket_t socket, int what, void* self, void*)
{
    auto* loop = static_cast<CurlWorker*>(self);
    if (what == CURL_POLL_REMOVE)
        loop->unwatch(socket);
    else
        loop->watch(socket, what);
    return 0;
}

/// Only notes it: curl must not be called from here.
int CurlWorker::timeChanged(CURLM*, long milliseconds, void* self)
{
    auto* loop = static_cast<CurlWorker*>(self);
    if (milliseconds < 0)
        loop->m_timer->stop();
    else
        loop->m_timer->start(static_cast<int>(milliseconds));
    return 0;
}

void CurlWorker::watch(curl_socket_t socket, int what)
{
    Watch& watch = m_watched[socket];
    const auto set = [this, socket](QSocketNotifier*& notifier, QSocketNotifier::Type type, int event, bool isWanted) {
        if (!notifier && isWanted) {
            notifier = new QSocketNotifier(static_cast<qintptr>(socket), type, this);
            connect(notifier, &QSocketNotifier::activated, this, [this, socket, event] { act(socket, event); });
        } else if (notifier) {
            notifier->setEnabled(isWanted);
        }
    };
    set(watch.reading, QSocketNotifier::Read, CURL_CSELECT_IN, (what & CURL_POLL_IN) != 0);
    set(watch.writing, QSocketNotifier::Write, CURL_CSELECT_OUT, (what & CURL_POLL_OUT) != 0);
}

void CurlWorker::unwatch(curl_socket_t socket)
{
    const Watch watch = m_watched.take(socket);
    for (QSocketNotifier* notifier : {watch.reading, watch.writing}) {
        if (!notifier)
            continue;
        notifier->setEnabled(false);
        notifier->deleteLater(); // it may be the one that called
    }
}

void CurlWorker::act(curl_socket_t socket, int events)
{
    int running = 0;
    curl().multi_socket_action(m_multi.get(), socket, events, &running);
    int left = 0;
    while (const CURLMsg* message = curl().multi_info_read(m_multi.get(), &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result;
        CURL* easy = message->easy_handle;
        const quint64 number = m_underWay.take(easy);
        curl().multi_remove_handle(m_multi.get(), easy); // from here on the message is gone
        if (number != 0)
            emit ended(easy, number, code);
    }
}

} // namespace byline
