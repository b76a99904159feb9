// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/undo.h"

#include "library/maintenance.h"
#include "library/reading.h"
#include "library/refresher.h"
#include "library/subscriptions.h"
#include "library_fixture.h"
#include "store/check.h"
#include "store/outlets.h"
#include "store/query.h"
#include "store/undo.h"

#include <QSignalSpy>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMany = 450; // more than go at once

struct Large : LibraryFixture
{
    OutletId outlet;

    Large()
    {
        QByteArray items;
        for (int i = 0; i < kMany; ++i)
            items += rssItem(QByteArray::number(i), "Title " + QByteArray::number(i), "Kim", "<p>Words</p>");
        server.route(u"/feed"_s, {.body = rss("News", items)});
        outlet = settledResult(library->subscriptions().add(server.url(u"/feed"_s).toString(), {}))->outlet.id;
    }

    std::unique_ptr<Connection> beside() const
    {
        return std::move(Connection::open(folder.path() + u"/library.db"_s, Connection::Access::ReadWrite).value());
    }
    qint64 articles() const
    {
        const auto db = beside();
        return integerOf(*db, "SELECT count(*) FROM article");
    }
};

} // namespace

class TestUndo final : public QObject
{
    Q_OBJECT

private slots:
    void whatTakesManyPiecesGoesOnByItself()
    {
        Large at;
        QCOMPARE(at.articles(), kMany);
        QSignalSpy changes(at.library.get(), &Library::changed);
        QVERIFY(settledResult(at.library->subscriptions().remove(at.outlet)));
        const UndoStepId step = at.library->undo().newest();
        QVERIFY(settledResult(at.library->undo().finished()));
        QCOMPARE(at.articles(), 0);
        qsizetype removed = 0;
        for (const QList<QVariant>& call : std::as_const(changes))
            removed += call.at(0).value<Changes>().removed.size();
        QCOMPARE(removed, kMany);
        QCOMPARE(at.library->undo().newest(), step);
        QVERIFY(settledResult(at.library->undo().undo()));
        QVERIFY(settledResult(at.library->undo().finished()));
        QCOMPARE(at.articles(), kMany);
        QVERIFY(settledResult(at.library->undo().finished())); // nothing is on its way
    }

    void itTurnsRoundWhileItIsOnItsWay()
    {
        Large at;
        QVERIFY(settledResult(at.library->subscriptions().remove(at.outlet)));
        QVERIFY(settledResult(at.library->undo().undo()));
        QVERIFY(settledResult(at.library->undo().finished()));
        QCOMPARE(at.articles(), kMany);
        const auto db = at.beside();
        const QList<CheckResult> checks = *checkLibrary(*db);
        for (const CheckResult& check : checks)
            QVERIFY2(check.ok, qPrintable(check.name));
    }

    void whatTheUserDoesMeanwhileIsTheNewest()
    {
        Large at;
        QVERIFY(settledResult(at.library->subscriptions().remove(at.outlet)));
        const UndoStepId removal = at.library->undo().newest();
        QVERIFY(settledResult(at.library->reading().setReadWhere({}, ReadState::Read)));
        QVERIFY(at.library->undo().newest() != removal);
        const UndoStepId marked = at.library->undo().newest();
        QVERIFY(settledResult(at.library->undo().finished()));
        QCOMPARE(at.articles(), 0);
        QCOMPARE(at.library->undo().newest(), marked);
    }

    void whoOpensTheLibraryNextGoesOn()
    {
        Large at;
        at.library.reset();
        QVERIFY(removeOutlet(*at.beside(), at.outlet, systemTime())->changes.isUnfinished);
        at.open();
        QTRY_COMPARE_WITH_TIMEOUT(at.articles(), 0, 20'000);
        QVERIFY(unfinishedSteps(*at.beside())->isEmpty());
        at.library.reset();
        QVERIFY(undo(*at.beside(), {})->changes.isUnfinished);
        at.open();
        QTRY_COMPARE_WITH_TIMEOUT(at.articles(), kMany, 20'000);
    }

    void whatCannotGoOnSaysSoAndGoesOnWithTheNextRefresh()
    {
        Large at;
        const auto db = at.beside();
        QSignalSpy failed(&at.library->undo(), &Undo::failed);
        execute(*db, "CREATE TRIGGER broken BEFORE DELETE ON article WHEN (SELECT count(*) FROM article) < 200"
                     " BEGIN SELECT raise(ABORT, 'broken'); END");
        QVERIFY(settledResult(at.library->subscriptions().remove(at.outlet)));
        QVERIFY(!settledResult(at.library->undo().finished()));
        QCOMPARE(failed.size(), 1);
        QVERIFY(at.articles() > 0 && at.articles() < kMany);
        execute(*db, "DROP TRIGGER broken");
        at.library->refresher().refresh(RefreshScope::Due);
        QTRY_COMPARE(at.articles(), 0);
    }

    void aCleanUpThatIsTakenBackOnItsWayEndsThere()
    {
        Large at;
        Retention few;
        few.kind = Retention::Kind::Newest;
        few.number = 10;
        QVERIFY(settledResult(at.library->maintenance().setRetention(few)));
        int removed = 0;
        QFuture<Result<UndoStep>> undone;
        connect(at.library.get(), &Library::changed, this, [&](const Changes& changes) {
            if (!changes.removed.isEmpty() && ++removed == 1)
                undone = at.library->undo().undo();
        });
        QVERIFY(settledResult(at.library->maintenance().cleanUp()));
        QVERIFY(settledResult(undone));
        QVERIFY(settledResult(at.library->undo().finished()));
        QCOMPARE(at.articles(), kMany);
        QCOMPARE(settledResult(at.library->undo().steps())->size(), 1);
    }

    /// Once a day, with the clean-up.
    void whatNothingKeepsAnyMoreGoesInPieces()
    {
        Large at;
        // As after a writer of that outlet was unfollowed.
        execute(*at.beside(), "UPDATE outlet SET subscribed = 0");
        QCOMPARE(*settledResult(at.library->maintenance().cleanUp()), 0);
        QCOMPARE(at.articles(), kMany); // fetched just now
        at.secondsAhead = 2LL * 24 * 60 * 60;
        QVERIFY(settledResult(at.library->maintenance().cleanUp()));
        QCOMPARE(at.articles(), 0);
        QCOMPARE(integerOf(*at.beside(), "SELECT count(*) FROM outlet"), 0);
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "test_undo.moc"
