// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/cache_headers.h"
#include "net/http_date.h"
#include "net/politeness.h"
#include "net/turns.h"

#include <QTest>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);
constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 3600;
constexpr qint64 kDay = 24 * kHour;

DueInput input()
{
    DueInput due;
    due.now = kNow;
    due.jitter = 0;
    return due;
}

/// Seconds from now.
qint64 pause(const DueInput& due)
{
    return kNow.secsTo(nextDue(due));
}

DueInput failed(int times, const Error& error)
{
    DueInput due = input();
    due.failures = times;
    due.lastError = error;
    due.jitter = 0.5; // the middle of its spread
    return due;
}

/// `count` articles, the latest `gap` seconds ago.
QList<QDateTime> every(qint64 gap, int count)
{
    QList<QDateTime> times;
    for (int i = 1; i <= count; ++i)
        times.prepend(kNow.addSecs(-gap * i));
    return times;
}

} // namespace

class TestPoliteness final : public QObject
{
    Q_OBJECT

private slots:
    void datesOfHttp();
    void freshness();
    void retryAfter();
    void theUsersIntervalWins();
    void theRhythmOfAnOutletDecides();
    void theServersAndTheFeedsWishesAreHeard();
    void skippedHoursAreSkipped();
    void failuresBackOff();
    void jitterSpreads();
    void aHoldIsKept();
    void alwaysBetweenTenMinutesAndADay();
    void hostsTakeTurns();
    void whoIsInHasteComesBeforeAllOthers();
    void theOneThatWasRedirectedGoesFirst();
    void whoStopsWaitingIsForgotten();
};

void TestPoliteness::datesOfHttp()
{
    const QDateTime expected(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC);
    for (const QByteArray text : {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
                                  "Sun Nov  6 08:49:37 1994", "06 Nov 1994 08:49:37 GMT"})
        QCOMPARE(parseHttpDate(text), expected);
    QCOMPARE(parseHttpDate("Wed, 04-Mar-26 12:00:00 GMT"), kNow);
    for (const QByteArray text : {"", "0", "-1", "soon", "Sun, 31 Feb 2026 08:49:37 GMT", "Sun, 06 Nov 1994"})
        QVERIFY2(!parseHttpDate(text).isValid(), text);
}

void TestPoliteness::freshness()
{
    using Seconds = std::optional<int>;
    QCOMPARE(maxAgeSeconds({.cacheControl = "public, MAX-AGE=600"}, kNow), Seconds(600));
    QCOMPARE(maxAgeSeconds({.cacheControl = "max-age=\"600\"", .age = "100"}, kNow), Seconds(500));
    QCOMPARE(maxAgeSeconds({.cacheControl = "max-age=600", .age = "1000"}, kNow), Seconds(0));
    QCOMPARE(maxAgeSeconds({.cacheControl = "no-cache, max-age=600"}, kNow), Seconds(0));
    QCOMPARE(maxAgeSeconds({.cacheControl = "max-age=60", .expires = "Wed, 04 Mar 2026 18:00:00 GMT"}, kNow),
             Seconds(60));
    QCOMPARE(maxAgeSeconds({.expires = "Wed, 04 Mar 2026 13:00:00 GMT"}, kNow), Seconds(3600));
    QCOMPARE(maxAgeSeconds({.expires = "Wed, 04 Mar 2026 13:00:00 GMT", .date = "Wed, 04 Mar 2026 12:30:00 GMT"}, kNow),
             Seconds(1800));
    QCOMPARE(maxAgeSeconds({.expires = "-1"}, kNow), Seconds(0));
    QCOMPARE(maxAgeSeconds({.cacheControl = "public"}, kNow), Seconds());
    QCOMPARE(maxAgeSeconds({}, kNow), Seconds());
    QCOMPARE(maxAgeSeconds({.cacheControl = "max-age=-5"}, kNow), Seconds());
    QVERIFY(maxAgeSeconds({.cacheControl = "max-age=99999999999999999999"}, kNow) > 365 * kDay);
}

void TestPoliteness::retryAfter()
{
    QCOMPARE(holdUntil(429, "120", kNow), kNow.addSecs(120));
    QCOMPARE(holdUntil(503, " 600 ", kNow), kNow.addSecs(600));
    QCOMPARE(holdUntil(429, "Wed, 04 Mar 2026 14:00:00 GMT", kNow), kNow.addSecs(2 * kHour));
    QCOMPARE(holdUntil(429, "Wed, 04 Mar 2020 14:00:00 GMT", kNow), kNow);
    QCOMPARE(holdUntil(429, "9999999999", kNow), kNow.addSecs(kDay));
    QCOMPARE(holdUntil(429, "99999999999999999999999", kNow), kNow.addSecs(kDay));
    QCOMPARE(holdUntil(429, "", kNow), kNow.addSecs(10 * kMinute));
    QCOMPARE(holdUntil(429, "-99 soon", kNow), kNow.addSecs(10 * kMinute));
    QCOMPARE(holdUntil(503, "", kNow), kNow.addSecs(kMinute));
}

void TestPoliteness::theUsersIntervalWins()
{
    DueInput due = input();
    due.userIntervalMinutes = 30;
    due.maxAgeSeconds = 7200;
    due.habit = habitOf(every(kDay, 10), kNow);
    due.habit.ttlMinutes = 600;
    due.habit.skipHours = {12};
    due.jitter = 1;
    QCOMPARE(pause(due), 30 * kMinute);
    due.userIntervalMinutes = 1;
    QCOMPARE(pause(due), 10 * kMinute);
    due.userIntervalMinutes = 10'000;
    QCOMPARE(pause(due), 10'000 * kMinute);
}

void TestPoliteness::theRhythmOfAnOutletDecides()
{
    DueInput due = input();
    QCOMPARE(pause(due), kHour); // nothing is known
    due.habit = habitOf(every(5 * kMinute, 50), kNow);
    QCOMPARE(pause(due), 15 * kMinute);
    due.habit = habitOf(every(8 * kHour, 20), kNow);
    QCOMPARE(pause(due), 2 * kHour);
    due.habit = habitOf(every(7 * kDay, 20), kNow);
    QCOMPARE(pause(due), kDay);
    // One that published every hour and fell silent half a day ago.
    due.habit = habitOf(every(kHour, 30).mid(0, 19), kNow);
    QCOMPARE(pause(due), 3 * kHour);
    // A date in the future says nothing.
    due.habit = habitOf({kNow.addDays(300)}, kNow);
    QCOMPARE(pause(due), kHour);
}

void TestPoliteness::theServersAndTheFeedsWishesAreHeard()
{
    DueInput due = input();
    due.habit = habitOf(every(5 * kMinute, 50), kNow);
    due.maxAgeSeconds = 3000;
    QCOMPARE(pause(due), 3000);
    due.habit.ttlMinutes = 120;
    QCOMPARE(pause(due), 2 * kHour);
    due.maxAgeSeconds = 31'536'000;
    QCOMPARE(pause(due), kDay);
    due.maxAgeSeconds = 0;
    due.habit.ttlMinutes = 0;
    QCOMPARE(pause(due), 15 * kMinute);
}

void TestPoliteness::skippedHoursAreSkipped()
{
    DueInput due = input(); // would be due at 13:00
    due.habit.skipHours = {13, 14};
    QCOMPARE(pause(due), 3 * kHour);
    due.habit.skipHours.clear();
    for (int hour = 0; hour < 24; ++hour)
        due.habit.skipHours += hour;
    QCOMPARE(pause(due), kHour);
}

void TestPoliteness::failuresBackOff()
{
    const Error missing {ErrorKind::Http, {}, 404};
    QCOMPARE(pause(failed(1, missing)), kHour);
    QCOMPARE(pause(failed(2, missing)), 2 * kHour);
    QCOMPARE(pause(failed(3, missing)), 4 * kHour);
    QCOMPARE(pause(failed(50, missing)), kDay);
    QCOMPARE(pause(failed(1, {ErrorKind::Http, {}, 410})), kDay);
    QCOMPARE(pause(failed(1, {ErrorKind::Http, {}, 500})), 15 * kMinute);
    QCOMPARE(pause(failed(1, {ErrorKind::NoConnection, {}, 0})), 15 * kMinute);
    QCOMPARE(pause(failed(3, {ErrorKind::TimedOut, {}, 0})), kHour);
    QCOMPARE(pause(failed(1, {ErrorKind::NotAFeed, {}, 0})), kHour);
    DueInput due = failed(1, {ErrorKind::NoConnection, {}, 0});
    due.userIntervalMinutes = 120;
    QCOMPARE(pause(due), 2 * kHour);
}

void TestPoliteness::jitterSpreads()
{
    DueInput due = input();
    const qint64 early = pause(due);
    due.jitter = 1;
    QVERIFY(pause(due) > early);
    QVERIFY(pause(due) <= early + early / 10);

    DueInput broken = failed(1, {ErrorKind::Http, {}, 404});
    broken.jitter = 0;
    QCOMPARE(pause(broken), 45 * kMinute);
    broken.jitter = 1;
    QCOMPARE(pause(broken), 75 * kMinute);
}

void TestPoliteness::aHoldIsKept()
{
    DueInput due = input();
    due.userIntervalMinutes = 30;
    due.holdUntil = kNow.addSecs(5 * kHour);
    QCOMPARE(pause(due), 5 * kHour);
    due.holdUntil = kNow.addDays(30);
    QCOMPARE(pause(due), kDay);
    due.holdUntil = kNow.addSecs(60);
    QCOMPARE(pause(due), 30 * kMinute);
}

void TestPoliteness::alwaysBetweenTenMinutesAndADay()
{
    for (const int failures : {0, 1, 7, 1000})
        for (const int interval : {-5, 0, 1, 100'000})
            for (const int ttl : {-10, 0, 2'000'000'000})
                for (const double jitter : {0.0, 1.0}) {
                    DueInput due = failed(failures, {ErrorKind::Http, {}, 404});
                    due.userIntervalMinutes = interval;
                    due.habit.ttlMinutes = ttl;
                    due.maxAgeSeconds = 2'000'000'000;
                    due.jitter = jitter;
                    QVERIFY(pause(due) >= 10 * kMinute);
                    QVERIFY(pause(due) <= qMax<qint64>(kDay, interval * kMinute));
                }
}

void TestPoliteness::hostsTakeTurns()
{
    Turns turns(2, 3);
    for (const Turns::Ticket ticket : {1, 2, 3, 4})
        turns.wait(u"a"_s, ticket);
    turns.wait(u"b"_s, 5);
    using Next = std::optional<Turns::Ticket>;
    QCOMPARE(turns.next(), Next(1));
    QCOMPARE(turns.next(), Next(5));
    QCOMPARE(turns.next(), Next(2));
    QCOMPARE(turns.next(), Next()); // three in all
    turns.leave(u"b"_s);
    QCOMPARE(turns.next(), Next()); // two for a
    turns.wait(u"c"_s, 6);
    QCOMPARE(turns.next(), Next(6));
    turns.leave(u"a"_s);
    QCOMPARE(turns.next(), Next(3));
}

void TestPoliteness::whoIsInHasteComesBeforeAllOthers()
{
    Turns turns(2, 3);
    for (const Turns::Ticket ticket : {1, 2, 3, 4})
        turns.wait(u"a"_s, ticket);
    turns.wait(u"b"_s, 5);
    using Next = std::optional<Turns::Ticket>;
    QCOMPARE(turns.next(), Next(1));
    turns.wait(u"a"_s, 6, Haste::First);
    turns.wait(u"a"_s, 7, Haste::First);
    turns.wait(u"c"_s, 8, Haste::First);
    QCOMPARE(turns.next(), Next(6));
    QCOMPARE(turns.next(), Next(8)); // a has its two
    QCOMPARE(turns.next(), Next());
    turns.leave(u"c"_s);
    QCOMPARE(turns.next(), Next(5)); // nobody waits for the one who cannot go yet
    turns.leave(u"a"_s);
    QCOMPARE(turns.next(), Next(7));
    turns.leave(u"a"_s);
    turns.waitFirst(u"a"_s, 6, Haste::First); // redirected
    QCOMPARE(turns.next(), Next(6));
    turns.wait(u"a"_s, 9, Haste::First);
    turns.stopWaiting(u"a"_s, 9);
    for (int i = 0; i < 2; ++i)
        turns.leave(u"a"_s);
    QCOMPARE(turns.next(), Next(2));
    QCOMPARE(turns.next(), Next(3));
}

void TestPoliteness::theOneThatWasRedirectedGoesFirst()
{
    Turns turns(1, 10);
    turns.wait(u"a"_s, 1);
    turns.wait(u"a"_s, 2);
    QCOMPARE(turns.next(), std::optional<Turns::Ticket>(1));
    turns.waitFirst(u"a"_s, 3);
    turns.leave(u"a"_s);
    QCOMPARE(turns.next(), std::optional<Turns::Ticket>(3));
}

void TestPoliteness::whoStopsWaitingIsForgotten()
{
    Turns turns(1, 10);
    turns.wait(u"a"_s, 1);
    turns.wait(u"b"_s, 2);
    turns.stopWaiting(u"a"_s, 1);
    QCOMPARE(turns.next(), std::optional<Turns::Ticket>(2));
    QCOMPARE(turns.next(), std::optional<Turns::Ticket>());
}

QTEST_GUILESS_MAIN(TestPoliteness)
#include "test_politeness.moc"
