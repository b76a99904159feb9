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
        const QStringList lines = textLines(text, QFont(), width, 2);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.join(u' '), text);
        QVERIFY(metrics.horizontalAdvance(lines.first()) <= width);
    }

    void whatDoesNotFitIsElided()
    {
        const QFontMetricsF metrics {QFont()};
        const QString text = QStringLiteral("one two three four five six seven eight nine ten eleven twelve");
        const QStringList lines = textLines(text, QFont(), metrics.horizontalAdvance(text) / 4, 2);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.last().endsWith(u'…'));
    }

    void aWordWiderThanTheLineIsCut()
    {
        const QFontMetricsF metrics {QFont()};
        const QString word(200, u'x');
        const double width = metrics.horizontalAdvance(word) / 3;
        const QStringList lines = textLines(word, QFont(), width, 2);
        QCOMPARE(lines.size(), 2);
        for (const QString& line : lines)
            QVERIFY(metrics.horizontalAdvance(line) <= width);
    }

    void everyLineFitsInEveryScript_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("English") << QStringLiteral("The harbour that learned to wait, and fifty-one answers to it");
        QTest::newRow("Korean") << QStringLiteral(
            "기준금리 동결 이후를 묻는 사람들, 그리고 은행이 내놓은 쉰한 가지 대답");
        QTest::newRow("Japanese") << QStringLiteral("東京の市場は静かに始まり夕方には騒がしくなったと記者は書いている");
        QTest::newRow("Arabic") << QStringLiteral("المدينة التي تعلمت الانتظار وخمسون جوابا عن سؤال واحد قديم");
        QTest::newRow("both ways") << QStringLiteral("A word for المدينة and one for الانتظار stand in one line here");
        QTest::newRow("hits") << QStringLiteral(
            "…words \u2068before\u2069 what was found and \u2068behind\u2069 it, on and on");
        QTest::newRow("pairs of units") << QStringLiteral(
            "😀 😀😀 😀😀😀 😀😀 😀 👨‍👩‍👧 😀😀 😀😀😀 😀😀 😀 "
            "👨‍👩‍👧");
    }

    void everyLineFitsInEveryScript()
    {
        QFETCH(QString, text);
        const QFontMetricsF metrics {QFont()};
        const double whole = metrics.horizontalAdvance(text);
        for (const double share : {0.9, 0.6, 0.4, 0.2, 0.05}) {
            const double width = whole * share;
            const QStringList lines = textLines(text, QFont(), width, 2);
            QCOMPARE(lines.size(), 2);
            for (const QString& line : lines)
                // Qt elides joined letters with a joiner, which makes the last one wider.
                QVERIFY2(metrics.horizontalAdvance(line)
                                 <= width + (text.isRightToLeft() ? metrics.averageCharWidth() : 1)
                             || line.size() <= 2,
                         qPrintable(
                             QStringLiteral("%1: %2 of %3").arg(line).arg(metrics.horizontalAdvance(line)).arg(width)));
            // What is shown is what stands there, up to the ellipsis, and no character is cut in two.
            QString shown = lines.join(u' ');
            if (shown.endsWith(u'…'))
                shown.chop(1);
            const auto letters = [](QString words) { return words.remove(u' ').remove(QChar(0x200d)); };
            QVERIFY2(letters(text).startsWith(letters(shown)), qPrintable(shown));
            QVERIFY(shown.isEmpty() || !shown.back().isHighSurrogate());
        }
    }

    void aTextThatFitsStaysOnOneLine()
    {
        const QFontMetricsF metrics {QFont()};
        const QString text = QStringLiteral("short");
        QCOMPARE(textLines(text, QFont(), metrics.horizontalAdvance(text), 2), QStringList {text});
        QVERIFY(textLines({}, QFont(), 100, 2).isEmpty());
    }
};

QTEST_MAIN(TestTextLines)
#include "test_text_lines.moc"
