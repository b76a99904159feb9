// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/particles.h"

#include <QTest>

using namespace byline;
using namespace Qt::StringLiterals;

class TestParticles final : public QObject
{
    Q_OBJECT

private slots:
    void theParticleFitsWhatStandsBefore_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("object");
        QTest::addColumn<QString>("towards");
        QTest::newRow("vowel") << u"박민수"_s << u"박민수를"_s << u"박민수로"_s;
        QTest::newRow("consonant") << u"김서연"_s << u"김서연을"_s << u"김서연으로"_s;
        QTest::newRow("rieul") << u"서울"_s << u"서울을"_s << u"서울로"_s;
        QTest::newRow("quoted") << u"‘동네방송’"_s << u"‘동네방송’을"_s << u"‘동네방송’으로"_s;
        QTest::newRow("bracketed") << u"세계(World)"_s << u"세계(World)를"_s << u"세계(World)로"_s;
        QTest::newRow("abbreviation with a consonant") << u"CNN"_s << u"CNN을"_s << u"CNN으로"_s;
        QTest::newRow("abbreviation with a vowel") << u"BBC"_s << u"BBC를"_s << u"BBC로"_s;
        QTest::newRow("abbreviation with r") << u"NPR"_s << u"NPR을"_s << u"NPR로"_s;
        QTest::newRow("word in l") << u"Jekyll"_s << u"Jekyll을"_s << u"Jekyll로"_s;
        QTest::newRow("word in ng") << u"Evening"_s << u"Evening을"_s << u"Evening으로"_s;
        QTest::newRow("word in r") << u"Reader"_s << u"Reader를"_s << u"Reader로"_s;
        QTest::newRow("three") << u"3"_s << u"3을"_s << u"3으로"_s;
        QTest::newRow("one") << u"11"_s << u"11을"_s << u"11로"_s;
        QTest::newRow("two") << u"2"_s << u"2를"_s << u"2로"_s;
        QTest::newRow("nothing that is read") << u"…"_s << u"…를"_s << u"…로"_s;
    }

    void theParticleFitsWhatStandsBefore()
    {
        QFETCH(QString, name);
        QTEST(withParticles(name + u"을(를)"_s), "object");
        QTEST(withParticles(name + u"(으)로"_s), "towards");
    }

    void everyPairIsKnownAndSeveralStandInOneSentence()
    {
        QCOMPARE(withParticles(u"박민수은(는) 김서연이(가) 김서연과(와) 박민수이(가)"_s),
                 u"박민수는 김서연이 김서연과 박민수가"_s);
    }

    void otherTextStaysAsItIs()
    {
        QCOMPARE(withParticles(u"You follow Kim (Seoul) now."_s), u"You follow Kim (Seoul) now."_s);
        QCOMPARE(withParticles({}), QString());
    }
};

QTEST_GUILESS_MAIN(TestParticles)
#include "test_particles.moc"
