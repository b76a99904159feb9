// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library_for_test.h"
#include "store/check.h"
#include "store/stop_reading.h"
#include "store/transaction.h"
#include "support/temp_store.h"

#include <QFileInfo>
#include <QSemaphore>

#include <sqlite3.h>

#include <atomic>
#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace byline;

class Lanes final : public QObject
{
    Q_OBJECT

private slots:
    void resultsComeBackInOrder()
    {
        TempStore temp;
        QList<QFuture<Result<int>>> futures;
        QList<int> order;
        for (int i = 0; i < 50; ++i)
            futures += temp.store().writes().run([i, &order](Connection&) -> Result<int> {
                order += i;
                return i;
            });
        for (int i = 0; i < 50; ++i)
            QCOMPARE(futures[i].result().value(), i);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(order.at(i), i);
    }

    /// On a busy machine what the user does is not as slow as what a refresh does, also right behind it.
    void onlyWhatNobodyWaitsForGivesWay()
    {
#ifdef Q_OS_LINUX
        TempStore temp;
        const auto niceness = [](Connection&) -> Result<int> { return getpriority(PRIO_PROCESS, id_t(gettid())); };
        const int usual = getpriority(PRIO_PROCESS, id_t(gettid()));
        if (usual >= 10)
            QSKIP("everything gives way here");
        Lane& lane = temp.store().writes();
        const auto before = lane.run(niceness);
        const auto aside = lane.runGivingWay(niceness);
        const auto behind = lane.run(niceness);
        QCOMPARE(before.result().value(), usual);
        QVERIFY(aside.result().value() > usual);
        QCOMPARE(behind.result().value(), usual);
#else
        QSKIP("the system's scheduler has to do");
#endif
    }

    void whatGivesWayIsDoneInItsTurnToo()
    {
        TempStore temp;
        QString order;
        const auto step = [&order](QChar name) {
            return [&order, name](Connection&) -> Result<QString> { return order += name; };
        };
        Lane& lane = temp.store().writes();
        lane.run(step(u'a'));
        lane.runGivingWay(step(u'b'));
        lane.run(step(u'c'));
        const auto thrown = lane.runGivingWay([](Connection& db) -> Result<int> {
            db.d->database.exec("SELECT nonsense FROM nowhere");
            return 1;
        });
        QCOMPARE(lane.runGivingWay(step(u'd')).result().value(), QStringLiteral("abcd"));
        QVERIFY(thrown.result().error().detail.contains(u"nowhere"));
        lane.runGivingWay([](Connection& db) { return setMetaValue(db, QStringLiteral("last"), QStringLiteral("x")); });
        temp.close();
        temp.reopen();
        QCOMPARE(temp.read([](Connection& db) { return metaValue(db, QStringLiteral("last")); }).value(),
                 QStringLiteral("x"));
    }

    void whatSqliteThrowsIsAnError()
    {
        TempStore temp;
        const Result<int> result = temp.write([](Connection& db) -> Result<int> {
            db.d->database.exec("SELECT nonsense FROM nowhere");
            return 1;
        });
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::LibraryUnusable);
        QVERIFY(result.error().detail.contains(u"nowhere"));
        QVERIFY(temp.write([](Connection& db) { return setMetaValue(db, QStringLiteral("still"), {}); }));
    }

    void aCancelledStepThatHasNotBegunIsSkipped()
    {
        TempStore temp;
        QSemaphore hold;
        bool ran = false;
        auto first = temp.store().reads().run([&](Connection&) -> Result<int> {
            hold.acquire();
            return 1;
        });
        auto second = temp.store().reads().run([&](Connection&) -> Result<int> {
            ran = true;
            return 2;
        });
        second.cancel();
        hold.release();
        second.waitForFinished();
        QVERIFY(second.isCanceled());
        QVERIFY(!ran);
        QCOMPARE(first.result().value(), 1);
    }

    void aRunningQueryIsStopped()
    {
        TempStore temp;
        QSemaphore begun;
        auto future = temp.store().reads().run([&](Connection& db) -> Result<qint64> {
            begun.release();
            return integerOf(db,
                             "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
        });
        begun.acquire();
        while (!future.isFinished()) {
            temp.store().reads().interrupt();
            QThread::msleep(1);
        }
        QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
        QVERIFY(temp.read([](Connection& db) { return metaValue(db, QStringLiteral("a")); }));
    }

    void whatNobodyWaitsForAnyMoreIsStoppedAndNothingElse()
    {
        TempStore temp;
        QSemaphore begun;
        std::atomic<bool> stopped = false;
        auto future = temp.store().reads().run([&](Connection& db) -> Result<qint64> {
            const StopReading stop(db, [&stopped] { return stopped.load(); });
            begun.release();
            return integerOf(db,
                             "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
        });
        begun.acquire();
        stopped = true;
        QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
        const auto next = temp.store().reads().run([](Connection& db) -> Result<qint64> {
            return integerOf(db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
                                 " SELECT count(*) FROM n");
        });
        QCOMPARE(next.result().value(), 100000);
    }

    void whatIsQueuedIsStillWrittenWhenTheStoreCloses()
    {
        TempStore temp;
        for (int i = 0; i < 100; ++i)
            temp.store().writes().run(
                [i](Connection& db) { return setMetaValue(db, QString::number(i), QStringLiteral("x")); });
        temp.close();
        temp.reopen();
        QCOMPARE(temp.read([](Connection& db) -> Result<qint64> { return integerOf(db, "SELECT count(*) FROM meta"); })
                     .value(),
                 100);
    }

    void theLogOfManyWritesIsWrittenBack()
    {
        TempStore temp;
        for (int i = 0; i < 6; ++i)
            QVERIFY(temp.write([i](Connection& db) {
                return writing(db, [&]() -> Result<void> {
                    execute(db,
                            "INSERT INTO picture(hash, mime_type, bytes) VALUES (?, 'image/png', zeroblob(20000000))",
                            i);
                    return {};
                });
            }));
        QVERIFY(temp.write([](Connection& db) { return setMetaValue(db, QStringLiteral("last"), {}); }));
        QVERIFY(QFileInfo(temp.file() + QStringLiteral("-wal")).size() < 45'000'000);
    }

    /// Many writes have one writing back, behind all of them.
    void theLogIsWrittenBackWhenNothingMoreIsWritten()
    {
        TempStore temp;
        const auto fileSize = [&temp] { return QFileInfo(temp.file()).size(); };
        Lane& lane = temp.store().writes();
        for (int i = 0; i < 2; ++i)
            lane.run([i](Connection& db) {
                return writing(db, [&]() -> Result<void> {
                    execute(db,
                            "INSERT INTO picture(hash, mime_type, bytes) VALUES (?, 'image/png', zeroblob(20000000))",
                            i);
                    return {};
                });
            });
        const auto behind = lane.run([&](Connection&) -> Result<qint64> { return fileSize(); });
        QVERIFY(behind.result().value() < 20'000'000);
        QTRY_VERIFY(fileSize() > 40'000'000);
    }

    /// Attached to in the moment in which a lane finishes it, a future answers twice, and crashes.
    void answersComeFromTheEventLoopOfWhoAsks()
    {
        TempStore temp;
        temp.store().setAsker(this);
        const QFuture<Result<int>> first = temp.store().reads().run([](Connection&) -> Result<int> { return 1; });
        const QFuture<Result<int>> second = temp.store().writes().run([](Connection&) -> Result<int> { return 2; });
        temp.close(); // all steps are done
        QVERIFY(!first.isFinished() && !second.isFinished());
        int answers = 0;
        QFuture<Result<int>>(first).then(this, [&answers](const Result<int>& one) { answers += *one; });
        QFuture<Result<int>>(second).then(this, [&answers](const Result<int>& two) { answers += *two; });
        QCOMPARE(answers, 0);
        QTRY_COMPARE(answers, 3);
    }

    /// A list of everything, a search in everything, or many articles stored: their pages do not stay in memory.
    void memoryIsGivenBackWhenNobodyAsksForMore()
    {
        TempStore temp;
        const auto rowsOfThreeMegabytes = [](Connection& db) {
            return writing(db, [&]() -> Result<void> {
                execute(db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
                            "INSERT INTO meta SELECT 'k' || i, hex(zeroblob(500)) FROM n");
                return {};
            });
        };
        const auto lookThrough = [](Connection& db) -> Result<qint64> {
            integerOf(db, "SELECT sum(length(value)) FROM meta");
            return sqlite3_memory_used(); // by all connections
        };
        QVERIFY(temp.write(rowsOfThreeMegabytes));
        const qint64 busy = temp.read(lookThrough).value();
        if (busy == 0)
            QSKIP("this SQLite does not count");
        QVERIFY(busy > 4'000'000);
        QTRY_VERIFY_WITH_TIMEOUT(sqlite3_memory_used() < busy / 4, 60'000);
    }

    void readingDoesNotWaitForWriting()
    {
        TempStore temp;
        QSemaphore inside;
        QSemaphore hold;
        auto write = temp.store().writes().run([&](Connection& db) {
            return writing(db, [&]() -> Result<void> {
                execute(db, "INSERT INTO meta VALUES ('k', 'v')");
                inside.release();
                hold.acquire();
                return {};
            });
        });
        inside.acquire();
        QCOMPARE(temp.read([](Connection& db) { return metaValue(db, QStringLiteral("k")); }).value(), QString());
        hold.release();
        QVERIFY(write.result());
        QCOMPARE(temp.read([](Connection& db) { return metaValue(db, QStringLiteral("k")); }).value(),
                 QStringLiteral("v"));
    }
};

QTEST_GUILESS_MAIN(Lanes)
#include "test_lanes.moc"
