// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text_extent.h"

#include <QTest>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

const QString kStory = u"The keeper lit the lamp at seven, and the ferry turned towards the wall. "_s.repeated(12);
const QString kKorean =
    u"저녁 일곱 시, 골목 어귀에서 가장 먼저 불을 켜는 사람은 두부 가게의 안순자 씨다. "_s.repeated(6);

} // namespace

class TestTextExtent final : public QObject
{
    Q_OBJECT

private slots:
    void wholeTextsAreFull()
    {
        QCOMPARE(likelyExtent(kStory), TextExtent::Full);
        QCOMPARE(likelyExtent(kKorean), TextExtent::Full);
        QCOMPARE(likelyExtent(kStory + u"“Is this all?” she asked. We will read more about it next week."_s),
                 TextExtent::Full);
        QCOMPARE(likelyExtent(u"구독자 전용 행사를 연다는 소식이 있었다. "_s + kKorean.repeated(2)), TextExtent::Full);
    }

    void cutEndsAreTeasers_data()
    {
        QTest::addColumn<QString>("end");
        for (const QString& end :
             {u"and then…"_s, u"and then [...]"_s, u"Read more"_s, u"Continue reading “The walk” →"_s, u"더 보기"_s,
              u"기사 전문 보기 >"_s, u"Read the full story on our site"_s,
              u"View the original article "_s + QString(59, u'x')})
            QTest::newRow(end.toUtf8().constData()) << end;
    }
    void cutEndsAreTeasers()
    {
        QFETCH(QString, end);
        QCOMPARE(likelyExtent(kStory + end), TextExtent::Teaser);
    }

    void paywallNoticesAreForMembers_data()
    {
        QTest::addColumn<QString>("end");
        for (const QString& end :
             {u"This post is for paid subscribers"_s, u"Already a member? Sign in"_s,
              u"Subscribe to continue reading."_s, u"이 기사는 유료 회원 전용입니다."_s,
              u"로그인 후 이용하실 수 있습니다."_s, u"Log in to read the whole story."_s, u"SIGN IN TO CONTINUE"_s,
              u"Members-only story."_s, u"이 글은 구독자만 볼 수 있습니다. 구독하시면 계속 읽을 수 있습니다."_s,
              u"가입해야 볼 수 있습니다."_s})
            QTest::newRow(end.toUtf8().constData()) << end;
    }
    void paywallNoticesAreForMembers()
    {
        QFETCH(QString, end);
        QCOMPARE(likelyExtent(kStory + end), TextExtent::Members);
    }

    void shortTextsAreTeasersInEveryScript()
    {
        QCOMPARE(likelyExtent(QString()), TextExtent::Teaser);
        QCOMPARE(likelyExtent(kStory.left(150)), TextExtent::Teaser);
        QCOMPARE(likelyExtent(kKorean.left(60)), TextExtent::Teaser);
        QCOMPARE(likelyExtent(kKorean.left(200)), TextExtent::Full);
    }

    void thePageTellsBetterThanTheEnd()
    {
        const QString brief = u"Two ferries were cancelled on Monday."_s;
        QCOMPARE(likelyExtent(brief, brief + u" (ks)"_s), TextExtent::Full);
        QCOMPARE(likelyExtent(kStory, kStory.repeated(3)), TextExtent::Teaser);
        QCOMPARE(likelyExtent(brief, QString()), TextExtent::Teaser);
    }
};

QTEST_GUILESS_MAIN(TestTextExtent)
#include "test_text_extent.moc"
