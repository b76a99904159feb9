// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/row_heights.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace byline;

class TestRowHeights final : public QObject
{
    Q_OBJECT

private slots:
    void rowsNotMeasuredCountAsUsual();
    void anythingDoneIsAsInAPlainList();
    void aMillionRowsAreQuick();
};

void TestRowHeights::rowsNotMeasuredCountAsUsual()
{
    RowHeights heights;
    QCOMPARE(heights.rowAt(0), -1);
    QCOMPARE(heights.total(), 0);
    heights.insert(0, 10);
    heights.set(0, 50);
    QCOMPARE(heights.total(), 500);
    heights.set(3, 80);
    QCOMPARE(heights.total(), 530);
    QCOMPARE(heights.top(3), 150);
    QCOMPARE(heights.top(4), 230);
    QCOMPARE(heights.rowAt(229), 3);
    QCOMPARE(heights.rowAt(230), 4);
    QCOMPARE(heights.rowAt(100000), 9);
    QVERIFY(heights.isMeasured(3));
    heights.forget();
    QVERIFY(!heights.isMeasured(3));
    heights.set(9, 20);
    QCOMPARE(heights.total(), 200);
}

void TestRowHeights::anythingDoneIsAsInAPlainList()
{
    QRandomGenerator random(20261125);
    RowHeights heights;
    heights.insert(0, 1);
    heights.set(0, 40); // what is usual from now on
    QList<int> plain {40};
    for (int step = 0; step < 3000; ++step) {
        const int size = int(plain.size());
        const int row = size > 0 ? random.bounded(size) : 0;
        switch (random.bounded(4)) {
        case 0: {
            const int count = 1 + random.bounded(step % 100 == 0 ? 5000 : 20);
            heights.insert(row, count);
            plain.insert(row, count, 40);
            break;
        }
        case 1: {
            const int count = qMin(size - row, 1 + random.bounded(step % 90 == 0 ? 3000 : 12));
            if (count > 0) {
                heights.remove(row, count);
                plain.remove(row, count);
            }
            break;
        }
        default:
            if (size > 0)
                heights.set(row, plain[row] = 20 + random.bounded(200));
        }
        if (step % 10 != 0 || plain.isEmpty())
            continue;
        const int asked = random.bounded(int(plain.size()));
        qint64 top = 0;
        for (int i = 0; i < asked; ++i)
            top += plain.at(i);
        QCOMPARE(heights.count(), int(plain.size()));
        QCOMPARE(heights.top(asked), top);
        QCOMPARE(heights.rowAt(top), asked);
        QCOMPARE(heights.rowAt(top + plain.at(asked) - 1), asked);
        QCOMPARE(heights.total(), std::accumulate(plain.begin(), plain.end(), qint64(0)));
    }
}

void TestRowHeights::aMillionRowsAreQuick()
{
    RowHeights heights;
    for (int page = 0; page < 10000; ++page)
        heights.insert(heights.count(), 100);
    QElapsedTimer timer;
    timer.start();
    qint64 sum = 0;
    for (int i = 0; i < 1000; ++i) {
        const int row = i * 997;
        heights.set(row, 100);
        sum += heights.rowAt(heights.top(row)) + heights.total();
    }
    QVERIFY(sum > 0);
    // A frame has 16 ms and asks for about twenty rows; the limit leaves room for a loaded machine.
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestRowHeights)
#include "test_row_heights.moc"
