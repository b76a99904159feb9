// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/text_lines.h"

#include <QGuiApplication>
#include <QTest>

using namespace byline;

class TestTextLines final : public QObject
{
    Q_OBJECT

private slots:
    void koreanIsBrokenBetweenWordsOnly()
    {
        const QFontMetricsF metrics {QFont()};
        const QString text = QStringLiteral("골목 시장이 밤을 되찾기까지, 상인 열두 명의 기록");
        const double width = metrics.horizontalAdvance(text) * 0.7;
        const QStringList lines = textLines(text, metrics, width, 2);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.join(u' '), text);
        QVERIFY(metrics.horizontalAdvance(lines.first()) <= width);
    }

    void whatDoesNotFitIsElided()
    {
        const QFontMetricsF metrics {QFont()};
        const QString text = QStringLiteral("one two three four five six seven eight nine ten eleven twelve");
        const QStringList lines = textLines(text, metrics, metrics.horizontalAdvance(text) / 4, 2);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.last().endsWith(u'…'));
    }

    void aWordWiderThanTheLineIsCut()
    {
        const QFontMetricsF metrics {QFont()};
        const QString word(200, u'x');
        const double width = metrics.horizontalAdvance(word) / 3;
        const QStringList lines = textLines(word, metrics, width, 2);
        QCOMPARE(lines.size(), 2);
        for (const QString& line : lines)
            QVERIFY(metrics.horizontalAdvance(line) <= width);
    }

    void aTextThatFitsStaysOnOneLine()
    {
        const QFontMetricsF metrics {QFont()};
        const QString text = QStringLiteral("short");
        QCOMPARE(textLines(text, metrics, metrics.horizontalAdvance(text), 2), QStringList {text});
        QVERIFY(textLines({}, metrics, 100, 2).isEmpty());
    }
};

QTEST_MAIN(TestTextLines)
#include "test_text_lines.moc"
