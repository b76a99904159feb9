// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rules.h"

#include "core/search_fault.h"
#include "store/bookmarks.h"
#include "store/pages.h"
#include "store/salvage.h"
#include "store/shelf.h"
#include "store/undo.h"
#include "whole_library.h"

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

const RuleActions kMarkRead {.markRead = true};

struct Place
{
    LibraryForTest library;
    Connection& db = library.db();
    OutletId daily = library.outlet(u"daily"_s);
    OutletId sports = library.outlet(u"sports"_s);

    /// New articles with these headlines, as a refresh brings them.
    QList<ArticleId> arrive(const QStringList& titles, OutletId outlet = {}, const QString& author = {})
    {
        QList<IncomingItem> items;
        for (const QString& title : titles)
            items += itemOf(title, u"text of "_s + title, kNow,
                            author.isEmpty() ? QList<IncomingAuthor>() : QList {person(author)});
        return stored(db, feedOf(outlet ? outlet : daily, items)).added;
    }

    RuleId rule(const QString& search, const RuleActions& actions = kMarkRead, const QString& name = {})
    {
        const auto made = setRule(db, {{}, name, search, actions}, kNow);
        if (!made)
            qFatal("no rule: %s", qPrintable(made.error().detail));
        return made->id;
    }

    RulesApplied apply() { return applyRules(db, kNow).value(); }

    QStringList unread()
    {
        ArticleQuery query;
        query.read = ReadFilter::Unread;
        QStringList titles = listed(db, query);
        titles.sort();
        return titles;
    }
};

/// As the program does it: what the rule's search finds first, then the rule.
Result<RulesApplied> appliedToAll(Connection& db, RuleId id, const QDateTime& now)
{
    QList<ArticleId> found;
    const QList<Rule> all = rules(db, now).value();
    for (const Rule& rule : all)
        if (rule.id == id) {
            ArticleQuery query;
            query.search = rule.search;
            found = foundBy(db, query, now).value_or(QList<ArticleId>());
        }
    return applyToAll(db, id, found, now);
}

} // namespace

class RulesTest final : public QObject
{
    Q_OBJECT

private slots:
    /// The index alone cannot tell the whole from its pieces.
    void aRuleOfSeveralSyllablesTakesNoPieces()
    {
        Place place;
        place.rule(u"기준금리"_s);
        place.rule(u"\"night train\" -title:\"old night\""_s);
        place.arrive({u"기준 준금 금리"_s, u"기준금리 동결"_s, u"a train at night"_s, u"the night train"_s,
                      u"old night train"_s});
        place.apply();
        QCOMPARE(place.unread(), QStringList({u"a train at night"_s, u"old night train"_s, u"기준 준금 금리"_s}));
    }

    void newArticlesThatASearchFindsAreMarkedReadInOneNamedStep()
    {
        Place at;
        at.rule(u"football"_s, kMarkRead, u"Sports"_s);
        const QList<ArticleId> ids = at.arrive({u"Football 1"_s, u"Harbour"_s, u"Football 2"_s});
        const RulesApplied applied = at.apply();
        QCOMPARE(at.unread(), QStringList {u"Harbour"_s});
        QCOMPARE(applied.steps.size(), 1);
        QCOMPARE(applied.steps.first().kind, UndoKind::RuleMarkRead);
        QCOMPARE(applied.steps.first().subject, u"Sports"_s);
        QCOMPARE(applied.steps.first().count, 2);
        QCOMPARE(applied.changes.updated, (QList {ids.at(2), ids.at(0)}));
        QCOMPARE(applied.changes.undoStep, undoSteps(at.db)->first().id);
        QVERIFY(allWell(at.db));
    }

    void whatIsHereAlreadyIsLeftAlone()
    {
        Place at;
        at.arrive({u"Football old"_s});
        at.rule(u"football"_s);
        at.arrive({u"Football new"_s});
        at.apply();
        QCOMPARE(at.unread(), QStringList {u"Football old"_s});
    }

    void twoKoreanSyllablesWithinAWordAreFound()
    {
        Place at;
        at.rule(u"은행"_s);
        at.arrive({u"한국은행이 금리를 올렸다"_s, u"은하수를 보는 밤"_s});
        at.apply();
        QCOMPARE(at.unread(), QStringList {u"은하수를 보는 밤"_s});
    }

    void writersOutletsTagsStatesAndWhatIsNotWantedCount_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QStringList>("left");
        const QString news = u"Football news"_s;
        const QString rowing = u"Rowing"_s;
        QTest::newRow("writer") << u"author:\"Jane Doe\""_s << QStringList {news};
        QTest::newRow("outlet") << u"outlet:sports"_s << QStringList {news};
        QTest::newRow("unread, and no word") << u"is:unread"_s << QStringList {};
        QTest::newRow("without a word") << u"-football"_s << QStringList {news};
        QTest::newRow("headline") << u"title:rowing"_s << QStringList {news};
        QTest::newRow("both") << u"football outlet:sports"_s << QStringList {news, rowing};
        QTest::newRow("one of two") << u"football or rowing"_s << QStringList {};
    }
    void writersOutletsTagsStatesAndWhatIsNotWantedCount()
    {
        QFETCH(const QString, search);
        QFETCH(const QStringList, left);
        Place at;
        at.rule(search);
        at.arrive({u"Football news"_s}, at.daily, u"John Roe"_s);
        at.arrive({u"Rowing"_s}, at.sports, u"Jane Doe"_s);
        at.apply();
        QCOMPARE(at.unread(), left);
    }

    void anEditedArticleIsNotMetAgain()
    {
        Place at;
        at.rule(u"football"_s);
        const QList<ArticleId> ids = at.arrive({u"Football"_s});
        at.apply();
        QVERIFY(setRead(at.db, ids, ReadState::Unread, kNow));
        IncomingItem edited = itemOf(u"Football"_s, u"another text"_s);
        QCOMPARE(stored(at.db, feedOf(at.daily, {edited}, kNow.addSecs(60))).updated, ids);
        QVERIFY(at.apply().steps.isEmpty());
        QCOMPARE(at.unread(), QStringList {u"Football"_s});
    }

    void articlesThatComeBackWithTheirOutletAreNotMetAgain()
    {
        Place at;
        at.arrive({u"Football old"_s}, at.sports);
        at.rule(u"football"_s);
        at.arrive({u"Harbour"_s});
        at.apply();
        QVERIFY(removeOutlet(at.db, at.sports, kNow));
        QVERIFY(undo(at.db, {}));
        QVERIFY(at.apply().steps.isEmpty());
        QVERIFY(at.unread().contains(u"Football old"_s));
    }

    void aRefreshThatWasCutShortBeforeTheIndexLosesNothing()
    {
        Place at;
        at.rule(u"football"_s);
        const FetchedFeed feed = feedOf(at.daily, {itemOf(u"Football"_s, u"x"_s)});
        QVERIFY(storeFeeds(at.db, {feed}, IndexTime::Later));
        QVERIFY(at.apply().steps.isEmpty()); // it cannot be found yet, and waits
        QCOMPARE(at.unread(), QStringList {u"Football"_s});
        QVERIFY(indexNext(at.db));
        QCOMPARE(at.apply().steps.size(), 1);
        QVERIFY(at.apply().steps.isEmpty());
        QVERIFY(at.unread().isEmpty());
    }

    void anIndexThatIsMadeAnewMeetsNoArticleTwice()
    {
        Place at;
        at.rule(u"football"_s);
        const QList<ArticleId> ids = at.arrive({u"Football"_s});
        at.apply();
        QVERIFY(setRead(at.db, ids, ReadState::Unread, kNow));
        QVERIFY(repairLibrary(at.db));
        QVERIFY(at.apply().steps.isEmpty());
        QVERIFY(indexNext(at.db));
        QVERIFY(at.apply().steps.isEmpty());
        QCOMPARE(at.unread(), QStringList {u"Football"_s});
    }

    void markingIsTakenBackAndDoneAgainAlsoAfterARestart()
    {
        Place at;
        at.rule(u"football"_s);
        const QList<ArticleId> ids = at.arrive({u"Football 1"_s, u"Football 2"_s});
        QVERIFY(setRead(at.db, {ids.at(1)}, ReadState::Read, kNow));
        at.apply();
        const QString dir = at.library.dir();
        {
            auto again = Connection::open(at.library.file(), Connection::Access::ReadWrite);
            QVERIFY(again);
            QCOMPARE(undo(**again, {})->step.count, 1);
        }
        // What was read before stays read.
        QCOMPARE(at.unread(), QStringList {u"Football 1"_s});
        QVERIFY(at.apply().steps.isEmpty());
        QVERIFY(redo(at.db, {}));
        QVERIFY(at.unread().isEmpty());
        QVERIFY(undo(at.db, {}));
        QCOMPARE(at.unread(), QStringList {u"Football 1"_s});
        QVERIFY(allWell(at.db));
    }

    void bookmarksWithTagsComeAndGoAndComeAgain()
    {
        Place at;
        at.rule(u"harbour"_s, {.bookmark = true, .tags = {u"sea"_s, u"Sea"_s, u"later"_s}}, u"Sea"_s);
        at.arrive({u"Harbour"_s, u"Football"_s});
        const QStringList before = contentOf(at.db);
        QCOMPARE(at.apply().steps.first().kind, UndoKind::RuleBookmark);
        QCOMPARE(undoSteps(at.db)->size(), 1); // it is not the user's step as well
        QCOMPARE(bookmarks(at.db)->size(), 1);
        QCOMPARE(bookmarks(at.db)->first().tags, (QStringList {u"sea"_s, u"later"_s}));
        const QStringList after = contentOf(at.db);
        QVERIFY(undo(at.db, {}));
        QVERIFY(sameContent(before, contentOf(at.db)));
        QVERIFY(redo(at.db, {}));
        QVERIFY(sameContent(after, contentOf(at.db)));
        QCOMPARE(undoSteps(at.db)->first().count, 1);
        QVERIFY(undo(at.db, {}));
        QVERIFY(sameContent(before, contentOf(at.db)));
        QVERIFY(allWell(at.db));
    }

    void aBookmarkThatTheUserWorkedOnStaysWhenTheRuleIsTakenBack_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("note") << 0;
        QTest::newRow("folder") << 1;
        QTest::newRow("tag") << 2;
    }
    void aBookmarkThatTheUserWorkedOnStaysWhenTheRuleIsTakenBack()
    {
        QFETCH(const int, what);
        Place at;
        at.rule(u"harbour"_s, {.bookmark = true, .tags = {u"sea"_s}});
        const QList<ArticleId> ids = at.arrive({u"Harbour 1"_s, u"Harbour 2"_s});
        const UndoStepId step = at.apply().steps.first().id;
        BookmarkEdit edit;
        if (what == 0)
            edit.note = u"mine"_s;
        else if (what == 1)
            edit.folder = u"mine"_s;
        else
            edit.addTags = QStringList {u"mine"_s};
        QVERIFY(addBookmarks(at.db, {ids.at(0)}, edit, kNow));
        QVERIFY(undo(at.db, step));
        QCOMPARE(bookmarks(at.db)->size(), 1);
        QCOMPARE(bookmarks(at.db)->first().article.id, ids.at(0));
        QVERIFY(allWell(at.db));
    }

    void whatIsBookmarkedAlreadyStaysAsItIs()
    {
        Place at;
        const QList<ArticleId> ids = at.arrive({u"Harbour 1"_s, u"Harbour 2"_s});
        QVERIFY(addBookmarks(at.db, {ids.at(0)}, {u"mine"_s, {u"own"_s}, u"note"_s}, kNow));
        const RuleId rule = at.rule(u"harbour"_s, {.bookmark = true, .tags = {u"sea"_s}});
        QCOMPARE(appliedToAll(at.db, rule, kNow)->steps.first().count, 1);
        QCOMPARE(bookmark(at.db, ids.at(0))->tags, QStringList {u"own"_s});
        QVERIFY(undo(at.db, {}));
        QCOMPARE(bookmark(at.db, ids.at(0))->note, u"note"_s);
        QVERIFY(!bookmark(at.db, ids.at(1)));
    }

    void theShelfIsAskedToKeepWhatARuleWants()
    {
        Place at;
        at.rule(u"harbour"_s, {.keep = true});
        const QList<ArticleId> ids = at.arrive({u"Harbour"_s, u"Football"_s});
        QCOMPARE(at.apply().steps.first().kind, UndoKind::RuleKeep);
        const ShelfRules shelf {.bookmarks = false};
        QCOMPARE(shelfWishes(at.db, shelf, 10)->size(), 1);
        QCOMPARE(shelfWishes(at.db, shelf, 10)->first().article, ids.at(0));
        OfflineCopy copy;
        copy.article = ids.at(0);
        copy.html = u"<p>kept</p>"_s;
        copy.keeper = Keeper::Shelf;
        QVERIFY(storeCopy(at.db, copy, {}, kNow));
        QVERIFY(shelfWishes(at.db, shelf, 10)->isEmpty());

        // Taken back, the copy goes; done again, it is wanted again.
        QVERIFY(undo(at.db, {}));
        QVERIFY(!offlineCopy(at.db, ids.at(0)));
        QVERIFY(shelfWishes(at.db, shelf, 10)->isEmpty());
        QVERIFY(redo(at.db, {}));
        QCOMPARE(shelfWishes(at.db, shelf, 10)->size(), 1);
        QVERIFY(allWell(at.db));

        // A copy that the user asked for is not the rule's to take away.
        copy.keeper = Keeper::User;
        QVERIFY(storeCopy(at.db, copy, {}, kNow));
        QVERIFY(undo(at.db, {}));
        QVERIFY(offlineCopy(at.db, ids.at(0)));
    }

    void aCopyOfWhatTheUserBookmarkedStaysWhenTheRuleIsTakenBack()
    {
        Place at;
        at.rule(u"harbour"_s, {.keep = true});
        const QList<ArticleId> ids = at.arrive({u"Harbour 1"_s, u"Harbour 2"_s});
        const UndoStepId step = at.apply().steps.first().id;
        OfflineCopy copy;
        copy.html = u"<p>kept</p>"_s;
        copy.keeper = Keeper::Shelf;
        for (const ArticleId id : ids) {
            copy.article = id;
            QVERIFY(storeCopy(at.db, copy, {}, kNow));
        }
        QVERIFY(addBookmarks(at.db, {ids.at(0)}, {}, kNow));
        QVERIFY(undo(at.db, step));
        QVERIFY(offlineCopy(at.db, ids.at(0)));
        QVERIFY(!offlineCopy(at.db, ids.at(1)));
        QVERIFY(allWell(at.db));
    }

    void whatIsKeptAlreadyIsNotTheRulesDoing()
    {
        Place at;
        const QList<ArticleId> ids = at.arrive({u"Harbour 1"_s, u"Harbour 2"_s});
        OfflineCopy copy;
        copy.article = ids.at(0);
        copy.html = u"<p>kept</p>"_s;
        copy.keeper = Keeper::User;
        QVERIFY(storeCopy(at.db, copy, {}, kNow));
        const RuleId rule = at.rule(u"harbour"_s, {.keep = true});
        QCOMPARE(appliedToAll(at.db, rule, kNow)->steps.first().count, 1);
    }

    void aCopyThatWasGivenUpForRoomIsNotWantedAgain()
    {
        Place at;
        at.rule(u"harbour"_s, {.keep = true});
        const QList<ArticleId> ids = at.arrive({u"Harbour"_s});
        at.apply();
        OfflineCopy copy;
        copy.article = ids.at(0);
        copy.keeper = Keeper::Shelf;
        copy.html = u"<p>kept</p>"_s;
        QVERIFY(storeCopy(at.db, copy, {}, kNow));
        QVERIFY(roomWithin(at.db, 0));
        QVERIFY(!offlineCopy(at.db, ids.at(0)));
        QVERIFY(shelfWishes(at.db, {.bookmarks = false}, 10)->isEmpty());
    }

    void severalThingsAtOnceAreOneStep()
    {
        Place at;
        at.rule(u"harbour"_s, {.markRead = true, .bookmark = true, .tags = {}, .keep = true});
        at.arrive({u"Harbour 1"_s, u"Harbour 2"_s});
        const QStringList before = contentOf(at.db);
        const RulesApplied applied = at.apply();
        QCOMPARE(applied.steps.size(), 1);
        QCOMPARE(applied.steps.first().kind, UndoKind::RuleSeveral);
        QCOMPARE(applied.steps.first().count, 2);
        QVERIFY(undo(at.db, {}));
        QVERIFY(sameContent(before, contentOf(at.db)));
        QVERIFY(redo(at.db, {}));
        QVERIFY(at.unread().isEmpty());
        QCOMPARE(bookmarks(at.db)->size(), 2);
        QVERIFY(allWell(at.db));
    }

    void everyRuleIsAStepOfItsOwn()
    {
        Place at;
        at.rule(u"football"_s, kMarkRead, u"A"_s);
        at.rule(u"rowing"_s, kMarkRead, u"B"_s);
        at.rule(u"nothing"_s, kMarkRead, u"C"_s);
        at.arrive({u"Football"_s, u"Rowing"_s});
        QCOMPARE(at.apply().steps.size(), 2);
        QVERIFY(undo(at.db, {}));
        QCOMPARE(at.unread(), QStringList {u"Rowing"_s});
    }

    void whatARuleDoesLeavesWhatTheUserCanDoAgain()
    {
        Place at;
        const QList<ArticleId> ids = at.arrive({u"Harbour 1"_s, u"Harbour 2"_s});
        QVERIFY(setRead(at.db, ids, ReadState::Read, kNow));
        QVERIFY(undo(at.db, {}));
        at.rule(u"football"_s);
        at.arrive({u"Football"_s});
        QCOMPARE(at.apply().steps.size(), 1);
        QCOMPARE(redo(at.db, {})->step.kind, UndoKind::MarkRead);
        QVERIFY(at.unread().isEmpty());
    }

    void aYearOfRulesDoesNotPushOutWhatTheUserDid()
    {
        Place at;
        const QList<ArticleId> ids = at.arrive({u"Harbour 1"_s, u"Harbour 2"_s});
        QVERIFY(setRead(at.db, ids, ReadState::Read, kNow));
        const UndoStepId own = undoSteps(at.db)->first().id;
        at.rule(u"football"_s);
        for (int i = 0; i < 200; ++i) {
            at.arrive({u"Football %1"_s.arg(i)});
            at.apply();
        }
        const QList<UndoStep> steps = undoSteps(at.db).value();
        QCOMPARE(steps.last().id, own);
        QCOMPARE(steps.size(), 151);
        QVERIFY(undo(at.db, own));
    }

    void applyingToWhatIsHereCanBeTakenBack()
    {
        Place at;
        at.arrive({u"Football 1"_s, u"Football 2"_s, u"Harbour"_s});
        const RuleId rule = at.rule(u"football"_s, kMarkRead, u"Sports"_s);
        QVERIFY(at.apply().steps.isEmpty());
        const RulesApplied applied = appliedToAll(at.db, rule, kNow).value();
        QCOMPARE(applied.steps.first().count, 2);
        QCOMPARE(at.unread(), QStringList {u"Harbour"_s});
        QVERIFY(appliedToAll(at.db, rule, kNow)->steps.isEmpty());
        QVERIFY(undo(at.db, {}));
        QCOMPARE(at.unread().size(), 3);
        QCOMPARE(appliedToAll(at.db, {99}, kNow).error().kind, ErrorKind::NotFound);
    }

    void aPausedRuleDoesNothingAndGoesOnWithWhatComesThen()
    {
        Place at;
        Rule rule = setRule(at.db, {{}, {}, u"football"_s, kMarkRead}, kNow).value();
        rule.enabled = false;
        QVERIFY(setRule(at.db, rule, kNow));
        at.arrive({u"Football 1"_s});
        QVERIFY(at.apply().steps.isEmpty());
        rule.enabled = true;
        QVERIFY(setRule(at.db, rule, kNow));
        at.arrive({u"Football 2"_s});
        QCOMPARE(at.apply().steps.first().count, 1);
        QCOMPARE(at.unread(), QStringList {u"Football 1"_s});
    }

    void aChangedRuleSkipsNothingThatHasJustCome()
    {
        Place at;
        Rule rule = setRule(at.db, {{}, {}, u"football"_s, kMarkRead}, kNow).value();
        at.arrive({u"Rowing"_s});
        rule.search = u"rowing"_s;
        QVERIFY(setRule(at.db, rule, kNow));
        QCOMPARE(at.apply().steps.first().count, 1);
    }

    void aSearchThatIsNotUnderstoodIsRefusedAndOneFromAnotherVersionDoesNothing()
    {
        Place at;
        const auto refused = setRule(at.db, {{}, u"X"_s, u"is:great"_s, kMarkRead}, kNow);
        QCOMPARE(refused.error().kind, ErrorKind::BadQuery);
        QCOMPARE(refused.error().code, int(SearchFault::UnknownState));
        QVERIFY(rules(at.db, kNow)->isEmpty());

        const RuleId bad = at.rule(u"football"_s);
        at.rule(u"rowing"_s);
        execute(at.db, "UPDATE rule SET search = 'mood:good is:great' WHERE id = ?", bad.value);
        at.arrive({u"Football"_s, u"Rowing"_s});
        QCOMPARE(at.apply().steps.size(), 1);
        QCOMPARE(at.unread(), QStringList {u"Football"_s});
        QCOMPARE(rules(at.db, kNow)->first().trouble->kind, ErrorKind::BadQuery);
        QCOMPARE(appliedToAll(at.db, bad, kNow).error().kind, ErrorKind::BadQuery);
        // It can be switched off as it is, and not on.
        Rule off = rules(at.db, kNow)->first();
        off.enabled = false;
        QVERIFY(setRule(at.db, off, kNow));
        off.enabled = true;
        QCOMPARE(setRule(at.db, off, kNow).error().kind, ErrorKind::BadQuery);
        // Mended, it does not fall upon what came meanwhile.
        Rule mended = rules(at.db, kNow)->first();
        mended.search = u"football"_s;
        QVERIFY(setRule(at.db, mended, kNow));
        QVERIFY(at.apply().steps.isEmpty());
    }

    void aTagOrOutletThatIsGoneFindsNothing()
    {
        Place at;
        at.rule(u"tag:gone"_s);
        at.rule(u"outlet:nowhere"_s);
        at.rule(u"author:nobody"_s);
        at.arrive({u"Football"_s});
        QVERIFY(at.apply().steps.isEmpty());
        const QList<Rule> all = rules(at.db, kNow).value();
        for (const Rule& rule : all)
            QVERIFY(!rule.trouble);
        QCOMPARE(at.unread().size(), 1);
    }

    void aRemovedRuleComesBackAndLeavesWhatCameMeanwhile()
    {
        Place at;
        const RuleId rule = at.rule(u"football"_s, {.markRead = true, .bookmark = true, .tags = {u"x"_s}}, u"Sports"_s);
        QVERIFY(removeRule(at.db, rule, kNow));
        QCOMPARE(undoSteps(at.db)->first().kind, UndoKind::RemoveRule);
        QCOMPARE(undoSteps(at.db)->first().subject, u"Sports"_s);
        QVERIFY(rules(at.db, kNow)->isEmpty());
        at.arrive({u"Football 1"_s});
        QVERIFY(at.apply().steps.isEmpty());
        QVERIFY(undo(at.db, {}));
        QCOMPARE(rules(at.db, kNow)->first().id, rule);
        QCOMPARE(rules(at.db, kNow)->first().actions.tags, QStringList {u"x"_s});
        QVERIFY(at.apply().steps.isEmpty());
        at.arrive({u"Football 2"_s});
        QCOMPARE(at.apply().steps.first().count, 1);
        QCOMPARE(redo(at.db, {})->step.kind, UndoKind::RemoveRule); // the rule's own step leaves that in line
        QVERIFY(rules(at.db, kNow)->isEmpty());
        QCOMPARE(removeRule(at.db, {99}, kNow).error().kind, ErrorKind::NotFound);
    }

    void aRuleWithoutANameIsCalledAfterItsSearch()
    {
        Place at;
        const Rule made =
            setRule(at.db,
                    {{}, u"  "_s, u" football  \"night train\" "_s, {.bookmark = true, .tags = {u" a "_s, u""_s}}},
                    kNow)
                .value();
        QCOMPARE(made.name, u"football \"night train\""_s);
        QCOMPARE(made.actions.tags, QStringList {u"a"_s});
        QCOMPARE(setRule(at.db, {{99}, u"x"_s, u"x"_s, kMarkRead}, kNow).error().kind, ErrorKind::NotFound);
    }

    void rulesAreSavedFromADamagedLibrary()
    {
        Place at;
        at.rule(u"football"_s, kMarkRead, u"Sports"_s);
        at.arrive({u"Harbour"_s});
        at.apply();
        // Its newest articles are lost: new ones begin with their ids, and must be met all the same.
        execute(at.db, "UPDATE rule SET through = 1000");
        at.library.close();
        QVERIFY(salvage(at.library.dir()));
        auto db = Connection::open(at.library.file(), Connection::Access::ReadWrite);
        QVERIFY(db);
        QCOMPARE(rules(**db, kNow)->first().name, u"Sports"_s);
        QVERIFY(storeFeeds(**db, {feedOf(at.daily, {itemOf(u"Football"_s, u"x"_s)})}));
        QCOMPARE(applyRules(**db, kNow)->steps.first().count, 1);
    }

    void withoutRulesNothingIsWritten()
    {
        Place at;
        at.arrive({u"Football"_s});
        const qint64 before = integerOf(at.db, "PRAGMA data_version");
        auto other = Connection::open(at.library.file(), Connection::Access::ReadWrite);
        QVERIFY(applyRules(**other, kNow));
        QCOMPARE(integerOf(at.db, "PRAGMA data_version"), before);
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "test_rules.moc"
