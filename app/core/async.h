// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QFuture>
#include <QPromise>
#include <QThread>
#include <QThreadPool>

#include <exception>
#include <memory>
#include <type_traits>

namespace byline {

/// A future that is finished already.
template <typename T>
QFuture<T> settled(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/// Finishes it in the event loop of `asker`'s thread; without one here.
///
/// A future has to be finished by the thread that attaches to it. Qt 6.4 first calls it finished and then runs what is
/// attached: what another thread attaches in between is run by both, the second time without a promise to keep, which
/// is a crash. Nor may the object in whose thread it is to run go meanwhile.
template <typename T>
void finishFor(QObject* asker, const std::shared_ptr<QPromise<T>>& promise)
{
    if (asker && asker->thread() != QThread::currentThread())
        QMetaObject::invokeMethod(
            asker, [promise] { promise->finish(); }, Qt::QueuedConnection);
    else
        promise->finish();
}

/// Does `work(QPromise<T>&)`, which adds its result, on a thread of the pool; a future that was cancelled before is
/// skipped. The answer comes in the event loop of the main thread. What `work` throws is in the future.
template <typename T, typename Work>
QFuture<T> inBackgroundWith(Work work, QThreadPool& pool = *QThreadPool::globalInstance(), int priority = 0)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    pool.start(
        [promise, work = std::move(work)]() mutable {
            try {
                if (!promise->isCanceled())
                    work(*promise);
            } catch (...) {
                promise->setException(std::current_exception());
            }
            finishFor(QCoreApplication::instance(), promise);
        },
        priority);
    return promise->future();
}

/// The same for `work()`, which returns its result.
template <typename Work>
auto inBackground(Work work, QThreadPool& pool = *QThreadPool::globalInstance(), int priority = 0)
{
    using T = std::invoke_result_t<Work&>;
    return inBackgroundWith<T>(
        [work = std::move(work)](QPromise<T>& promise) mutable {
            if constexpr (std::is_void_v<T>)
                work();
            else
                promise.addResult(work());
        },
        pool, priority);
}

} // namespace byline
