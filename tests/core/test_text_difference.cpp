// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text_difference.h"

#include <QtTest>

using namespace byline;
using Kind = DifferencePart::Kind;

class TextDifferenceTest final : public QObject
{
    Q_OBJECT

private slots:
    void aTextThatStayedHasNoDifference()
    {
        const QString text = QStringLiteral("One.\nTwo.");
        QCOMPARE(differenceOf(text, text).size(), 2);
        QVERIFY(saysTheSame(text, text));
    }

    void anEditedWordIsShownInItsParagraph()
    {
        const TextDifference difference =
            differenceOf(QStringLiteral("First.\nThe mayor said on Monday that it rains.\nLast."),
                         QStringLiteral("First.\nThe mayor said on Tuesday that it rains.\nLast."));
        QCOMPARE(difference.size(), 3);
        const QList<DifferencePart> expected {{Kind::Same, QStringLiteral("The mayor said on ")},
                                              {Kind::Removed, QStringLiteral("Monday ")},
                                              {Kind::Added, QStringLiteral("Tuesday ")},
                                              {Kind::Same, QStringLiteral("that it rains.")}};
        QCOMPARE(difference.at(1), expected);
    }

    void koreanIsComparedBySyllables()
    {
        const TextDifference difference =
            differenceOf(QStringLiteral("한국은행이 금리를 올렸다."), QStringLiteral("한국은행이 금리를 내렸다."));
        const QList<DifferencePart> expected {{Kind::Same, QStringLiteral("한국은행이 금리를 ")},
                                              {Kind::Removed, QStringLiteral("올")},
                                              {Kind::Added, QStringLiteral("내")},
                                              {Kind::Same, QStringLiteral("렸다.")}};
        QCOMPARE(difference, TextDifference {expected});
    }

    void paragraphsThatCameAndWentAreWhole()
    {
        const TextDifference difference = differenceOf(QStringLiteral("Start.\nThis one is going away entirely.\nEnd."),
                                                       QStringLiteral("Start.\nEnd.\nCorrection: it was 7, not 9."));
        const TextDifference expected {{{Kind::Same, QStringLiteral("Start.")}},
                                       {{Kind::Removed, QStringLiteral("This one is going away entirely.")}},
                                       {{Kind::Same, QStringLiteral("End.")}},
                                       {{Kind::Added, QStringLiteral("Correction: it was 7, not 9.")}}};
        QCOMPARE(difference, expected);
    }

    void countersAndAdvertisementsAreNoChange_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("views") << QStringLiteral("조회 1,234") << QStringLiteral("조회 2만");
        QTest::newRow("comments") << QStringLiteral("12 comments") << QStringLiteral("340 comments");
        QTest::newRow("ago") << QStringLiteral("3시간 전") << QStringLiteral("5시간 전");
        QTest::newRow("label") << QStringLiteral("Text") << QStringLiteral("Text\nADVERTISEMENT");
        QTest::newRow("korean label") << QStringLiteral("본문\n[광고]") << QStringLiteral("본문");
    }
    void countersAndAdvertisementsAreNoChange()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QVERIFY(saysTheSame(before, after));
        for (const QList<DifferencePart>& paragraph : differenceOf(before, after))
            QCOMPARE(paragraph.first().kind, Kind::Same);
    }

    void aNumberInProseIsAChange()
    {
        QVERIFY(
            !saysTheSame(QStringLiteral("The storm killed 12 people."), QStringLiteral("The storm killed 14 people.")));
        QVERIFY(!saysTheSame(QStringLiteral("예산은 300억 원이다."), QStringLiteral("예산은 350억 원이다.")));
        QVERIFY(!saysTheSame(QStringLiteral("광고 시장이 줄었다."), QStringLiteral("광고 시장이 늘었다.")));
    }

    void veryLongTextsEndInTime()
    {
        QString before;
        QString after;
        for (int i = 0; i < 20000; ++i) {
            before += QStringLiteral("word%1 ").arg(i);
            after += QStringLiteral("term%1 ").arg(i);
        }
        QVERIFY(!differenceOf(before, after).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TextDifferenceTest)
#include "test_text_difference.moc"
