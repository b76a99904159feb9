// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/async.h"
#include "library/reading.h"
#include "library/subscriptions.h"
#include "library/undo.h"
#include "library_fixture.h"
#include "store/check.h"
#include "store/query.h"

#include <QElapsedTimer>

using namespace byline;
using namespace Qt::StringLiterals;

class TestTwoProcesses final : public QObject
{
    Q_OBJECT

private slots:
    void eachSeesTheOthersChangesWithinASecond()
    {
        LibraryFixture here;
        const QByteArray items = rssItem("1", "One", "Jane Doe", "<p>1</p>") + rssItem("2", "Two", "", "<p>2</p>");
        here.server.route(u"/feed"_s,
                          Answer {.headers = {{"Content-Type", "application/rss+xml"}}, .body = rss("Daily", items)});
        auto there = Library::open({.dataDir = here.folder.path(), .extract = {}, .clock = systemTime});
        QVERIFY(there.has_value());

        // A command subscribes, and the window sees it; the window marks as read, and the command sees that.
        const QString address = here.server.url(u"/feed"_s).toString();
        QVERIFY(seenWithinASecond(
            *here.library, [&] { QVERIFY(settledResult((*there)->subscriptions().add(address, {})).has_value()); }));
        const auto page = settledResult(here.library->reading().articles({}));
        QCOMPARE(page->articles.size(), 2);
        QVERIFY(seenWithinASecond(**there, [&] {
            QCOMPARE(settledResult(here.library->reading().setReadWhere({}, ReadState::Read)).value_or(0), 2);
        }));
        QCOMPARE(settledResult((*there)->reading().smartCounts())->unread, 0);
    }

    /// It is at the next piece again before SQLite would have looked whether the other one may write now.
    void whoWritesInPiecesLetsOthersInBetween()
    {
        constexpr int kMany = 8000;
        constexpr int kWrites = 15;
        LibraryFixture here;
        QByteArray items;
        for (int i = 0; i < kMany; ++i)
            items += rssItem(QByteArray::number(i), "Title", "Kim", "<p>Words</p>");
        here.server.route(u"/feed"_s,
                          Answer {.headers = {{"Content-Type", "application/rss+xml"}}, .body = rss("Daily", items)});
        const auto added = settledResult(here.library->subscriptions().add(here.server.url(u"/feed"_s).toString(), {}));
        const QString file = here.folder.filePath(u"library.db"_s);
        const auto there = std::move(Connection::open(file, Connection::Access::ReadWrite).value());
        const auto left = [&] { return integerOf(*there, "SELECT count(*) FROM article"); };
        QCOMPARE(left(), kMany);
        QVERIFY(settledResult(here.library->subscriptions().remove(added->outlet.id)));
        const auto meanwhile = inBackground([&] {
            qint64 most = 0; // articles that went while it waited
            for (int i = 0; i < kWrites; ++i) {
                QThread::msleep(30); // into the midst of a piece
                const qint64 before = left();
                most = qMax(most, setMetaValue(*there, u"a"_s, QString::number(i)) ? before - left() : kMany);
            }
            return most;
        });
        const qint64 most = settledResult(meanwhile, 60'000);
        // Some pieces, also on a busy machine; it was thousands of articles.
        QVERIFY2(most > 0 && most <= 1000, qPrintable(QString::number(most)));
        QVERIFY(settledResult(here.library->undo().finished(), 60'000).has_value());
        QCOMPARE(left(), 0);
    }

    /// A copy is hundreds of writes into the log: each would wake the window.
    void writesDoNotWakeTheWindowEachTime()
    {
        LibraryFixture here;
        QTest::qWait(500); // what opening it has written is looked at
        int woken = 0;
        const SocketEvents counter(woken);
        constexpr int kWrites = 100;
        QElapsedTimer since;
        since.start();
        for (int i = 0; i < kWrites; ++i)
            QVERIFY(settledResult(here.library->subscriptions().addFolder({u"Folder %1"_s.arg(i)})).has_value());
        // Some at each look, and one is looked at each 200 ms.
        QVERIFY2(woken <= 4 * (1 + since.elapsed() / 200),
                 qPrintable(u"%1 times in %2 ms"_s.arg(woken).arg(since.elapsed())));
    }

private:
    /// What the system tells this thread about: files that are watched, and sockets, of which nobody uses one here.
    class SocketEvents final : public QObject
    {
    public:
        explicit SocketEvents(int& count)
            : m_count(count)
        {
            qApp->installEventFilter(this);
        }

        bool eventFilter(QObject*, QEvent* event) override
        {
            m_count += event->type() == QEvent::SockAct ? 1 : 0;
            return false;
        }

    private:
        int& m_count;
    };

    template <typename Write>
    static bool seenWithinASecond(Library& by, Write write)
    {
        bool seen = false;
        const auto listening =
            connect(&by, &Library::changed, [&seen](const Changes& changes) { seen = seen || changes.elsewhere; });
        write();
        QElapsedTimer since;
        since.start();
        while (!seen && since.elapsed() < 1000)
            QTest::qWait(5);
        disconnect(listening);
        return seen;
    }
};

QTEST_GUILESS_MAIN(TestTwoProcesses)
#include "test_two_processes.moc"
