// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/html_text.h"

#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace byline;

class TestHtmlText : public QObject
{
    Q_OBJECT

private slots:
    void textReadsAsAReaderSeesIt_data();
    void textReadsAsAReaderSeesIt();
    void whatIsOddInALongRunIsSeenWhereverItStands_data();
    void whatIsOddInALongRunIsSeenWhereverItStands();
    void brokenHtmlNeitherHangsNorLosesWhatFollows();
    void htmlIsToldFromText_data();
    void htmlIsToldFromText();
    void longTextIsCutAtAWord();
    void cuttingNeverSplitsACharacter();
    void thousandsOfArticlesCostNextToNothing();
};

void TestHtmlText::textReadsAsAReaderSeesIt_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("blocks stand on lines of their own")
        << u"<h2>제목</h2><p>첫 문단</p>\n<p>둘째</p>"_s << u"제목\n첫 문단\n둘째"_s;
    QTest::newRow("line break") << u"한 줄<br>두 줄<br/>세 줄"_s << u"한 줄\n두 줄\n세 줄"_s;
    QTest::newRow("inline tags join") << u"<p>안<b>녕</b>하<a href=\"/x\">세요</a></p>"_s << u"안녕하세요"_s;
    QTest::newRow("white space collapses") << u"  a \n\t b&nbsp;&nbsp;c  "_s << u"a b c"_s;
    QTest::newRow("white space between inline tags") << u"<b>a</b> <i>b</i>"_s << u"a b"_s;
    QTest::newRow("named entities") << u"&lt;b&gt; &amp;amp; &quot;&hellip;&quot; &eacute; &apos;"_s
                                    << u"<b> &amp; \"…\" é '"_s;
    QTest::newRow("numeric entities") << u"&#44032;&#xAC01; &#8220;x&#8221; &#128512;"_s << u"가각 “x” 😀"_s;
    QTest::newRow("Windows-1252 numbers") << u"&#147;x&#148;&#133;"_s << u"“x”…"_s;
    QTest::newRow("impossible numbers") << u"&#0;&#xD800;&#x110000;&#99999999999;"_s << u"\uFFFD\uFFFD\uFFFD\uFFFD"_s;
    QTest::newRow("not an entity") << u"a & b &x; &unknown; R&D ?a=1&sub=2 &"_s
                                   << u"a & b &x; &unknown; R&D ?a=1&sub=2 &"_s;
    QTest::newRow("old entity without its semicolon") << u"Tom &amp Jerry"_s << u"Tom & Jerry"_s;
    QTest::newRow("script, style, template")
        << u"a<script>if (a<b) alert('</p>')</script>b<STYLE>p{}</style >c<template><p>x</p></template>d"_s
        << u"abcd"_s;
    QTest::newRow("comments") << u"a<!-- <p>no > --> b<!doctype html>c<?xml ?>d"_s << u"a bcd"_s;
    QTest::newRow("greater sign in an attribute") << u"<img alt=\"a > b\" src='x>y'>text"_s << u"text"_s;
    QTest::newRow("less sign as text") << u"1 < 2 and 3 <4"_s << u"1 < 2 and 3 <4"_s;
    QTest::newRow("table cells") << u"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"_s << u"a b\nc"_s;
    QTest::newRow("lines of pre") << u"<p>x</p><pre>int a;\nint b;</pre>y"_s << u"x\nint a;\nint b;\ny"_s;
    QTest::newRow("soft hyphens") << u"Donau&shy;dampf\u00ADschiff\u200B\uFEFF"_s << u"Donaudampfschiff"_s;
    QTest::newRow("marks of footnotes")
        << u"at seven<sup id=\"r1\"><a href=\"#fn1\">1</a></sup>, at<a "
           u"href=\"https://x.test/y#fn2\"><sup>[2]</sup></a> "
           "noon<a class=\"footnote-anchor\" href=\"#footnote-3\">3</a> and later<SUP><A HREF=#n>*</A></SUP>,"
           " also<a class=\"noteref\" href=\"#n2\"> [2]</a>."_s
        << u"at seven, at noon and later, also."_s;
    QTest::newRow("what is raised and no footnote")
        << u"10<sup>2</sup> m, 1<sup>er</sup> mai, see <a href=\"#p4\">4</a>, <sup><a href=\"/x\">new</a></sup> x<sup>1"_s
        << u"102 m, 1er mai, see 4, new x1"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("only tags") << u"<p><br></p>"_s << QString();
}

void TestHtmlText::textReadsAsAReaderSeesIt()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    QCOMPARE(textFromHtml(html), text);
}

void TestHtmlText::whatIsOddInALongRunIsSeenWhereverItStands_data()
{
    QTest::addColumn<QString>("odd");
    QTest::addColumn<QString>("reads");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("blank") << u" "_s << u" "_s;
    QTest::newRow("blanks") << u"   "_s << u" "_s;
    QTest::newRow("blanks apart") << u" a  b "_s << u" a b "_s;
    QTest::newRow("line") << u"\n"_s << u" "_s;
    QTest::newRow("blank at the end of a line") << u" \n"_s << u" "_s;
    QTest::newRow("no-break space") << u"\u00A0"_s << u" "_s;
    QTest::newRow("soft hyphen") << u"\u00AD"_s << QString();
    QTest::newRow("zero-width space") << u"\u200B"_s << QString();
    QTest::newRow("byte order mark") << u"\uFEFF"_s << QString();
    QTest::newRow("bell") << u"\u0007"_s << QString();
    QTest::newRow("delete") << u"\u007F"_s << QString();
    QTest::newRow("sign next to the odd ones") << u"~\u00AE\u200A\u200C\uFEFE"_s << u"~\u00AE\u200A\u200C\uFEFE"_s;
    QTest::newRow("tag") << u"<b>"_s << QString();
    QTest::newRow("tag behind a blank") << u" <b>"_s << u" "_s;
    QTest::newRow("block behind a blank") << u" <br>"_s << u"\n"_s;
    QTest::newRow("reference") << u"&amp;"_s << u"&"_s;
    QTest::newRow("emoji") << u"😀"_s << u"😀"_s;
}

void TestHtmlText::whatIsOddInALongRunIsSeenWhereverItStands()
{
    QFETCH(QString, odd);
    QFETCH(QString, reads);
    const QString run = u"가나다라마바사아자차카타파하abcdefghijklmnopqrstuvwxyz日本語"_s;
    for (qsizetype at = 1; at < run.size(); ++at) {
        const QString before = run.first(at);
        const QString after = run.sliced(at);
        QCOMPARE(textFromHtml(before + odd + after), before + reads + after);
        QString end = before + reads;
        while (end.back().isSpace())
            end.chop(1);
        QCOMPARE(textFromHtml(before + odd), end);
    }
}

void TestHtmlText::brokenHtmlNeitherHangsNorLosesWhatFollows()
{
    QCOMPARE(textFromHtml(u"a<b"_s), u"a"_s);
    QCOMPARE(textFromHtml(u"a<"_s), u"a<"_s);
    QCOMPARE(textFromHtml(u"a</"_s), u"a</"_s);
    QCOMPARE(textFromHtml(u"<p>a<script>never closed"_s), u"a"_s);
    QCOMPARE(textFromHtml(u"a&#"_s), u"a&#"_s);
    QCOMPARE(textFromHtml(u"a&#x;b"_s), u"a&#x;b"_s);
    QCOMPARE(textFromHtml(u"a</script>b"_s), u"ab"_s);
    QCOMPARE(textFromHtml(QString(200000, u'<') + u"p>end"_s).right(3), u"end"_s);
    QVERIFY(textFromHtml(u"<div>"_s.repeated(200000)).isEmpty());
    QVERIFY(textFromHtml(u"<script>"_s + u"</a "_s.repeated(300000)).isEmpty());
    QVERIFY(!looksLikeHtml(u"<a "_s.repeated(300000)));
    QCOMPARE(textFromHtml(u"<a href=\"#fn\">1"_s.repeated(50000)).size(), 50000);
    QVERIFY(!textFromHtml(u"&#"_s.repeated(300000)).isEmpty());
}

void TestHtmlText::htmlIsToldFromText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isHtml");
    QTest::newRow("tag") << u"a <b>b</b>"_s << true;
    QTest::newRow("end tag") << u"a</p>"_s << true;
    QTest::newRow("entity") << u"Tom &amp; Jerry"_s << true;
    QTest::newRow("comment") << u"a<!-- x -->"_s << true;
    QTest::newRow("sums") << u"1 < 2 > 1"_s << false;
    QTest::newRow("ampersand") << u"R&D & more"_s << false;
    QTest::newRow("plain") << u"골목 시장이 밤을 되찾기까지"_s << false;
    QTest::newRow("unfinished") << u"a <b"_s << false;
}

void TestHtmlText::htmlIsToldFromText()
{
    QFETCH(QString, text);
    QFETCH(bool, isHtml);
    QCOMPARE(looksLikeHtml(text), isHtml);
}

void TestHtmlText::longTextIsCutAtAWord()
{
    QCOMPARE(shortened(u"짧은 글"_s, 10), u"짧은 글"_s);
    QCOMPARE(shortened(u"셔터를 내린 지 삼 년, 상인들은 배달 앱 대신 등불을 달았다"_s, 14), u"셔터를 내린 지 삼 년…"_s);
    QCOMPARE(shortened(u"The people who wait on the pier"_s, 20), u"The people who wait…"_s);
    QCOMPARE(shortened(u"吾輩は猫である名前はまだ無い"_s, 8), u"吾輩は猫である…"_s);
    QCOMPARE(shortened(u"abc"_s, 1), u"…"_s);
}

void TestHtmlText::cuttingNeverSplitsACharacter()
{
    const QString faces = u"😀"_s.repeated(20);
    for (int length = 2; length < 40; ++length) {
        const QString cut = shortened(faces, length);
        QVERIFY(cut.size() <= length);
        QVERIFY((cut.size() - 1) % 2 == 0);
    }
    const QString decomposed = u"각"_s.normalized(QString::NormalizationForm_D).repeated(10);
    QCOMPARE((shortened(decomposed, 11).size() - 1) % 3, 0);
}

void TestHtmlText::thousandsOfArticlesCostNextToNothing()
{
    QString article;
    while (article.size() < 5400)
        article +=
            u"<p>저녁 일곱 시, 골목 어귀에서 <a href=\"https://example.kr/a?b=1&amp;c=2\">가장 먼저</a> 불을 켜는 "
            u"사람은 두부 가게의 안순자 씨다. The people who wait on the pier&#8217;s end.</p>\n"_s;
    const std::clock_t begin = std::clock();
    qsizetype letters = 0;
    for (int i = 0; i < 3000; ++i)
        letters += textFromHtml(article).size();
    const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
    qInfo("3,000 articles of %lld characters: %.3f CPU s", qlonglong(article.size()), seconds);
    QVERIFY(letters > 3000 * 3000);
#if defined(__SANITIZE_ADDRESS__)
    QSKIP("A sanitised build says nothing about speed");
#endif
    QVERIFY2(seconds < 0.5, "text extraction must not be felt in a refresh");
}

QTEST_GUILESS_MAIN(TestHtmlText)
#include "test_html_text.moc"
