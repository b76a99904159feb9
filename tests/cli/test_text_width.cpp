// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/table.h"
#include "cli/text_width.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace byline;

class TextWidthTest final : public QObject
{
    Q_OBJECT

private slots:
    void hangulAndIdeographsTakeTwoColumns()
    {
        QCOMPARE(columnsOf(u"abc"_s), 3);
        QCOMPARE(columnsOf(u"한겨레"_s), 6);
        QCOMPARE(columnsOf(u"東京 news"_s), 9);
        QCOMPARE(columnsOf(u"ｆｕｌｌ"_s), 8);
        QCOMPARE(columnsOf(u"ﾊﾝｶｸ"_s), 4);
        QCOMPARE(columnsOf(u"👍🏽"_s), 4);
    }

    void marksAndConjoiningJamoTakeNone()
    {
        QCOMPARE(columnsOf(u"e\u0301"_s), 1);
        QCOMPARE(columnsOf(u"\u1112\u1161\u11AB"_s), 2);
        QCOMPARE(columnsOf(u"a\u200Bb"_s), 2);
    }

    void cuttingNeverSplitsAWideCharacter()
    {
        QCOMPARE(cutTo(u"한국 경제"_s, 9), u"한국 경제"_s);
        QCOMPARE(cutTo(u"한국 경제"_s, 8), u"한국 경…"_s);
        QCOMPARE(cutTo(u"한국 경제"_s, 7), u"한국…"_s);
        QCOMPARE(cutTo(u"𠀀𠀀𠀀"_s, 4), u"𠀀…"_s);
    }

    void foreignTextCannotSteerTheTerminal()
    {
        QCOMPARE(printable(u"red \x1b[31mtext\x07\r\nnext"_s), u"red [31mtext next"_s);
        QCOMPARE(printable(u"a\u202Eb\u2066c\u009B"_s), u"abc"_s);
        QCOMPARE(printable(QString(QChar(0xD800)) + u"x"_s), u"\uFFFDx"_s);
        QCOMPARE(printableLines(u"one\ntwo\x1b"_s), u"one\ntwo "_s);
    }

    void textIsWrappedAtBlanks()
    {
        QCOMPARE(wrapped(u"one two three"_s, 8), u"one two\nthree"_s);
        QCOMPARE(wrapped(u"한국 경제 신문"_s, 10), u"한국 경제\n신문"_s);
        QCOMPARE(wrapped(u"unbreakable"_s, 4), u"unbr\neaka\nble"_s);
        QCOMPARE(wrapped(u"first\n\nsecond"_s, 20), u"first\n\nsecond"_s);
        QCOMPARE(wrapped(u"東京特派員"_s, 4), u"東京\n特派\n員"_s);
    }

    void tablesAlignAcrossScripts()
    {
        Table table({{u"id"_s, Column::Side::Right}, {u"name"_s}, {u"n"_s, Column::Side::Right}});
        table.addRow({u"1"_s, u"한겨레"_s, u"10"_s});
        table.addRow({u"12"_s, u"Times"_s, u"3"_s});
        QCOMPARE(table.text(0), u"id  name     n\n 1  한겨레  10\n12  Times    3\n"_s);
    }

    void aNarrowTerminalCutsOnlyFlexibleColumns()
    {
        Table table(
            {{u"id"_s, Column::Side::Right}, {u"headline"_s, Column::Side::Left, Column::Room::Flexible}, {u"when"_s}});
        table.addRow({u"1"_s, u"아주 긴 제목이 여기에 있습니다"_s, u"2026-05-31"_s});
        const QStringList lines = table.text(30).split(u'\n');
        for (const QString& line : lines)
            QVERIFY2(columnsOf(line) <= 30, qPrintable(line));
        QVERIFY(lines.at(1).endsWith(u"2026-05-31"));
        QVERIFY(lines.at(1).contains(u'…'));
    }

    void emptyColumnsAreLeftOut()
    {
        Table table({{u"a"_s}, {u"b"_s}});
        table.addRow({u"x"_s, QString()});
        QCOMPARE(table.text(0), u"a\nx\n"_s);
    }
};

QTEST_GUILESS_MAIN(TextWidthTest)
#include "test_text_width.moc"
