// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/dates.h"

#include <QTest>

using namespace byline;

class TestDates final : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatFeedsWrite_data()
    {
        QTest::addColumn<QString>("utc"); // empty: not a date
        QTest::newRow("2004-05-25 오후 11:23:17") << QStringLiteral("2004-05-25T14:23:17Z");
        QTest::newRow("2004년 05월 28일  01:31:15") << QStringLiteral("2004-05-27T16:31:15Z");
        QTest::newRow("2026년 1월 2일 오후 3:04") << QStringLiteral("2026-01-02T06:04:00Z");
        QTest::newRow("목, 26 11월 2026 15:05:00 +0900") << QStringLiteral("2026-11-26T06:05:00Z");
        QTest::newRow("平成18年1月2日") << QStringLiteral("2006-01-02T00:00:00Z");
        QTest::newRow("2026年1月2日 15時04分") << QStringLiteral("2026-01-02T06:04:00Z");
        QTest::newRow("2004-július-13T9:15-05:00") << QStringLiteral("2004-07-13T14:15:00Z");
        QTest::newRow("Κυρ, 11 Ιούλ 2004 12:00:00 EST") << QStringLiteral("2004-07-11T17:00:00Z");
        QTest::newRow("Thu, 5 Mai 2011 10:00:00 +0200") << QStringLiteral("2011-05-05T08:00:00Z");
        QTest::newRow("lundi 3 février 2014 10:00:00 +0100") << QStringLiteral("2014-02-03T09:00:00Z");
        QTest::newRow("Mon, 02-Jan-2006 15:04:05 GMT") << QStringLiteral("2006-01-02T15:04:05Z");
        QTest::newRow("2003-335T22:23:50Z") << QStringLiteral("2003-12-01T22:23:50Z");
        QTest::newRow("20031231T101455Z") << QStringLiteral("2003-12-31T10:14:55Z");
        QTest::newRow("20031231") << QStringLiteral("2003-12-31T00:00:00Z");
        QTest::newRow("2003-12") << QStringLiteral("2003-12-01T00:00:00Z");
        QTest::newRow("2003") << QStringLiteral("2003-01-01T00:00:00Z");
        QTest::newRow("1/2/2006") << QStringLiteral("2006-01-02T00:00:00Z");
        QTest::newRow("13/2/2006") << QStringLiteral("2006-02-13T00:00:00Z");
        QTest::newRow("2.1.2006") << QStringLiteral("2006-01-02T00:00:00Z");
        QTest::newRow("2.1.2006 15:04") << QStringLiteral("2006-01-02T15:04:00Z");
        QTest::newRow("Mon Jan  2 15:04:05 2006") << QStringLiteral("2006-01-02T15:04:05Z");
        QTest::newRow("٢٠٢٦-٠١-٠٢") << QStringLiteral("2026-01-02T00:00:00Z");
        QTest::newRow("Sun, 06 Nov 1994 08:49:37 GMT; x") << QStringLiteral("1994-11-06T08:49:37Z");
        QTest::newRow("0") << QStringLiteral("");
        QTest::newRow("NaN") << QStringLiteral("");
        QTest::newRow("-2147483649") << QStringLiteral("");
        QTest::newRow("99999999999999999999") << QStringLiteral("");
        QTest::newRow("32 Foo 20x6") << QStringLiteral("");
        QTest::newRow("2026-02-30T10:00:00Z") << QStringLiteral("");
        QTest::newRow("today") << QStringLiteral("");
        QTest::newRow("Mon, 02 Jan 2006 25:61:61 GMT") << QStringLiteral("");
        QTest::newRow("2006-01-02T15:04:05+99:99") << QStringLiteral("2006-01-02T15:04:05Z");
        QTest::newRow("Jan 2, 2006 3:04 PM") << QStringLiteral("2006-01-02T15:04:00Z");
        QTest::newRow("January 2 2006") << QStringLiteral("2006-01-02T00:00:00Z");
        QTest::newRow("2 Jan 06 15:04 EST") << QStringLiteral("2006-01-02T20:04:00Z");
        QTest::newRow("Thu, 01 Jan 04 19:48:21 GMT") << QStringLiteral("2004-01-01T19:48:21Z");
        QTest::newRow("03 23 2004 11:05:21 PST") << QStringLiteral("2004-03-23T19:05:21Z");
        QTest::newRow("Fri, 2 Jan 2004 24:00:00 GMT") << QStringLiteral("2004-01-03T00:00:00Z");
        QTest::newRow("2026-11-24T01:05:12.000+09:00") << QStringLiteral("2026-11-23T16:05:12Z");
        QTest::newRow("2026/11/24 01:05") << QStringLiteral("2026-11-24T01:05:00Z");
        QTest::newRow("24 Nov 2026") << QStringLiteral("2026-11-24T00:00:00Z");
        QTest::newRow("Mon, 02 Jan 2006 15:04:05 GMT+9") << QStringLiteral("2006-01-02T06:04:05Z");
        QTest::newRow("1136214245") << QStringLiteral("2006-01-02T15:04:05Z");
        QTest::newRow("1136214245000") << QStringLiteral("2006-01-02T15:04:05Z");
        QTest::newRow("06-01-02") << QStringLiteral("2006-01-02T00:00:00Z");
        QTest::newRow("Wed, 19 Nov 2003 9:5:1 -0530") << QStringLiteral("2003-11-19T14:35:01Z");
        QTest::newRow("2003-12-31T10:14:55-08:00") << QStringLiteral("2003-12-31T18:14:55Z");
        QTest::newRow("Thu Jan 01 19:48:21 CEST 2004") << QStringLiteral("2004-01-01T17:48:21Z");
        QTest::newRow("2026. 1. 2. 오후 3:04") << QStringLiteral("2026-01-02T06:04:00Z");
        QTest::newRow("2026. 1. 2.") << QStringLiteral("2026-01-02T00:00:00Z");
        QTest::newRow("2024.01.15 월요일 15:04") << QStringLiteral("2024-01-15T06:04:00Z");
        QTest::newRow("2024-01-15 월 15:04") << QStringLiteral("2024-01-15T06:04:00Z");
        QTest::newRow("2024-01-15 일요일") << QStringLiteral("2024-01-15T00:00:00Z");
        QTest::newRow("2024/01/15 月曜日 15:04") << QStringLiteral("2024-01-15T06:04:00Z");
        QTest::newRow("2024年01月15日 星期一 15:04:05") << QStringLiteral("2024-01-15T07:04:05Z");
        QTest::newRow("15 janvier 2024 à 15h04") << QStringLiteral("2024-01-15T15:04:00Z");
        QTest::newRow("15 de janeiro de 2024 às 15h") << QStringLiteral("2024-01-15T15:00:00Z");
        QTest::newRow("15. Januar 2024 15.04 Uhr") << QStringLiteral("2024-01-15T15:04:00Z");
        QTest::newRow("15.01.2024 15.04") << QStringLiteral("2024-01-15T15:04:00Z");
        QTest::newRow("maanantai 15. tammikuuta 2024 klo 15.04.05") << QStringLiteral("2024-01-15T15:04:05Z");
        QTest::newRow("понеделник, 15 януари 2024 15:04") << QStringLiteral("2024-01-15T15:04:00Z");
        QTest::newRow("ponedjeljak, 15. siječnja 2024. 15:04") << QStringLiteral("2024-01-15T15:04:00Z");
        QTest::newRow("dilluns, 15 de gener de 2024 15:04") << QStringLiteral("2024-01-15T15:04:00Z");
        QTest::newRow("الاثنين، 15 يناير 2024 15:04") << QStringLiteral("2024-01-15T15:04:00Z");
        QTest::newRow("Mon, 15 Jan 2024 15:04:05 Asia/Seoul") << QStringLiteral("2024-01-15T06:04:05Z");
        QTest::newRow("Mon, 15 Jul 2024 15:04:05 America/New_York") << QStringLiteral("2024-07-15T19:04:05Z");
        QTest::newRow("Thu, 30 Apr 2015 08:57:00 MEST") << QStringLiteral("2015-04-30T06:57:00Z");
        QTest::newRow("Sun, 99 Jun 2009 12:00:00 GMT") << QStringLiteral("");
        QTest::newRow("Sun, Dec x 2012 11:47:32 GMT") << QStringLiteral("");
        QTest::newRow("AM 09:05 2024-01-15") << QStringLiteral("2024-01-15T09:05:00Z");
        QTest::newRow("2024-W03-1") << QStringLiteral("2024-01-15T00:00:00Z");
        QTest::newRow("2024W03") << QStringLiteral("2024-01-15T00:00:00Z");
        QTest::newRow("2024-W60-1") << QStringLiteral("");
        QTest::newRow("2003335") << QStringLiteral("2003-12-01T00:00:00Z");
        QTest::newRow("031231") << QStringLiteral("2003-12-31T00:00:00Z");
        QTest::newRow("-03-12") << QStringLiteral("2003-12-01T00:00:00Z");
        QTest::newRow("2003-012-31T10:14:55+00:00") << QStringLiteral("2003-12-31T10:14:55Z");
        QTest::newRow("2003-366") << QStringLiteral("");
    }

    void readsWhatFeedsWrite()
    {
        QFETCH(QString, utc);
        const QDateTime time = parseDate(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(time.isValid() ? time.toString(Qt::ISODate) : QString(), utc);
        if (time.isValid())
            QCOMPARE(time.timeSpec(), Qt::UTC);
    }

    void aTimeWithoutAZoneIsThatOfTheClockOfItsFeed()
    {
        using namespace std::chrono_literals;
        const auto utc = [](QStringView text) { return parseDate(text, 9h).toString(Qt::ISODate); };
        QCOMPARE(utc(u"2026-11-26 15:05:00"), QStringLiteral("2026-11-26T06:05:00Z"));
        QCOMPARE(utc(u"2026-11-26T15:05:00Z"), QStringLiteral("2026-11-26T15:05:00Z"));
        QCOMPARE(utc(u"Thu, 26 Nov 2026 15:05:00 GMT"), QStringLiteral("2026-11-26T15:05:00Z"));
        QCOMPARE(utc(u"2026-11-26"), QStringLiteral("2026-11-26T00:00:00Z")); // a day is no time
        QCOMPARE(clockOf(u"ko-KR", u"The Daily"), std::chrono::minutes(9h));
        QCOMPARE(clockOf(u"en", u"하루신문 - 전체기사"), std::chrono::minutes(9h)); // as templates have it
        QCOMPARE(clockOf(u"", u"ニュース"), std::chrono::minutes(9h));
        QCOMPARE(clockOf(u"", u"The Daily – “Café”"), std::chrono::minutes(0));
    }

    void takesBlanksAndNothing()
    {
        QVERIFY(!parseDate(u"").isValid());
        QVERIFY(!parseDate(u"  \n ").isValid());
        QCOMPARE(parseDate(u"\n 2026-01-02 \n").date(), QDate(2026, 1, 2));
    }

    void doesNotStumbleOverLongNonsense()
    {
        QVERIFY(!parseDate(QString(100000, u'9')).isValid());
        QVERIFY(!parseDate(QString(100000, u':')).isValid());
    }
};

QTEST_GUILESS_MAIN(TestDates)
#include "test_dates.moc"
