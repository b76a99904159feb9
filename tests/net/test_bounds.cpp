// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/fetching.h"

#include <QElapsedTimer>

using namespace byline;
using namespace Qt::StringLiterals;

/// How much is under way, for how long, and who has to wait.
class TestBounds final : public QObject
{
    Q_OBJECT

private slots:
    void sixForEachHost();
    void oneHundredAndTwentyEightInAll();
    void oneHostDoesNotHoldUpTheOthers();
    void cancellingAFutureStopsItsTransfer();
    void cancellingOneThatWaitsFreesNothingElse();
    void cancelAllEndsTwentyDripsAtOnce();
    void destroyingItCancelsWhatIsOpen();
    void futuresFinishFromTheEventLoop();
    void offlineNothingLeaves();
    void silenceEndsAfterTheIdleTime();
    void aDripEndsAfterTheTotalTime();
    void slowButGoodIsRead();
    void retryAfterIsKept();
    void oneAddressInTroubleDoesNotHoldItsHost();
    void aHostThatRefusesThroughoutIsHeld();
    void holdsSurviveARestart();
};

void TestBounds::sixForEachHost()
{
    HttpServer server;
    server.route(u"/"_s, Answer {.body = "x", .delayMs = 250});
    Fetcher fetcher;
    QList<Fetching> all;
    for (int i = 0; i < 20; ++i)
        all += fetcher.fetch({.url = server.url(u"/?%1"_s.arg(i))});
    for (const Fetching& one : all)
        QCOMPARE(outcome(one), u"200"_s);
    QCOMPARE(server.mostUnderWay(), 6);
    QCOMPARE(server.hits(u"/"_s), 20);
    QVERIFY(server.connectionsMade() <= 6);
}

void TestBounds::oneHundredAndTwentyEightInAll()
{
    HttpServer server {QHostAddress(QHostAddress::AnyIPv4)};
    server.route(u"/"_s, Answer {.body = "x", .delayMs = 1500});
    Fetcher fetcher;
    QList<Fetching> all;
    for (int i = 0; i < 160; ++i)
        all += fetcher.fetch({.url = QUrl(u"http://127.0.0.%1:%2/"_s.arg(2 + i % 32).arg(server.port()))});
    for (const Fetching& one : all)
        QCOMPARE(outcome(one), u"200"_s);
    QCOMPARE(server.mostUnderWay(), 128);
}

void TestBounds::oneHostDoesNotHoldUpTheOthers()
{
    HttpServer slow {QHostAddress(u"127.0.0.2"_s)};
    slow.route(u"/"_s, Answer {.delayMs = 60'000});
    HttpServer fast {QHostAddress(u"127.0.0.3"_s)};
    fast.route(u"/"_s, Answer {.body = "x"});
    Fetcher fetcher;
    for (int i = 0; i < 100; ++i)
        fetcher.fetch({.url = slow.url(u"/?%1"_s.arg(i))});
    QElapsedTimer time;
    time.start();
    QCOMPARE(outcome(fetcher.fetch({.url = fast.url()})), u"200"_s);
    QVERIFY(time.elapsed() < 10'000); // not the slow one's minute
    QTRY_COMPARE(slow.underWay(), 6); // the fast one may be answered before all six have come
    QCOMPARE(slow.mostUnderWay(), 6);
}

void TestBounds::cancellingAFutureStopsItsTransfer()
{
    HttpServer server;
    server.route(u"/drip"_s, Answer {.body = QByteArray(100'000, 'x'), .dripBytesPerSecond = 100});
    server.route(u"/"_s, Answer {.body = "x"});
    Fetcher fetcher;
    QList<Fetching> drips;
    for (int i = 0; i < 6; ++i)
        drips += fetcher.fetch({.url = server.url(u"/drip"_s)});
    const Fetching next = fetcher.fetch({.url = server.url()});
    QTRY_COMPARE(server.underWay(), 6);
    drips.first().cancel();
    QCOMPARE(outcome(next), u"200"_s); // it got the place
    QTRY_COMPARE(server.underWay(), 5);
    QVERIFY(drips.first().isFinished());
    QVERIFY(drips.first().isCanceled());
    QVERIFY(!drips.last().isFinished());
}

void TestBounds::cancellingOneThatWaitsFreesNothingElse()
{
    HttpServer server;
    server.route(u"/"_s, Answer {.body = "x", .delayMs = 200});
    Fetcher fetcher;
    QList<Fetching> all;
    for (int i = 0; i < 8; ++i)
        all += fetcher.fetch({.url = server.url()});
    all[6].cancel();
    for (const int index : {0, 5, 7})
        QCOMPARE(outcome(all.at(index)), u"200"_s);
    QCOMPARE(server.hits(u"/"_s), 7);
    QCOMPARE(server.mostUnderWay(), 6);
}

void TestBounds::cancelAllEndsTwentyDripsAtOnce()
{
    HttpServer server {QHostAddress(QHostAddress::AnyIPv4)};
    server.route(u"/"_s, Answer {.body = QByteArray(100'000, 'x'), .dripBytesPerSecond = 100});
    Fetcher fetcher;
    QList<Fetching> all;
    for (int i = 0; i < 20; ++i)
        all += fetcher.fetch({.url = QUrl(u"http://127.0.0.%1:%2/"_s.arg(2 + i % 5).arg(server.port()))});
    for (int i = 0; i < 40; ++i) // these wait for a place
        all += fetcher.fetch({.url = QUrl(u"http://127.0.0.2:%1/"_s.arg(server.port()))});
    QTRY_COMPARE(server.underWay(), 22);
    QElapsedTimer time;
    time.start();
    fetcher.cancelAll();
    for (const Fetching& one : all)
        QCOMPARE(outcome(one), u"Cancelled"_s);
    QVERIFY2(time.elapsed() < 10'000, qPrintable(QString::number(time.elapsed())));
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(server.hits(u"/"_s), 22); // none of those that waited was begun
}

void TestBounds::destroyingItCancelsWhatIsOpen()
{
    HttpServer server;
    server.route(u"/"_s, Answer {.delayMs = 60'000});
    auto fetcher = std::make_unique<Fetcher>();
    Fetching open = fetcher->fetch({.url = server.url()});
    QTRY_COMPARE(server.underWay(), 1);
    fetcher.reset();
    QVERIFY(open.isCanceled());
    QVERIFY(open.isFinished());
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestBounds::futuresFinishFromTheEventLoop()
{
    Fetcher fetcher;
    bool ran = false;
    Fetching refused = fetcher.fetch({.url = QUrl(u"ftp://127.0.0.1/"_s)});
    QVERIFY(!refused.isFinished());
    refused.then(this, [&ran](const Result<Response>&) { ran = true; });
    QVERIFY(!ran);
    QTRY_VERIFY(ran);

    // What is attached may do anything, even destroy the fetcher.
    HttpServer server;
    server.route(u"/"_s, Answer {.body = "x"});
    auto doomed = std::make_unique<Fetcher>();
    Fetching first = doomed->fetch({.url = server.url()});
    Fetching second = doomed->fetch({.url = server.url()});
    first.then(this, [&doomed](const Result<Response>&) { doomed.reset(); });
    QTRY_VERIFY(!doomed);
    QTRY_VERIFY(second.isFinished());
}

void TestBounds::offlineNothingLeaves()
{
    HttpServer server;
    server.route(u"/"_s, Answer {.delayMs = 60'000});
    server.route(u"/good"_s, Answer {.body = "x"});
    Fetcher fetcher;
    const Fetching underWay = fetcher.fetch({.url = server.url()});
    QTRY_COMPARE(server.underWay(), 1);
    fetcher.setOffline(true);
    QCOMPARE(outcome(underWay), u"NoConnection"_s);
    QVERIFY(fault(underWay.result()) == NetworkFault::Offline);
    QCOMPARE(outcome(fetcher.fetch({.url = server.url(u"/good"_s)})), u"NoConnection"_s);
    QCOMPARE(server.hits(u"/good"_s), 0);
    fetcher.setOffline(false);
    QCOMPARE(outcome(fetcher.fetch({.url = server.url(u"/good"_s)})), u"200"_s);
}

void TestBounds::silenceEndsAfterTheIdleTime()
{
    HttpServer server;
    server.route(u"/silent"_s, Answer {.delayMs = 60'000});
    server.route(u"/stall"_s, Answer {.body = "half", .announcedLength = 8});
    Fetcher fetcher;
    fetcher.setLimits({.idleMs = 300});
    QElapsedTimer time;
    time.start();
    const auto silent = fetcher.fetch({.url = server.url(u"/silent"_s)});
    const auto stall = fetcher.fetch({.url = server.url(u"/stall"_s)});
    QCOMPARE(outcome(silent), u"TimedOut"_s);
    QCOMPARE(outcome(stall), u"TimedOut"_s);
    QVERIFY(time.elapsed() >= 250);
    QVERIFY(time.elapsed() < 10'000);
    QVERIFY(detail(stall.result()).contains(u"4 bytes"));
}

void TestBounds::aDripEndsAfterTheTotalTime()
{
    HttpServer server;
    server.route(u"/"_s, Answer {.body = QByteArray(100'000, 'x'), .dripBytesPerSecond = 100});
    Fetcher fetcher;
    QElapsedTimer time;
    time.start();
    QCOMPARE(outcome(fetcher.fetch({.url = server.url(), .totalSeconds = 1})), u"TimedOut"_s);
    QVERIFY(time.elapsed() >= 900);
    QVERIFY(time.elapsed() < 10'000);
}

void TestBounds::slowButGoodIsRead()
{
    HttpServer server;
    server.route(u"/"_s, Answer {.body = QByteArray(600, 'x'), .delayMs = 200, .dripBytesPerSecond = 600});
    Fetcher fetcher;
    fetcher.setLimits({.idleMs = 500});
    const auto result = waitFor(fetcher.fetch({.url = server.url()}));
    QCOMPARE(outcome(result), u"200"_s);
    QCOMPARE(result->body.size(), 600);
}

void TestBounds::retryAfterIsKept()
{
    HttpServer server;
    server.route(u"/"_s, Answer {.status = 429, .headers = {{"Retry-After", "3600"}}});
    QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    Fetcher fetcher([&now] { return now; });
    QCOMPARE(outcome(fetcher.fetch({.url = server.url()})), u"SlowDown 429"_s);
    QCOMPARE(fetcher.heldUntil(server.url()), now.addSecs(3600));

    now = now.addSecs(3599);
    QCOMPARE(outcome(fetcher.fetch({.url = server.url()})), u"SlowDown 429"_s);
    QCOMPARE(server.hits(u"/"_s), 1);

    now = now.addSecs(2);
    server.route(u"/"_s, Answer {.body = "x"});
    QCOMPARE(outcome(fetcher.fetch({.url = server.url()})), u"200"_s);
    QVERIFY(fetcher.holds().isEmpty());
}

void TestBounds::oneAddressInTroubleDoesNotHoldItsHost()
{
    HttpServer server;
    server.route(u"/busy"_s, Answer {.status = 503, .headers = {{"Retry-After", "600"}}});
    server.route(u"/good"_s, Answer {.body = "x"});
    Fetcher fetcher;
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(outcome(fetcher.fetch({.url = server.url(u"/busy?%1"_s.arg(i))})), u"SlowDown 503"_s);
        QCOMPARE(outcome(fetcher.fetch({.url = server.url(u"/good"_s)})), u"200"_s);
    }
    QCOMPARE(server.hits(u"/busy"_s), 20);
}

void TestBounds::aHostThatRefusesThroughoutIsHeld()
{
    HttpServer server;
    server.route(u"/busy"_s, Answer {.status = 429, .headers = {{"Retry-After", "600"}}, .delayMs = 20});
    Fetcher fetcher;
    QList<Fetching> all;
    for (int i = 0; i < 100; ++i)
        all += fetcher.fetch({.url = server.url(u"/busy?%1"_s.arg(i))});
    for (const Fetching& one : all)
        QCOMPARE(outcome(one), u"SlowDown 429"_s);
    QVERIFY2(server.hits() < 12,
             qPrintable(QString::number(server.hits()))); // the first six, and who took their places
    QCOMPARE(outcome(fetcher.fetch({.url = server.url(u"/other"_s)})), u"SlowDown 429"_s);
    QCOMPARE(server.hits(u"/other"_s), 0);
}

void TestBounds::holdsSurviveARestart()
{
    HttpServer server;
    server.route(u"/"_s, Answer {.status = 503, .headers = {{"Retry-After", "600"}}});
    QHash<QString, QDateTime> holds;
    {
        Fetcher fetcher;
        QCOMPARE(outcome(fetcher.fetch({.url = server.url()})), u"SlowDown 503"_s);
        holds = fetcher.holds();
    }
    Fetcher fetcher;
    fetcher.setHolds(holds);
    QCOMPARE(outcome(fetcher.fetch({.url = server.url()})), u"SlowDown 429"_s);
    QCOMPARE(server.hits(), 1);
}

QTEST_GUILESS_MAIN(TestBounds)
#include "test_bounds.moc"
