// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/curl.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QSocketNotifier;

namespace byline {

/// libcurl's transfers, driven by Qt's event loop: curl says which sockets and what time to wait for, and keeps the
/// connections between transfers.
class CurlLoop final : public QObject
{
    Q_OBJECT

public:
    using Ended = std::function<void(CURLcode)>;

    CurlLoop();
    ~CurlLoop() override;

    /// `ended` is called once, from the event loop, when it is over. `easy` has to live until then or until `remove`.
    void add(CURL* easy, const Ended& ended);
    /// Drops it at once. Not from within one of curl's callbacks.
    void remove(CURL* easy);

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

    QTimer m_timer;
    QHash<curl_socket_t, Watch> m_watched;
    QHash<CURL*, Ended> m_underWay;
    std::unique_ptr<CURLM, Cleanup> m_multi; ///< the last member, since its end still speaks to the others
};

} // namespace byline
