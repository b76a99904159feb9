// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/curl.h"

#include <QHash>
#include <QObject>
#include <QThread>

#include <functional>

namespace byline {

class CurlWorker;

/// libcurl's transfers on a thread of their own, begun with the first: what comes is received, decompressed and put
/// together there. Belongs to the thread that made it; what it calls back, it calls there, from the event loop.
class CurlLoop final : public QObject
{
    Q_OBJECT

public:
    using Ended = std::function<void(CURLcode)>;

    CurlLoop();
    ~CurlLoop() override;

    /// Loads libcurl over there: with the libraries it brings that takes longer than a window may stand still.
    void load(const std::function<void()>& loaded);

    /// `ended` is called once when it is over. `easy`, and what its callbacks touch, belongs to
    /// the other thread until then or until `remove`.
    void add(CURL* easy, const Ended& ended);
    /// Drops it at once; waits for the callback that may be running.
    void remove(CURL* easy);

private:
    void run();

    struct Awaited
    {
        quint64 number = 0; ///< another transfer may get the same address in memory
        Ended ended;
    };

    void ended(CURL* easy, quint64 number, CURLcode code);

    QThread m_thread;
    CurlWorker* m_worker;
    QHash<CURL*, Awaited> m_awaited;
    quint64 m_lastNumber = 0;
};

} // namespace byline
