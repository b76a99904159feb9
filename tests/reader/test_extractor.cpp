// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/extractor.h"

#include <QFile>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QTest>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace byline;

namespace {

QString page(const QString& name)
{
    QFile file(QStringLiteral(BYLINE_TEST_DATA) + u"/pages/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestExtractor : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void koreanGhostPageGivesItsArticle();
    void aShortArticleIsNotTakenForWhatFollowsIt();
    void authorsComeWithAddressAndPortrait();
    void nothingExecutableSurvives();
    void pageWithoutAnArticleIsSaidSo();
    void tooLargeAPageIsRefusedAtOnce();
    void manyPagesAreAnsweredInOrder();
    void pageThatNeverEndsTimesOutAndTheNextIsRead();
    void goingAwayEndsWhatIsUnderWay();

private:
    Result<Readable> extracted(const QString& html, const QString& url = u"https://daily.example/market/"_s);

    std::unique_ptr<Extractor> m_extractor;
};

void TestExtractor::init()
{
    m_extractor = std::make_unique<Extractor>();
}

void TestExtractor::cleanup()
{
    m_extractor.reset();
}

Result<Readable> TestExtractor::extracted(const QString& html, const QString& url)
{
    const auto future = m_extractor->extract(html, QUrl(url));
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 40000))
        return fail(ErrorKind::TimedOut, u"the test gave up"_s);
    return future.result();
}

void TestExtractor::koreanGhostPageGivesItsArticle()
{
    const QString html = page(u"ghost-korean.html"_s);
    QVERIFY(!html.isEmpty());
    const auto readable = extracted(html);
    QVERIFY2(readable, readable ? "" : qPrintable(readable.error().detail));
    QCOMPARE(readable->title, u"골목 시장이 밤을 되찾기까지"_s);
    QCOMPARE(readable->siteName, u"바이라인 데일리"_s);
    QCOMPARE(readable->language, u"ko"_s);
    QCOMPARE(readable->excerpt, u"셔터를 내린 지 삼 년, 상인들은 배달 앱 대신 등불을 달았다"_s);
    QCOMPARE(readable->published, QDateTime(QDate(2026, 11, 22), QTime(23, 5), Qt::UTC));
    QCOMPARE(readable->image, u"https://daily.example/content/images/size/w1200/2026/11/market.jpg"_s);
    QVERIFY(readable->contentText.contains(u"가장 먼저 불을 켜는 사람은"_s));
    QVERIFY(readable->contentText.contains(u"약속은 손님이 없어도 지키는 것"_s));
    QVERIFY(!readable->contentText.contains(u"다른 기사"_s));
    QVERIFY(!readable->contentText.contains(u"RSS"_s));
    QVERIFY(readable->contentText.contains(u"\n등불 하나에 삼만 원\n"_s));
    QCOMPARE(readable->length, int(readable->contentText.size()));
    QVERIFY(readable->contentHtml.contains(u"https://daily.example/content/images/2026/11/market.jpg"_s));
    QVERIFY(readable->contentHtml.contains(u"href=\"https://daily.example/minutes/\""_s));
    QVERIFY(readable->contentHtml.contains(u"href=\"#lamp\""_s));
    QVERIFY(readable->contentHtml.contains(u"href=\"https://www.youtube.com/watch?v=abc\""_s));
    QVERIFY(!readable->contentHtml.contains(u"<iframe"_s));
}

void TestExtractor::aShortArticleIsNotTakenForWhatFollowsIt()
{
    const QString next = u"<article><h3>다른 기사</h3><p>%1</p></article>"_s.arg(
        u"서울시는 조정안을 시의회에 제출했다고 밝혔다. 시민 부담을 고려해 단계적으로 시행한다. "_s.repeated(20));
    const auto readable =
        extracted(u"<html><head><title>짧은 글</title></head><body><main><article><h1>짧은 글</h1>"
                  "<section class=\"gh-content gh-canvas\"><p>이 글은 짧다.</p><p>그래도 <b>기사</b>다.</p>"
                  "<aside class=\"gh-post-upgrade-cta\">회원으로 가입하세요</aside></section></article></main>"
                  "<section class=\"gh-container\">%1%1</section></body></html>"_s.arg(next));
    QVERIFY2(readable, readable ? "" : qPrintable(readable.error().detail));
    QCOMPARE(readable->contentText, u"이 글은 짧다.\n그래도 기사다."_s);
    QCOMPARE(readable->title, u"짧은 글"_s);
}

void TestExtractor::authorsComeWithAddressAndPortrait()
{
    const auto readable = extracted(page(u"ghost-korean.html"_s));
    QVERIFY(readable.has_value());
    QCOMPARE(readable->authors.size(), 2);
    QCOMPARE(readable->authors.at(0).name, u"김서연"_s);
    QCOMPARE(readable->authors.at(0).url, u"https://daily.example/author/seoyeon/"_s);
    QCOMPARE(readable->authors.at(0).avatar, u"https://daily.example/content/images/seoyeon.jpg"_s);
    QCOMPARE(readable->authors.at(1).name, u"박민수"_s);
    QCOMPARE(readable->authors.at(1).url, u"https://daily.example/author/minsu/"_s);
}

void TestExtractor::nothingExecutableSurvives()
{
    const auto readable = extracted(page(u"hostile.html"_s));
    QVERIFY2(readable, readable ? "" : qPrintable(readable.error().detail));
    const QString html = readable->contentHtml;
    QVERIFY(html.contains(u"The third paragraph closes"_s));
    QVERIFY(html.contains(u"href=\"https://evil.example/deep/next\""_s));
    static const QRegularExpression kActive(
        u"<(script|iframe|object|embed|form|input|button|style|link|meta|base|svg|template)\\b|<[^>]*\\s(on\\w+|style|srcdoc|ping|target|action|formaction)\\s*=|<[^>]*(javascript|vbscript|byline|data:text)\\s*:"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = kActive.match(html);
    QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
    for (const IncomingAuthor& author : readable->authors) {
        QVERIFY(!author.url.contains(u"javascript"_s));
        QVERIFY(!author.avatar.startsWith(u"data:"_s));
    }
    QVERIFY(readable->title != u"ran"_s);
}

void TestExtractor::pageWithoutAnArticleIsSaidSo()
{
    for (const QString& html : {QString(), u"<html><body></body></html>"_s, u"<script>x</script>"_s}) {
        const auto readable = extracted(html);
        QVERIFY(!readable.has_value());
        QCOMPARE(readable.error().kind, ErrorKind::NotAnArticle);
    }
}

void TestExtractor::tooLargeAPageIsRefusedAtOnce()
{
    const auto future = m_extractor->extract(u"<p>가나다라</p>"_s.repeated(400000), QUrl(u"https://daily.example/"_s));
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, ErrorKind::TooLarge);
}

void TestExtractor::manyPagesAreAnsweredInOrder()
{
    QList<QFuture<Result<Readable>>> futures;
    const QString html = page(u"ghost-korean.html"_s);
    // More than one renderer is used for.
    for (int i = 0; i < 60; ++i)
        futures += m_extractor->extract(QString(html).replace(u"안순자"_s, u"안순자%1"_s.arg(i)),
                                        QUrl(u"https://daily.example/"_s));
    QVERIFY(QTest::qWaitFor([&] { return futures.last().isFinished(); }, 60000));
    for (int i = 0; i < futures.size(); ++i) {
        QVERIFY(futures.at(i).isFinished());
        const auto readable = futures.at(i).result();
        QVERIFY2(readable, readable ? "" : qPrintable(readable.error().detail));
        QVERIFY(readable->contentText.contains(u"안순자%1 "_s.arg(i)));
    }
}

void TestExtractor::pageThatNeverEndsTimesOutAndTheNextIsRead()
{
    // Half a million elements in one another take the parser and every walk over them far longer than anyone waits.
    const QString hostile = u"<body>"_s + u"<p>a, b, c, d, e, f<b>"_s.repeated(170000);
    const auto slow = m_extractor->extract(hostile, QUrl(u"https://evil.example/"_s));
    const auto next = m_extractor->extract(page(u"ghost-korean.html"_s), QUrl(u"https://daily.example/"_s));
    QVERIFY(QTest::qWaitFor([&] { return next.isFinished(); }, 60000));
    QVERIFY(!slow.result().has_value());
    QVERIFY(slow.result().error().kind == ErrorKind::TimedOut || slow.result().error().kind == ErrorKind::NotAnArticle);
    QVERIFY2(next.result(), next.result() ? "" : qPrintable(next.result().error().detail));
    QCOMPARE(next.result()->title, u"골목 시장이 밤을 되찾기까지"_s);
}

void TestExtractor::goingAwayEndsWhatIsUnderWay()
{
    const auto future = m_extractor->extract(page(u"ghost-korean.html"_s), QUrl(u"https://daily.example/"_s));
    m_extractor.reset();
    QVERIFY(future.isFinished());
    QVERIFY(future.isCanceled());
}

QTEST_MAIN(TestExtractor)
#include "test_extractor.moc"
