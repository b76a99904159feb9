// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exact_time.h"
#include "render/article_page.h"
#include "render/difference_body.h"
#include "render/html_text.h"
#include "render/letters.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace byline;

namespace {

FullArticle marketArticle()
{
    FullArticle full;
    full.article.id = ArticleId {7};
    full.article.outletId = OutletId {3};
    full.article.outletTitle = u"바이라인 데일리"_s;
    full.article.url = u"https://daily.example/market/"_s;
    full.article.title = u"골목 시장이 밤을 되찾기까지"_s;
    full.article.standfirst = u"셔터를 내린 지 삼 년"_s;
    full.article.tags = {u"사회"_s, u"시장"_s};
    full.article.published = QDateTime(QDate(2026, 11, 22), QTime(23, 5), Qt::UTC);
    Author author;
    author.id = AuthorId {11};
    author.name = u"김서연"_s;
    author.role = u"사회부 데스크"_s;
    full.authors = {author};
    full.html = u"<p>저녁 일곱 시</p>"_s;
    full.text = u"저녁 일곱 시"_s;
    return full;
}

PageContext context()
{
    PageContext result;
    result.locale = QLocale(QLocale::Korean, QLocale::SouthKorea);
    result.now = QDateTime(QDate(2026, 11, 23), QTime(3, 0), Qt::UTC);
    return result;
}

} // namespace

class TestArticlePage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void headerNamesOutletSectionAuthorAndTime();
    void theReadersOwnWordsStandBelowTheHead();
    void foreignTextIsNeverMarkup();
    void addressesThatRunAreNotLinked();
    void leadPictureShowsOnlyWhereTheBodyLacksIt();
    void keptPicturesReplaceRemoteOnes();
    void textWithoutHtmlBecomesParagraphs();
    void languageComesFromTheArticleOrItsLetters();
    void footerOffersWhatThereIs();
    void footerSaysHowItStandsWithTheFeed();
    void readMoreNamesOutletOrAuthors();
    void readingTakesMinutes();
    void theDateIsExactOnHoverAndRelativeForAWeek();
    void whatAnEditChangedIsMarked();
    void whatIsAHeadingStaysOneBesideWhatAnEditChanged();
    void whatCameStandsApartFromWhatWent();
    void whatStayedIsAsTheOutletSetIt();
    void marksStayAroundWordsBesideWhatAnEditChanged();
    void picturesWithoutACaptionStayWhereTheyAre();
};

void TestArticlePage::initTestCase()
{
    qputenv("TZ", "Asia/Seoul");
}

void TestArticlePage::headerNamesOutletSectionAuthorAndTime()
{
    const QString header = articleParts(marketArticle(), context()).header;
    QVERIFY(header.contains(u"href=\"byline://outlet/3\""_s));
    QVERIFY2(header.contains(u">바</span>바이라인 데일리"_s), qPrintable(header));
    QVERIFY(header.contains(u">사회<"_s));
    QVERIFY(header.contains(u"href=\"byline://author/11\""_s));
    QVERIFY(header.contains(u">서연<"_s));
    QVERIFY(header.contains(u"사회부 데스크"_s));
    QVERIFY2(header.contains(u"2026년 11월 23일 월요일 오전 8:05"_s), qPrintable(header));
    QVERIFY(header.contains(u"셔터를 내린 지 삼 년"_s));
    QVERIFY(header.contains(u"사회부 데스크</bdi> · <bdi><time"_s));
}

void TestArticlePage::theReadersOwnWordsStandBelowTheHead()
{
    PageContext with = context();
    QVERIFY(!articleParts(marketArticle(), with).header.contains(u"byline://bookmark"_s));
    with.note = u"다시 볼 것 <b>"_s;
    with.ownTags = {u"예산"_s, u"R&D"_s};
    const QString header = articleParts(marketArticle(), with).header;
    QVERIFY2(header.contains(u"byline://bookmark/7"_s), qPrintable(header));
    QVERIFY2(header.contains(u"다시 볼 것 &lt;b&gt;"_s) && header.contains(u"R&amp;D"_s), qPrintable(header));
}

void TestArticlePage::foreignTextIsNeverMarkup()
{
    const QString evil = u"\"'><script>alert(1)</script><img src=x onerror=alert(2)>&lt;"_s;
    FullArticle full = marketArticle();
    full.article.title = evil;
    full.article.standfirst = evil;
    full.article.outletTitle = evil;
    full.article.tags = {evil};
    full.article.url = u"https://x.example/\"onclick=alert(3) "_s;
    full.article.externalUrl = u"https://y.example/'\"><b>"_s;
    full.article.image = u"https://x.example/a.jpg\" onerror=\"alert(4)"_s;
    full.article.enclosures = {{u"https://x.example/a.mp3\"><i>"_s, u"audio/mpeg"_s, 5, 5, evil}};
    full.authors.first().name = evil;
    full.authors.first().role = evil;
    full.authors.first().avatar = u"https://x.example/b.jpg\" onerror=\"alert(5)"_s;
    Article other = full.article;
    other.authors = {{AuthorId {1}, evil}};
    PageContext page = context();
    page.moreByAuthor = {other};
    page.moreByOutlet = {other};
    page.newsletter = NewsletterCard {evil, evil, u"byline://newsletter/7"_s};
    page.newsletter->choices = {{evil, evil, true}};
    page.newsletter->field = NewsletterCard::Field {evil, evil, evil, evil};
    page.newsletter->buttons = {{evil, evil, {}}, {evil, evil, page.now.addSecs(60)}};
    const ArticleParts parts = articleParts(full, page);
    for (const QString& html : {parts.header, parts.lead, parts.footer}) {
        QVERIFY(!html.isEmpty());
        QVERIFY(!html.contains(u"<script"_s));
        QVERIFY(!html.contains(u"<img src=x"_s));
        QVERIFY(!html.contains(u"\" onerror"_s));
        QVERIFY(!html.contains(u"\"onclick"_s));
        QVERIFY(!html.contains(u"<b>"_s) && !html.contains(u"<i>"_s));
    }
}

void TestArticlePage::addressesThatRunAreNotLinked()
{
    FullArticle full = marketArticle();
    full.article.url = u"javascript:alert(1)"_s;
    full.article.externalUrl = u"data:text/html,<script>alert(1)</script>"_s;
    full.article.image = u"file:///etc/passwd"_s;
    full.article.enclosures = {{u" jAvAsCrIpT:alert(1)"_s, u"audio/mpeg"_s, -1, -1, u"x"_s}};
    const ArticleParts parts = articleParts(full, context());
    const QString all = parts.header + parts.lead + parts.footer;
    QVERIFY(!all.contains(u"javascript:"_s, Qt::CaseInsensitive));
    QVERIFY(!all.contains(u"data:"_s));
    QVERIFY(!all.contains(u"file:"_s));
    QVERIFY(parts.header.contains(full.article.title));
}

void TestArticlePage::leadPictureShowsOnlyWhereTheBodyLacksIt()
{
    FullArticle full = marketArticle();
    full.article.image = u"https://daily.example/content/images/2026/a.jpg"_s;
    QVERIFY(articleParts(full, context()).lead.contains(full.article.image));
    full.html = u"<img src=\"/content/images/size/w1000/2026/a.jpg?v=2\">"_s;
    QCOMPARE(articleParts(full, context()).lead, QString());
    full.article.image = u"https://daily.example/up/pier-scaled.jpg"_s;
    full.html = u"<img src=\"https://i0.wp.com/daily.example/up/pier-1024x683.jpg?resize=1024\">"_s;
    QCOMPARE(articleParts(full, context()).lead, QString());
    full.html = u"<img src=\"/content/images/2026/b.jpg\">"_s;
    QVERIFY(!articleParts(full, context()).lead.isEmpty());
    full.article.image.clear();
    QCOMPARE(articleParts(full, context()).lead, QString());
}

void TestArticlePage::keptPicturesReplaceRemoteOnes()
{
    FullArticle full = marketArticle();
    full.article.image = u"https://daily.example/lead.jpg"_s;
    full.html = u"<p><img src=\"/in.jpg\"><a href=\"../next/\">next</a></p>"_s;
    PageContext page = context();
    page.keptPictures = {{u"https://daily.example/lead.jpg"_s, u"byline://picture/aa"_s},
                         {u"https://daily.example/in.jpg"_s, u"byline://picture/bb"_s}};
    const ArticleParts parts = articleParts(full, page);
    QVERIFY(parts.lead.contains(u"byline://picture/aa"_s));
    QCOMPARE(parts.body, u"<p><img src=\"byline://picture/bb\"><a href=\"https://daily.example/next/\">next</a></p>"_s);
}

void TestArticlePage::textWithoutHtmlBecomesParagraphs()
{
    FullArticle full = marketArticle();
    full.html.clear();
    full.text = u"첫 줄 < 둘\n\n셋째 & 넷째"_s;
    QCOMPARE(articleParts(full, context()).body, u"<p>첫 줄 &lt; 둘</p><p>셋째 &amp; 넷째</p>"_s);
    full.text.clear();
    full.article.summary = u"요약만 있다"_s;
    QCOMPARE(articleParts(full, context()).body, u"<p>요약만 있다</p>"_s);
}

void TestArticlePage::languageComesFromTheArticleOrItsLetters()
{
    FullArticle full = marketArticle();
    QCOMPARE(articleParts(full, context()).language, u"ko"_s);
    full.article.language = u"en-us"_s; // what blog software says by default
    QCOMPARE(articleParts(full, context()).language, u"ko"_s);
    full.article.title = full.text = u"Read all about it"_s;
    QCOMPARE(articleParts(full, context()).language, u"en-us"_s);
    full.article.language = u"ja"_s;
    full.article.title = full.text = u"東京新聞"_s; // no kana: it can be either
    QCOMPARE(articleParts(full, context()).language, u"ja"_s);
    full.article.language = u"ar-EG"_s;
    full.article.title = full.text = u"يولد جميع الناس أحرارا"_s;
    QCOMPARE(articleParts(full, context()).language, u"ar-EG"_s);
    QCOMPARE(articleParts(full, context()).direction, u"rtl"_s);
    QCOMPARE(guessedLanguage(u"吾輩は猫である。名前はまだ無い。"), u"ja"_s);
    QCOMPARE(guessedLanguage(u"人人生而自由,在尊严和权利上一律平等。"), u"zh"_s);
    QCOMPARE(guessedLanguage(u"يولد جميع الناس أحرارا"), u"ar"_s);
    QCOMPARE(guessedLanguage(u"Plain English with one 한글 word"), QString());
    QCOMPARE(guessedLanguage(u"BTS, 'Permission to Dance' 서울 공연 The Harbour Post 보도했다 지난주 토요일"), u"ko"_s);
}

void TestArticlePage::footerOffersWhatThereIs()
{
    FullArticle full = marketArticle();
    full.article.enclosures = {
        {u"https://daily.example/a.mp3"_s, u"audio/mpeg"_s, 5 * 1024 * 1024, 754, u"들려주는 기사"_s},
        {u"https://daily.example/p.jpg"_s, u"image/jpeg"_s, -1, -1, u"그림"_s}};
    PageContext page = context();
    QString footer = articleParts(full, page).footer;
    QVERIFY(footer.contains(u"들려주는 기사"_s));
    QVERIFY(footer.contains(u"12:34"_s));
    QVERIFY(footer.contains(u"5.0 MB"_s));
    QVERIFY(!footer.contains(u"그림"_s));
    QVERIFY(footer.contains(u"href=\"https://daily.example/market/\""_s));
    QVERIFY(!footer.contains(u"byline://newsletter"_s));
    page.newsletter = NewsletterCard {u"Check your email"_s, u"to a@b.kr"_s, u"byline://newsletter/7"_s};
    page.newsletter->field = NewsletterCard::Field {u"link"_s, u"Paste"_s, {}, u"Confirm"_s};
    page.newsletter->buttons = {{u"Other"_s, u"other"_s, {}}, {u"Again"_s, u"again"_s, page.now.addSecs(60)}};
    const QString card = articleParts(full, page).footer;
    QVERIFY(card.contains(u"data-address=\"byline://newsletter/7\""_s));
    QVERIFY(card.contains(u"name=\"link\""_s));
    QVERIFY(card.contains(u"href=\"byline://newsletter/7?do=other\""_s));
    QVERIFY(card.contains(u"data-href=\"byline://newsletter/7?do=again\""_s)); // not before it is time
    QVERIFY(articleParts(full, page).footer.contains(u"Check your email"_s));
    full.authors.first().followed = true;
    QVERIFY(footer.contains(u"byline://follow/11"_s));
    QVERIFY(articleParts(full, page).footer.contains(u"byline://unfollow/11"_s));
}

void TestArticlePage::footerSaysHowItStandsWithTheFeed()
{
    Outlet outlet;
    outlet.id = OutletId {3};
    outlet.title = u"바이라인 데일리"_s;
    outlet.feedUrl = u"https://daily.example/rss/"_s;
    outlet.lastFetched = context().now.addSecs(-480);
    const auto footer = [&] {
        PageContext page = context();
        page.outlet = outlet;
        return articleParts(marketArticle(), page).footer;
    };
    QVERIFY2(footer().contains(u"last checked 8 min ago"_s), qPrintable(footer()));
    QVERIFY(footer().contains(u"href=\"byline://outlet-page/3\""_s) && footer().contains(u">Subscribed<"_s));
    outlet.error = Error {ErrorKind::Http, u"404"_s, 404};
    QVERIFY2(footer().contains(u"the last check for new articles failed"_s), qPrintable(footer()));
    outlet.subscribed = false;
    QVERIFY2(footer().contains(u"No longer subscribed"_s), qPrintable(footer()));
    QVERIFY(footer().contains(u"href=\"byline://subscribe/3\""_s) && footer().contains(u">Subscribe<"_s));
    outlet.feedUrl.clear();
    QVERIFY2(footer().contains(u"Kept without a subscription"_s), qPrintable(footer()));
    outlet.subscribed = true;
    outlet.feedUrl = u"byline-welcome:feed"_s;
    QVERIFY2(footer().contains(u"Included with Byline"_s), qPrintable(footer()));
}

void TestArticlePage::readMoreNamesOutletOrAuthors()
{
    Article more;
    more.id = ArticleId {9};
    more.title = u"부두의 새벽 인력 시장"_s;
    more.outletTitle = u"한강신문"_s;
    more.authors = {{AuthorId {1}, u"박민수"_s}};
    more.published = context().now.addDays(-1);
    PageContext page = context();
    page.moreByAuthor = {more};
    QString footer = articleParts(marketArticle(), page).footer;
    QVERIFY(footer.contains(u"byline://article/9"_s));
    QVERIFY(footer.contains(u"<bdi lang=\"ko\">한강신문</bdi> · <bdi>yesterday</bdi>"_s));
    page.moreByAuthor.clear();
    page.moreByOutlet = {more};
    footer = articleParts(marketArticle(), page).footer;
    QVERIFY(footer.contains(u"<bdi lang=\"ko\">박민수</bdi> · <bdi>yesterday</bdi>"_s));
    QVERIFY(footer.contains(u"Read more — 바이라인 데일리"_s));
    // There has to be something to click at.
    page.moreByOutlet.first().title.clear();
    page.moreByOutlet.first().summary = u"어제 저녁, 다리 위에서."_s;
    footer = articleParts(marketArticle(), page).footer;
    QVERIFY2(footer.contains(u"어제 저녁, 다리 위에서."_s), qPrintable(footer));
}

void TestArticlePage::readingTakesMinutes()
{
    QCOMPARE(readingMinutes(u""), 1);
    QCOMPARE(readingMinutes(QString(3000, u'가')), 6);
    QCOMPARE(readingMinutes(u"word "_s.repeated(460)), 2);
}

void TestArticlePage::theDateIsExactOnHoverAndRelativeForAWeek()
{
    FullArticle full = marketArticle();
    QString header = articleParts(full, context()).header;
    QVERIFY2(header.contains(u"title=\"2026년 11월 23일 월요일 오전 8:05\">3 h ago</time>"_s), qPrintable(header));
    full.article.published = full.article.published.addDays(-1);
    header = articleParts(full, context()).header;
    QVERIFY2(header.contains(u"title=\"2026년 11월 22일 일요일 오전 8:05\">yesterday</time>"_s), qPrintable(header));
    full.article.published = full.article.published.addDays(-6);
    header = articleParts(full, context()).header;
    QVERIFY2(header.contains(u">2026년 11월 16일 월요일 오전 8:05</time>"_s), qPrintable(header));
    full.article.published = context().now.addSecs(7200); // a clock that is ahead
    QVERIFY(articleParts(full, context()).header.contains(u">2026년 11월 23일"_s));
}

void TestArticlePage::whatAnEditChangedIsMarked()
{
    ArticleDifference difference;
    difference.titleBefore = u"Old <headline>"_s;
    difference.titleNow = u"New headline"_s;
    difference.edited = context().now;
    difference.text = differenceOf(u"One stays.\nTwo was <b>there</b>."_s, u"One stays.\nTwo is there."_s);
    const QString body = differenceBody(difference, QLocale::c(), {});
    QVERIFY2(body.contains(exactTime(difference.edited, QLocale::c())), qPrintable(body)); // as in the header
    QVERIFY2(body.contains(u"<del>Old &lt;headline&gt;</del> <ins>New headline</ins>"_s), qPrintable(body));
    QVERIFY(body.contains(u"<p>One stays.</p>"_s));
    QVERIFY(body.contains(u"<del>"_s) && body.contains(u"&lt;b&gt;"_s) && !body.contains(u"<b>"_s));
    difference.titleNow = difference.titleBefore;
    QVERIFY(!differenceBody(difference, QLocale::c(), {}).contains(u"<h2>"_s));
}

void TestArticlePage::whatIsAHeadingStaysOneBesideWhatAnEditChanged()
{
    const QString now = u"<p>Before.</p><h2>Three lanterns</h2><ul><li>one</li><li>two</li></ul><figure><img src=a>"
                        "<figcaption>The market &amp; its people</figcaption></figure><blockquote><p>Said.</p>"
                        "<p>Twice.</p></blockquote><p>After.</p>"_s;
    ArticleDifference difference;
    difference.edited = context().now;
    difference.text = differenceOf(u"Before.\nTwo lanterns\none\nzero\ntwo\nThe market & its people\nSaid.\nAfter."_s,
                                   textFromHtml(now));
    const QString body = differenceBody(difference, QLocale::c(), now);
    QVERIFY2(body.contains(
                 u"<h2><del>Two</del>\u2009<ins>Three</ins> lanterns</h2><ul><li>one</li></ul><p><del>zero</del></p>"
                 "<ul><li>two</li></ul><figure><img src=a><figcaption>The market &amp; its people</figcaption></figure>"
                 "<blockquote><p>Said.</p><p><ins>Twice.</ins></p></blockquote><p>After.</p>"_s),
             qPrintable(body));
}

void TestArticlePage::whatCameStandsApartFromWhatWent()
{
    ArticleDifference difference;
    difference.text = differenceOf(u"It calls it a third of its takings.\n가게 넷이 문을 닫았으며 둘이 돌아왔다."_s,
                                   u"It calls it half of its takings.\n가게 다섯이 문을 닫았으며 둘이 돌아왔다."_s);
    const QString body = differenceBody(difference, QLocale::c(), {});
    QVERIFY2(body.contains(u"calls it <del>a third</del>\u2009<ins>half</ins> of its"_s), qPrintable(body));
    QVERIFY2(body.contains(u"<del>넷</del>\u2009<ins>다섯</ins>이 문을"_s), qPrintable(body));
}

void TestArticlePage::whatStayedIsAsTheOutletSetIt()
{
    const QString html =
        u"<p>The <em>Mary</em> leaves at ten.<p>It was March.</p><figure><img src=\"https://a.example/p.jpg\">"
        "<figcaption>The pier</figcaption></figure><ul><li><p>One <b>item</b></p></li></ul><p>End.</p>"_s;
    ArticleDifference difference;
    difference.text = differenceOf(u"The Mary leaves at ten.\nIt was May.\nThe pier\nOne item\nEnd."_s,
                                   u"The Mary leaves at ten.\nIt was March.\nThe pier\nOne item\nEnd."_s);
    const QString body = differenceBody(difference, QLocale::c(), html);
    QVERIFY2(body.contains(u"<p>The <em>Mary</em> leaves at ten.</p>"_s), qPrintable(body));
    QVERIFY2(
        body.contains(u"<figure><img src=\"https://a.example/p.jpg\"><figcaption>The pier</figcaption></figure>"_s),
        qPrintable(body));
    QVERIFY2(body.contains(u"<ul><li>One <b>item</b></li></ul><p>End.</p>"_s), qPrintable(body));
}

void TestArticlePage::marksStayAroundWordsBesideWhatAnEditChanged()
{
    const QString html = u"<p>The  <em>Mary</em> leaves\n<a href=\"https://a.example/?a=1&amp;b=2\">at ten</a> &amp; "
                         "<b>never before</b>.</p><p>A new <i>line</i> came.</p>"_s;
    ArticleDifference difference;
    difference.text = differenceOf(u"The Mary leaves at nine & always before."_s, textFromHtml(html));
    const QString body = differenceBody(difference, QLocale::c(), html);
    QVERIFY2(body.contains(u"<p>The <em>Mary</em> leaves <a href=\"https://a.example/?a=1&amp;b=2\">at "
                           "<del>nine</del>\u2009<ins>ten</ins></a> &amp; <del>always</del>\u2009<b><ins>never</ins> "
                           "before</b>.</p><p><ins>A new </ins><i><ins>line</ins></i><ins> came.</ins></p>"_s),
             qPrintable(body));
}

void TestArticlePage::picturesWithoutACaptionStayWhereTheyAre()
{
    const QString html =
        u"<p>One.</p><figure><a href=\"x\"><img src=\"a\"></a></figure><ul><li>Two <img src=\"b\"> words</li>"
        "<li>Three</li></ul><figure><img src=\"c\"><figcaption>The pier at low water</figcaption></figure><img src=\"d\">"_s;
    ArticleDifference difference;
    difference.text = differenceOf(u"One.\nTwo words\nThree\nThe quay at low water"_s, textFromHtml(html));
    const QString body = differenceBody(difference, QLocale::c(), html);
    QVERIFY2(body.contains(u"<p>One.</p><figure><img src=\"a\"></figure><figure><img src=\"b\"></figure><ul>"
                           "<li>Two words</li><li>Three</li></ul>"_s),
             qPrintable(body));
    QVERIFY2(body.endsWith(u"<figure><img src=\"c\"><figcaption>The <del>quay</del>\u2009<ins>pier</ins> at "
                           "low water</figcaption></figure><figure><img src=\"d\"></figure>"_s),
             qPrintable(body));
}

QTEST_GUILESS_MAIN(TestArticlePage)
#include "test_article_page.moc"
