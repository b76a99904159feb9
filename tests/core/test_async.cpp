// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/async.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <stdexcept>

using namespace byline;

class Async final : public QObject
{
    Q_OBJECT

private slots:
    /// Whoever attaches to a future that another thread finishes in this moment may be answered twice, and crash: so no
    /// thread but the asker's own finishes it.
    void anAnswerComesFromTheEventLoopAlone()
    {
        QThreadPool pool;
        const QFuture<int> future = inBackground([] { return 7; }, pool);
        QVERIFY(pool.waitForDone(20'000));
        QVERIFY(!future.isFinished());
        int answer = 0;
        QFuture<int>(future).then(this, [&answer](int came) { answer = came; });
        QCOMPARE(answer, 0);
        QTRY_COMPARE(answer, 7);
        QVERIFY(future.isFinished());
    }

    void whoIsGoneIsNotAnswered()
    {
        std::atomic<int> done = 0;
        int answers = 0;
        for (int i = 0; i < 5000; ++i) {
            auto asker = std::make_unique<QObject>();
            inBackground([&done] { return ++done; }).then(asker.get(), [&answers](int) { ++answers; });
        }
        QTRY_COMPARE(done.load(), 5000);
        QCoreApplication::processEvents();
        QCOMPARE(answers, 0);
    }

    void whatIsThrownComesWithTheAnswer()
    {
        QString said;
        inBackground([]() -> int { throw std::runtime_error("no room"); })
            .then(this, [](int) { return QString(); })
            .onFailed(this, [](const std::exception& trouble) { return QString::fromLatin1(trouble.what()); })
            .then(this, [&said](const QString& text) { said = text; });
        QTRY_COMPARE(said, QStringLiteral("no room"));
    }

    void whatWasCancelledBeforeIsNotDone()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(1);
        QSemaphore go;
        bool isDone = false;
        const QFuture<void> first = inBackground([&go] { go.acquire(); }, pool);
        QFuture<void> second = inBackground([&isDone] { isDone = true; }, pool);
        second.cancel();
        go.release();
        QTRY_VERIFY(first.isFinished() && second.isFinished());
        QVERIFY(!isDone);
    }
};

QTEST_GUILESS_MAIN(Async)
#include "test_async.moc"
