// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/reading.h"
#include "library/subscriptions.h"
#include "library_fixture.h"

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

private:
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
