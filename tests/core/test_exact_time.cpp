// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exact_time.h"

#include <QtTest>

using namespace byline;
using namespace Qt::StringLiterals;

class ExactTimeTest final : public QObject
{
    Q_OBJECT

private slots:
    void todayNeedsNoDate()
    {
        const QDateTime now(QDate(2026, 11, 27), QTime(20, 0));
        const auto korean = [&now](const QDateTime& time) { return shortTime(time, now, QLocale(u"ko_KR"_s)); };
        QCOMPARE(korean(now.addSecs(-3600)), u"오후 7:00"_s);
        QCOMPARE(korean(now.addSecs(3 * 3600).toUTC()), u"오후 11:00"_s);
        QCOMPARE(korean(now.addDays(1)), u"11월 28일 오후 8:00"_s);
        QCOMPARE(korean(now.addSecs(-21 * 3600)), u"11월 26일 오후 11:00"_s);
        QCOMPARE(korean({}), QString());
    }

    void aDateIsAsItIsSaid()
    {
        const QDate today(2026, 11, 27);
        const auto dates = [&today](const char* locale) {
            return QStringList {shortDate(QDate(2026, 3, 9), today, QLocale(QLatin1String(locale))),
                                shortDate(QDate(2025, 3, 9), today, QLocale(QLatin1String(locale)))};
        };
        QCOMPARE(dates("ko_KR"), QStringList({u"3월 9일"_s, u"2025. 3. 9."_s}));
        QCOMPARE(dates("en_US"), QStringList({u"Mar 9"_s, u"Mar 9, 2025"_s}));
        QCOMPARE(dates("en_GB"), QStringList({u"9 Mar"_s, u"9 Mar 2025"_s}));
        QCOMPARE(
            shortTime(QDateTime(QDate(2026, 3, 9), QTime(14, 5)), QDateTime(today, QTime(9, 0)), QLocale(u"en_GB"_s)),
            u"9 Mar, 14:05"_s);
    }
};

QTEST_GUILESS_MAIN(ExactTimeTest)
#include "test_exact_time.moc"
