// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/reading.h"
#include "library/refresher.h"
#include "library/subscriptions.h"
#include "library_fixture.h"

#ifndef Q_OS_WIN
#include "support/small_disk.h"
#endif

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

Answer feedAnswer(const QByteArray& items, const QByteArray& etag = {})
{
    Answer answer {.headers = {{"Content-Type", "application/rss+xml"}}, .body = rss("하루", items)};
    if (!etag.isEmpty())
        answer.headers.append({"ETag", etag});
    return answer;
}

} // namespace

class TestRefresher final : public QObject
{
    Q_OBJECT

private slots:
    void newArticlesComeAndASecondRefreshAddsNothing()
    {
        LibraryFixture at;
        subscribe(at, u"/feed"_s, feedAnswer(rssItem("1", "하나", "김민수", "<p>처음</p>")));
        at.server.route(u"/feed"_s, feedAnswer(rssItem("2", "둘", "이영희", "<p>다음</p>")
                                               + rssItem("1", "하나", "김민수", "<p>처음</p>")));
        const auto first = settledResult(at.library->refresher().refresh(RefreshScope::Everything));
        QCOMPARE(first->outlets, 1);
        QCOMPARE(first->updated, 1);
        QCOMPARE(first->articlesAdded, 1);
        QCOMPARE(first->articlesChanged, 0);
        const auto second = settledResult(at.library->refresher().refresh(RefreshScope::Everything));
        QCOMPARE(second->articlesAdded, 0);
        QCOMPARE(second->unchanged, 1);
        QCOMPARE(settledResult(at.library->reading().articles({}))->articles.size(), 2);
    }

    void anEditedArticleIsMarkedAndStaysRead()
    {
        LibraryFixture at;
        subscribe(at, u"/feed"_s, feedAnswer(rssItem("1", "하나", "김민수", "<p>처음</p>")));
        const ArticleId id = settledResult(at.library->reading().articles({}))->articles.first().id;
        QCOMPARE(settledResult(at.library->reading().setRead({id}, ReadState::Read)).value(), 1);
        at.server.route(u"/feed"_s, feedAnswer(rssItem("1", "하나", "김민수", "<p>고친 글</p>")));
        const auto report = settledResult(at.library->refresher().refresh(RefreshScope::Everything));
        QCOMPARE(report->articlesAdded, 0);
        QCOMPARE(report->articlesChanged, 1);
        const auto article = settledResult(at.library->reading().article(id));
        QVERIFY(article->article.changed);
        QVERIFY(article->article.read);
        QVERIFY(article->html.contains(u"고친 글"));
    }

    void validatorsAreSentBackAsTheyCame()
    {
        LibraryFixture at;
        subscribe(at, u"/feed"_s, feedAnswer(rssItem("1", "하나", "김민수", "<p>처음</p>"), "W/\"a b\""));
        at.server.route(u"/feed"_s, [](const HttpRequest& request) {
            return request.headers.value("if-none-match") == "W/\"a b\"" ? Answer {.status = 304} : feedAnswer({});
        });
        const auto report = settledResult(at.library->refresher().refresh(RefreshScope::Everything));
        QCOMPARE(report->unchanged, 1);
        QCOMPARE(report->failed.size(), 0);
    }

    void aFailingOutletKeepsItsArticlesAndSaysWhyWhileOthersAreRefreshed()
    {
        LibraryFixture at;
        subscribe(at, u"/good"_s, feedAnswer(rssItem("1", "하나", "김민수", "<p>처음</p>")));
        subscribe(at, u"/bad"_s, feedAnswer(rssItem("9", "아홉", "이영희", "<p>처음</p>")));
        subscribe(at, u"/page"_s, feedAnswer(rssItem("8", "여덟", "이영희", "<p>처음</p>")));
        at.server.route(u"/good"_s, feedAnswer(rssItem("2", "둘", "김민수", "<p>다음</p>")));
        at.server.route(u"/bad"_s, Answer {.status = 500});
        at.server.route(u"/page"_s, Answer {.body = "<!doctype html><html><body>Sign in to the hotel</body></html>"});
        const auto report = settledResult(at.library->refresher().refresh(RefreshScope::Everything));
        QCOMPARE(report->outlets, 3);
        QCOMPARE(report->articlesAdded, 1);
        QCOMPARE(report->failed.size(), 2);
        QCOMPARE(settledResult(at.library->reading().articles({}))->articles.size(), 4);
        const auto outlets = settledResult(at.library->subscriptions().outlets());
        const auto failing = std::count_if(outlets->cbegin(), outlets->cend(),
                                           [](const Outlet& outlet) { return outlet.error.has_value(); });
        QCOMPARE(failing, 2);
        for (const Outlet& outlet : *outlets)
            QVERIFY(outlet.nextDue.isValid());
    }

    void whatArrivedIsThereWhileAnotherServerStillThinks()
    {
        LibraryFixture at;
        subscribe(at, u"/good"_s, feedAnswer(rssItem("1", "하나", "김민수", "<p>처음</p>")));
        subscribe(at, u"/slow"_s, feedAnswer(rssItem("9", "아홉", "이영희", "<p>처음</p>")));
        at.server.route(u"/good"_s, feedAnswer(rssItem("2", "둘", "김민수", "<p>다음</p>")));
        Answer never = feedAnswer(rssItem("8", "여덟", "이영희", "<p>다음</p>"));
        never.delayMs = 25000;
        at.server.route(u"/slow"_s, never);
        const auto running = at.library->refresher().refresh(RefreshScope::Everything);
        QTRY_COMPARE_WITH_TIMEOUT(settledResult(at.library->reading().articles({}))->articles.size(), 3, 10000);
        QVERIFY(!running.isFinished());
        at.library->refresher().stop();
        QVERIFY(settledResult(running)->stopped);
    }

    void onlyWhatIsDueIsAsked()
    {
        LibraryFixture at;
        subscribe(at, u"/feed"_s, feedAnswer(rssItem("1", "하나", "김민수", "<p>처음</p>")));
        at.server.forget();
        const auto report = settledResult(at.library->refresher().refresh(RefreshScope::Due));
        QCOMPARE(report->outlets, 0);
        QCOMPARE(at.server.hits(), 0);
    }

    void aFeedThatMovedForGoodIsAskedAtItsNewAddressInTheEnd()
    {
        LibraryFixture at;
        const Answer feed = feedAnswer(rssItem("1", "하나", "김민수", "<p>처음</p>"));
        subscribe(at, u"/old"_s, feed);
        at.server.route(u"/new"_s, feed);
        at.server.route(u"/old"_s, Answer {.status = 301, .headers = {{"Location", "/new"}}});
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(settledResult(at.library->subscriptions().outlets())->first().feedUrl,
                     at.server.url(u"/old"_s).toString());
            QCOMPARE(settledResult(at.library->refresher().refresh(RefreshScope::Everything))->failed.size(), 0);
        }
        QCOMPARE(settledResult(at.library->subscriptions().outlets())->first().feedUrl,
                 at.server.url(u"/new"_s).toString());
        QCOMPARE(settledResult(at.library->reading().articles({}))->articles.size(), 1);
    }

    void aPortalsPageIsNoMove()
    {
        LibraryFixture at;
        subscribe(at, u"/feed"_s, feedAnswer(rssItem("1", "하나", "김민수", "<p>처음</p>")));
        at.server.route(u"/portal"_s, Answer {.body = "<!doctype html><html><body>Sign in</body></html>"});
        at.server.route(u"/feed"_s, Answer {.status = 301, .headers = {{"Location", "/portal"}}});
        for (int i = 0; i < 4; ++i)
            QCOMPARE(settledResult(at.library->refresher().refresh(RefreshScope::Everything))->failed.size(), 1);
        QCOMPARE(settledResult(at.library->subscriptions().outlets())->first().feedUrl,
                 at.server.url(u"/feed"_s).toString());
    }

    void aFeedThatIsGoneKeepsItsArticlesAndIsNotAskedAgain()
    {
        LibraryFixture at;
        subscribe(at, u"/feed"_s, feedAnswer(rssItem("1", "하나", "김민수", "<p>처음</p>")));
        at.server.route(u"/feed"_s, Answer {.status = 410});
        QCOMPARE(settledResult(at.library->refresher().refresh(RefreshScope::Everything))->failed.size(), 1);
        at.secondsAhead = 30LL * 24 * 3600;
        QCOMPARE(settledResult(at.library->refresher().refresh(RefreshScope::Due))->outlets, 0);
        QCOMPARE(settledResult(at.library->reading().articles({}))->articles.size(), 1);
        const Outlet outlet = settledResult(at.library->subscriptions().outlets())->first();
        QCOMPARE(outlet.error->code, 410);
        QVERIFY(!outlet.nextDue.isValid());
    }

    void whoAskedToWaitIsHeardByTheNextRun()
    {
        LibraryFixture at;
        subscribe(at, u"/feed"_s, feedAnswer(rssItem("1", "하나", "김민수", "<p>처음</p>")));
        at.server.route(u"/feed"_s, Answer {.status = 429, .headers = {{"Retry-After", "7200"}}});
        QCOMPARE(settledResult(at.library->refresher().refresh(RefreshScope::Everything))->failed.size(), 1);
        const QDateTime due = settledResult(at.library->subscriptions().outlets())->first().nextDue;
        QVERIFY(due >= systemTime().addSecs(7100));
        at.open();
        at.server.forget();
        const auto held = settledResult(at.library->refresher().refresh(RefreshScope::Everything));
        QCOMPARE(held->failed.size(), 1);
        QCOMPARE(held->failed.first().error.kind, ErrorKind::SlowDown);
        QCOMPARE(at.server.hits(), 0);
        at.secondsAhead = 7300;
        at.server.route(u"/feed"_s, feedAnswer(rssItem("1", "하나", "김민수", "<p>처음</p>")));
        QCOMPARE(settledResult(at.library->refresher().refresh(RefreshScope::Everything))->failed.size(), 0);
        QCOMPARE(at.server.hits(), 1);
    }

    void aServerThatAlwaysSaysNotModifiedHasToSendTheFeedNowAndThen()
    {
        LibraryFixture at;
        subscribe(at, u"/feed"_s, feedAnswer(rssItem("1", "하나", "김민수", "<p>처음</p>"), "\"for ever\""));
        at.server.route(u"/feed"_s, [](const HttpRequest& request) {
            return request.headers.contains("if-none-match")
                       ? Answer {.status = 304}
                       : feedAnswer(rssItem("2", "둘", "김민수", "<p>다음</p>"), "\"for ever\"");
        });
        QCOMPARE(settledResult(at.library->refresher().refresh(RefreshScope::Everything))->unchanged, 1);
        at.secondsAhead = 8LL * 24 * 3600;
        QCOMPARE(settledResult(at.library->refresher().refresh(RefreshScope::Everything))->articlesAdded, 1);
        QCOMPARE(settledResult(at.library->refresher().refresh(RefreshScope::Everything))->unchanged, 1);
    }

    void anOutletThatPublishesOnceAWeekIsNotAskedEveryHour()
    {
        LibraryFixture at;
        QByteArray items;
        for (int i = 0; i < 5; ++i) {
            const QDateTime time = systemTime().addDays(-7 * i - 1);
            items += "<item><guid>" + QByteArray::number(i) + "</guid><title>t</title><pubDate>"
                     + time.toString(Qt::ISODate).toLatin1() + "</pubDate></item>";
        }
        subscribe(at, u"/feed"_s, feedAnswer(items, "\"1\""));
        at.server.route(u"/feed"_s, [items](const HttpRequest& request) {
            return request.headers.contains("if-none-match") ? Answer {.status = 304} : feedAnswer(items);
        });
        QCOMPARE(settledResult(at.library->refresher().refresh(RefreshScope::Everything))->unchanged, 1);
        const Outlet outlet = settledResult(at.library->subscriptions().outlets())->first();
        QVERIFY(outlet.nextDue > systemTime().addSecs(20 * 3600));
    }

    void stopEndsAtOnceAndKeepsWhatHadArrived()
    {
        LibraryFixture at;
        QByteArray opml = "<opml version='2.0'><body>";
        for (int i = 0; i < 30; ++i) {
            const QString path = u"/%1"_s.arg(i);
            Answer answer = feedAnswer(rssItem("1", "하나", "김민수", "<p>처음</p>"));
            answer.delayMs = i < 3 ? 0 : 30000;
            at.server.route(path, answer);
            opml += "<outline xmlUrl='" + at.server.url(path).toEncoded() + "'/>";
        }
        QVERIFY(settledResult(at.library->subscriptions().importOpml(opml + "</body></opml>")).has_value());
        Refresher& refresher = at.library->refresher();
        QSignalSpy progress(&refresher, &Refresher::progressed);
        const auto report = refresher.refresh(RefreshScope::Everything);
        QTRY_VERIFY(progress.size() >= 3);
        QElapsedTimer timer;
        timer.start();
        refresher.stop();
        const auto stopped = settledResult(report);
        QVERIFY(timer.elapsed() < 5000);
        QVERIFY(stopped->stopped);
        QCOMPARE(stopped->articlesAdded, 3);
        QVERIFY(!refresher.isRunning());
        QCOMPARE(settledResult(at.library->reading().articles({}))->articles.size(), 3);
    }

#ifndef Q_OS_WIN
    void aDiskThatFillsUpEndsARefreshWithAReport()
    {
        constexpr int kFeeds = 100;
        constexpr int kItems = 5;
        LibraryFixture at;
        QByteArray opml = "<opml version='2.0'><body>";
        for (int i = 0; i < kFeeds; ++i) {
            QByteArray items;
            for (int k = 0; k < kItems; ++k)
                items += rssItem(QByteArray::number(k), "하나", "김민수", "<p>" + bulk(6000) + "</p>");
            const QString path = u"/%1"_s.arg(i);
            at.server.route(path, feedAnswer(items));
            opml += "<outline xmlUrl='" + at.server.url(path).toEncoded() + "'/>";
        }
        QVERIFY(settledResult(at.library->subscriptions().importOpml(opml + "</body></opml>")).has_value());
        Refresher& refresher = at.library->refresher();
        std::optional<RefreshReport> report;
        QObject::connect(&refresher, &Refresher::finished, [&](const RefreshReport& done) { report = done; });
        {
            const SmallDisk disk(3'000'000);
            const auto result = settledResult(refresher.refresh(RefreshScope::Everything));
            QVERIFY(!result);
            QVERIFY(report && report->trouble);
            QCOMPARE(report->trouble->code, result.error().code);
            QVERIFY(!refresher.isRunning());
        }
        QVERIFY(report->articlesAdded > 0 && report->articlesAdded < kFeeds * kItems);
        QCOMPARE(report->articlesAdded, report->updated * kItems);
        QCOMPARE(settledResult(at.library->reading().smartCounts())->unread, report->articlesAdded);
        // With room again, the rest comes.
        const auto rest = settledResult(refresher.refresh(RefreshScope::Everything));
        QVERIFY(rest && !rest->trouble);
        QCOMPARE(settledResult(at.library->reading().smartCounts())->unread, kFeeds * kItems);
    }
#endif

    void offlineFailsQuietlyAndComesBack()
    {
        LibraryFixture at;
        subscribe(at, u"/feed"_s, feedAnswer(rssItem("1", "하나", "김민수", "<p>처음</p>")));
        at.server.forget();
        at.library->setOffline(true);
        const auto offline = settledResult(at.library->refresher().refresh(RefreshScope::Everything));
        QCOMPARE(offline->failed.size(), 1);
        QCOMPARE(at.server.hits(), 0);
        at.library->setOffline(false);
        QCOMPARE(settledResult(at.library->refresher().refresh(RefreshScope::Everything))->failed.size(), 0);
    }

    void theLibraryClosesInTheMiddleOfARefresh()
    {
        LibraryFixture at;
        Answer slow = feedAnswer(rssItem("1", "하나", "김민수", "<p>처음</p>"));
        subscribe(at, u"/feed"_s, slow);
        slow.delayMs = 30000;
        at.server.route(u"/feed"_s, slow);
        at.library->refresher().refresh(RefreshScope::Everything);
        QTRY_COMPARE(at.server.underWay(), 1);
        at.open();
        QCOMPARE(settledResult(at.library->reading().articles({}))->articles.size(), 1);
    }

private:
    static void subscribe(LibraryFixture& at, const QString& path, const Answer& answer)
    {
        at.server.route(path, answer);
        QVERIFY(settledResult(at.library->subscriptions().add(at.server.url(path).toString(), {})).has_value());
    }
};

QTEST_GUILESS_MAIN(TestRefresher)
#include "test_refresher.moc"
