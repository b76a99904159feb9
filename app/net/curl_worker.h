// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/curl.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>

class QSocketNotifier;

namespace byline {

/// libcurl's transfers, driven by the event loop of its thread: curl says which sockets and what time to wait for, and
/// keeps the connections between transfers.
class CurlWorker final : public QObject
{
    Q_OBJECT

public:
    CurlWorker();
    ~CurlWorker() override;

    void add(CURL* easy, quint64 number);
    /// Not from within one of curl's callbacks.
    void remove(CURL* easy);

signals:
    void ended(CURL* easy, quint64 number, CURLcode code);

private:
    struct Watch
    {
        QSocketNotifier* reading = nullptr;
        QSocketNotifier* writing = nullptr;
    };

    static int socketChanged(CURL* easy, curl_socket_t socket, int what, void* self, void* unused);
    static int timeChanged(CURLM* multi, long milliseconds, void* self);

    void begin();
    void watch(curl_socket_t socket, int what);
    void unwatch(curl_socket_t socket);
    void act(curl_socket_t socket, int events);

    struct Cleanup
    {
        void operator()(CURLM* multi) const { curl().multi_cleanup(multi); }
    };

    QTimer* m_timer;
    QHash<curl_socket_t, Watch> m_watched;
    QHash<CURL*, quint64> m_underWay;
    std::unique_ptr<CURLM, Cleanup> m_multi; ///< the last member, since its end still speaks to the others
};

} // namespace byline
