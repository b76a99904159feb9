// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/new_day.h"
#include "library/reading.h"
#include "library_fixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace byline;
using namespace Qt::StringLiterals;

class TestNewDay final : public QObject
{
    Q_OBJECT

private slots:
    void itIsToldOnceAtMidnight()
    {
        const QDateTime midnight = QDate(2026, 3, 1).startOfDay();
        QElapsedTimer running;
        running.start();
        int asked = 0;
        NewDay day([&] {
            ++asked;
            return midnight.addMSecs(running.elapsed() - 300).toUTC();
        });
        QSignalSpy began(&day, &NewDay::began);
        QVERIFY(began.wait());
        QCOMPARE(day.start(), midnight.toUTC());
        // The next one is a day away, and nothing is done until then.
        QTest::qWait(50);
        const int before = asked;
        QTest::qWait(500);
        QCOMPARE(asked, before);
        QCOMPARE(began.count(), 1);
    }

    void theLibrarySaysSo()
    {
        LibraryFixture at;
        at.secondsAhead = QDateTime::currentDateTime().secsTo(QDate::currentDate().addDays(1).startOfDay()) - 1;
        at.open();
        QSignalSpy began(at.library.get(), &Library::dayBegan);
        QVERIFY(began.wait());
        QCOMPARE(at.library->startOfToday(), QDate::currentDate().addDays(1).startOfDay().toUTC());
    }

    void searchesThatSpeakOfADayByItsPlaceChangeWithIt()
    {
        LibraryFixture at;
        const auto changes = [&](const QString& words) { return at.library->reading().changesWithTheDay(words); };
        for (const QString& words :
             {u"after:yesterday"_s, u"등대 after:어제"_s, u"before:today or x"_s, u"after:3 days ago"_s})
            QVERIFY2(changes(words), qPrintable(words));
        for (const QString& words :
             {u"등대"_s, u"after:2025-03"_s, u"today"_s, u"is:unread"_s, u"after:never"_s, QString()})
            QVERIFY2(!changes(words), qPrintable(words));
    }
};

QTEST_GUILESS_MAIN(TestNewDay)
#include "test_new_day.moc"
