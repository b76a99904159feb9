// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/authors.h"
#include "store/bookmarks.h"
#include "store/newsletters.h"
#include "store/retention.h"
#include "store/search.h"
#include "store/undo.h"
#include "whole_library.h"

using namespace byline;

namespace {

IncomingItem tagged(IncomingItem item)
{
    item.tags = QStringList {QStringLiteral("경제"), QStringLiteral("energy")};
    return item;
}

/// Two outlets, two writers, tags, a bookmark with a note, an article that was changed, one that was read.
struct Stocked
{
    LibraryForTest library;
    Connection& db = library.db();
    OutletId one = library.outlet(QStringLiteral("one"), {QStringLiteral("국내")});
    OutletId two = library.outlet(QStringLiteral("two"));
    QList<ArticleId> ids;

    Stocked()
    {
        const IncomingAuthor kim = person(QStringLiteral("김하나"), QStringLiteral("https://one.example/kim"));
        const IncomingAuthor doe = person(QStringLiteral("Jane Doe"));
        QList<IncomingItem> items;
        for (int i = 0; i < 6; ++i)
            items += tagged(itemOf(QStringLiteral("기사 %1").arg(i), QStringLiteral("등대 lighthouse %1").arg(i),
                                   kNow.addSecs(-60 * i), {kim, doe}));
        ids = stored(db, feedOf(one, items)).added;
        stored(db, feedOf(two, {itemOf(QStringLiteral("Elsewhere"), QStringLiteral("harbour"), kNow, {doe})}));
        items[1].contentText += QStringLiteral(" edited");
        stored(db, feedOf(one, {items.at(1)}, kNow.addSecs(60)));
        setRead(db, {ids.at(2)}, ReadState::Read, kNow);
        addBookmarks(db, {ids.at(5)}, {QStringLiteral("나중에"), {QStringLiteral("mine")}, QStringLiteral("note")},
                     kNow);
    }

    UndoStep newest() const { return undoSteps(db)->first(); }
};

} // namespace

class UndoTest final : public QObject
{
    Q_OBJECT

private slots:
    void aListMarkedReadIsUnreadAgainAndReadAgain()
    {
        Stocked at;
        const QStringList before = contentOf(at.db);
        ArticleQuery query;
        query.outlet = at.one;
        const Changes changes = *setReadWhere(at.db, query, ReadState::Read, kNow);
        QCOMPARE(changes.updated.size(), 5);
        QCOMPARE(at.newest().subject, QStringLiteral("one"));
        QCOMPARE(at.newest().count, 5);
        QCOMPARE(at.newest().id, changes.undoStep);
        const QStringList after = contentOf(at.db);
        QCOMPARE(undo(at.db, {})->changes.updated.size(), 5);
        QVERIFY(sameContent(before, contentOf(at.db)));
        QCOMPARE(redo(at.db, {})->changes.updated.size(), 5);
        QVERIFY(sameContent(after, contentOf(at.db)));
        QVERIFY(allWell(at.db));
    }

    void whatWasReadBeforeStaysReadWhenMarkingIsTakenBack()
    {
        Stocked at;
        QVERIFY(setReadWhere(at.db, {}, ReadState::Read, kNow));
        QVERIFY(undo(at.db, {}));
        QVERIFY(articlesById(at.db, {at.ids.at(2)})->first().read);
        QVERIFY(!articlesById(at.db, {at.ids.at(0)})->first().read);
    }

    void whatLiesBetweenMarkedArticlesStaysAsItIs()
    {
        Stocked at;
        const QStringList before = contentOf(at.db);
        QCOMPARE(setRead(at.db, {at.ids.at(5), at.ids.at(0), at.ids.at(3)}, ReadState::Read, kNow)->updated.size(), 3);
        const QList<ArticleId> left {at.ids.at(1), at.ids.at(4)};
        ArticleQuery unread;
        unread.read = ReadFilter::Unread;
        QCOMPARE(articles(at.db, unread)->articles.size(), 3); // and one of the other outlet
        ArticleQuery ofOutlet = unread;
        ofOutlet.outlet = at.one;
        ArticleQuery ofAuthor = unread;
        ofAuthor.author = articlesById(at.db, {at.ids.at(0)})->first().authors.first().id;
        for (const ArticleQuery& query : {ofOutlet, ofAuthor}) {
            QList<ArticleId> listed;
            const auto page = articles(at.db, query);
            for (const Article& article : page->articles)
                listed += article.id;
            QCOMPARE(listed, left);
        }
        QVERIFY(allWell(at.db));
        QVERIFY(undo(at.db, {}));
        QVERIFY(sameContent(before, contentOf(at.db)));
    }

    /// What a list shows of an article's own row stands beside its headline.
    void theDoctorMissesWhatAListShowsAndMendsIt()
    {
        const char* faults[] = {"UPDATE article_source SET bookmarked = 1 - bookmarked",
                                "UPDATE article_source SET published = NULL", "UPDATE article_source SET extent = 7"};
        Stocked at;
        const QStringList before = contentOf(at.db);
        for (const char* fault : faults) {
            QVERIFY(execute(at.db, fault) > 0);
            QVERIFY2(!allWell(at.db), fault);
            QVERIFY(repairLibrary(at.db));
            QVERIFY2(sameContent(before, contentOf(at.db)), fault);
        }
    }

    void listsOfWhatIsUnreadAreCheckedAndMadeAnew()
    {
        const char* faults[] = {"DELETE FROM unread_by_time",
                                "DELETE FROM unread_by_outlet",
                                "DELETE FROM unread_by_author",
                                "INSERT INTO unread_by_time VALUES (1, 99, 1)",
                                "INSERT INTO unread_by_outlet VALUES (1, 1, 99)",
                                "INSERT INTO unread_by_author VALUES (1, 1, 99)"};
        Stocked at;
        const QStringList before = contentOf(at.db);
        for (const char* fault : faults) {
            QVERIFY(execute(at.db, fault) > 0);
            const QList<CheckResult> checks = *checkLibrary(at.db);
            QVERIFY2(std::any_of(checks.begin(), checks.end(),
                                 [](const CheckResult& check) {
                                     return check.name == u"lists of what is unread" && !check.ok;
                                 }),
                     fault);
            QVERIFY(repairLibrary(at.db));
            QVERIFY2(sameContent(before, contentOf(at.db)), fault);
        }
    }

    void readingOneArticleIsNoStepAndKeepsWhatCanBeDoneAgain()
    {
        Stocked at;
        QVERIFY(setReadWhere(at.db, {}, ReadState::Read, kNow));
        QVERIFY(undo(at.db, {}));
        const qsizetype steps = undoSteps(at.db)->size();
        QVERIFY(setRead(at.db, {at.ids.at(0)}, ReadState::Read, kNow));
        QCOMPARE(undoSteps(at.db)->size(), steps);
        QVERIFY(redo(at.db, {}));
    }

    void aRemovedOutletComesBackWithEverythingThatWasInIt()
    {
        Stocked at;
        const QStringList before = contentOf(at.db);
        const RemovedOutlet removed = *removeOutlet(at.db, at.one, kNow);
        QCOMPARE(removed.keptArticles, 1);
        QCOMPARE(removed.changes.removed.size(), 5);
        QCOMPARE(searchCount(at.db, QStringLiteral("등대"), -1, kNow).value(), 1);
        QVERIFY(allWell(at.db));
        const Changes back = undo(at.db, {})->changes;
        QCOMPARE(back.added.size(), 5);
        QVERIFY(sameContent(before, contentOf(at.db)));
        QCOMPARE(searchCount(at.db, QStringLiteral("등대"), -1, kNow).value(), 6);
        QVERIFY(allWell(at.db));
        QCOMPARE(redo(at.db, {})->changes.removed.size(), 5);
        QVERIFY(undo(at.db, {}));
        QVERIFY(sameContent(before, contentOf(at.db)));
        QVERIFY(allWell(at.db));
    }

    void anOutletThatVanishedEntirelyComesBackToo()
    {
        Stocked at;
        Subscription newsletter;
        newsletter.outlet = at.two;
        newsletter.state = NewsletterState::Confirmed;
        newsletter.email = QStringLiteral("reader@mail.test");
        QVERIFY(storeNewsletter(at.db, newsletter));
        const QStringList before = contentOf(at.db);
        QVERIFY(removeOutlet(at.db, at.two, kNow));
        QCOMPARE(outlet(at.db, at.two).error().kind, ErrorKind::NotFound);
        QVERIFY(undo(at.db, {}));
        QVERIFY(sameContent(before, contentOf(at.db)));
        QVERIFY(allWell(at.db));
    }

    void anOutletSubscribedAnewMeanwhileTakesItsOldArticlesIn()
    {
        Stocked at;
        QVERIFY(removeOutlet(at.db, at.two, kNow));
        const OutletId anew = at.library.outlet(QStringLiteral("two"));
        stored(at.db, feedOf(anew, {itemOf(QStringLiteral("New one"), QStringLiteral("fresh"))}));
        QVERIFY(undo(at.db, {}));
        ArticleQuery query;
        query.outlet = anew;
        QCOMPARE(listed(at.db, query).size(), 2);
        QCOMPARE(outlets(at.db)->size(), 2);
        QVERIFY(allWell(at.db));
    }

    void aBookmarkComesBackWithNoteFolderAndTags()
    {
        Stocked at;
        const QStringList before = contentOf(at.db);
        QVERIFY(removeBookmarks(at.db, {at.ids.at(5)}, kNow));
        QVERIFY(bookmarks(at.db)->isEmpty());
        QVERIFY(undo(at.db, {}));
        QVERIFY(sameContent(before, contentOf(at.db)));
        QCOMPARE(bookmarks(at.db)->first().note, QStringLiteral("note"));
        QVERIFY(redo(at.db, {}));
        QVERIFY(bookmarks(at.db)->isEmpty());
        QVERIFY(allWell(at.db));
    }

    void mergedWritersComeApartAgain()
    {
        Stocked at;
        const QStringList before = contentOf(at.db);
        QList<Author> people = *authors(at.db);
        QCOMPARE(people.size(), 3); // Kim, and a Jane Doe in each outlet
        people.removeIf([](const Author& author) { return author.name != u"Jane Doe"; });
        QCOMPARE(people.size(), 2);
        QCOMPARE(namesakes(at.db)->size(), 1);
        QVERIFY(setFollowed(at.db, people.at(1).id, Following::Yes));
        const QStringList followed = contentOf(at.db);
        QVERIFY(mergeAuthors(at.db, people.at(0).id, {people.at(1).id}, kNow));
        QCOMPARE(author(at.db, people.at(0).id)->articles, 7);
        QVERIFY(author(at.db, people.at(0).id)->followed);
        QCOMPARE(author(at.db, people.at(0).id)->outlets.size(), 2);
        QVERIFY(!author(at.db, people.at(1).id));
        QVERIFY(allWell(at.db));
        const QStringList merged = contentOf(at.db);
        QVERIFY(undo(at.db, {}));
        QVERIFY(sameContent(followed, contentOf(at.db)));
        QVERIFY(allWell(at.db));
        QVERIFY(redo(at.db, {}));
        QVERIFY(sameContent(merged, contentOf(at.db)));
        QVERIFY(undo(at.db, {}));
        QVERIFY(setFollowed(at.db, people.at(1).id, Following::No));
        QVERIFY(sameContent(before, contentOf(at.db)));
    }

    void writersOfOneArticleCanBeMergedAndComeApart()
    {
        Stocked at;
        const QStringList before = contentOf(at.db);
        const QList<Author> people = *authors(at.db, at.one);
        QCOMPARE(people.size(), 2);
        QVERIFY(mergeAuthors(at.db, people.at(0).id, {people.at(1).id}, kNow));
        QCOMPARE(author(at.db, people.at(0).id)->articles, 6);
        QVERIFY(allWell(at.db));
        QVERIFY(undo(at.db, {}));
        QVERIFY(sameContent(before, contentOf(at.db)));
    }

    void whatMergedWritersPublishLaterIsByTheOnePerson()
    {
        Stocked at;
        QList<Author> people = *authors(at.db);
        people.removeIf([](const Author& author) { return author.name != u"Jane Doe"; });
        QVERIFY(mergeAuthors(at.db, people.at(0).id, {people.at(1).id}, kNow));
        for (const OutletId outlet : {at.one, at.two})
            stored(at.db,
                   feedOf(outlet, {itemOf(QStringLiteral("later"), {}, kNow, {person(QStringLiteral("Jane Doe"))})}));
        QCOMPARE(author(at.db, people.at(0).id)->articles, 9);
    }

    void aSplitWriterIsTwoPeopleFromThenOnAndOneAgainAfterUndo()
    {
        Stocked at;
        const IncomingAuthor kim = person(QStringLiteral("김하나"), QStringLiteral("https://one.example/kim"));
        stored(at.db, feedOf(at.two, {itemOf(QStringLiteral("guest"), {}, kNow, {kim})}));
        const auto kimId = [&] {
            const QList<Author> people = *authors(at.db);
            for (const Author& author : people)
                if (author.name == u"김하나" && author.outlets.contains(at.one))
                    return author.id;
            return AuthorId {};
        };
        const QStringList before = contentOf(at.db);
        const AuthorId whole = kimId();
        const SplitAuthor split = *splitAuthor(at.db, whole, at.two, kNow);
        QCOMPARE(author(at.db, split.author)->articles, 1);
        QCOMPARE(author(at.db, whole)->articles, 6);
        stored(at.db, feedOf(at.two, {itemOf(QStringLiteral("guest 2"), {}, kNow, {kim})}));
        stored(at.db, feedOf(at.one, {itemOf(QStringLiteral("home 2"), {}, kNow, {kim})}));
        QCOMPARE(author(at.db, split.author)->articles, 2);
        QCOMPARE(author(at.db, whole)->articles, 7);
        QVERIFY(allWell(at.db));
        QVERIFY(undo(at.db, {}));
        QCOMPARE(author(at.db, whole)->articles, 9);
        QVERIFY(allWell(at.db));
        QCOMPARE(splitAuthor(at.db, split.author, at.two, kNow).error().kind, ErrorKind::NotFound);
    }

    void theHistorySurvivesARestartAndHasAHundredSteps()
    {
        Stocked at;
        for (int i = 0; i < 130; ++i)
            QVERIFY(setReadWhere(at.db, {}, i % 2 ? ReadState::Unread : ReadState::Read, kNow.addSecs(i)));
        at.library.close();
        auto again = std::move(Connection::open(at.library.file(), Connection::Access::ReadWrite).value());
        QVERIFY(undoSteps(*again)->size() >= 100);
        const QStringList before = contentOf(*again);
        for (int i = 0; i < 100; ++i)
            QVERIFY(undo(*again, {}));
        for (int i = 0; i < 100; ++i)
            QVERIFY(redo(*again, {}));
        QVERIFY(sameContent(before, contentOf(*again)));
        QCOMPARE(redo(*again, {}).error().kind, ErrorKind::NotFound);
    }

    void theHistoryDoesNotGrowWithoutEnd()
    {
        Stocked at;
        for (int i = 0; i < 300; ++i)
            QVERIFY(setReadWhere(at.db, {}, i % 2 ? ReadState::Unread : ReadState::Read, kNow.addSecs(i)));
        QCOMPARE(undoSteps(at.db)->size(), 150);
        QCOMPARE(integerOf(at.db, "SELECT count(*) FROM undo_part"), 150);
    }

    void aNewStepEndsWhatCouldBeDoneAgain()
    {
        Stocked at;
        QVERIFY(setReadWhere(at.db, {}, ReadState::Read, kNow));
        QVERIFY(undo(at.db, {}));
        QVERIFY(removeOutlet(at.db, at.two, kNow));
        QCOMPARE(redo(at.db, {}).error().kind, ErrorKind::NotFound);
    }

    void anOlderStepCanBeTakenBackByItself()
    {
        Stocked at;
        const UndoStepId marking = setReadWhere(at.db, {}, ReadState::Read, kNow)->undoStep;
        QVERIFY(removeBookmarks(at.db, {at.ids.at(5)}, kNow));
        QCOMPARE(undo(at.db, marking)->step.kind, UndoKind::MarkRead);
        QVERIFY(!articlesById(at.db, {at.ids.at(0)})->first().read);
        QVERIFY(bookmarks(at.db)->isEmpty());
        QCOMPARE(undo(at.db, marking).error().kind, ErrorKind::NotFound);
    }

    void whatANewerProgramDidStaysAsItIs()
    {
        Stocked at;
        const UndoStepId marking = setReadWhere(at.db, {}, ReadState::Read, kNow)->undoStep;
        const UndoStepId newer = removeBookmarks(at.db, {at.ids.at(5)}, kNow)->undoStep;
        execute(at.db, "UPDATE undo_step SET kind = 999 WHERE id = ?", newer.value);
        const auto parts = [&] {
            return integerOf(at.db, "SELECT count(*) FROM undo_part WHERE step_id = ?", newer.value);
        };
        QVERIFY(parts() > 0);
        const Error refused {ErrorKind::Unsupported, QStringLiteral("undo"), kNewerStep};
        QVERIFY(undo(at.db, {}) == tl::unexpected(refused));
        QVERIFY(undo(at.db, newer) == tl::unexpected(refused));
        QVERIFY(at.newest().id == newer && at.newest().done);
        // What came before it is not taken back in its place, but by itself.
        QVERIFY(articlesById(at.db, {at.ids.at(0)})->first().read);
        QVERIFY(undo(at.db, marking));
        QVERIFY(!articlesById(at.db, {at.ids.at(0)})->first().read);
        execute(at.db, "UPDATE undo_step SET done = 0 WHERE id = ?", newer.value);
        QCOMPARE(redo(at.db, newer).error().code, kNewerStep);
        QVERIFY(!at.newest().done);
        QVERIFY(parts() > 0);
        QCOMPARE(redo(at.db, {})->step.id, marking);
        QCOMPARE(redo(at.db, {}).error().code, kNewerStep);
    }
};

QTEST_GUILESS_MAIN(UndoTest)
#include "test_undo.moc"
