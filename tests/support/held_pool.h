// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSemaphore>
#include <QThreadPool>

namespace byline {

/// While it lives, nothing is begun on a thread of the pool.
class HeldPool final
{
public:
    HeldPool()
    {
        for (int i = 0; i < m_threads; ++i)
            m_pool->start([this] {
                m_held.release();
                m_release.acquire();
                m_left.release();
            });
        m_held.acquire(m_threads);
    }

    ~HeldPool()
    {
        m_release.release(m_threads);
        m_left.acquire(m_threads);
    }

    Q_DISABLE_COPY_MOVE(HeldPool)

private:
    QThreadPool* m_pool = QThreadPool::globalInstance();
    int m_threads = m_pool->maxThreadCount();
    QSemaphore m_held;
    QSemaphore m_release;
    QSemaphore m_left;
};

} // namespace byline
