// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/teaser.h"

#include <QTest>

using namespace byline;
using namespace Qt::StringLiterals;

class TestTeaser final : public QObject
{
    Q_OBJECT

private slots:
    void withoutASummaryTheTextsBeginningIsOne_data();
    void withoutASummaryTheTextsBeginningIsOne();
    void aLongTextIsCutBetweenWords();
    void anOwnSummaryIsTheStandfirst();
    void whatWordPressAddsIsNoneOfTheSummary_data();
    void whatWordPressAddsIsNoneOfTheSummary();
    void theFirstWordsOfTheArticleAreNoStandfirst();
};

void TestTeaser::withoutASummaryTheTextsBeginningIsOne_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("summary");
    const QString fits(500, u'가');
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("blanks") << u" \n\u3000 "_s << u""_s;
    QTest::newRow("lines") << u"  예산이\n\n의회를 \u00a0 지났다. \n"_s << u"예산이 의회를 지났다."_s;
    QTest::newRow("as long as it may be") << fits << fits;
    QTest::newRow("and a blank behind it") << fits + u" \n"_s << fits;
    QTest::newRow("one more") << fits + u'가' << fits.left(499) + u'…';
    QTest::newRow("a word more") << fits + u" 가"_s << fits.left(499) + u'…';
}

void TestTeaser::withoutASummaryTheTextsBeginningIsOne()
{
    QFETCH(const QString, text);
    QTEST(teaserOf({}, text).summary, "summary");
}

void TestTeaser::aLongTextIsCutBetweenWords()
{
    const QString summary = teaserOf({}, u"word  "_s.repeated(1000)).summary;
    QCOMPARE(summary, u"word "_s.repeated(99) + u"word…"_s);
}

void TestTeaser::anOwnSummaryIsTheStandfirst()
{
    IncomingItem item;
    item.contentHtml = u"<p>Text.</p>"_s;
    item.summary = u"What it is about."_s;
    QCOMPARE(teaserOf(item, u"Text."_s).standfirst, item.summary);
}

void TestTeaser::whatWordPressAddsIsNoneOfTheSummary_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("summary");
    QTest::newRow("both") << u"예산안이 의회를 [\u2026]\n\nThe post 예산안 통과 appeared first on 강변일보."_s
                          << u"예산안이 의회를…"_s;
    QTest::newRow("credit") << u"It passed. The post Budget first appeared on The Daily."_s << u"It passed."_s;
    QTest::newRow("nothing else") << u"The post Budget appeared first on The Daily."_s << u"The text."_s;
    QTest::newRow("dots") << u"It passed [...]"_s << u"It passed…"_s;
    QTest::newRow("a post office") << u"The post office opened first in May."_s
                                   << u"The post office opened first in May."_s;
    QTest::newRow("a note") << u"It passed [update]"_s << u"It passed [update]"_s;
}

void TestTeaser::whatWordPressAddsIsNoneOfTheSummary()
{
    IncomingItem item;
    QFETCH(const QString, given);
    item.summary = given;
    QTEST(teaserOf(item, u"The text."_s).summary, "summary");
}

void TestTeaser::theFirstWordsOfTheArticleAreNoStandfirst()
{
    IncomingItem item;
    item.contentHtml = u"<p>What it is about. And more.</p>"_s;
    item.summary = u"What it is about."_s;
    const Teaser teaser = teaserOf(item, u"What it is\nabout. And more."_s);
    QCOMPARE(teaser.standfirst, QString());
    QCOMPARE(teaser.summary, item.summary);
}

QTEST_GUILESS_MAIN(TestTeaser)
#include "test_teaser.moc"
