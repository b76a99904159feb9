// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/async.h"
#include "core/result.h"
#include "store/connection.h"

#include <QFuture>
#include <QPromise>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>
#include <type_traits>

namespace byline {

/// A thread that owns one connection and does one thing after the other.
class Lane final
{
public:
    explicit Lane(std::unique_ptr<Connection> connection);
    ~Lane();

    /// Runs `step(Connection&)`, which returns a Result<T>, on the lane. A cancelled future that has not begun is
    /// skipped. What SQLite throws comes back as an Error.
    template <typename Step>
    auto run(Step step)
    {
        return run(std::move(step), Pace::AtOnce);
    }
    /// The same for what nobody waits for, and keeps a processor busy: see `giveWay`.
    template <typename Step>
    auto runGivingWay(Step step)
    {
        return run(std::move(step), Pace::GivingWay);
    }
    /// The same for one of many that follow each other: other processes that want to write come in between.
    template <typename Step>
    auto runAsPiece(Step step)
    {
        return run(std::move(step), Pace::Piece);
    }

    /// Answers come in the event loop of its thread, which has to be the one that asks; without one at once, from the
    /// lane, for who waits for them. Before the first step.
    void setAsker(QObject* asker) { m_asker = asker; }

    /// Stops the query that is running now.
    void interrupt();

private:
    enum class Pace { AtOnce, GivingWay, Piece };

    template <typename Step>
    auto run(Step step, Pace pace) -> QFuture<std::invoke_result_t<Step, Connection&>>
    {
        using R = std::invoke_result_t<Step, Connection&>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        auto task = [this, promise, step = std::move(step)](Connection& connection) mutable {
            if (!promise->isCanceled()) {
                R result = guarded<R>([&] { return step(connection); });
                if (!result && result.error().kind == ErrorKind::LibraryDamaged)
                    noteDamage(connection);
                promise->addResult(std::move(result));
            }
            finishFor(m_asker, promise);
        };
        post(std::move(task), pace);
        return promise->future();
    }

    void post(std::function<void(Connection&)> task, Pace pace);
    void doAside(const std::function<void()>& work);
    static Error currentError(); ///< of the exception in flight
    /// Behind the answer, which need not wait for it: when nothing more has been written for a moment, or the log has
    /// become very long. What many writes share goes back once, and none of them waits for it.
    void lookAtLog();
    void writeBackLog();
    /// When nobody has asked for anything for a while: what was read last is not what will be asked for next.
    void giveBackMemory();
    /// Whoever opens the library next looks at all of it.
    static void noteDamage(Connection& connection);

    template <typename R, typename F>
    static R guarded(F&& f)
    {
        try {
            return f();
        } catch (...) {
            return tl::unexpected<Error>(currentError());
        }
    }

    std::unique_ptr<Connection> m_connection;
    QObject* m_asker = nullptr;
    int m_logPages = 0; ///< after the last write
    QThread m_thread;
    std::unique_ptr<QObject> m_worker;
    QTimer* m_rest;  ///< belongs to the worker, like the next one
    QTimer* m_quiet; ///< since the last step
    QThread m_asideThread;
    std::unique_ptr<QObject> m_aside; ///< does what gives way: a thread that has given way cannot take that back
};

} // namespace byline
