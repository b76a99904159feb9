// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/authors.h"
#include "store/bookmarks.h"
#include "store/pages.h"
#include "store/remove_articles.h"
#include "store/retention.h"
#include "store/undo.h"
#include "whole_library.h"

using namespace byline;

namespace {

QList<IncomingItem> tenDays()
{
    QList<IncomingItem> items;
    for (int i = 0; i < 10; ++i)
        items += itemOf(QStringLiteral("day %1").arg(i), QStringLiteral("text"), kNow.addDays(-i),
                        {person(i == 9 ? QStringLiteral("Followed") : QStringLiteral("Other"))});
    return items;
}

int cleaned(Connection& db, const QDateTime& now = kNow)
{
    const QList<ArticleId> ids = *articlesToClean(db, now);
    return ids.isEmpty() ? 0 : int(cleanUp(db, ids, {}, now)->removed.size());
}

} // namespace

class RetentionTest final : public QObject
{
    Q_OBJECT

private slots:
    void everythingIsKeptUnlessTheUserWantsOtherwise()
    {
        LibraryForTest library;
        stored(library.db(), feedOf(library.outlet(QStringLiteral("a")), tenDays()));
        QCOMPARE(generalRetention(library.db())->kind, Retention::Kind::Everything);
        QCOMPARE(cleaned(library.db(), kNow.addYears(20)), 0);
    }

    void theNewestStayAndTheOthersGo()
    {
        LibraryForTest library;
        stored(library.db(), feedOf(library.outlet(QStringLiteral("a")), tenDays()));
        QVERIFY(setGeneralRetention(library.db(), {Retention::Kind::Newest, 4}));
        QCOMPARE(cleaned(library.db()), 6);
        QCOMPARE(listed(library.db()), QStringList({QStringLiteral("day 0"), QStringLiteral("day 1"),
                                                    QStringLiteral("day 2"), QStringLiteral("day 3")}));
        QVERIFY(allWell(library.db()));
        QCOMPARE(cleaned(library.db()), 0);
    }

    void anOutletsOwnChoiceGoesBeforeTheGeneralOne()
    {
        LibraryForTest library;
        const OutletId a = library.outlet(QStringLiteral("a"));
        const OutletId b = library.outlet(QStringLiteral("b"));
        const OutletId c = library.outlet(QStringLiteral("c"));
        for (const OutletId outlet : {a, b, c})
            stored(library.db(), feedOf(outlet, tenDays()));
        QVERIFY(setGeneralRetention(library.db(), {Retention::Kind::Days, 2}));
        QVERIFY(setOutletRetention(library.db(), b, Retention {Retention::Kind::Newest, 5}));
        QVERIFY(setOutletRetention(library.db(), c, Retention {Retention::Kind::Everything, 0}));
        QCOMPARE(outlet(library.db(), b)->retention, (Retention {Retention::Kind::Newest, 5}));
        QCOMPARE(cleaned(library.db()), 7 + 5);
        QCOMPARE(outlet(library.db(), a)->articles, 3);
        QCOMPARE(outlet(library.db(), b)->articles, 5);
        QCOMPARE(outlet(library.db(), c)->articles, 10);
    }

    void whatIsBookmarkedSavedNotedOrByAFollowedWriterStays()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const QList<ArticleId> ids = stored(db, feedOf(library.outlet(QStringLiteral("a")), tenDays())).added;
        BookmarkEdit note;
        note.note = QStringLiteral("why");
        QVERIFY(addBookmarks(db, {ids.at(5)}, {}, kNow));
        QVERIFY(addBookmarks(db, {ids.at(6)}, note, kNow));
        OfflineCopy copy;
        copy.article = ids.at(7);
        QVERIFY(storeCopy(db, copy, {}, kNow));
        const QList<Author> people = *authors(db);
        for (const Author& author : people)
            if (author.name == u"Followed")
                QVERIFY(setFollowed(db, author.id, Following::Yes));
        QVERIFY(setGeneralRetention(db, {Retention::Kind::Days, 1}));
        QCOMPARE(cleaned(db), 4); // days 2, 3, 4 and 8
        for (const int kept : {0, 1, 5, 6, 7, 9})
            QVERIFY(!articlesById(db, {ids.at(kept)})->isEmpty());
        QVERIFY(allWell(db));
    }

    void aRemovedOutletLeavesFollowedWritersArticles()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId id = library.outlet(QStringLiteral("a"));
        stored(db, feedOf(id, tenDays()));
        const QList<Author> people = *authors(db);
        for (const Author& author : people)
            if (author.name == u"Followed")
                QVERIFY(setFollowed(db, author.id, Following::Yes));
        QCOMPARE(removeOutlet(db, id, kNow)->keptArticles, 1);
        QCOMPARE(listed(db), QStringList {QStringLiteral("day 9")});
        QVERIFY(leftovers(db, kNow.addYears(1))->isEmpty());
    }

    void whatWasCleanedAwayDoesNotComeBackWithItsFeed()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId id = library.outlet(QStringLiteral("a"));
        stored(db, feedOf(id, tenDays()));
        QVERIFY(setGeneralRetention(db, {Retention::Kind::Newest, 4}));
        QCOMPARE(cleaned(db), 6);
        QVERIFY(stored(db, feedOf(id, tenDays())).added.isEmpty());
        // … unless the user wants to keep more from then on.
        QVERIFY(setGeneralRetention(db, {Retention::Kind::Newest, 8}));
        QCOMPARE(stored(db, feedOf(id, tenDays())).added.size(), 6);
        QVERIFY(allWell(db));
    }

    void aCleanUpOfSeveralBatchesIsOneStepAndCanBeTakenBack()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId id = library.outlet(QStringLiteral("a"));
        stored(db, feedOf(id, tenDays()));
        const QStringList before = contentOf(db);
        QVERIFY(setGeneralRetention(db, {Retention::Kind::Newest, 4}));
        const QList<ArticleId> ids = *articlesToClean(db, kNow);
        const UndoStepId step = cleanUp(db, ids.mid(0, 3), {}, kNow)->undoStep;
        QCOMPARE(cleanUp(db, ids.mid(3), step, kNow)->undoStep, step);
        QCOMPARE(undoSteps(db)->size(), 1);
        QCOMPARE(undoSteps(db)->first().count, 6);
        QCOMPARE(undo(db, {})->changes.added.size(), 6);
        QVERIFY(sameContent(before, contentOf(db)));
        QVERIFY(allWell(db));
        QCOMPARE(redo(db, {})->changes.removed.size(), 6);
        QVERIFY(stored(db, feedOf(id, tenDays())).added.isEmpty());
    }

    void aReadArticleThatComesAgainIsStillRead()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId id = library.outlet(QStringLiteral("a"));
        QVERIFY(
            addBookmarks(db, {stored(db, feedOf(id, {itemOf(QStringLiteral("kept"), {})})).added.first()}, {}, kNow));
        const ArticleId read = stored(db, feedOf(id, {itemOf(QStringLiteral("seen"), {})})).added.first();
        QVERIFY(setRead(db, {read}, ReadState::Read, kNow));
        QVERIFY(removeOutlet(db, id, kNow));
        QCOMPARE(library.outlet(QStringLiteral("a")), id);
        const ArticleId again = stored(db, feedOf(id, {itemOf(QStringLiteral("seen"), {})})).added.first();
        QVERIFY(articlesById(db, {again})->first().read);
        QVERIFY(allWell(db));
    }
};

QTEST_GUILESS_MAIN(RetentionTest)
#include "test_retention.moc"
