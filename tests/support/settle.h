// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QTest>

namespace byline {

/// Lets the event loop run until the future is finished, and gives its result. Fails the test after `timeoutMs`.
template <typename T>
T settledResult(QFuture<T> future, int timeoutMs = 20000)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, timeoutMs))
        qFatal("a future did not finish in %d ms", timeoutMs);
    if (future.resultCount() == 0)
        qFatal("a future was cancelled");
    return future.result();
}

} // namespace byline
