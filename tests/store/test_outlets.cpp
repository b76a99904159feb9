// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library_for_test.h"
#include "store/authors.h"
#include "store/bookmarks.h"
#include "store/check.h"
#include "store/folders.h"
#include "store/outlet_sites.h"
#include "store/remove_articles.h"
#include "store/search.h"
#include "store/undo.h"

using namespace byline;

class Outlets final : public QObject
{
    Q_OBJECT

private slots:
    void anAddressIsSubscribedOnce()
    {
        LibraryForTest library;
        const NewOutlet outlet {QStringLiteral("A"), {}, QStringLiteral("https://a.example/feed"), {}, {}, {}, {}};
        NewOutlet same = outlet;
        same.feedUrl = QStringLiteral("HTTPS://A.example:443/feed#x");
        const AddedOutlet first = *addOutlet(library.db(), outlet);
        const AddedOutlet second = *addOutlet(library.db(), same);
        QVERIFY(!first.already && second.already);
        QCOMPARE(second.id, first.id);
        QCOMPARE(outlets(library.db())->size(), 1);
    }

    void foldersKeepTheOrderInWhichTheyWereAdded()
    {
        LibraryForTest library;
        library.outlet(QStringLiteral("z"), {QStringLiteral("Z")});
        library.outlet(QStringLiteral("a"), {QStringLiteral("A")});
        library.outlet(QStringLiteral("z2"), {QStringLiteral("Z"), QStringLiteral("Deep")});
        const OutletId moved = library.outlet(QStringLiteral("root"));
        QStringList titles;
        const QList<Outlet> list = *outlets(library.db());
        for (const Outlet& outlet : list)
            titles += outlet.title;
        QCOMPARE(titles.join(u' '), QStringLiteral("root z z2 a"));
        QVERIFY(moveOutlet(library.db(), moved, {QStringLiteral("New")}, kNow));
        QVERIFY(moveOutlet(library.db(), moved, {}, kNow));
        QVERIFY(outlet(library.db(), moved)->folder.isEmpty());
        const QList<QStringList> all = *folders(library.db());
        QCOMPARE(all.size(), 4);
        QCOMPARE(all.at(1), QStringList({QStringLiteral("Z"), QStringLiteral("Deep")}));
        QCOMPARE(all.last(), QStringList {QStringLiteral("New")});
        QCOMPARE(moveOutlet(library.db(), OutletId {99}, {}, kNow).error().kind, ErrorKind::NotFound);
    }

    void theFeedNamesAnOutletThatHasNoName()
    {
        LibraryForTest library;
        const OutletId guessed =
            addOutlet(library.db(), {{}, {}, QStringLiteral("https://a.example/feed"), {}, {}, {}, {}})->id;
        const OutletId named = library.outlet(QStringLiteral("b"));
        QCOMPARE(outlet(library.db(), guessed)->title, QStringLiteral("a.example"));
        for (const OutletId id : {guessed, named}) {
            FetchedFeed feed = feedOf(id, {});
            feed.feed.title = QStringLiteral("The  Feed");
            feed.feed.homePageUrl = QStringLiteral("https://home.example/");
            feed.feed.favicon = QStringLiteral("https://home.example/i.png");
            stored(library.db(), feed);
        }
        QCOMPARE(outlet(library.db(), guessed)->title, QStringLiteral("The Feed"));
        QCOMPARE(outlet(library.db(), guessed)->url, QStringLiteral("https://home.example/"));
        QCOMPARE(outlet(library.db(), guessed)->icon, QStringLiteral("https://home.example/i.png"));
        QCOMPARE(outlet(library.db(), named)->title, QStringLiteral("b"));
        QVERIFY(renameOutlet(library.db(), guessed, QStringLiteral("Mine"), kNow));
        QCOMPARE(outlet(library.db(), guessed)->title, QStringLiteral("Mine"));
    }

    void removingKeepsWhatIsBookmarked()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId id = library.outlet(QStringLiteral("a"));
        IncomingAuthor kim;
        kim.name = QStringLiteral("Kim");
        IncomingAuthor lee;
        lee.name = QStringLiteral("Lee");
        const QList<ArticleId> ids =
            stored(db, feedOf(id, {itemOf(QStringLiteral("kept"), QStringLiteral("apple"), kNow, {kim}),
                                   itemOf(QStringLiteral("gone"), QStringLiteral("apple pear"), kNow, {lee}),
                                   itemOf(QStringLiteral("gone too"), QStringLiteral("plum"), kNow, {kim})}))
                .added;
        QVERIFY(addBookmarks(db, {ids.at(0)}, {}, kNow));
        const RemovedOutlet removed = *removeOutlet(db, id, kNow);
        QCOMPARE(removed.keptArticles, 1);
        QCOMPARE(removed.changes.removed, QList<ArticleId>({ids.at(2), ids.at(1)}));
        QVERIFY(removed.changes.outlets.contains(id));
        QVERIFY(outlets(db)->isEmpty());
        QVERIFY(!outlet(db, id)->subscribed);
        QCOMPARE(outlet(db, id)->articles, 1);
        QCOMPARE(listed(db), QStringList {QStringLiteral("kept")});
        QCOMPARE(authors(db)->size(), 1);
        QCOMPARE(authors(db)->first().articles, 1);
        QCOMPARE(searchCount(db, QStringLiteral("apple"), -1, kNow).value(), 1);
        QCOMPARE(searchCount(db, QStringLiteral("plum"), -1, kNow).value(), 0);
        QCOMPARE(integerOf(db, "SELECT count(*) FROM body"), 1);
        const Result<QList<CheckResult>> checks = checkLibrary(db);
        for (const CheckResult& check : *checks)
            QVERIFY2(check.ok, qPrintable(check.name + check.detail));

        // Taken up again, it is the same outlet.
        const AddedOutlet again =
            *addOutlet(db, {QStringLiteral("a"), {}, QStringLiteral("https://a.example/feed"), {}, {}, {}, {}});
        QCOMPARE(again.id, id);
        QVERIFY(!again.already);
        QVERIFY(outlet(db, id)->subscribed);
    }

    void removingWithNothingKeptLeavesNothing()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId id = library.outlet(QStringLiteral("a"));
        stored(db, feedOf(id, {itemOf(QStringLiteral("1"), {})}));
        QCOMPARE(removeOutlet(db, id, kNow)->keptArticles, 0);
        QCOMPARE(outlet(db, id).error().kind, ErrorKind::NotFound);
        QCOMPARE(removeOutlet(db, id, kNow).error().kind, ErrorKind::NotFound);
        QCOMPARE(smartCounts(db, kNow)->unread, 0);
        // A feed that was on the way when its outlet went is no error.
        QVERIFY(stored(db, feedOf(id, {itemOf(QStringLiteral("2"), {})})).added.isEmpty());
    }

    void whatNothingKeepsAnyMoreIsLeftOver()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId id = library.outlet(QStringLiteral("a"));
        const ArticleId article =
            stored(db, feedOf(id, {itemOf(QStringLiteral("1"), {})}, kNow.addYears(-1))).added.first();
        QVERIFY(addBookmarks(db, {article}, {}, kNow));
        QVERIFY(removeOutlet(db, id, kNow));
        QVERIFY(leftovers(db, kNow)->isEmpty());
        // As long as the bookmark can come back, its article is there for it.
        QVERIFY(removeBookmarks(db, {article}, kNow));
        QVERIFY(leftovers(db, kNow)->isEmpty());
        QVERIFY(undo(db, {}));
        QCOMPARE(bookmarks(db)->size(), 1);
        QVERIFY(redo(db, {}));
        execute(db, "DELETE FROM undo_step");
        QCOMPARE(*leftovers(db, kNow), QList<ArticleId> {article});
        QVERIFY(leftovers(db, kNow.addYears(-1))->isEmpty()); // it has just come, perhaps to become a copy
        // Bookmarked since that was asked.
        QVERIFY(addBookmarks(db, {article}, {}, kNow));
        QVERIFY(removeLeftovers(db, {article})->removed.isEmpty());
        execute(db, "DELETE FROM undo_step");
        QVERIFY(removeBookmarks(db, {article}, kNow));
        QCOMPARE(removeLeftovers(db, {article})->removed, QList<ArticleId> {article});
        QCOMPARE(outlet(db, id).error().kind, ErrorKind::NotFound);
    }

    void whatIsBeingUnsubscribedIsNotLeftOver()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId id = library.outlet(QStringLiteral("a"));
        QList<IncomingItem> items;
        for (int i = 0; i < 300; ++i)
            items += itemOf(QString::number(i), {});
        stored(db, feedOf(id, items, kNow.addYears(-1)));
        QVERIFY(removeOutlet(db, id, kNow)->changes.isUnfinished);
        QVERIFY(leftovers(db, kNow)->isEmpty());
    }

    void fetchesAreRemembered()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId a = library.outlet(QStringLiteral("a"));
        const OutletId b = library.outlet(QStringLiteral("b"));
        QCOMPARE(fetchStates(db, {}, DueFilter::OnlyDue, kNow)->size(), 2);
        FetchOutcome good;
        good.id = a;
        good.at = kNow;
        good.nextDue = kNow.addSecs(3600);
        good.etag = "\"e\"";
        good.lastModified = "yesterday";
        good.bodyHash = "h";
        good.movedTo = QStringLiteral("https://new.example/feed");
        FetchOutcome bad;
        bad.id = b;
        bad.at = kNow;
        bad.nextDue = kNow.addSecs(60);
        bad.error = Error {ErrorKind::Http, QStringLiteral("Trouble"), 500};
        QCOMPARE(recordFetches(db, {good, bad})->outlets, QList<OutletId>({a, b}));
        QVERIFY(recordFetches(db, {bad}));
        // One wrong redirect does not take it away; the same answer three times in a row does.
        QCOMPARE(outlet(db, a)->feedUrl, QStringLiteral("https://a.example/feed"));
        FetchOutcome elsewhere = good;
        elsewhere.movedTo = QStringLiteral("https://other.example/feed");
        QVERIFY(recordFetches(db, {good, elsewhere, good, good}));
        QCOMPARE(outlet(db, a)->feedUrl, QStringLiteral("https://a.example/feed"));
        QVERIFY(recordFetches(db, {good}));
        const QList<FetchState> due = *fetchStates(db, {}, DueFilter::OnlyDue, kNow.addSecs(61));
        QCOMPARE(due.size(), 1);
        QCOMPARE(due.first().id, b);
        QCOMPARE(due.first().failures, 2);
        QCOMPARE(outlet(db, b)->error, bad.error);
        QVERIFY(!outlet(db, b)->lastFetched.isValid());
        const FetchState state = fetchStates(db, {a}, DueFilter::Everything, kNow)->first();
        QCOMPARE(state.etag, good.etag);
        QCOMPARE(state.feedUrl, good.movedTo);
        FetchOutcome unchanged;
        unchanged.id = a;
        unchanged.at = kNow.addSecs(10);
        QVERIFY(recordFetches(db, {unchanged}));
        QCOMPARE(fetchStates(db, {a}, DueFilter::Everything, kNow)->first().etag, good.etag);
        QCOMPARE(outlet(db, a)->lastFetched, kNow.addSecs(10));
        // A feed does not move onto another outlet's address.
        FetchOutcome clash = good;
        clash.id = b;
        clash.error.reset();
        QVERIFY(recordFetches(db, {clash, clash, clash}));
        QCOMPARE(outlet(db, b)->feedUrl, QStringLiteral("https://b.example/feed"));
        QVERIFY(!outlet(db, b)->error);
    }

    void whatIsGoneForGoodIsNeverDue()
    {
        LibraryForTest library;
        const OutletId id = library.outlet(QStringLiteral("a"));
        FetchOutcome gone;
        gone.id = id;
        gone.at = kNow;
        gone.error = Error {ErrorKind::Http, QStringLiteral("Gone"), 410};
        QVERIFY(recordFetches(library.db(), {gone}));
        QVERIFY(fetchStates(library.db(), {}, DueFilter::OnlyDue, kNow.addYears(1))->isEmpty());
        QCOMPARE(fetchStates(library.db(), {}, DueFilter::Everything, kNow)->size(), 1);
        FetchOutcome back;
        back.id = id;
        back.at = kNow;
        QVERIFY(recordFetches(library.db(), {back}));
        QCOMPARE(fetchStates(library.db(), {}, DueFilter::OnlyDue, kNow)->size(), 1);
    }

    void whatAFeedToldOfItselfOutlivesAnswersWithoutNews()
    {
        LibraryForTest library;
        FetchOutcome whole;
        whole.id = library.outlet(QStringLiteral("a"));
        whole.at = kNow;
        whole.wholeAt = kNow;
        whole.etag = "\"1\"";
        whole.habit = FeedHabit {90, {0, 3, 23}, 7200, kNow.addDays(-1)};
        FetchOutcome unchanged;
        unchanged.id = whole.id;
        unchanged.at = kNow.addDays(1);
        QVERIFY(recordFetches(library.db(), {whole, unchanged}));
        FetchState state = fetchStates(library.db(), {}, DueFilter::Everything, kNow)->first();
        QCOMPARE(state.habit.ttlMinutes, 90);
        QCOMPARE(state.habit.skipHours, QList<int>({0, 3, 23}));
        QCOMPARE(state.habit.usualGapSeconds, 7200);
        QCOMPARE(state.habit.newest, kNow.addDays(-1));
        QCOMPARE(state.wholeAt, kNow);
        QCOMPARE(state.etag, QByteArray("\"1\""));
        // A whole feed without a validator takes the old one away.
        whole.etag.clear();
        QVERIFY(recordFetches(library.db(), {whole}));
        state = fetchStates(library.db(), {}, DueFilter::Everything, kNow)->first();
        QVERIFY(state.etag.isEmpty());
    }

    void theUsersIntervalIsKept()
    {
        LibraryForTest library;
        const OutletId id = library.outlet(QStringLiteral("a"));
        FetchOutcome fetched;
        fetched.id = id;
        fetched.at = kNow;
        fetched.nextDue = kNow.addDays(1);
        QVERIFY(recordFetches(library.db(), {fetched}));
        QCOMPARE(setOutletInterval(library.db(), id, 30)->outlets, QList<OutletId>({id}));
        QCOMPARE(fetchStates(library.db(), {}, DueFilter::Everything, kNow)->first().intervalMinutes, 30);
        QCOMPARE(outlet(library.db(), id)->nextDue, kNow.addSecs(30 * 60));
        QCOMPARE(setOutletInterval(library.db(), OutletId {99}, 30).error().kind, ErrorKind::NotFound);
    }

    void thoseWhoAskedToWaitAreRemembered()
    {
        LibraryForTest library;
        QVERIFY(holds(library.db())->isEmpty());
        const QHash<QString, QDateTime> held {{QStringLiteral("a.example"), kNow.addSecs(60)}};
        QVERIFY(setHolds(library.db(), held));
        QCOMPARE(*holds(library.db()), held);
        QVERIFY(setHolds(library.db(), {}));
        QVERIFY(holds(library.db())->isEmpty());
    }

    void pagesOfASiteHaveOneOutletThatIsNotSubscribed()
    {
        LibraryForTest library;
        const OutletId id =
            *outletForPages(library.db(), QStringLiteral("https://site.example/"), QStringLiteral("Site"));
        QCOMPARE(*outletForPages(library.db(), QStringLiteral("https://site.example/x"), QString()), id);
        QVERIFY(!outlet(library.db(), id)->subscribed);
        QVERIFY(outlets(library.db())->isEmpty());
        QVERIFY(fetchStates(library.db(), {}, DueFilter::Everything, kNow)->isEmpty());
        QCOMPARE(stored(library.db(), feedOf(id, {itemOf(QStringLiteral("page"), {})})).added.size(), 1);
        QCOMPARE(outlet(library.db(), id)->title, QStringLiteral("Site"));
    }

    void ofSitesOnlyThoseThatNameAHostAreRead()
    {
        LibraryForTest library;
        Connection& db = library.db();
        QHash<QByteArray, qint64> idOf;
        for (const char* name : {"one", "two", "three"}) {
            const OutletId outlet = library.outlet(QString::fromLatin1(name));
            idOf.insert(name, outlet.value);
            const QByteArray root = QByteArray("https://") + name + ".example/";
            const QString platform =
                name == QByteArray("three") ? QStringLiteral("wordpress") : QStringLiteral("ghost");
            QVERIFY(storeOutletSite(db, {outlet, platform, "{\"root\":\"" + root + "\"}", kNow}));
        }
        const auto at = [&db](const char* host) {
            QList<qint64> ids;
            const auto sites = outletSites(db, QStringLiteral("ghost"), QString::fromLatin1(host));
            for (const OutletSite& site : *sites)
                ids += site.outlet.value;
            return ids;
        };
        QCOMPARE(at("two.example"), QList<qint64> {idOf.value("two")});
        QCOMPARE(at("three.example"), QList<qint64> {});
        QCOMPARE(at("elsewhere.example"), QList<qint64> {});
        QCOMPARE(at(""), QList<qint64>({idOf.value("one"), idOf.value("two")}));
    }
};

QTEST_GUILESS_MAIN(Outlets)
#include "test_outlets.moc"
