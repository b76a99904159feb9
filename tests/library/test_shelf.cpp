// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/archive.h"
#include "library/bookmarks.h"
#include "library/later.h"
#include "library/reading.h"
#include "library/refresher.h"
#include "library/shelf.h"
#include "library/subscriptions.h"
#include "library/writers.h"
#include "library_fixture.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace byline;
using namespace Qt::StringLiterals;

class TestShelf final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsBookmarkedIsKept()
    {
        LibraryFixture at;
        const QList<Article> all = subscribe(at, 3);
        at.library->shelf().keepFilled();
        settledResult(at.library->bookmarks().add({all.at(1).id}));
        QTRY_COMPARE_WITH_TIMEOUT(kept(at), QStringList {all.at(1).title}, 15000);
    }

    void allOfManyBookmarksAreKept()
    {
        LibraryFixture at;
        subscribe(at, 120);
        ArticleQuery query;
        query.limit = 120;
        const QList<Article> all = settledResult(at.library->reading().articles(query))->articles;
        QList<ArticleId> ids;
        for (const Article& article : all)
            ids += article.id;
        settledResult(at.library->bookmarks().add(ids));
        at.library->shelf().fill();
        QTRY_COMPARE_WITH_TIMEOUT(settledResult(at.library->shelf().use()).value().copies, 120, 60'000);
    }

    void manyGoWhenThereIsNoRoomForThemAnyMore()
    {
        LibraryFixture at;
        subscribe(at, 70);
        QSignalSpy taken(&at.library->shelf(), &Shelf::taken);
        at.library->shelf().take();
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, 60'000);
        QCOMPARE(kept(at).size(), 70);
        ShelfRules rules;
        rules.quota = 0;
        fill(at, rules);
        QCOMPARE(kept(at), QStringList());
    }

    void whatIsBookmarkedIsTakenFirst()
    {
        LibraryFixture at;
        const QList<Article> all = subscribe(at, 8);
        settledResult(at.library->bookmarks().add({all.last().id}));
        ShelfRules rules {.bookmarks = false};
        rules.quota = 120'000; // of one copy
        fill(at, rules);
        QSignalSpy taken(&at.library->shelf(), &Shelf::taken);
        at.library->shelf().take();
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, 15000);
        QVERIFY(taken.first().first().value<ShelfReport>().isFull);
        QVERIFY(kept(at).contains(all.last().title));
    }

    void theNewestOfOutletsFoldersAndFollowedWritersAreKept()
    {
        LibraryFixture at;
        const QList<Article> all = subscribe(at, 6);
        ShelfRules rules;
        rules.sources = {ShelfSource {all.first().outletId, {}, 2}};
        fill(at, rules);
        QCOMPARE(kept(at), QStringList({u"6"_s, u"5"_s}));
        rules.sources = {ShelfSource {{}, {u"News"_s}, 3}};
        fill(at, rules);
        QCOMPARE(kept(at), QStringList({u"6"_s, u"5"_s, u"4"_s}));
        rules.sources.clear();
        rules.ofFollowed = 4;
        fill(at, rules);
        QCOMPARE(kept(at).size(), 3);
        settledResult(at.library->writers().setFollowed(all.first().authors.first().id, Following::Yes));
        fill(at, rules);
        QCOMPARE(kept(at), QStringList({u"6"_s, u"5"_s, u"4"_s, u"3"_s}));
    }

    void theOldestGoFirstWhenTheRoomIsUsedUpAndNeverWhatTheUserWants()
    {
        LibraryFixture at;
        const QList<Article> all = subscribe(at, 6); // newest first, each with a picture of 100,000 bytes
        settledResult(at.library->bookmarks().add({all.at(5).id}));
        QVERIFY(settledResult(at.library->archive().save(all.at(4).id)).has_value());
        ShelfRules rules;
        rules.sources = {ShelfSource {all.first().outletId, {}, 6}};
        rules.quota = 350'000;
        fill(at, rules);
        // The bookmarked and the kept one, and the newest as far as there is room: three begin at once.
        QStringList now = kept(at);
        QVERIFY(now.contains(u"1"_s) && now.contains(u"2"_s) && now.contains(u"6"_s));
        const qint64 used = settledResult(at.library->shelf().use()).value().bytes;
        QVERIFY2(used < 350'000 + 3 * 110'000, QByteArray::number(used));
        serve(at, 8);
        settledResult(at.library->refresher().refresh(RefreshScope::Everything));
        rules.sources.first().newest = 8;
        fill(at, rules);
        now = kept(at);
        QVERIFY2(now.contains(u"8"_s), "the newest has room");
        QVERIFY2(!now.contains(u"3"_s) && !now.contains(u"4"_s), "older ones went for it");
        QVERIFY2(now.contains(u"1"_s), "bookmarked");
        QVERIFY2(now.contains(u"2"_s), "kept by the user");
        const QStringList before = now;
        const int hits = at.server.hits();
        fill(at, rules);
        QCOMPARE(kept(at), before);
        QCOMPARE(at.server.hits(), hits);
    }

    void whatTheUserGaveUpStaysAway()
    {
        LibraryFixture at;
        const QList<Article> all = subscribe(at, 2);
        ShelfRules rules;
        rules.sources = {ShelfSource {all.first().outletId, {}, 2}};
        fill(at, rules);
        QCOMPARE(kept(at).size(), 2);
        settledResult(at.library->archive().unsave({all.first().id}));
        fill(at, rules);
        QCOMPARE(kept(at), QStringList {u"1"_s});
        QVERIFY(settledResult(at.library->archive().save(all.first().id)).has_value());
        QCOMPARE(kept(at).size(), 2);
    }

    void everythingUnreadIsTakenAndCanBeStopped()
    {
        LibraryFixture at;
        const QList<Article> all = subscribe(at, 30);
        settledResult(at.library->reading().setRead({all.at(3).id}, ReadState::Read));
        QSignalSpy progress(&at.library->shelf(), &Shelf::progressed);
        QSignalSpy taken(&at.library->shelf(), &Shelf::taken);
        at.library->shelf().take();
        QTRY_VERIFY_WITH_TIMEOUT(progress.size() >= 3, 15000);
        at.library->shelf().stop();
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, 15000);
        const auto stopped = taken.takeFirst().first().value<ShelfReport>();
        QVERIFY(stopped.stopped);
        QVERIFY(stopped.kept >= 1 && stopped.kept < 29);
        QCOMPARE(kept(at).size(), stopped.kept);
        at.library->shelf().take();
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, 30000);
        QCOMPARE(kept(at).size(), 29);
        QVERIFY(!kept(at).contains(all.at(3).title));
        QCOMPARE(progress.last().first().value<ShelfProgress>().total, 29 - stopped.kept);
    }

    void stoppedItDoesNotWaitForASlowServer()
    {
        LibraryFixture at;
        subscribe(at, 12);
        for (int number = 1; number <= 12; ++number)
            at.server.route(u"/p%1.png"_s.arg(number), Answer {.body = onePixel(), .delayMs = 30'000});
        QSignalSpy taken(&at.library->shelf(), &Shelf::taken);
        at.library->shelf().take();
        QTRY_VERIFY_WITH_TIMEOUT(at.server.underWay() >= 3, 15000);
        QElapsedTimer clock;
        clock.start();
        at.library->shelf().stop();
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, 15000);
        QVERIFY2(clock.elapsed() < 10'000, QByteArray::number(clock.elapsed()));
        const auto stopped = taken.first().first().value<ShelfReport>();
        QVERIFY(stopped.stopped);
        QCOMPARE(stopped.failed, 0);
        QCOMPARE(kept(at).size(), stopped.kept);
        QVERIFY(!at.library->shelf().isRunning());
        const int hits = at.server.hits();
        QTest::qWait(200);
        QCOMPARE(at.server.hits(), hits); // nothing goes on behind it
    }

    void stoppedBeforeItKnowsWhatToTakeItTakesNothing()
    {
        LibraryFixture at;
        subscribe(at, 5);
        at.server.forget();
        QSignalSpy taken(&at.library->shelf(), &Shelf::taken);
        at.library->shelf().take();
        at.library->shelf().stop(); // the wishes are still being read
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, 15000);
        const auto stopped = taken.takeFirst().first().value<ShelfReport>();
        QVERIFY(stopped.stopped);
        QCOMPARE(stopped.kept, 0);
        QVERIFY(!at.library->shelf().isRunning());
        QTest::qWait(200);
        QCOMPARE(kept(at), QStringList());
        QCOMPARE(at.server.hits(), 0);
        at.library->shelf().take(); // and again, to its end
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, 30000);
        QCOMPARE(kept(at).size(), 5);
    }

    void aMeteredNetworkIsSpared()
    {
        LibraryFixture at;
        const QList<Article> all = subscribe(at, 2);
        at.library->setNetwork({.isGone = false, .isMetered = true});
        ShelfRules rules;
        rules.sources = {ShelfSource {all.first().outletId, {}, 2}};
        const int hits = at.server.hits();
        at.library->shelf().setRules(rules);
        QTest::qWait(300);
        QVERIFY(!at.library->shelf().isRunning());
        QCOMPARE(at.server.hits(), hits);
        rules.onMetered = true;
        fill(at, rules);
        QCOMPARE(kept(at).size(), 2);
    }

    void rulesComeBackAsTheyWereSet()
    {
        LibraryFixture at;
        ShelfRules rules;
        rules.bookmarks = false;
        rules.ofFollowed = 7;
        rules.sources = {ShelfSource {{3}, {}, 2}, ShelfSource {{}, {u"a"_s, u"b"_s}, 9}};
        rules.quota = qint64(5) * 1024 * 1024 * 1024;
        rules.onMetered = true;
        at.library->shelf().setRules(rules);
        at.open();
        QVERIFY(at.library->shelf().rules() == rules);
    }

    void offlineNothingLeavesAndWhatWasAskedForIsDoneLater()
    {
        LibraryFixture at;
        const QList<Article> all = subscribe(at, 2);
        at.library->setNetwork({.isGone = true, .isMetered = false});
        QVERIFY(at.library->isOffline());
        const int hits = at.server.hits();
        serve(at, 3);
        at.library->later().refresh();
        at.library->later().save({all.first().id});
        at.library->later().savePage(at.server.url(u"/page"_s));
        at.library->later().save({all.first().id}); // once is enough
        QCOMPARE(at.library->later().count(), 3);
        settledResult(at.library->refresher().refresh(RefreshScope::Everything));
        settledResult(at.library->archive().save(all.last().id));
        at.library->later().start();
        QTest::qWait(200);
        QCOMPARE(at.library->later().count(), 3);
        QCOMPARE(at.server.hits(), hits);

        at.open(); // it is kept over a restart
        at.library->setNetwork({.isGone = true, .isMetered = false});
        QCOMPARE(at.library->later().count(), 3);
        QSignalSpy finished(&at.library->later(), &Later::finished);
        at.library->setNetwork({});
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 15000);
        QCOMPARE(at.library->later().count(), 0);
        QCOMPARE(settledResult(at.library->reading().articles({}))->articles.size(), 3);
        QVERIFY(kept(at).contains(all.first().title));
        QVERIFY(at.server.hits(u"/page"_s) > 0);
    }

    void goingOnlineByHandIsBelieved()
    {
        LibraryFixture at;
        at.library->setNetwork({.isGone = true, .isMetered = false});
        QVERIFY(at.library->isOffline());
        at.library->setOffline(false);
        QVERIFY(!at.library->isOffline());
        at.library->setOffline(true);
        at.library->setNetwork({});
        QVERIFY2(at.library->isOffline(), "it was the user's wish");
    }

private:
    static QByteArray item(LibraryFixture& at, int number)
    {
        const QByteArray n = QByteArray::number(number);
        const QDateTime time = QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC).addSecs(number * 60);
        at.server.route(u"/p%1.png"_s.arg(number),
                        Answer {.headers = {{"Content-Type", "image/png"}}, .body = picture()});
        return "<item><guid isPermaLink=\"false\">" + n + "</guid><title>" + n
               + "</title><dc:creator>김민수</dc:creator><pubDate>"
               + QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1()
               + " GMT</pubDate><content:encoded><![CDATA[<p>" + QByteArray("긴 글입니다. ").repeated(100)
               + "</p><img src='" + at.server.url(u"/p%1.png"_s.arg(number)).toEncoded()
               + "'>]]></content:encoded></item>";
    }

    /// A hundred thousand bytes that no two pictures share.
    static QByteArray picture()
    {
        QByteArray bytes(100'000, Qt::Uninitialized);
        QRandomGenerator::global()->fillRange(reinterpret_cast<quint32*>(bytes.data()), bytes.size() / 4);
        return onePixel() + bytes;
    }

    static void serve(LibraryFixture& at, int count)
    {
        QByteArray items;
        for (int i = 1; i <= count; ++i)
            items += item(at, i);
        at.server.route(u"/feed"_s,
                        Answer {.headers = {{"Content-Type", "application/rss+xml"}}, .body = rss("하루", items)});
    }

    static QList<Article> subscribe(LibraryFixture& at, int count)
    {
        serve(at, count);
        const auto added =
            settledResult(at.library->subscriptions().add(at.server.url(u"/feed"_s).toString(), {u"News"_s}));
        if (!added)
            qFatal("not subscribed");
        return settledResult(at.library->reading().articles({}))->articles;
    }

    static void fill(LibraryFixture& at, const ShelfRules& rules)
    {
        QSignalSpy settled(&at.library->shelf(), &Shelf::settled);
        at.library->shelf().setRules(rules);
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, 30000);
    }

    /// Titles of what has a copy, newest first.
    static QStringList kept(LibraryFixture& at)
    {
        ArticleQuery query;
        query.savedOnly = true;
        QStringList titles;
        const QList<Article> articles = settledResult(at.library->reading().articles(query))->articles;
        for (const Article& article : articles)
            titles += article.title;
        return titles;
    }
};

QTEST_GUILESS_MAIN(TestShelf)
#include "test_shelf.moc"
