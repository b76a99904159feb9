// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library_for_test.h"
#include "store/folders.h"
#include "store/outlet_portrait.h"
#include "store/undo.h"

using namespace byline;

namespace {

const QString kNews = QStringLiteral("뉴스");
const QString kLocal = QStringLiteral("동네");

struct Shelf
{
    LibraryForTest library;
    Connection& db = library.db();
    OutletId one = library.outlet(QStringLiteral("one"), {kNews});
    OutletId two = library.outlet(QStringLiteral("two"), {kNews, kLocal});
    OutletId three = library.outlet(QStringLiteral("three"));

    QString place(OutletId id) { return outlet(db, id)->folder.join(u'/'); }
    QString all()
    {
        QStringList paths;
        const QList<QStringList> found = *folders(db);
        for (const QStringList& path : found)
            paths += path.join(u'/');
        paths.sort();
        return paths.join(u' ');
    }
};

} // namespace

class FoldersTest final : public QObject
{
    Q_OBJECT

private slots:
    void aMoveIsTakenBackWithTheFolderThatItMade()
    {
        Shelf at;
        QVERIFY(moveOutlet(at.db, at.three, {QStringLiteral("New"), QStringLiteral("Deep")}, kNow)->undoStep);
        QCOMPARE(at.place(at.three), QStringLiteral("New/Deep"));
        QVERIFY(undo(at.db, {}));
        QCOMPARE(at.place(at.three), QString());
        QCOMPARE(at.all(), QStringLiteral("뉴스 뉴스/동네"));
        QVERIFY(redo(at.db, {}));
        QCOMPARE(at.place(at.three), QStringLiteral("New/Deep"));
        QVERIFY(undo(at.db, {}));
        QCOMPARE(at.all(), QStringLiteral("뉴스 뉴스/동네"));
        QVERIFY(moveOutlet(at.db, at.one, {kNews}, kNow)->isEmpty()); // it stood there already
    }

    void aFolderThatIsRenamedTakesWhatIsInItAlong()
    {
        Shelf at;
        QVERIFY(moveFolder(at.db, {kNews}, {QStringLiteral("Press")}, kNow)->folders);
        QCOMPARE(at.place(at.one), QStringLiteral("Press"));
        QCOMPARE(at.place(at.two), QStringLiteral("Press/동네"));
        QCOMPARE(at.all(), QStringLiteral("Press Press/동네"));
        QVERIFY(undo(at.db, {}));
        QCOMPARE(at.all(), QStringLiteral("뉴스 뉴스/동네"));
        QCOMPARE(at.place(at.two), QStringLiteral("뉴스/동네"));
    }

    void twoFoldersOfOneNameBecomeOneAndComeApartAgain()
    {
        Shelf at;
        QVERIFY(moveOutlet(at.db, at.three, {kLocal}, kNow));
        QVERIFY(moveFolder(at.db, {kNews, kLocal}, {kLocal}, kNow));
        QCOMPARE(at.place(at.two), kLocal);
        QCOMPARE(at.all(), QStringLiteral("뉴스 동네"));
        QVERIFY(undo(at.db, {}));
        QCOMPARE(at.place(at.two), QStringLiteral("뉴스/동네"));
        QCOMPARE(at.place(at.three), kLocal);
    }

    void aFolderThatIsRemovedLeavesItsOutlets()
    {
        Shelf at;
        QVERIFY(removeFolder(at.db, {kNews}, kNow));
        QCOMPARE(at.place(at.one), QString());
        QCOMPARE(at.place(at.two), kLocal);
        QVERIFY(undo(at.db, {}));
        QCOMPARE(at.place(at.one), kNews);
        QCOMPARE(at.place(at.two), QStringLiteral("뉴스/동네"));
        QCOMPARE(at.all(), QStringLiteral("뉴스 뉴스/동네"));
    }

    void aNewFolderIsTakenBackWhileItIsEmpty()
    {
        Shelf at;
        const Changes made = *addFolder(at.db, {QStringLiteral("Empty")}, kNow);
        QVERIFY(made.folders);
        QVERIFY(addFolder(at.db, {QStringLiteral("Empty")}, kNow)->isEmpty());
        QVERIFY(at.all().contains(QStringLiteral("Empty")));
        QVERIFY(undo(at.db, {}));
        QVERIFY(!at.all().contains(QStringLiteral("Empty")));
        QVERIFY(redo(at.db, {}));
        QVERIFY(at.all().contains(QStringLiteral("Empty")));
        const UndoStepId step = undoSteps(at.db)->first().id;
        QVERIFY(moveOutlet(at.db, at.one, {QStringLiteral("Empty")}, kNow));
        QVERIFY(undo(at.db, step));
        QCOMPARE(at.place(at.one), QStringLiteral("Empty"));
    }

    void aFolderDoesNotGoIntoItself()
    {
        Shelf at;
        QCOMPARE(moveFolder(at.db, {kNews}, {kNews, kLocal, kNews}, kNow).error().kind, ErrorKind::Unsupported);
        QCOMPARE(moveFolder(at.db, {QStringLiteral("none")}, {kNews}, kNow).error().kind, ErrorKind::NotFound);
        QCOMPARE(at.all(), QStringLiteral("뉴스 뉴스/동네"));
    }

    void aRenamedOutletGetsItsNameBackWhereverItIs()
    {
        Shelf at;
        const UndoStepId step = renameOutlet(at.db, at.one, QStringLiteral("Mine"), kNow)->undoStep;
        QVERIFY(moveOutlet(at.db, at.one, {}, kNow));
        QVERIFY(undo(at.db, step));
        QCOMPARE(outlet(at.db, at.one)->title, QStringLiteral("one"));
        QCOMPARE(at.place(at.one), QString());
    }

    void anOutletsPortraitTellsItsRhythmWritersAndRoom()
    {
        Shelf at;
        IncomingAuthor kim;
        kim.name = QStringLiteral("김하나");
        QList<IncomingItem> items;
        for (int i = 0; i < 8; ++i)
            items += itemOf(QString::number(i), QStringLiteral("본문 ").repeated(40), kNow.addDays(-i * 5), {kim});
        stored(at.db, feedOf(at.one, items));
        const OutletPortrait portrait = *outletPortrait(at.db, at.one, kNow);
        QCOMPARE(portrait.lastFourWeeks, 6); // 0, 5, 10, 15, 20 and 25 days ago
        QCOMPARE(portrait.newest, kNow);
        QCOMPARE(portrait.usualTextBytes, QStringLiteral("본문 ").repeated(40).toUtf8().size());
        QCOMPARE(portrait.writers.size(), 1);
        QCOMPARE(portrait.writers.first().articles, 8);
        QVERIFY(portrait.textBytes > 0);
        QCOMPARE(portrait.keptArticles, 0);
        QCOMPARE(outletPortrait(at.db, OutletId {999}, kNow).error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(FoldersTest)
#include "test_folders.moc"
