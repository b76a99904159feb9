// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library_for_test.h"
#include "work_done.h"

#include "store/authors.h"
#include "store/bookmarks.h"
#include "store/outlet_portrait.h"
#include "store/search.h"
#include "store/undo.h"

using namespace byline;

namespace {

/// Articles of that number, an hour apart; their titles begin with `prefix`.
QList<IncomingItem> itemsOf(const QString& prefix, int number, const QList<IncomingAuthor>& authors = {})
{
    QList<IncomingItem> items;
    for (int i = 0; i < number; ++i)
        items += itemOf(prefix + QString::number(i), QStringLiteral("Words"), kNow.addSecs(-3600 * i), authors);
    return items;
}

QString planOf(Connection& db, const char* words)
{
    QString text;
    for (const auto& [sql, statement] : db.d->idle)
        if (sql.find(words) != std::string::npos && !sql.starts_with("EXPLAIN"))
            text = QString::fromStdString(sql);
    Query plan(db, "EXPLAIN QUERY PLAN " + text.toStdString());
    QStringList lines;
    while (plan.step())
        lines += plan.text(3);
    return lines.join(u'\n');
}

} // namespace

/// What must cost the same, however large the library is.
class AtAnySize final : public QObject
{
    Q_OBJECT

private slots:
    void theUsersTagsAreCountedWithoutALookAtEachBookmark()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const Changes changes = stored(db, feedOf(library.outlet(QStringLiteral("a")), itemsOf({}, 2)));
        QVERIFY(addBookmarks(db, changes.added, {{}, {QStringLiteral("a")}, {}}, kNow));
        QCOMPARE(bookmarkTags(db)->first().count, 2);
        const QString plan = planOf(db, "article_tag_own");
        QVERIFY2(plan.contains(u"COVERING INDEX article_tag_own"), qPrintable(plan));
    }

    void anOutletsPageLooksAtSoManyTextsAndNoMore()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId outlet = library.outlet(QStringLiteral("a"));
        const auto look = [&] { // what it took, of any statement that looks into texts
            stepsOf(db, "body");
            const OutletPortrait portrait = *outletPortrait(db, outlet, kNow);
            return std::pair(portrait, stepsOf(db, "body"));
        };
        stored(db, feedOf(outlet, itemsOf(QStringLiteral("new "), 600)));
        const auto [some, steps] = look();
        stored(db, feedOf(outlet, itemsOf(QStringLiteral("old "), 600)));
        const auto [more, moreSteps] = look();
        QCOMPARE(moreSteps, steps);
        QVERIFY(steps > 0);
        // All of them take room, also those that are not looked at.
        QCOMPARE(more.textBytes / 1000, some.textBytes * 2 / 1000);
        QVERIFY(more.isTextReckoned);
        const OutletId small = library.outlet(QStringLiteral("b"));
        stored(db, feedOf(small, itemsOf(QStringLiteral("small "), 3)));
        QVERIFY(!outletPortrait(db, small, kNow)->isTextReckoned);
    }

    void aWriterIsSplitWithoutALookAtAllTheirArticlesForEach()
    {
        const auto split = [](int elsewhere) {
            LibraryForTest library;
            Connection& db = library.db();
            const OutletId large = library.outlet(QStringLiteral("large"));
            const OutletId small = library.outlet(QStringLiteral("small"));
            IncomingAuthor kim = person(QStringLiteral("Kim"));
            kim.email = QStringLiteral("kim@large.example");
            stored(db, feedOf(large, itemsOf(QStringLiteral("large "), elsewhere, {kim})));
            stored(db, feedOf(small, itemsOf(QStringLiteral("small "), 5, {kim})));
            const QList<Author> all = *authors(db);
            if (all.size() != 1 || !splitAuthor(db, all.first().id, small, kNow))
                return qint64(-1);
            return stepsOf(db, "UPDATE article_author");
        };
        const qint64 steps = split(20);
        QVERIFY(steps > 0);
        QCOMPARE(split(200), steps);
    }

    void aMergeIsTakenBackWithoutRewritingWhatItDidNotChange()
    {
        const auto apart = [](int own) {
            LibraryForTest library;
            Connection& db = library.db();
            const OutletId outlet = library.outlet(QStringLiteral("a"));
            stored(db, feedOf(outlet, itemsOf(QStringLiteral("own "), own, {person(QStringLiteral("Kim"))})));
            stored(db, feedOf(outlet, itemsOf(QStringLiteral("other "), 5, {person(QStringLiteral("Lee"))})));
            QList<Author> all = *authorsByName(db);
            if (all.size() != 2 || !mergeAuthors(db, all.at(0).id, {all.at(1).id}, kNow))
                return qint64(-1);
            stepsOf(db, "");
            const auto back = undo(db, {});
            return back && back->changes.updated.size() == 5 ? stepsOf(db, "UPDATE article") : -1;
        };
        const qint64 steps = apart(20);
        QVERIFY(steps > 0);
        QCOMPARE(apart(200), steps);
    }

    /// One of them was followed: what the other one wrote is by a followed writer from then on, and nothing else of it
    /// is another.
    void toMergeWithAFollowedWriterIsOneStepForEachArticle()
    {
        const auto runs = [](int own) {
            LibraryForTest library;
            Connection& db = library.db();
            const OutletId outlet = library.outlet(QStringLiteral("a"));
            stored(db, feedOf(outlet, itemsOf(QStringLiteral("own "), own, {person(QStringLiteral("Kim"))})));
            stored(db, feedOf(outlet, itemsOf(QStringLiteral("other "), 5, {person(QStringLiteral("Lee"))})));
            const QList<Author> all = *authorsByName(db);
            setFollowed(db, all.at(1).id, Following::Yes);
            QList<int> counts;
            runsIn(db);
            const auto merged = mergeAuthors(db, all.at(0).id, {all.at(1).id}, kNow);
            counts << runsIn(db) << int(merged->updated.size()) << smartCounts(db, kNow)->followedUnread;
            runsIn(db);
            const auto back = undo(db, {});
            counts << runsIn(db) << int(back->changes.updated.size()) << smartCounts(db, kNow)->followedUnread;
            return counts;
        };
        const QList<int> few = runs(20);
        const QList<int> many = runs(200);
        QCOMPARE(few.mid(1, 2), QList<int>({25, 25}));
        QCOMPARE(few.mid(4), QList<int>({25, 5}));
        for (const int which : {0, 3})
            QCOMPARE(many.at(which) - few.at(which), 180);
        QCOMPARE(many.mid(1, 2), QList<int>({205, 205}));
        QCOMPARE(many.mid(4), QList<int>({205, 5}));
    }

    void toFollowAWriterIsOneStepForEachArticle()
    {
        const auto runs = [](int number) {
            LibraryForTest library;
            Connection& db = library.db();
            stored(db, feedOf(library.outlet(QStringLiteral("a")),
                              itemsOf({}, number, {person(QStringLiteral("Kim")), person(QStringLiteral("Lee"))})));
            const AuthorId kim = authors(db)->first().id;
            const AuthorId lee = authors(db)->last().id;
            QList<int> counts;
            for (const auto& [who, following] :
                 {std::pair(kim, Following::Yes), {lee, Following::Yes}, {kim, Following::No}, {lee, Following::No}}) {
                runsIn(db);
                const auto changes = setFollowed(db, who, following);
                counts << (changes ? int(changes->updated.size()) : -1) << runsIn(db)
                       << smartCounts(db, kNow)->followedUnread;
            }
            return counts;
        };
        const QList<int> few = runs(3);
        const QList<int> many = runs(300);
        for (qsizetype i = 0; i < few.size(); i += 3) {
            QCOMPARE(many.at(i), few.at(i) * 100);
            QCOMPARE(many.at(i + 1) - few.at(i + 1), many.at(i) - few.at(i));
            QCOMPARE(many.at(i + 2), few.at(i + 2) * 100);
        }
        QCOMPARE(few.at(0), 3);
        QCOMPARE(few.at(3), 0); // by another one who is followed
        QCOMPARE(few.at(6), 0);
        QCOMPARE(few.at(9), 3);
        QCOMPARE(few.last(), 0);
    }

    /// Others who want to write wait no longer than for a piece, and it is all that is in memory at once: the rows of
    /// 90,000 articles take 0.8 GB.
    void aPieceOfARemovalIsTheSameInALargeOutlet()
    {
        const auto work = [](int number) {
            LibraryForTest library;
            Connection& db = library.db();
            const OutletId outlet = library.outlet(QStringLiteral("a"));
            stored(db, feedOf(outlet, itemsOf({}, number)));
            const UndoStepId step = removeOutlet(db, outlet, kNow)->changes.undoStep;
            QList<qint64> work;
            const auto next = [&] {
                stepsOf(db, "");
                work += carryOn(db, step)->isUnfinished ? stepsOf(db, "") : 0;
            };
            next();
            while (carryOn(db, step)->isUnfinished) {
            }
            undo(db, step);
            next();
            return work;
        };
        const QList<qint64> few = work(600);
        const QList<qint64> many = work(6000);
        for (qsizetype i = 0; i < few.size(); ++i) {
            QVERIFY(few.at(i) > 0);
            QVERIFY2(many.at(i) < few.at(i) * 1.1,
                     qPrintable(QStringLiteral("%1 and %2").arg(few.at(i)).arg(many.at(i))));
        }
    }

    /// Whoever wants to mark an article as read meanwhile waits for a step.
    void theIndexIsTidiedInSmallSteps()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId outlet = library.outlet(QStringLiteral("a"));
        qint64 words = 0;
        for (int part = 0; part < 5; ++part) {
            QList<IncomingItem> items;
            for (int i = 0; i < 100; ++i) {
                QString text;
                for (int word = 0; word < 800; ++word)
                    text += QStringLiteral("w%1x ").arg(++words * 7919 % 1'000'003);
                items += itemOf(QStringLiteral("%1 %2").arg(part).arg(i), text);
            }
            stored(db, feedOf(outlet, items));
        }
        const auto writtenByStep = [&] {
            const int before = db.d->database.getTotalChanges();
            const bool more = tidyIndexNext(db).value();
            return std::pair(more, db.d->database.getTotalChanges() - before);
        };
        int steps = 0;
        for (auto [more, written] = writtenByStep(); more; std::tie(more, written) = writtenByStep()) {
            ++steps;
            QVERIFY2(written <= 1600, qPrintable(QString::number(written)));
        }
        QVERIFY2(steps > 1, qPrintable(QString::number(steps)));
    }

    void bookmarksOfAWriterAreFoundByTheirArticles()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const Changes changes =
            stored(db, feedOf(library.outlet(QStringLiteral("a")), itemsOf({}, 200, {person(QStringLiteral("Kim"))})));
        QVERIFY(addBookmarks(db, changes.added.first(100), {}, kNow));
        ArticleQuery query;
        query.bookmarkedOnly = query.byBookmark = true;
        query.author = authors(db)->first().id;
        query.limit = -1;
        QCOMPARE(articles(db, query)->articles.size(), 100);
        QVERIFY(stepsOf(db, "EXISTS (SELECT 1 FROM article_author") < 100 * 100);
    }

    /// An article that is opened meanwhile waits for a piece, not for all that have the word.
    void aCommonWordWithARareConditionIsLookedForInPieces()
    {
        LibraryForTest library;
        Connection& db = library.db();
        stored(db, feedOf(library.outlet(QStringLiteral("a")), itemsOf({}, 300)));
        SearchRequest request;
        request.text = QStringLiteral("words has:picture");
        request.limit = 30;
        SearchRun run(request, kNow);
        int pieces = 0;
        std::optional<SearchResults> results;
        while (!results) {
            results = *run.goOn(db, QDeadlineTimer(0));
            ++pieces;
        }
        QVERIFY(results->hits.isEmpty());
        QVERIFY2(pieces > 4, qPrintable(QString::number(pieces)));
    }
};

QTEST_GUILESS_MAIN(AtAnySize)
#include "test_at_any_size.moc"
