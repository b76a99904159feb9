// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/bylines.h"

#include <QTest>

using namespace byline;

namespace {

/// "[name|mail|role|ORG]" for each, separated by blanks.
QString shown(const QList<IncomingAuthor>& authors)
{
    QStringList out;
    for (const IncomingAuthor& author : authors)
        out.append(QStringLiteral("[%1|%2|%3|%4]")
                       .arg(author.name, author.email, author.role,
                            author.isOrganisation ? QStringLiteral("ORG") : QString()));
    return out.join(u' ');
}

} // namespace

class TestBylines final : public QObject
{
    Q_OBJECT

private slots:
    void namesWhoWrote_data()
    {
        QTest::addColumn<QString>("people");
        QTest::newRow("LAPALU, N., SIMON, A., Lu, A., Plaumann, P.-L., O'Connell, R. J.")
            << QStringLiteral("[LAPALU, N.|||] [SIMON, A.|||] [Lu, A.|||] [Plaumann, P.-L.|||] [O'Connell, R. J.|||]");
        QTest::newRow("Jane Doe and John Smith") << QStringLiteral("[Jane Doe|||] [John Smith|||]");
        QTest::newRow("김민수·이영희 기자") << QStringLiteral("[김민수||기자|] [이영희||기자|]");
        QTest::newRow("김민수 선임기자 kms@example.kr") << QStringLiteral("[김민수|kms@example.kr|선임기자|]");
        QTest::newRow("jane@example.com (Jane Doe)") << QStringLiteral("[Jane Doe|jane@example.com||]");
        QTest::newRow("By Jane Doe, Staff Writer") << QStringLiteral("[Jane Doe||Staff Writer|]");
        QTest::newRow("Jane Doe, Associated Press") << QStringLiteral("[Jane Doe|||]");
        QTest::newRow("김민수기자") << QStringLiteral("[김민수||기자|]");
        QTest::newRow("(서울=연합뉴스) 김민수 기자") << QStringLiteral("[김민수||기자|]");
        QTest::newRow("[워싱턴=박지영 특파원]") << QStringLiteral("[박지영||특파원|]");
        QTest::newRow("뉴스1 김민수 기자") << QStringLiteral("[김민수||기자|]");
        QTest::newRow("김민수 한겨레 기자") << QStringLiteral("[김민수||기자|]");
        QTest::newRow("한겨레 김민수 기자") << QStringLiteral("[김민수||기자|]");
        QTest::newRow("이영희 서울경제 선임기자") << QStringLiteral("[이영희||선임기자|]");
        QTest::newRow("연합뉴스") << QStringLiteral("[연합뉴스|||ORG]");
        QTest::newRow("온라인뉴스팀") << QStringLiteral("[온라인뉴스팀|||ORG]");
        QTest::newRow("admin") << QStringLiteral("");
        QTest::newRow("noreply@blogger.com (Jane Doe)") << QStringLiteral("[Jane Doe|||]");
        QTest::newRow("noreply@blogger.com") << QStringLiteral("");
        QTest::newRow("Jane Doe <jane@x.com>, John Smith <john@x.com>")
            << QStringLiteral("[Jane Doe|jane@x.com||] [John Smith|john@x.com||]");
        QTest::newRow("김민수 kms@a.kr, 이영희 lyh@a.kr") << QStringLiteral("[김민수|kms@a.kr||] [이영희|lyh@a.kr||]");
        QTest::newRow("김민수 기자 kms@a.kr·이영희 기자 lyh@a.kr")
            << QStringLiteral("[김민수|kms@a.kr|기자|] [이영희|lyh@a.kr|기자|]");
        QTest::newRow("文・写真 山田太郎") << QStringLiteral("[山田太郎|||]");
        QTest::newRow("取材・文＝山田太郎、佐藤花子") << QStringLiteral("[山田太郎|||] [佐藤花子|||]");
        QTest::newRow("文 在寅") << QStringLiteral("[文 在寅|||]");
        QTest::newRow("Ana de la Cruz & Dr. Kim Lee in Seoul")
            << QStringLiteral("[Ana de la Cruz|||] [Dr. Kim Lee|||]");
        QTest::newRow("글·사진 김민수 기자") << QStringLiteral("[김민수||기자|]");
        QTest::newRow("Siobhán O'Neill") << QStringLiteral("[Siobhán O'Neill|||]");
        QTest::newRow("Martin Luther King, Jr.") << QStringLiteral("[Martin Luther King, Jr.|||]");
        QTest::newRow("Doe, Jane") << QStringLiteral("[Doe, Jane|||]");
        QTest::newRow("Smith, J.") << QStringLiteral("[Smith, J.|||]");
        QTest::newRow("Written by: Jane Doe | Photographs by John Smith") << QStringLiteral("[Jane Doe|||]");
        QTest::newRow("Jane Doe, Senior Political Correspondent, and John Smith")
            << QStringLiteral("[Jane Doe||Senior Political Correspondent|] [John Smith|||]");
        QTest::newRow("Reuters") << QStringLiteral("[Reuters|||ORG]");
        QTest::newRow("Jane Doe for The New York Times") << QStringLiteral("[Jane Doe|||]");
        QTest::newRow("By JANE DOE") << QStringLiteral("[JANE DOE|||]");
        QTest::newRow("Ludwig van Beethoven") << QStringLiteral("[Ludwig van Beethoven|||]");
        QTest::newRow("María José y Pedro Sánchez") << QStringLiteral("[María José|||] [Pedro Sánchez|||]");
        QTest::newRow("이대표") << QStringLiteral("[이대표|||]");
        QTest::newRow("김진국") << QStringLiteral("[김진국|||]");
        QTest::newRow("박보도") << QStringLiteral("[박보도|||]");
        QTest::newRow("The Editorial Board") << QStringLiteral("[The Editorial Board|||ORG]");
        QTest::newRow("김민수 (기자)") << QStringLiteral("[김민수||기자|]");
        QTest::newRow("Jean-Luc Picard et Marie Curie") << QStringLiteral("[Jean-Luc Picard|||] [Marie Curie|||]");
        QTest::newRow("山田太郎") << QStringLiteral("[山田太郎|||]");
        QTest::newRow("山田太郎 記者") << QStringLiteral("[山田太郎||記者|]");
        QTest::newRow("王小明、李小红") << QStringLiteral("[王小明|||] [李小红|||]");
        QTest::newRow("Jane Doe (@jane)") << QStringLiteral("[Jane Doe|||]");
        QTest::newRow("Example editor") << QStringLiteral("[Example editor|||]");
        QTest::newRow("서울=김민수 기자") << QStringLiteral("[김민수||기자|]");
        QTest::newRow("김민수 경제부 기자") << QStringLiteral("[김민수||경제부 기자|]");
        QTest::newRow("김민수, 이영희, 박철수 기자")
            << QStringLiteral("[김민수||기자|] [이영희||기자|] [박철수||기자|]");
        QTest::newRow("남궁민수 기자") << QStringLiteral("[남궁민수||기자|]");
        QTest::newRow("이 영 희 기자") << QStringLiteral("[이영희||기자|]");
        QTest::newRow("AFP통신") << QStringLiteral("[AFP통신|||ORG]");
        QTest::newRow("로이터통신") << QStringLiteral("[로이터통신|||ORG]");
        QTest::newRow("SBS 뉴스") << QStringLiteral("[SBS 뉴스|||ORG]");
        QTest::newRow("한겨레") << QStringLiteral("[한겨레|||ORG]");
        QTest::newRow("Guardian staff and agencies") << QStringLiteral("[Guardian staff and agencies|||ORG]");
        QTest::newRow("Washington bureau") << QStringLiteral("[Washington bureau|||ORG]");
        QTest::newRow("BBC") << QStringLiteral("[BBC|||ORG]");
        QTest::newRow("admin@example.com") << QStringLiteral("");
        QTest::newRow("webmaster@example.com (김민수 기자)") << QStringLiteral("[김민수||기자|]");
        QTest::newRow("글·사진 박지훈") << QStringLiteral("[박지훈|||]");
        QTest::newRow("Staff") << QStringLiteral("[Staff|||ORG]");
        QTest::newRow("편집국") << QStringLiteral("[편집국|||ORG]");
        QTest::newRow("김민지 도쿄 특파원") << QStringLiteral("[김민지||특파원|]");
        QTest::newRow("김민지 실리콘밸리특파원") << QStringLiteral("[김민지||특파원|]");
        QTest::newRow("도쿄 김민지 특파원") << QStringLiteral("[김민지||특파원|]");
        QTest::newRow("홍길동 기자 외 3명") << QStringLiteral("[홍길동||기자|]");
        QTest::newRow("김외 기자") << QStringLiteral("[김외||기자|]");
        QTest::newRow("Jane Doe et al.") << QStringLiteral("[Jane Doe|||]");
        QTest::newRow("홍길동 기자(경제부)") << QStringLiteral("[홍길동||기자|]");
        QTest::newRow("홍길동 경제부장") << QStringLiteral("[홍길동||경제부장|]");
        QTest::newRow("제갈공명 대기자") << QStringLiteral("[제갈공명||대기자|]");
        QTest::newRow("김상대기자") << QStringLiteral("[김상대||기자|]");
        QTest::newRow("기자 김민수") << QStringLiteral("[김민수|||]");
        QTest::newRow("Story by Jane Doe") << QStringLiteral("[Jane Doe|||]");
        QTest::newRow("[object Object]") << QStringLiteral("");
        QTest::newRow(
            "\u1100\u1175\u11b7\u1106\u1175\u11ab\u1109\u116e \u1100\u1175\u110c\u1161") // 김민수 기자, in letters
            << QStringLiteral("[김민수||기자|]");
        QTest::newRow("John Smith - Editor") << QStringLiteral("[John Smith||Editor|]");
    }

    void namesWhoWrote()
    {
        QFETCH(QString, people);
        QCOMPARE(shown(parseByline(QString::fromUtf8(QTest::currentDataTag()))), people);
    }

    void leavesOffWhomTheyWriteFor_data()
    {
        QTest::addColumn<QString>("feedTitle");
        QTest::addColumn<QString>("people");
        const QString jane = QStringLiteral("[Jane Doe|||]");
        const QString minsu = QStringLiteral("[김민수||기자|]");
        const auto row = [](const char* byline, const char* feedTitle, const QString& people) {
            QTest::newRow(byline) << QString::fromUtf8(feedTitle) << people;
        };
        row("Jane Doe | The Daily", "", jane);
        row("Jane Doe | Ars Technica", "Ars Technica", jane);
        row("Jane Doe - Ars Technica", "ars technica RSS Feed", jane);
        row("Jane Doe, Ars Technica", "Ars Technica", jane);
        row("Jane Doe (Ars Technica)", "Ars Technica", jane);
        row("Jane Doe | Vox", "World - Vox", jane);
        row("Jane Doe | Vox, Europe | Daily Mail Online", "Vox, Europe | Daily Mail Online", jane);
        row("By Jane Doe, The Daily", "The Daily", jane);
        row("Jane Doe – Daily", "The Daily", jane);
        row("jane@x.com (Jane Doe | The Daily)", "", QStringLiteral("[Jane Doe|jane@x.com||]"));
        row("Jane Doe and Bob Smith | BBC News", "", QStringLiteral("[Jane Doe|||] [Bob Smith|||]"));
        row("Jane Doe | Detroit Free Press", "", jane);
        row("Jane Doe | example.com", "", jane);
        row("Jane Doe, Reuters", "", jane);
        row("Reuters | The Daily", "The Daily", QStringLiteral("[Reuters|||ORG]"));
        row("김민수 기자 | 한국일보", "", minsu);
        row("한국일보 | 김민수 기자", "", minsu);
        row("김민수 기자 - 한국일보", "", minsu);
        row("한국일보 김민수 기자", "", minsu);
        row("김민수 기자 / 슬로우라이프", "슬로우라이프", minsu);
        row("김민수 한국일보 기자", "", minsu);
        row("김민수 | 슬로우라이프", "슬로우라이프", QStringLiteral("[김민수|||]"));
        row("김민수(한국일보)", "", QStringLiteral("[김민수|||]"));
        row("김민수 기자, 연합뉴스", "", minsu);
        row("김민수·이영희 기자 | 한국일보", "", QStringLiteral("[김민수||기자|] [이영희||기자|]"));
        // People, whatever stands between them.
        row("Anne-Marie | Bob Smith", "The Daily", QStringLiteral("[Anne-Marie|||] [Bob Smith|||]"));
        row("Jane Doe | Emily Post", "", QStringLiteral("[Jane Doe|||] [Emily Post|||]"));
        row("Bob, Jane Doe", "Jane Doe", QStringLiteral("[Bob|||] [Jane Doe|||]"));
        row("Bob, Ana de la Cruz", "Ana de la Cruz", QStringLiteral("[Bob|||] [Ana de la Cruz|||]"));
        row("Bob, Times of Riga", "Times of Riga", QStringLiteral("[Bob|||]"));
        row("Bob, Riga Times", "Riga Times", QStringLiteral("[Bob|||]"));
        row("Bob, Sports Desk", "Sports Desk", QStringLiteral("[Bob|||]"));
        row("Reuters, Jane Doe", "Jane Doe", QStringLiteral("[Reuters|||ORG]"));
        row("Bob | Jane Roe", "Jane Roe", QStringLiteral("[Bob|||]"));
        row("Bob Smith, Jane Doe", "Jane Doe | The Daily", QStringLiteral("[Bob Smith|||] [Jane Doe|||]"));
        row("Bob Smith | Jane Doe", "Jane Doe | The Daily", QStringLiteral("[Bob Smith|||] [Jane Doe|||]"));
        row("Bob Smith | The Rev. Jane Doe", "", QStringLiteral("[Bob Smith|||] [The Rev. Jane Doe|||]"));
        row("김민수 | 김오늘", "", QStringLiteral("[김민수|||] [김오늘|||]"));
        // An outlet alone is who wrote it.
        row("The Daily", "The Daily", QStringLiteral("[The Daily|||]"));
        row("Jane Doe", "Jane Doe", jane);
    }

    void leavesOffWhomTheyWriteFor()
    {
        QFETCH(QString, feedTitle);
        QFETCH(QString, people);
        QCOMPARE(shown(parseByline(QString::fromUtf8(QTest::currentDataTag()), feedTitle)), people);
    }

    void namesEverybodyOnce() { QCOMPARE(parseByline(QStringLiteral("Jane Doe, jane doe and Jane Doe")).size(), 1); }

    void takesNothingFromNonsense()
    {
        QVERIFY(parseByline(QString()).isEmpty());
        QVERIFY(parseByline(QStringLiteral(" - ")).isEmpty());
        QVERIFY(parseByline(QStringLiteral("https://example.com/author")).isEmpty());
        QVERIFY(parseByline(QString(1000000, u'x')).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBylines)
#include "test_bylines.moc"
