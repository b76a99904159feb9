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
        QCOMPARE(korean(now.addDays(1)), u"26. 11. 28. 오후 8:00"_s);
        QCOMPARE(korean(now.addSecs(-21 * 3600)), u"26. 11. 26. 오후 11:00"_s);
        QCOMPARE(korean({}), QString());
    }
};

QTEST_GUILESS_MAIN(ExactTimeTest)
#include "test_exact_time.moc"
