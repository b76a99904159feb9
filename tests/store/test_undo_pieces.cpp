// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Steps of the history about more articles than go in one transaction.
#include "store/bookmarks.h"
#include "store/outlet_import.h"
#include "store/retention.h"
#include "store/undo.h"
#include "store/undo_record.h"
#include "whole_library.h"

#include <QProcess>
#include <QRandomGenerator>

#include <csignal>

using namespace byline;

namespace {

constexpr int kMany = 450;
constexpr int kPieces = 3; // of 200 at most

QList<IncomingItem> manyItems(int number)
{
    const IncomingAuthor kim = person(QStringLiteral("김하나"), QStringLiteral("https://one.example/kim"));
    QList<IncomingItem> items;
    for (int i = 0; i < number; ++i)
        items += itemOf(QStringLiteral("기사 %1").arg(i), QStringLiteral("등대 lighthouse %1").arg(i),
                        kNow.addSecs(-3600 * i), {kim});
    return items;
}

struct Large
{
    LibraryForTest library;
    Connection& db = library.db();
    OutletId one = library.outlet(QStringLiteral("one"), {QStringLiteral("국내")});
    OutletId two = library.outlet(QStringLiteral("two"));
    QList<ArticleId> ids;
    QStringList content;

    Large()
    {
        ids = stored(db, feedOf(one, manyItems(kMany))).added;
        stored(db, feedOf(two, {itemOf(QStringLiteral("Elsewhere"), QStringLiteral("harbour"), kNow)}));
        setRead(db, {ids.at(2), ids.at(300)}, ReadState::Read, kNow);
        content = contentOf(db);
    }

    qint64 ofOne() const { return integerOf(db, "SELECT count(*) FROM article WHERE outlet_id = ?", one.value); }
    /// So many pieces of whatever is on its way.
    void carryOnBy(int pieces) const
    {
        const QList<UndoStepId> steps = *unfinishedSteps(db);
        for (const UndoStepId step : steps)
            for (int i = 0; i < pieces; ++i)
                if (const Result<Changes> changes = carryOn(db, step); !changes || !changes->isUnfinished)
                    break;
    }
    void carryOnToTheEnd() const
    {
        carryOnBy(100);
        QVERIFY(unfinishedSteps(db)->isEmpty());
        QVERIFY(allWell(db));
    }
};

/// Outlets that came in together, with so many articles each.
struct Imported
{
    LibraryForTest library;
    Connection& db = library.db();
    QList<OutletId> ids;
    QStringList content;

    Imported(const QString& names, int articles)
    {
        QList<NewOutlet> wanted;
        for (const QString& name : names.split(u' '))
            wanted += NewOutlet {
                name, {}, QStringLiteral("https://%1.example/feed").arg(name), {QStringLiteral("in")}, {}, {}, {}};
        const auto imported = importOutlets(db, wanted, kNow, {});
        for (const AddedOutlet& added : imported->outlets) {
            ids += added.id;
            stored(db, feedOf(added.id, manyItems(articles)));
        }
        content = contentOf(db);
    }

    void carryOn() const
    {
        const QList<UndoStepId> steps = *unfinishedSteps(db);
        for (const UndoStepId step : steps)
            while (byline::carryOn(db, step)->isUnfinished) {
            }
    }
};

const QString kStep = QStringLiteral("of the whole: %1 pieces gone, %2 back");

/// For `nothingIsLostWhenARemovalIsKilled`: unsubscribes and takes it back, over and over.
int removeAndUndo(const QString& dir)
{
    auto db = Connection::open(dir + QStringLiteral("/library.db"), Connection::Access::ReadWrite);
    if (!db)
        return 3;
    const auto wholly = [&](const Changes& changes) {
        for (bool more = changes.isUnfinished; more;) {
            const Result<Changes> next = carryOn(**db, changes.undoStep);
            if (!next)
                return false;
            more = next->isUnfinished;
        }
        return true;
    };
    for (;;) {
        const OutletId outlet {integerOf(**db, "SELECT id FROM outlet WHERE title = 'one'")};
        const Result<RemovedOutlet> removed = removeOutlet(**db, outlet, kNow);
        if (!removed || !wholly(removed->changes))
            return 5;
        for (int i = 0; i < 3; ++i) {
            const Result<TakenBack> turned = i % 2 == 0 ? undo(**db, {}) : redo(**db, {});
            if (!turned || !wholly(turned->changes))
                return 5;
        }
    }
}

} // namespace

class UndoPiecesTest final : public QObject
{
    Q_OBJECT

private slots:
    void anOutletGoesAtOnceAndItsArticlesInPieces()
    {
        Large at;
        const RemovedOutlet removed = *removeOutlet(at.db, at.one, kNow);
        QCOMPARE(removed.changes.removed.size(), 200);
        QVERIFY(removed.changes.isUnfinished);
        QCOMPARE(outlets(at.db)->size(), 1);
        QCOMPARE(undoSteps(at.db)->first().count, kMany);
        // The newest are away.
        QCOMPARE(listed(at.db).mid(0, 2), QStringList({QStringLiteral("Elsewhere"), QStringLiteral("기사 200")}));
        QVERIFY(allWell(at.db));
        const UndoStepId step = removed.changes.undoStep;
        QCOMPARE(*unfinishedSteps(at.db), QList<UndoStepId> {step});
        const Changes next = *carryOn(at.db, step);
        QCOMPARE(next.removed.size(), 200);
        QVERIFY(next.isUnfinished);
        QVERIFY(!next.undoStep); // what the user has done since is the newest
        const Changes last = *carryOn(at.db, step);
        QCOMPARE(last.removed.size(), kMany - 400);
        QVERIFY(!last.isUnfinished);
        QVERIFY(last.outlets.contains(at.one));
        QCOMPARE(outlet(at.db, at.one).error().kind, ErrorKind::NotFound);
        QVERIFY(unfinishedSteps(at.db)->isEmpty());
        QVERIFY(carryOn(at.db, step)->isEmpty());
        QVERIFY(allWell(at.db));

        const TakenBack back = *undo(at.db, {});
        QCOMPARE(back.changes.added.size(), 200);
        QVERIFY(back.changes.isUnfinished);
        QVERIFY(outlet(at.db, at.one)->subscribed);
        at.carryOnToTheEnd();
        QVERIFY(sameContent(at.content, contentOf(at.db)));
        QVERIFY(redo(at.db, {})->changes.isUnfinished);
        at.carryOnToTheEnd();
        QCOMPARE(at.ofOne(), 0);
        QVERIFY(undo(at.db, {}));
        at.carryOnToTheEnd();
        QVERIFY(sameContent(at.content, contentOf(at.db)));
    }

    void aRemovalCanBeTurnedRoundAtAnyMoment()
    {
        for (int gone = 0; gone < kPieces; ++gone)
            for (int back = 0; back < kPieces; ++back) {
                Large at;
                QVERIFY(removeOutlet(at.db, at.one, kNow));
                at.carryOnBy(gone);
                QVERIFY(undo(at.db, {}));
                at.carryOnBy(back);
                QVERIFY(redo(at.db, {}));
                at.carryOnBy(gone);
                QVERIFY(undo(at.db, {}));
                at.carryOnToTheEnd();
                QVERIFY2(sameContent(at.content, contentOf(at.db)), qPrintable(kStep.arg(gone).arg(back)));
                QVERIFY(redo(at.db, {}));
                at.carryOnToTheEnd();
                QCOMPARE(at.ofOne(), 0);
            }
    }

    void aCleanUpCanBeTurnedRoundAtAnyMoment()
    {
        for (int back = 0; back < kPieces; ++back)
            for (int gone = 0; gone < kPieces; ++gone) {
                Large at;
                QVERIFY(setGeneralRetention(at.db, {Retention::Kind::Newest, 10}));
                QVERIFY(cleanUp(at.db, *articlesToClean(at.db, kNow), {}, kNow));
                QCOMPARE(at.ofOne(), 10);
                QCOMPARE(undo(at.db, {})->changes.added.size(), 200);
                at.carryOnBy(back);
                QVERIFY(redo(at.db, {}));
                at.carryOnBy(gone);
                QVERIFY(undo(at.db, {}));
                at.carryOnToTheEnd();
                QVERIFY2(sameContent(at.content, contentOf(at.db)), qPrintable(kStep.arg(gone).arg(back)));
                QVERIFY(redo(at.db, {}));
                at.carryOnToTheEnd();
                QCOMPARE(at.ofOne(), 10);
                QVERIFY(stored(at.db, feedOf(at.one, manyItems(kMany))).added.isEmpty());
            }
    }

    void manyOutletsThatCameInTogetherGoAndComeInPieces()
    {
        Imported at(QStringLiteral("a b c"), 0);
        Connection& db = at.db;
        stored(db, feedOf(at.ids.at(0), manyItems(kMany)));
        stored(db, feedOf(at.ids.at(1), manyItems(30)));
        const QStringList content = contentOf(db);
        const auto carriedOn = [&](const Changes& changes) {
            qsizetype number = changes.added.size() + changes.removed.size();
            for (bool more = changes.isUnfinished; more;) {
                const Changes next = *carryOn(db, changes.undoStep);
                number += next.added.size() + next.removed.size();
                more = next.isUnfinished;
            }
            return number;
        };
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(carriedOn(undo(db, {})->changes), kMany + 30);
            QCOMPARE(integerOf(db, "SELECT count(*) FROM outlet"), 0);
            QVERIFY(folders(db)->isEmpty());
            QVERIFY(allWell(db));
            QCOMPARE(carriedOn(redo(db, {})->changes), kMany + 30);
            QVERIFY(sameContent(content, contentOf(db)));
            QVERIFY(allWell(db));
        }
        // Half-way.
        QVERIFY(undo(db, {})->changes.isUnfinished);
        QVERIFY(!redo(db, {})->changes.isUnfinished); // as much as had gone
        QCOMPARE(carriedOn(undo(db, {})->changes), kMany + 30);
        QCOMPARE(carriedOn(redo(db, {})->changes), kMany + 30);
        QVERIFY(sameContent(content, contentOf(db)));
    }

    void whatIsBookmarkedMeanwhileStays()
    {
        Large at;
        QVERIFY(removeOutlet(at.db, at.one, kNow));
        const ArticleId last {integerOf(at.db, "SELECT id FROM article ORDER BY published LIMIT 1")};
        QVERIFY(addBookmarks(at.db, {last}, {}, kNow));
        at.carryOnToTheEnd();
        QCOMPARE(at.ofOne(), 1);
        QVERIFY(!outlet(at.db, at.one)->subscribed);
    }

    void whoSubscribesAnewMeanwhileKeepsWhatIsStillThere()
    {
        Large at;
        const UndoStepId step = removeOutlet(at.db, at.one, kNow)->changes.undoStep;
        QCOMPARE(at.library.outlet(QStringLiteral("one")), at.one);
        at.carryOnToTheEnd();
        QCOMPARE(at.ofOne(), kMany - 200);
        QVERIFY(undo(at.db, step));
        at.carryOnToTheEnd();
        QCOMPARE(at.ofOne(), kMany);
    }

    void anOutletThatCameUnderAnotherNumberTakesAllItsOldArticlesIn()
    {
        Large at;
        const UndoStepId step = removeOutlet(at.db, at.one, kNow)->changes.undoStep;
        at.carryOnToTheEnd();
        const OutletId anew = at.library.outlet(QStringLiteral("one"));
        QVERIFY(anew != at.one);
        QVERIFY(undo(at.db, step));
        at.carryOnToTheEnd();
        QCOMPARE(outlet(at.db, anew)->articles, kMany);
        QVERIFY(redo(at.db, step));
        at.carryOnToTheEnd();
        QCOMPARE(outlet(at.db, anew).error().kind, ErrorKind::NotFound);
    }

    void aNewStepDoesNotEndWhatIsComingBack()
    {
        Large at;
        QVERIFY(removeOutlet(at.db, at.one, kNow));
        at.carryOnToTheEnd();
        QVERIFY(undo(at.db, {})->changes.isUnfinished);
        QVERIFY(setReadWhere(at.db, {}, ReadState::Read, kNow));
        at.carryOnToTheEnd();
        QCOMPARE(at.ofOne(), kMany);
    }

    void whatIsRemovedAgainWhileItComesBackIsNotLost()
    {
        Large at;
        const UndoStepId first = removeOutlet(at.db, at.one, kNow)->changes.undoStep;
        at.carryOnToTheEnd();
        QVERIFY(undo(at.db, first)->changes.isUnfinished);
        const UndoStepId second = removeOutlet(at.db, at.one, kNow)->changes.undoStep;
        QVERIFY(second != first);
        at.carryOnToTheEnd();
        QCOMPARE(at.ofOne(), 0);
        QCOMPARE(undoSteps(at.db)->first().count, kMany);
        // The newer step brings them all: what was on its way is its.
        QVERIFY(undo(at.db, {}));
        at.carryOnToTheEnd();
        QVERIFY(sameContent(at.content, contentOf(at.db)));
        // The older one has nothing to do any more.
        QCOMPARE(removeOutlet(at.db, at.one, kNow)->changes.removed.size(), 200);
        QVERIFY(redo(at.db, first).error().kind == ErrorKind::NotFound);
    }

    void anOutletLeftWhileItsImportComesBackIsNotLost()
    {
        Imported at(QStringLiteral("a b"), kMany);
        QVERIFY(undo(at.db, {}));
        at.carryOn();
        QVERIFY(redo(at.db, {})->changes.isUnfinished);
        QVERIFY(removeOutlet(at.db, at.ids.at(1), kNow));
        at.carryOn();
        QVERIFY(setReadWhere(at.db, {}, ReadState::Read, kNow)); // what could be done again cannot any more
        QCOMPARE(outlet(at.db, at.ids.at(0))->articles, kMany);
        QVERIFY(undo(at.db, {}));
        QVERIFY(undo(at.db, {}));
        at.carryOn();
        QVERIFY(sameContent(at.content, contentOf(at.db)));
        QVERIFY(allWell(at.db));
    }

    /// Each article goes to the outlet that it was of, also where many small ones go in one piece.
    void oneOfManyOutletsThatWasSubscribedByHandMeanwhileGetsItsArticles()
    {
        Imported at(QStringLiteral("a b c"), 30);
        QVERIFY(undo(at.db, {}));
        at.carryOn();
        const OutletId anew = at.library.outlet(QStringLiteral("b"));
        QVERIFY(redo(at.db, {}));
        at.carryOn();
        QCOMPARE(integerOf(at.db, "SELECT count(*) FROM article"), 90);
        QCOMPARE(outlet(at.db, anew)->articles, 30);
        QVERIFY(allWell(at.db));
    }

    void anotherNumberAndATurnHalfWay()
    {
        Large at;
        const UndoStepId step = removeOutlet(at.db, at.one, kNow)->changes.undoStep;
        at.carryOnToTheEnd();
        const OutletId anew = at.library.outlet(QStringLiteral("one"));
        QVERIFY(undo(at.db, step)->changes.isUnfinished);
        QVERIFY(redo(at.db, step));
        QCOMPARE(undoSteps(at.db)->first().count, kMany);
        at.carryOnToTheEnd();
        QVERIFY(undo(at.db, step));
        at.carryOnToTheEnd();
        QCOMPARE(outlet(at.db, anew)->articles, kMany);
        QVERIFY(!undoSteps(at.db)->first().done);
    }

    void whatItsFeedBringsWhileAnOutletGoesIsNotStored()
    {
        Large at;
        const UndoStepId step = removeOutlet(at.db, at.one, kNow)->changes.undoStep;
        QVERIFY(stored(at.db, feedOf(at.one, manyItems(kMany))).added.isEmpty());
        at.carryOnToTheEnd();
        QCOMPARE(outlet(at.db, at.one).error().kind, ErrorKind::NotFound);
        QVERIFY(undo(at.db, step));
        at.carryOnToTheEnd();
        QVERIFY(sameContent(at.content, contentOf(at.db)));
    }

    void whatItsFeedBringsWhileAnOutletComesBackIsReadAsItWas()
    {
        Large at;
        const UndoStepId step = removeOutlet(at.db, at.one, kNow)->changes.undoStep;
        at.carryOnToTheEnd();
        QVERIFY(undo(at.db, step)->changes.isUnfinished);
        const int unread = kMany - 2; // two were read; one of them is still away
        QCOMPARE(stored(at.db, feedOf(at.one, manyItems(kMany))).added.size(), kMany - 200);
        QCOMPARE(outlet(at.db, at.one)->unread, unread + 1);
        at.carryOnToTheEnd();
        QCOMPARE(outlet(at.db, at.one)->articles, kMany);
        QCOMPARE(outlet(at.db, at.one)->unread, unread);
    }

    /// It is not subscribed, and never was.
    void anOutletOfKeptPagesComesBackWithThem()
    {
        LibraryForTest library;
        Connection& db = library.db();
        for (const QString& host : {QStringLiteral("one"), QStringLiteral("two")}) {
            const OutletId id = *outletForPages(db, QStringLiteral("https://%1.example/").arg(host), {});
            QCOMPARE(stored(db, feedOf(id, {itemOf(host, QStringLiteral("등대"))})).added.size(), 1);
        }
        const QStringList content = contentOf(db);
        QList<UndoStepId> steps;
        for (const qint64 id : {1, 2})
            steps += removeOutlet(db, {id}, kNow)->changes.undoStep;
        QCOMPARE(integerOf(db, "SELECT count(*) FROM outlet"), 0);
        for (const UndoStepId step : std::as_const(steps))
            QCOMPARE(undo(db, step)->changes.added.size(), 1);
        QVERIFY(sameContent(content, contentOf(db)));
        QCOMPARE(redo(db, steps.first())->changes.removed.size(), 1);
        QCOMPARE(undo(db, steps.first())->changes.added.size(), 1);
        QVERIFY(sameContent(content, contentOf(db)));
    }

    void whatACleanUpBringsBackGoesWithItsOutlet()
    {
        Large at;
        QVERIFY(setGeneralRetention(at.db, {Retention::Kind::Newest, 10}));
        const UndoStepId cleaned = cleanUp(at.db, *articlesToClean(at.db, kNow), {}, kNow)->undoStep;
        QVERIFY(undo(at.db, cleaned)->changes.isUnfinished);
        const UndoStepId left = removeOutlet(at.db, at.one, kNow)->changes.undoStep;
        while (carryOn(at.db, left)->isUnfinished) {
        }
        QCOMPARE(outlet(at.db, at.one).error().kind, ErrorKind::NotFound);
        at.carryOnToTheEnd();
        QCOMPARE(at.ofOne(), 0);
        QVERIFY(undo(at.db, left));
        at.carryOnToTheEnd();
        QVERIFY(sameContent(at.content, contentOf(at.db)));
    }

    void aRemovalThatIsDoneAgainBehindAnotherOneLeavesItsArticlesToThat()
    {
        for (int gone = 0; gone < kPieces; ++gone) {
            Large at;
            const UndoStepId first = removeOutlet(at.db, at.one, kNow)->changes.undoStep;
            at.carryOnBy(gone);
            QVERIFY(undo(at.db, first));
            const UndoStepId second = removeOutlet(at.db, at.one, kNow)->changes.undoStep;
            if (const auto again = redo(at.db, {}); again) // it may have come back wholly: then there is nothing left
                QCOMPARE(again->step.id, first);
            at.carryOnToTheEnd();
            QVERIFY(undo(at.db, second));
            at.carryOnToTheEnd();
            QVERIFY2(sameContent(at.content, contentOf(at.db)), qPrintable(QString::number(gone)));
        }
    }

    void anOutletIsLeftOnce()
    {
        Large at;
        QVERIFY(removeOutlet(at.db, at.one, kNow)->changes.isUnfinished);
        const qsizetype steps = undoSteps(at.db)->size();
        QCOMPARE(removeOutlet(at.db, at.one, kNow).error().kind, ErrorKind::NotFound);
        QCOMPARE(undoSteps(at.db)->size(), steps);
    }

    /// Up to schema 24 all of it was done in one transaction, and the parts had no sorts.
    void aStepOfAnEarlierProgramIsTakenBackAndDoneAgain()
    {
        Large at;
        const auto asBefore = [&at] { QVERIFY(execute(at.db, "UPDATE undo_part SET articles = 0") > 0); };
        QVERIFY(removeOutlet(at.db, at.one, kNow));
        at.carryOnToTheEnd();
        asBefore();
        QVERIFY(undo(at.db, {})->changes.isUnfinished);
        at.carryOnToTheEnd();
        QVERIFY(sameContent(at.content, contentOf(at.db)));

        QVERIFY(setGeneralRetention(at.db, {Retention::Kind::Newest, 10}));
        QVERIFY(cleanUp(at.db, *articlesToClean(at.db, kNow), {}, kNow));
        const QStringList cleaned = contentOf(at.db);
        // One that was taken back had its rows still.
        execute(at.db, "CREATE TEMP TABLE part AS SELECT * FROM undo_part");
        QVERIFY(undo(at.db, {}));
        at.carryOnToTheEnd();
        execute(at.db, "DELETE FROM undo_part");
        execute(at.db, "INSERT INTO undo_part SELECT * FROM part");
        asBefore();
        QVERIFY(unfinishedSteps(at.db)->isEmpty());
        QVERIFY(redo(at.db, {}));
        at.carryOnToTheEnd();
        QVERIFY(sameContent(cleaned, contentOf(at.db)));
    }

    void nothingIsLostWhenARemovalIsKilled()
    {
        Large at;
        QRandomGenerator random(20261128);
        int halfWay = 0;
        for (int round = 0; round < 25; ++round) {
            QProcess child;
            child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--remove"), at.library.dir()});
            QVERIFY(child.waitForStarted());
            child.waitForFinished(30 + random.bounded(300));
            QCOMPARE(child.state(), QProcess::Running); // or it has failed
            ::kill(pid_t(child.processId()), SIGKILL);
            child.waitForFinished();
            QVERIFY(allWell(at.db));
            halfWay += unfinishedSteps(at.db)->isEmpty() ? 0 : 1;
            at.carryOnToTheEnd();
            const QList<UndoStep> steps = *undoSteps(at.db);
            if (!steps.isEmpty() && steps.first().done) {
                QCOMPARE(at.ofOne(), 0);
                QVERIFY(undo(at.db, {}));
                at.carryOnToTheEnd();
            }
            QVERIFY2(sameContent(at.content, contentOf(at.db)), qPrintable(QString::number(round)));
        }
        QVERIFY(halfWay > 0);
    }
};

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--remove")
        return removeAndUndo(arguments.at(2));
    UndoPiecesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_undo_pieces.moc"
