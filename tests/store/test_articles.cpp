// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library_for_test.h"
#include "store/bookmarks.h"
#include "store/check.h"
#include "store/list_query.h"
#include "store/search.h"

using namespace byline;

class Articles final : public QObject
{
    Q_OBJECT

private slots:
    void articlesOfOneDateStandInTheOrderOfTheirFeed()
    {
        LibraryForTest library;
        const OutletId outlet = library.outlet(QStringLiteral("a"));
        const auto item = [](const char* title, const QDateTime& date) {
            return itemOf(QLatin1String(title), QLatin1String(title), date);
        };
        // Feeds begin with the newest. The first of one that comes twice counts.
        stored(library.db(),
               feedOf(outlet, {item("newest", {}), item("newer", {}), item("newest", {}), item("old", {})}));
        stored(library.db(), feedOf(library.outlet(QStringLiteral("b")),
                                    {item("of a day, later", kNow.addDays(-1)), item("of a day", kNow.addDays(-1))}));
        QStringList titles;
        const ArticlePage page = articles(library.db(), {}).value();
        for (const Article& article : page.articles)
            titles += article.title;
        QCOMPARE(titles, (QStringList {QStringLiteral("newest"), QStringLiteral("newer"), QStringLiteral("old"),
                                       QStringLiteral("of a day, later"), QStringLiteral("of a day")}));
    }

    void aSecondRefreshAddsNothing()
    {
        LibraryForTest library;
        const OutletId outlet = library.outlet(QStringLiteral("a"));
        const FetchedFeed feed = feedOf(
            outlet, {itemOf(QStringLiteral("one"), QStringLiteral("text"), kNow, {person(QStringLiteral("김하나"))}),
                     itemOf(QStringLiteral("two"), QStringLiteral("text"))});
        QCOMPARE(stored(library.db(), feed).added.size(), 2);
        const Changes again = stored(library.db(), feed);
        QVERIFY(again.added.isEmpty() && again.updated.isEmpty() && !again.authors);
        QCOMPARE(integerOf(library.db(), "SELECT count(*) FROM article"), 2);
        QCOMPARE(integerOf(library.db(), "SELECT count(*) FROM author"), 1);
        QCOMPARE(integerOf(library.db(), "SELECT count(*) FROM body"), 2);
    }

    void aFeedsOwnRepeatsAreOneArticle()
    {
        LibraryForTest library;
        IncomingItem later = itemOf(QStringLiteral("one"), QStringLiteral("second text"));
        const Changes changes =
            stored(library.db(), feedOf(library.outlet(QStringLiteral("a")),
                                        {itemOf(QStringLiteral("one"), QStringLiteral("first text")), later}));
        QCOMPARE(changes.added.size(), 1);
        QVERIFY(changes.updated.isEmpty());
        QCOMPARE(fullArticle(library.db(), changes.added.first())->text, QStringLiteral("first text"));
    }

    void aGuidThatChangesAtEachTurnDoublesNothing()
    {
        LibraryForTest library;
        const OutletId outlet = library.outlet(QStringLiteral("a"));
        IncomingItem first = itemOf(QStringLiteral("Weather"), QStringLiteral("rain"));
        QCOMPARE(stored(library.db(), feedOf(outlet, {first})).added.size(), 1);
        IncomingItem again = first;
        again.guid = QStringLiteral("another");
        const Changes same = stored(library.db(), feedOf(outlet, {again}));
        QCOMPARE(same.added.size() + same.updated.size(), 0);
        again.guid = QStringLiteral("and another");
        again.contentText = QStringLiteral("rain and snow");
        const Changes edited = stored(library.db(), feedOf(outlet, {again}));
        QCOMPARE(edited.added.size(), 0);
        QCOMPARE(edited.updated.size(), 1);
        // Another day's article at the same address is another one, and so is one that is listed beside it.
        IncomingItem tomorrow = again;
        tomorrow.guid = QStringLiteral("tomorrow");
        tomorrow.published = kNow.addDays(1);
        tomorrow.contentText = QStringLiteral("sun");
        QCOMPARE(stored(library.db(), feedOf(outlet, {tomorrow})).added.size(), 1);
        IncomingItem beside = tomorrow;
        beside.guid = QStringLiteral("beside");
        QCOMPARE(stored(library.db(), feedOf(outlet, {tomorrow, beside})).added.size(), 1);
    }

    void newArticlesWaitForTheIndexWhereTheyMay()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId outlet = library.outlet(QStringLiteral("a"));
        const auto found = [&db](const char* word) {
            return searchCount(db, QString::fromLatin1(word), -1, kNow).value();
        };
        QVERIFY(storeFeeds(db, {feedOf(outlet, {itemOf(QStringLiteral("1"), QStringLiteral("lighthouse"))})},
                           IndexTime::Later));
        QCOMPARE(listed(db), QStringList {QStringLiteral("1")});
        QCOMPARE(found("lighthouse"), 0);
        // Edited, and another one removed with its outlet, before the index has got to them.
        QVERIFY(storeFeeds(db, {feedOf(outlet, {itemOf(QStringLiteral("1"), QStringLiteral("harbour"))})},
                           IndexTime::Later));
        const OutletId going = library.outlet(QStringLiteral("b"));
        QVERIFY(storeFeeds(db, {feedOf(going, {itemOf(QStringLiteral("2"), QStringLiteral("harbour"))})},
                           IndexTime::Later));
        QVERIFY(removeOutlet(db, going, kNow));
        QVERIFY(!*indexNext(db));
        QCOMPARE(found("lighthouse"), 0);
        QCOMPARE(found("harbour"), 1);
        const QList<CheckResult> results = *checkLibrary(db);
        for (const CheckResult& result : results)
            QVERIFY2(result.ok, qPrintable(result.name + QStringLiteral(": ") + result.detail));
    }

    void manySmallRefreshesLeaveAnIndexOfFewParts()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId outlet = library.outlet(QStringLiteral("a"));
        // Behind four bytes, FTS5's record 10 begins with its numbers of levels and of parts.
        const auto parts = [&db] {
            Query row(db, "SELECT block FROM article_index_data WHERE id = 10");
            return row.step() ? int(row.blob(0).at(5)) : -1;
        };
        for (int i = 0; i < 7; ++i)
            stored(db, feedOf(outlet, {itemOf(QString::number(i), QStringLiteral("lighthouse %1").arg(i))}));
        QCOMPARE(parts(), 7);
        int steps = 0;
        while (*tidyIndexNext(db))
            QVERIFY(++steps < 10);
        QCOMPARE(parts(), 1);
        QCOMPARE(searchCount(db, QStringLiteral("lighthouse"), -1, kNow).value(), 7);
        const QList<CheckResult> results = *checkLibrary(db);
        for (const CheckResult& result : results)
            QVERIFY2(result.ok, qPrintable(result.name + QStringLiteral(": ") + result.detail));
    }

    void anEditedArticleIsMarkedAndKeepsItsReadingStateAndItsEarlierText()
    {
        LibraryForTest library;
        const OutletId outlet = library.outlet(QStringLiteral("a"));
        const ArticleId id =
            stored(library.db(), feedOf(outlet, {itemOf(QStringLiteral("one"), QStringLiteral("before"))}))
                .added.first();
        QVERIFY(setRead(library.db(), {id}, ReadState::Read, kNow));
        const Changes changes = stored(
            library.db(), feedOf(outlet, {itemOf(QStringLiteral("one"), QStringLiteral("after"))}, kNow.addSecs(60)));
        QCOMPARE(changes.updated, QList<ArticleId> {id});
        QVERIFY(changes.added.isEmpty());
        const Result<FullArticle> article = fullArticle(library.db(), id);
        QVERIFY(article->article.changed);
        QVERIFY(article->article.read);
        QCOMPARE(article->text, QStringLiteral("after"));
        QCOMPARE(article->html, QStringLiteral("<p>after</p>"));
        QCOMPARE(integerOf(library.db(), "SELECT count(*) FROM article_version"), 1);
        QCOMPARE(smartCounts(library.db(), kNow)->changed, 1);
    }

    void anArticleThatWasHashedOtherwiseIsNoEdit()
    {
        LibraryForTest library;
        const OutletId outlet = library.outlet(QStringLiteral("a"));
        const IncomingItem item = itemOf(QStringLiteral("one"), QStringLiteral("before"));
        const ArticleId id = stored(library.db(), feedOf(outlet, {item})).added.first();
        FetchedFeed again = feedOf(outlet, {item}, kNow.addSecs(60));
        again.hashes = {QByteArray(16, 'h')};
        QVERIFY(stored(library.db(), again).updated.isEmpty());
        QVERIFY(!fullArticle(library.db(), id)->article.changed);
        QCOMPARE(integerOf(library.db(), "SELECT count(*) FROM article WHERE length(hash) = 16"), 1);

        execute(library.db(), "UPDATE article SET hash = zeroblob(32)");
        FetchedFeed edited = feedOf(outlet, {itemOf(QStringLiteral("one"), QStringLiteral("after"))});
        edited.hashes = {QByteArray(16, 'i')};
        QCOMPARE(stored(library.db(), edited).updated, QList<ArticleId> {id});
        QVERIFY(fullArticle(library.db(), id)->article.changed);
    }

    void aFeedThatEditsWithoutEndKeepsAFewVersions()
    {
        LibraryForTest library;
        const OutletId outlet = library.outlet(QStringLiteral("a"));
        for (int i = 0; i < 25; ++i)
            stored(library.db(), feedOf(outlet, {itemOf(QStringLiteral("one"), QStringLiteral("text %1").arg(i))}));
        QCOMPARE(integerOf(library.db(), "SELECT count(*) FROM article_version"), 10);
        const Result<QList<CheckResult>> checks = checkLibrary(library.db());
        for (const CheckResult& check : *checks)
            QVERIFY2(check.ok, qPrintable(check.name + check.detail));
    }

    void anArticleHasWhatTheSourceGave()
    {
        LibraryForTest library;
        const OutletId outlet = library.outlet(QStringLiteral("신문"));
        IncomingItem item = itemOf(QStringLiteral("제목"), QStringLiteral("본문입니다"), kNow.addSecs(-60),
                                   {person(QStringLiteral("김하나")), person(QStringLiteral("Lee Two"))});
        item.summary = QStringLiteral("요약 & 더");
        item.tags = {QStringLiteral("정치"), QStringLiteral("Seoul"), QStringLiteral("SEOUL")};
        item.enclosures = {{QStringLiteral("https://a.example/p.jpg"), QStringLiteral("image/jpeg"), 12, -1, {}},
                           {QStringLiteral("https://a.example/a.mp3"), QStringLiteral("audio/mpeg"), -1, 61.5,
                            QStringLiteral("소리")}};
        item.updated = kNow;
        item.language = QStringLiteral("ko");
        item.externalUrl = QStringLiteral("https://other.example/");
        const ArticleId id = stored(library.db(), feedOf(outlet, {item})).added.first();
        const Article article = fullArticle(library.db(), id)->article;
        QCOMPARE(article.outletTitle, QStringLiteral("신문"));
        QCOMPARE(article.standfirst, QStringLiteral("요약 & 더"));
        QCOMPARE(article.summary, QStringLiteral("요약 & 더"));
        QCOMPARE(article.image, QStringLiteral("https://a.example/p.jpg"));
        QCOMPARE(article.tags, QStringList({QStringLiteral("정치"), QStringLiteral("Seoul")}));
        QCOMPARE(article.enclosures, item.enclosures);
        QCOMPARE(article.authors.size(), 2);
        QCOMPARE(article.authors.first().name, QStringLiteral("김하나"));
        QCOMPARE(article.published, item.published);
        QCOMPARE(article.updated, kNow);
        QCOMPARE(article.fetched, kNow);
        QCOMPARE(article.language, QStringLiteral("ko"));
        QCOMPARE(article.externalUrl, item.externalUrl);
        QVERIFY(!article.read && !article.changed && !article.bookmarked);
        QCOMPARE(articleByUrl(library.db(), item.url + QStringLiteral("#part")).value(), id);
        QCOMPARE(articleByUrl(library.db(), QStringLiteral("https://nowhere.example/")).error().kind,
                 ErrorKind::NotFound);
    }

    void anArticleWithoutADateHasTheTimeItWasFetchedAndFarFutureIsCut()
    {
        LibraryForTest library;
        IncomingItem undated = itemOf(QStringLiteral("undated"), {}, {});
        undated.publishedAsGiven = QStringLiteral("someday");
        const Changes changes =
            stored(library.db(), feedOf(library.outlet(QStringLiteral("a")),
                                        {undated, itemOf(QStringLiteral("future"), {}, kNow.addYears(50))}));
        const QList<Article> both = *articlesById(library.db(), changes.added);
        QCOMPARE(both.at(0).published, kNow);
        QCOMPARE(both.at(1).published, kNow.addDays(1));
        QCOMPARE(integerOf(library.db(), "SELECT count(*) FROM article_source WHERE published_given = 'someday'"), 1);
        QCOMPARE(
            integerOf(library.db(), "SELECT count(*) FROM article_source WHERE published_given LIKE '2076-03-10%'"), 1);
    }

    void pagesOfEqualTimesNeitherRepeatNorSkip()
    {
        LibraryForTest library;
        QList<IncomingItem> items;
        for (int i = 0; i < 57; ++i)
            items += itemOf(QString::number(i), {}, i % 3 == 0 ? kNow : kNow.addSecs(-60));
        stored(library.db(), feedOf(library.outlet(QStringLiteral("a")), items));
        const QStringList seen = listedInPages(library.db(), {}, 10);
        ArticleQuery whole;
        whole.limit = 1000;
        QCOMPARE(seen, listed(library.db(), whole));
        QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 57);

        ArticleQuery byId;
        byId.limit = 3;
        byId.afterId = articles(library.db(), whole)->articles.at(9).id;
        QCOMPARE(listed(library.db(), byId), seen.mid(10, 3));
        byId.afterId = ArticleId {123456};
        QCOMPARE(articles(library.db(), byId).error().kind, ErrorKind::NotFound);
    }

    void filtersListWhatTheySay()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId a = library.outlet(QStringLiteral("a"), {QStringLiteral("F"), QStringLiteral("Sub")});
        const OutletId b = library.outlet(QStringLiteral("b"), {QStringLiteral("F")});
        const OutletId c = library.outlet(QStringLiteral("c"));
        IncomingItem tagged = itemOf(QStringLiteral("a1"), {}, kNow.addSecs(-1), {person(QStringLiteral("Kim"))});
        tagged.tags = {QStringLiteral("Politics")};
        const QList<ArticleId> ofA =
            stored(db, feedOf(a, {tagged, itemOf(QStringLiteral("a2"), {}, kNow.addSecs(-4))})).added;
        const QList<ArticleId> ofB = stored(db, feedOf(b, {itemOf(QStringLiteral("b1"), {}, kNow.addSecs(-2)),
                                                           itemOf(QStringLiteral("b2"), {}, kNow.addSecs(-3))}))
                                         .added;
        const QList<ArticleId> ofC = stored(db, feedOf(c, {itemOf(QStringLiteral("c1"), {}, kNow.addDays(-9))})).added;
        QVERIFY(setRead(db, {ofB.first()}, ReadState::Read, kNow));
        QVERIFY(addBookmarks(db, {ofC.first()}, {QStringLiteral("Later"), {QStringLiteral("politics")}, {}}, kNow));

        const auto titles = [&](auto set) {
            ArticleQuery query;
            set(query);
            return listed(db, query).join(u' ');
        };
        QCOMPARE(titles([](ArticleQuery&) {}), QStringLiteral("a1 b1 b2 a2 c1"));
        QCOMPARE(titles([](ArticleQuery& q) { q.read = ReadFilter::Unread; }), QStringLiteral("a1 b2 a2 c1"));
        QCOMPARE(titles([](ArticleQuery& q) { q.read = ReadFilter::Read; }), QStringLiteral("b1"));
        QCOMPARE(titles([&](ArticleQuery& q) { q.outlet = b; }), QStringLiteral("b1 b2"));
        QCOMPARE(titles([&](ArticleQuery& q) {
                     q.outlet = b;
                     q.read = ReadFilter::Unread;
                 }),
                 QStringLiteral("b2"));
        QCOMPARE(titles([](ArticleQuery& q) { q.folder = QStringList {QStringLiteral("F")}; }),
                 QStringLiteral("a1 b1 b2 a2"));
        QCOMPARE(titles([](ArticleQuery& q) {
                     q.folder = QStringList {QStringLiteral("F")};
                     q.limit = 2;
                 }),
                 QStringLiteral("a1 b1"));
        QCOMPARE(titles([](ArticleQuery& q) {
                     q.folder = QStringList {QStringLiteral("F"), QStringLiteral("Sub")};
                 }),
                 QStringLiteral("a1 a2"));
        QCOMPARE(titles([](ArticleQuery& q) { q.tag = QStringLiteral("POLITICS"); }), QStringLiteral("a1 c1"));
        QCOMPARE(titles([](ArticleQuery& q) { q.tag = QStringLiteral("unknown"); }), QString());
        QCOMPARE(titles([](ArticleQuery& q) { q.since = kNow.addDays(-1); }), QStringLiteral("a1 b1 b2 a2"));
        QCOMPARE(titles([](ArticleQuery& q) { q.bookmarkedOnly = true; }), QStringLiteral("c1"));
        QCOMPARE(titles([](ArticleQuery& q) { q.bookmarkFolder = QStringLiteral("Later"); }), QStringLiteral("c1"));
        QCOMPARE(titles([](ArticleQuery& q) { q.bookmarkFolder = QString(); }), QString());
        QCOMPARE(titles([](ArticleQuery& q) { q.savedOnly = true; }), QString());
        QCOMPARE(titles([](ArticleQuery& q) { q.changedOnly = true; }), QString());
        QCOMPARE(titles([&](ArticleQuery& q) { q.author = articlesById(db, ofA)->first().authors.first().id; }),
                 QStringLiteral("a1"));
        QCOMPARE(titles([&](ArticleQuery& q) {
                     q.tag = QStringLiteral("politics");
                     q.outlet = c;
                 }),
                 QStringLiteral("c1"));
        QCOMPARE(titles([](ArticleQuery& q) { q.search = QStringLiteral("title:b1"); }), QStringLiteral("b1"));
    }

    void aFolderOfManyOutletsIsPagedInOrder()
    {
        LibraryForTest library;
        QList<FetchedFeed> feeds;
        for (int outlet = 0; outlet < 12; ++outlet) {
            QList<IncomingItem> items;
            for (int i = 0; i < 30 * (outlet == 0 ? 5 : 1); ++i)
                items += itemOf(QStringLiteral("%1-%2").arg(outlet).arg(i), {}, kNow.addSecs(-(i * 37 + outlet) % 900));
            feeds += feedOf(library.outlet(QStringLiteral("o%1").arg(outlet), {QStringLiteral("F")}), items);
        }
        QVERIFY(storeFeeds(library.db(), feeds));
        ArticleQuery all;
        all.limit = -1;
        ArticleQuery paged;
        paged.folder = QStringList {QStringLiteral("F")};
        QCOMPARE(listedInPages(library.db(), paged, 50), listed(library.db(), all));
    }

    void aFolderListsTheSameHoweverItIsRead_data()
    {
        QTest::addColumn<QStringList>("folder");
        QTest::newRow("many outlets, along time") << QStringList {QStringLiteral("F")};
        QTest::newRow("their articles are older than most, so merged from there on")
            << QStringList {QStringLiteral("F"), QStringLiteral("old")};
        QTest::newRow("one outlet") << QStringList {QStringLiteral("one")};
        QTest::newRow("an empty one") << QStringList {QStringLiteral("nothing")};
    }
    void aFolderListsTheSameHoweverItIsRead()
    {
        QFETCH(QStringList, folder);
        LibraryForTest library;
        Connection& db = library.db();
        QList<FetchedFeed> feeds;
        QSet<qint64> inFolder;
        const auto addOutletIn = [&](const QString& name, const QStringList& place, int articles, int ageInSeconds) {
            QList<IncomingItem> items;
            for (int i = 0; i < articles; ++i) // many at the same second
                items += itemOf(name + QString::number(i), {}, kNow.addSecs(-ageInSeconds - i * 37 % 60));
            feeds += feedOf(library.outlet(name, place), items);
            if (!place.isEmpty() && place.mid(0, folder.size()) == folder)
                inFolder.insert(feeds.last().outcome.id.value);
        };
        for (int i = 0; i < 9; ++i)
            addOutletIn(QStringLiteral("new%1").arg(i), {QStringLiteral("F")}, 20, i % 3);
        for (int i = 0; i < 3; ++i)
            addOutletIn(QStringLiteral("old%1").arg(i), {QStringLiteral("F"), QStringLiteral("old")}, 15, 90 + i);
        addOutletIn(QStringLiteral("one"), {QStringLiteral("one")}, 30, 30);
        addOutletIn(QStringLiteral("loose"), {}, 200, 5);
        QVERIFY(storeFeeds(db, feeds));
        ArticleQuery all;
        all.limit = -1;
        QList<ArticleId> third;
        QList<ArticleId> tenth;
        const QList<Article> every = articles(db, all)->articles;
        for (const Article& article : every) {
            if (article.id.value % 3 == 0)
                third += article.id;
            if (article.id.value % 10 == 0)
                tenth += article.id;
        }
        QVERIFY(setRead(db, third, ReadState::Read, kNow));
        QVERIFY(addBookmarks(db, tenth, {}, kNow));

        QList<ArticleQuery> queries(6);
        queries[1].read = ReadFilter::Unread;
        queries[2].read = ReadFilter::Read;
        queries[3].oldestFirst = true;
        queries[4].bookmarkedOnly = true;
        queries[5].since = kNow.addSecs(-95);
        for (ArticleQuery query : std::as_const(queries)) {
            query.limit = -1;
            QStringList expected;
            const QList<Article> everywhere = articles(db, query)->articles;
            for (const Article& article : everywhere)
                if (inFolder.contains(article.outletId.value))
                    expected += article.title;
            query.folder = folder;
            QCOMPARE(listed(db, query), expected);
            QCOMPARE(listedInPages(db, query, 7), expected);
        }
    }

    /// Whichever are fewer, the bookmarks or the articles with the tag, are looked through.
    void bookmarksOfATagOrAnOutletAreListed()
    {
        LibraryForTest library;
        Connection& db = library.db();
        QList<IncomingItem> items;
        for (int i = 0; i < 60; ++i) {
            items += itemOf(QString::number(i), {}, kNow.addSecs(-i * 37 % 300));
            items.last().tags = QStringList {QStringLiteral("common")};
            if (i % 20 == 0)
                items.last().tags += QStringLiteral("rare");
        }
        const OutletId one = library.outlet(QStringLiteral("one"), {QStringLiteral("F")});
        const OutletId two = library.outlet(QStringLiteral("two"));
        QList<ArticleId> ids = stored(db, feedOf(one, items)).added;
        ids += stored(db, feedOf(two, items)).added;
        QList<ArticleId> every;
        for (const ArticleId id : std::as_const(ids))
            if (id.value % 5 == 1)
                every += id;
        QVERIFY(addBookmarks(db, every, {QStringLiteral("Later"), QStringList {QStringLiteral("mine")}, {}}, kNow));
        QVERIFY(addBookmarks(db, {ids.at(1)}, {}, kNow));
        ArticleQuery all;
        all.limit = -1;
        const QList<Article> everything = articles(db, all)->articles;
        for (const char* tag : {"", "common", "rare", "mine", "nobody's"})
            for (const std::optional<OutletId>& outlet : {std::optional<OutletId>(), std::optional(one)})
                for (const bool inFolder : {false, true}) {
                    ArticleQuery query;
                    query.bookmarkedOnly = true;
                    query.tag = QString::fromUtf8(tag);
                    query.outlet = outlet;
                    if (inFolder)
                        query.folder = QStringList {QStringLiteral("F")};
                    QStringList expected;
                    for (const Article& article : everything) {
                        const bool isMine = article.id.value % 5 == 1;
                        if ((isMine || article.id == ids.at(1))
                            && (query.tag.isEmpty() || article.tags.contains(query.tag)
                                || (isMine && query.tag == u"mine"))
                            && (!(outlet || inFolder) || article.outletId == one))
                            expected += article.title;
                    }
                    query.limit = -1;
                    QCOMPARE(listed(db, query), expected);
                    QCOMPARE(listedInPages(db, query, 7), expected);
                }
    }

    void countsFollowEveryWrite()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId outlet = library.outlet(QStringLiteral("a"));
        const QList<ArticleId> ids = stored(db, feedOf(outlet, {itemOf(QStringLiteral("1"), {}),
                                                                itemOf(QStringLiteral("2"), {}, kNow.addDays(-3)),
                                                                itemOf(QStringLiteral("3"), {})}))
                                         .added;
        QCOMPARE(byline::outlet(db, outlet)->unread, 3);
        QCOMPARE(smartCounts(db, kNow.addSecs(-10))->todayUnread, 2);
        const Changes read = *setRead(db, {ids.at(0), ids.at(0), ArticleId {999}}, ReadState::Read, kNow);
        QCOMPARE(read.updated, QList<ArticleId> {ids.at(0)});
        QCOMPARE(read.outlets, QList<OutletId> {outlet});
        QVERIFY(setRead(db, {ids.at(0)}, ReadState::Read, kNow)->isEmpty());
        QCOMPARE(byline::outlet(db, outlet)->unread, 2);
        QCOMPARE(setReadWhere(db, {}, ReadState::Read, kNow)->updated.size(), 2);
        QCOMPARE(smartCounts(db, kNow)->unread, 0);
        QCOMPARE(setRead(db, {ids.at(1)}, ReadState::Unread, kNow)->updated.size(), 1);
        QCOMPARE(byline::outlet(db, outlet)->unread, 1);
        QCOMPARE(byline::outlet(db, outlet)->articles, 3);
    }

    void anArticleThatNamesAWriterTwiceIsMarkedAndRepaired()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const ArticleId id =
            stored(db, feedOf(library.outlet(QStringLiteral("a")),
                              {itemOf(QStringLiteral("1"), {}, kNow, {person(QStringLiteral("Jane Doe"))})}))
                .added.constFirst();
        execute(db, "INSERT INTO article_author SELECT article_id, position + 1, author_id, published"
                    " FROM article_author");
        QVERIFY(setRead(db, {id}, ReadState::Read, kNow));
        QVERIFY(setRead(db, {id}, ReadState::Unread, kNow));
        const auto isSound = [&db] {
            const QList<CheckResult> results = *checkLibrary(db);
            return std::all_of(results.cbegin(), results.cend(), [](const CheckResult& result) { return result.ok; });
        };
        QVERIFY(!isSound());
        QVERIFY(repairLibrary(db));
        QVERIFY(isSound());
        QCOMPARE(integerOf(db, "SELECT count(*) FROM article_author"), 1);
        QVERIFY(setRead(db, {id}, ReadState::Read, kNow));
        QVERIFY(isSound());
    }

    void listsAreWalksAlongAnIndex()
    {
        LibraryForTest library;
        Connection& db = library.db();
        IncomingItem item = itemOf(QStringLiteral("1"), {}, kNow, {person(QStringLiteral("Kim"))});
        item.tags = {QStringLiteral("t")};
        stored(db, feedOf(library.outlet(QStringLiteral("a")), {item}));
        QList<ArticleQuery> queries(12);
        queries[1].read = ReadFilter::Unread;
        queries[2].outlet = OutletId {1};
        queries[3] = queries[2];
        queries[3].read = ReadFilter::Unread;
        queries[4].author = AuthorId {1};
        queries[5] = queries[4];
        queries[5].read = ReadFilter::Unread;
        queries[6].bookmarkedOnly = true;
        queries[7].savedOnly = true;
        queries[8].changedOnly = true;
        queries[9].followedOnly = true;
        queries[10] = queries[9];
        queries[10].read = ReadFilter::Unread;
        queries[11].tag = QStringLiteral("t");
        for (int i = 6; i < 11; ++i) { // of one outlet
            queries += queries[i];
            queries.last().outlet = OutletId {1};
        }
        ArticleQuery set; // bookmarks, by when they were set
        set.bookmarkedOnly = set.byBookmark = true;
        queries += set;
        queries += set;
        queries.last().read = ReadFilter::Unread;
        queries += set;
        queries.last().bookmarkFolder = QStringLiteral("F");
        queries += set;
        queries.last().tag = QStringLiteral("t");
        const qsizetype folders = queries.size(); // along which folders are read
        for (const int i : {0, 1, 6, 7, 8, 9, 10})
            queries += queries[i];
        for (qsizetype i = 0; i < queries.size(); ++i) {
            const ArticleQuery& query = queries.at(i);
            for (const bool paged : {false, true}) {
                ListRange range {{}, 100};
                if (paged)
                    range.after = ArticleCursor {kNow.toMSecsSinceEpoch(), {1}};
                const ListStatement statement =
                    listStatement(db, query, range, i < folders ? WithOutlet::No : WithOutlet::Yes);
                Query plan(db, "EXPLAIN QUERY PLAN " + statement.sql);
                plan.bindAll(statement.values);
                QString text;
                while (plan.step())
                    text += plan.text(3) + u'\n';
                QVERIFY2(!text.contains(u"TEMP B-TREE"), qPrintable(text));
                // What is unread stands in tables that are in that order themselves: no look at the article.
                const bool isTableInOrder =
                    query.read == ReadFilter::Unread && !query.followedOnly && !query.bookmarkedOnly;
                QVERIFY2(isTableInOrder ? text.count(u'\n') == 1 : text.contains(u"USING COVERING INDEX"),
                         qPrintable(text));
                if (paged)
                    QVERIFY2(!text.contains(u"SCAN"), qPrintable(text));
            }
        }
    }

    void theOldestComeFirstWhereThatIsWantedAlsoInFolders()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const QStringList folder {QStringLiteral("F")};
        const OutletId a = library.outlet(QStringLiteral("a"), folder);
        const OutletId b = library.outlet(QStringLiteral("b"), folder);
        for (int i = 0; i < 5; ++i) {
            stored(db, feedOf(i % 2 == 0 ? a : b, {itemOf(QString::number(i), {}, kNow.addSecs(60 * i))}));
        }
        for (const bool within : {false, true}) {
            ArticleQuery query;
            query.oldestFirst = true;
            if (within)
                query.folder = folder;
            QCOMPARE(listedInPages(db, query, 2).join(u' '), QStringLiteral("0 1 2 3 4"));
        }
    }

    void whatIsBelowAPlaceInAListIsMarkedAlone()
    {
        LibraryForTest library;
        Connection& db = library.db();
        QList<IncomingItem> items;
        for (int i = 0; i < 5; ++i)
            items += itemOf(QString::number(i), {}, kNow.addSecs(60 * i));
        stored(db, feedOf(library.outlet(QStringLiteral("a")), items));
        ArticleQuery query;
        const Article middle = articles(db, query)->articles.at(2);
        query.after = ArticleCursor {middle.published.toMSecsSinceEpoch(), middle.id};
        QCOMPARE(setReadWhere(db, query, ReadState::Read, kNow)->updated.size(), 2);
        ArticleQuery unread;
        unread.read = ReadFilter::Unread;
        QCOMPARE(listed(db, unread).join(u' '), QStringLiteral("4 3 2"));
    }
};

QTEST_GUILESS_MAIN(Articles)
#include "test_articles.moc"
