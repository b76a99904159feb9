// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/article_page.h"
#include "ui/web/engine_article_view.h"
#include "ui/web/page_scheme.h"
#include "ui/web/tracker_gate.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include <QtPdf/QPdfDocument>
#include <QtWebEngineCore/QWebEngineScript>
#include <QtWebEngineWidgets/QWebEngineView>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace byline;

namespace {

/// As WCAG counts it.
double contrast(const QColor& a, const QColor& b)
{
    const auto light = [](const QColor& colour) {
        const auto part = [](double value) {
            return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
    };
    const double more = std::max(light(a), light(b));
    const double less = std::min(light(a), light(b));
    return (more + 0.05) / (less + 0.05);
}

} // namespace

/// What the page makes of what outlets write: read back from the page itself.
class TestReadingPage final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void thePageComesInOnePiece();
    void wideThingsScrollInsideThemselves();
    void embeddedPagesAreCardsWithTitleAndSite();
    void postsOfNetworksKeepTheirWords();
    void footnotesLeadIntoThePage();
    void aQuotationHasTheWordsAlone();
    void trackingPixelsAreGoneAndPicturesStay();
    void koreanIsSetAsKorean();
    void arabicRunsFromTheRightAndRubyStaysSmall();
    void captionsStayUnderTheirPictures();
    void theColumnIsAsWideAsChosen();
    void aHeadlineFitsIntoANarrowPaneAtTwiceTheSize();
    void onPaperThereIsNothingToClick();
    void thePaperOfTheScreenIsNotPrinted();
    void theDateOnPaperIsTheDate();
    void onPaperNamesStayInOneLine();
    void aLongArticleIsCleanedScreenByScreenAndIsTheSame();
    void heldPicturesLeaveTheirWords();
    void picturesBelowTheFirstScreenWaitUntilItIsPainted();
    void withoutANetworkPicturesLeaveTheirWordsUntilItIsBack();
    void theArticleBeginsBelowWhatCoversThePage();
    void whatIsMadeReadyIsAskedOfNobodyAndShownLikeTheRest();
    void theNewslettersCardIsFilledInHere();
    void trackersOfOthersAreStoppedAndTheNearNetworkIsOutOfReach();
    void whoWroteItStaysInSight();
    void factsKeepTheirDirection();
    void whatIsOursIsInTheProgramsLanguage();
    void checkBoxesAreOfThePaperTheyAreOn_data();
    void checkBoxesAreOfThePaperTheyAreOn();
    void theReadersOwnWordsAreSetApartAndNotPrinted();

private:
    bool show(const QString& body, const QString& language = u"en"_s, const QString& direction = u"ltr"_s,
              const QJsonObject& more = {});
    QVariant ask(const QString& script);
    /// The text of the first sheet.
    QString printed();

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ArticleView> m_view;
    int m_shown = 0;
    int m_held = 0;
    QStringList m_asked; ///< pictures of the web, of the program
    QList<QUrl> m_followed;
};

void TestReadingPage::init()
{
    m_shown = m_held = 0;
    ArticleEvents events;
    events.shown = [this] { ++m_shown; };
    m_followed.clear();
    events.linkActivated = [this](const QUrl& link) { m_followed += link; };
    events.picturesHeld = [this](int count) { m_held = count; };
    m_window = std::make_unique<QWidget>();
    m_window->resize(700, 500);
    m_asked.clear();
    PageSources sources;
    sources.ofTheWeb = [this](const QUrl& url, Reach) {
        m_asked += url.toString();
        return QtFuture::makeReadyFuture(Result<Picture>(fail(ErrorKind::NotFound)));
    };
    m_view = std::make_unique<EngineArticleView>(sources, events, m_window.get());
    m_view->widget()->setGeometry(m_window->rect());
    m_window->show();
}

void TestReadingPage::cleanup()
{
    m_view.reset();
    m_window.reset();
}

bool TestReadingPage::show(const QString& body, const QString& language, const QString& direction,
                           const QJsonObject& more)
{
    QJsonObject parts {{u"language"_s, language},
                       {u"direction"_s, direction},
                       {u"body"_s, body},
                       {u"address"_s, u"https://daily.example/story/"_s}};
    for (auto part = more.begin(); part != more.end(); ++part)
        parts.insert(part.key(), part.value());
    const int before = m_shown;
    m_view->showArticle(parts);
    return QTest::qWaitFor([&] { return m_shown > before; }, 30000);
}

QVariant TestReadingPage::ask(const QString& script)
{
    std::optional<QVariant> answer;
    auto* view = qobject_cast<QWebEngineView*>(m_view->widget());
    view->page()->runJavaScript(script, QWebEngineScript::ApplicationWorld,
                                [&](const QVariant& value) { answer = value; });
    return QTest::qWaitFor([&] { return answer.has_value(); }, 20000) ? *answer : QVariant(u"(no answer)"_s);
}

/// Each sheet that is asked for alone is waited for before the first article.
void TestReadingPage::thePageComesInOnePiece()
{
    QVERIFY(show(u"<p>text</p>"_s));
    QCOMPARE(ask(u"document.querySelectorAll('link').length"_s).toInt(), 0);
    QCOMPARE(ask(u"getComputedStyle(document.querySelector('main')).paddingTop"_s).toString(), u"40px"_s);
}

void TestReadingPage::wideThingsScrollInsideThemselves()
{
    const QString cells = u"<td>a rather wide cell of a table</td>"_s.repeated(20);
    QVERIFY(show(
        u"<p>text</p><table><tr>%1</tr></table><pre><code>%2</code></pre>"_s.arg(cells, u"x = 1; "_s.repeated(90))));
    QCOMPARE(ask(u"document.documentElement.scrollWidth <= innerWidth"_s).toBool(), true);
    QCOMPARE(ask(u"['.scroll', 'pre'].every(s => { const e = document.querySelector('article ' + s);"
                 "return e.scrollWidth > e.clientWidth && getComputedStyle(e).overflowX === 'auto' })"_s)
                 .toBool(),
             true);
}

void TestReadingPage::embeddedPagesAreCardsWithTitleAndSite()
{
    QVERIFY(show(u"<iframe src='https://www.youtube-nocookie.com/embed/abc123?rel=0' title='The  last ferry'></iframe>"
                 "<iframe src='https://player.vimeo.com/video/42'></iframe><iframe src='javascript:alert(1)'></iframe>"
                 "<iframe src='https://maps.example/here' width=1 height=1></iframe>"_s));
    const QString cards =
        ask(u"JSON.stringify([...document.querySelectorAll('article a.byline-embed')].map(a => "
            "[a.href, a.querySelector('strong').textContent, a.querySelector('span').textContent]))"_s)
            .toString();
    QCOMPARE(cards, u"[[\"https://www.youtube.com/watch?v=abc123\",\"The last ferry\",\"youtube.com\"],"
                    "[\"https://vimeo.com/42\",\"vimeo.com\",\"vimeo.com\"]]"_s);
}

void TestReadingPage::postsOfNetworksKeepTheirWords()
{
    QVERIFY(show(
        u"<blockquote class='twitter-tweet'><p>The pier is open again.</p>&mdash; Harbour "
        "<a href='https://social.example/1'>May 3</a></blockquote><script src='https://social.example/w.js'></script>"
        "<blockquote class='instagram-media' data-instgrm-permalink='https://pictures.example/p/7/'></blockquote>"_s));
    QVERIFY(ask(u"document.querySelector('article blockquote.byline-post').innerText"_s)
                .toString()
                .contains(u"The pier is open again."_s));
    QCOMPARE(ask(u"document.querySelector('article a.byline-embed').href"_s).toString(),
             u"https://pictures.example/p/7/"_s);
}

void TestReadingPage::footnotesLeadIntoThePage()
{
    QVERIFY(show(u"<p>Said<sup><a href='https://daily.example/story/#fn1'>1</a></sup> and "
                 "<a href='https://daily.example/other/#fn1'>other</a></p><ol><li id='fn1'>The note</li></ol>"_s));
    QCOMPARE(ask(u"document.querySelector('sup a').getAttribute('href')"_s).toString(), u"#fn1"_s);
    QCOMPARE(ask(u"document.querySelector('p > a').getAttribute('href')"_s).toString(),
             u"https://daily.example/other/#fn1"_s);
    QCOMPARE(ask(u"document.getElementById('fn1').textContent"_s).toString(), u"The note"_s);
}

void TestReadingPage::aQuotationHasTheWordsAlone()
{
    QVERIFY(
        show(u"<p>Said<sup><a href='#fn1'>1</a></sup> and meant<a href='#fn2'><sup>2</sup></a>, 3 m<sup>2</sup>.</p>"
             "<p><ruby>漢<rt>かん</rt></ruby>字 <a href='#fn1'>below</a></p><ol><li id='fn1'>The note</li></ol>"_s));
    ask(u"getSelection().selectAllChildren(document.querySelector('article')); ''"_s);
    QTRY_VERIFY(m_view->selectedText().contains(u"Said1"_s)); // as it stands there
    std::optional<QString> passage;
    m_view->readPassage([&](const QString& text) { passage = text; });
    QTRY_VERIFY(passage.has_value());
    QCOMPARE(passage->simplified(), u"Said and meant, 3 m2. 漢字 below The note"_s);
    QCOMPARE(ask(u"document.querySelector('sup a').offsetWidth > 0"_s).toBool(), true); // and it still does
}

void TestReadingPage::trackingPixelsAreGoneAndPicturesStay()
{
    QVERIFY(show(u"<p>text</p><img src='https://x.example/p.gif' width=1 height=1><img src='https://x.example/q.gif' "
                 "style='display:none'><img src='https://x.example/real.jpg' alt='A pier'>"_s));
    QCOMPARE(ask(u"[...document.querySelectorAll('article img')].map(i => i.alt).join()"_s).toString(), u"A pier"_s);
}

void TestReadingPage::koreanIsSetAsKorean()
{
    QVERIFY(show(u"<p>저녁 일곱 시, 골목 어귀에서 가장 먼저 불을 켜는 사람은 두부 가게의 안순자 씨다.</p>"_s, u"ko"_s));
    const QString style =
        ask(u"(() => { const s = getComputedStyle(document.querySelector('article p'));"
            "return [s.wordBreak, s.fontFamily.split(',')[0], s.fontSize, "
            "Math.round(parseFloat(s.lineHeight) / parseFloat(s.fontSize) * 100), s.textAlign].join('|') })()"_s)
            .toString();
    QCOMPARE(style, u"keep-all|\"Noto Serif CJK KR\"|17px|185|start"_s);
    QVERIFY(show(u"<p>Latin</p>"_s));
    QCOMPARE(ask(u"getComputedStyle(document.querySelector('article p')).fontSize"_s).toString(), u"18px"_s);
}

void TestReadingPage::arabicRunsFromTheRightAndRubyStaysSmall()
{
    QVERIFY(show(u"<p>يولد جميع الناس أحرارا</p><ul><li>واحد</li></ul><ruby lang='ja'>漢<rt>かん</rt></ruby>"_s,
                 u"ar"_s, u"rtl"_s));
    QCOMPARE(ask(u"getComputedStyle(document.querySelector('article p')).direction"_s).toString(), u"rtl"_s);
    QVERIFY(ask(u"parseFloat(getComputedStyle(document.querySelector('article ul')).paddingRight) > 10"_s).toBool());
    QVERIFY(ask(u"parseFloat(getComputedStyle(document.querySelector('rt')).fontSize) < 12"_s).toBool());
}

void TestReadingPage::captionsStayUnderTheirPictures()
{
    const QString picture = u"data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="_s;
    QVERIFY(show(
        u"<figure><img src='%1' width=300 height=100 alt='A pier'><figcaption>The pier at seven</figcaption></figure>"_s
            .arg(picture)));
    QVERIFY(ask(u"(() => { const i = document.querySelector('figure img').getBoundingClientRect(), "
                "c = document.querySelector('figcaption').getBoundingClientRect();"
                "return c.top >= i.bottom && Math.abs(c.width - i.width) < 2 })()"_s)
                .toBool());
}

void TestReadingPage::theColumnIsAsWideAsChosen()
{
    m_window->resize(1400, 500);
    m_view->widget()->setGeometry(m_window->rect());
    QVERIFY(show(u"<p>%1</p>"_s.arg(u"word "_s.repeated(300))));
    const auto measure = [this] { return ask(u"document.querySelector('article').clientWidth"_s).toInt(); };
    const auto leading = [this] {
        return ask(u"parseFloat(getComputedStyle(document.querySelector('article p')).lineHeight)"_s).toDouble();
    };
    PageStyle style;
    m_view->setPageStyle(style);
    QCOMPARE(measure(), 660);
    const double usual = leading();
    style.width = PageStyle::Width::Narrow;
    style.spacing = PageStyle::Spacing::Airy;
    m_view->setPageStyle(style);
    QCOMPARE(measure(), 560);
    QVERIFY(leading() > usual * 1.1);
    style.width = PageStyle::Width::Wide;
    style.spacing = PageStyle::Spacing::Close;
    m_view->setPageStyle(style);
    QCOMPARE(measure(), 800);
    QVERIFY(leading() < usual * 0.95);
}

void TestReadingPage::aHeadlineFitsIntoANarrowPaneAtTwiceTheSize()
{
    PageStyle style;
    style.zoomPercent = 200;
    m_view->setPageStyle(style);
    m_window->resize(480, 500);
    m_view->widget()->setGeometry(m_window->rect());
    QVERIFY(show(u"<p>text</p>"_s, u"en"_s, u"ltr"_s, {{u"header"_s, u"<h1>International</h1>"_s}}));
    // One line: no word is taken apart.
    QTRY_VERIFY(ask(u"innerWidth"_s).toInt() <= 240);
    QVERIFY(
        ask(u"(h => h.clientHeight < 1.5 * parseFloat(getComputedStyle(h).lineHeight))(document.querySelector('h1'))"_s)
            .toBool());
    style.zoomPercent = 100;
    m_view->setPageStyle(style);
    m_window->resize(700, 500);
    m_view->widget()->setGeometry(m_window->rect());
    QTRY_VERIFY(ask(u"innerWidth"_s).toInt() > 600);
    QCOMPARE(ask(u"getComputedStyle(document.querySelector('h1')).fontSize"_s).toString(), u"31px"_s);
}

void TestReadingPage::onPaperThereIsNothingToClick()
{
    const QString rules = ask(u"[...document.styleSheets].length > 0 && matchMedia('print').matches"_s).toString();
    QCOMPARE(rules, u"false"_s);
    // What is printed is set by rules of the page's own sheets; they are there, and they are white.
    QVERIFY(show(u"<p>text</p>"_s));
    QVERIFY(
        ask(u"[...document.styleSheets].some(s => { try { return [...s.cssRules].some(r => r.media && "
            "r.media.mediaText === 'print' && r.cssText.includes('--paper: #ffffff')) } catch { return false } })"_s)
            .toBool());
}

void TestReadingPage::thePaperOfTheScreenIsNotPrinted()
{
    PageStyle style;
    style.theme = PageStyle::Theme::Dark;
    m_view->setPageStyle(style);
    QVERIFY(show(u"<p>text</p>"_s));
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"page.pdf"_s);
    std::optional<bool> written;
    m_view->writePdf(file, [&](const Result<void>& done) { written = done.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(written.has_value(), 30000);
    QVERIFY(*written);
    QPdfDocument document;
    document.load(file);
    const QImage sheet = document.render(0, {420, 594});
    QVERIFY(!sheet.isNull());
    int coloured = 0;
    int inked = 0;
    for (int y = 0; y < sheet.height(); ++y)
        for (int x = 0; x < sheet.width(); ++x) {
            const QColor colour = sheet.pixelColor(x, y);
            const QColor seen = colour.alpha() == 0 ? QColor(Qt::white) : colour; // nothing is printed there
            inked += qGray(seen.rgb()) < 160 ? 1 : 0;
            coloured += seen != QColor(Qt::white) ? 1 : 0;
        }
    QVERIFY2(inked > 5, "the text is there");
    QVERIFY2(coloured < 2000, QByteArray::number(coloured));
}

QString TestReadingPage::printed()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"page.pdf"_s);
    std::optional<bool> written;
    m_view->writePdf(file, [&](const Result<void>& done) { written = done.has_value(); });
    if (!QTest::qWaitFor([&] { return written.has_value(); }, 30000))
        return {};
    QPdfDocument document;
    document.load(file);
    return document.getAllText(0).text();
}

void TestReadingPage::onPaperNamesStayInOneLine()
{
    // A section that needs all the room, in a language that may break between any two syllables.
    const QString section = u"사진으로 보는 골목 "_s.repeated(9);
    for (const QString& language : {u"ko"_s, u"en"_s})
        for (const QString& name : {u"한겨레"_s, u"부산일보 골목"_s}) {
            QVERIFY(show(u"<p>text</p>"_s, language, u"ltr"_s,
                         {{u"header"_s, u"<p class='kicker ui'><a class='outlet' href='byline://outlet/1'>%1</a>"
                                        "<span class='section'>%2</span></p>"_s.arg(name, section)}}));
            const QString text = printed();
            QVERIFY2(text.contains(name), qPrintable(text));
        }
}

void TestReadingPage::theDateOnPaperIsTheDate()
{
    QVERIFY(show(u"<p>text</p>"_s, u"en"_s, u"ltr"_s,
                 {{u"header"_s, u"<p class='dateline'><time title='25 November 2026'>yesterday</time></p>"_s}}));
    const QString text = printed();
    QVERIFY2(text.contains("25 November 2026"_L1), qPrintable(text));
    QVERIFY2(!text.contains("yesterday"_L1), qPrintable(text));
}

void TestReadingPage::aLongArticleIsCleanedScreenByScreenAndIsTheSame()
{
    QString lines;
    for (int i = 0; i < 200; ++i)
        lines += u"<li>Line %1 of a list that is longer than any screen, with <em>a word</em> in it</li>"_s.arg(i);
    const QString body = u"<p data-cut='1'>One</p><div id='page' data-cut='0'><section><h2>The list</h2><ul>%1</ul>"
                         "<blockquote><p>Said</p></blockquote><table><tr><td>Cell</td></tr></table></section>"
                         "<p onclick='alert(1)'>After <script>alert(1)</script><a href='relative'>it</a></p></div>"
                         "<form><p>Kept</p></form>"_s.arg(lines);
    const auto shown = [&](int place) {
        const QJsonObject parts {{u"language"_s, u"en"_s}, {u"body"_s, body}, {u"place"_s, place}};
        return u"bylinePage.show({language: 'en', body: ''}); bylinePage.show(%1);"_s.arg(
            QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact)));
    };
    const QString read = u"document.querySelector('article').innerHTML"_s;
    QVERIFY(show(u"<p>text</p>"_s));
    const QString whole = ask(shown(3) + read).toString(); // whoever was in its middle gets it all at once
    QVERIFY2(whole.contains("Line 199"_L1) && whole.contains("Kept"_L1) && !whole.contains("alert"_L1)
                 && !whole.contains("data-cut"_L1),
             qPrintable(whole));
    const QString begun = ask(shown(0) + read).toString();
    QVERIFY(begun.contains("Line 10 "_L1) && !begun.contains("Line 150"_L1));
    QCOMPARE(ask(u"bylinePage.whole(); "_s + read).toString(), whole);
}

void TestReadingPage::heldPicturesLeaveTheirWords()
{
    const QString body = u"<p>text</p><img src='https://x.example/a.jpg' alt='A pier'><picture><source "
                         "srcset='https://x.example/b.webp'><img src='https://x.example/b.jpg' alt='A wall'></picture>"
                         "<figure><img src='https://x.example/c.jpg'></figure><img "
                         "src='data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='>"
                         "<p>fine <img src='https://x.example/d.png' alt='☺' width=20></p>"_s;
    const QJsonObject held {{u"pictures"_s, u"held"_s},
                            {u"heldWords"_s, QJsonObject {{u"waiting"_s, u"A picture"_s}, {u"fetch"_s, u"Fetch"_s}}}};
    const QString seen =
        u"[...document.querySelectorAll('article img, article .stand-in')].filter(e => e.offsetHeight)"_s;
    QVERIFY(show(body, u"en"_s, u"ltr"_s, held));
    QTRY_COMPARE(m_held, 4);
    // Of the pictures only the one that comes with the text is to be seen, and the engine's sign for a missing one
    // never.
    QTRY_COMPARE_WITH_TIMEOUT(ask(seen + u".map(e => e.localName + ' ' + e.textContent).join()"_s).toString(),
                              u"a A pier,a A wall,a A picture,img ,a ☺"_s, 20000);
    QCOMPARE(ask(u"document.querySelectorAll('article img[src*=web]').length"_s).toInt(), 0);
    QVERIFY(ask(u"document.querySelector('.stand-in.small').offsetHeight"_s).toInt() < 40); // a sign in a line
    ask(u"document.querySelector('.stand-in').click(); 0"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_followed, QList {QUrl(u"byline://pictures/"_s)}, 20000);
    m_view->releasePictures();
    // They are asked for; where nothing comes, their words stay, without an offer.
    QTRY_COMPARE_WITH_TIMEOUT(ask(u"document.querySelectorAll('article img[src^=byline]').length"_s).toInt(), 4, 20000);
    QTRY_COMPARE_WITH_TIMEOUT(ask(seen + u".map(e => e.localName + ' ' + e.textContent).join()"_s).toString(),
                              u"span A pier,span A wall,img ,span ☺"_s, 20000);
    QVERIFY(show(body));
    QCOMPARE(m_held, 0);
}

void TestReadingPage::picturesBelowTheFirstScreenWaitUntilItIsPainted()
{
    const QString address = u"https://x.example/%1.png"_s;
    const QString body =
        u"<p>Above <img src='%1'></p>%2<p>Below <picture><source srcset='%3'><img src='%4' width='300' height='200'>"
        "</picture></p>"_s.arg(address.arg(u"a"_s), u"<p>A line of the text that fills the screen.</p>"_s.repeated(200),
                               address.arg(u"b"_s), address.arg(u"c"_s));
    const QString sources = u"[...document.querySelectorAll('article img[src], article source[srcset]')].length"_s;
    QVERIFY(show(u"<p>This one</p>"_s));
    // What the page has in the same breath, before anything is painted.
    ask(u"const show = bylinePage.show; bylinePage.show = parts => { const answer = show(parts); globalThis.atFirst = "
        u"%1;"
        "return answer }; 0"_s.arg(sources));
    QVERIFY(show(body));
    QCOMPARE(ask(u"atFirst"_s), QVariant(0));
    QTRY_COMPARE_WITH_TIMEOUT(ask(sources).toInt(), 3, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(m_asked.contains(address.arg(u"a"_s)) && m_asked.contains(address.arg(u"b"_s)), 20000);
    QVERIFY(!m_asked.contains(address.arg(u"c"_s))); // the source before it is the better one
}

void TestReadingPage::withoutANetworkPicturesLeaveTheirWordsUntilItIsBack()
{
    const QString body = u"<p>Text <img src='https://x.example/a.png' alt='A pier'></p>"_s;
    const QString words = u"document.querySelector('article').textContent.trim()"_s;
    QVERIFY(show(body, u"en"_s, u"ltr"_s, {{u"offline"_s, true}}));
    QCOMPARE(ask(words).toString(), u"Text A pier"_s);
    QTest::qWait(200);
    QCOMPARE(ask(u"document.querySelectorAll('article img[src]').length"_s).toInt(), 0);
    QVERIFY(m_asked.isEmpty());
    QVERIFY(show(body));
    QTRY_COMPARE_WITH_TIMEOUT(m_asked, QStringList {u"https://x.example/a.png"_s}, 20000);
}

void TestReadingPage::theArticleBeginsBelowWhatCoversThePage()
{
    const QString top = u"document.querySelector('main').getBoundingClientRect().top + scrollY"_s;
    const QString body = u"<p>A line of the text.</p>"_s.repeated(100);
    QVERIFY(show(body, u"en"_s, u"ltr"_s, {{u"above"_s, 40}}));
    QCOMPARE(ask(top).toInt(), 40);
    // A page further on begins with the last line of the one before, below what covers it.
    ask(u"bylinePage.scroll(1); 0"_s);
    QVERIFY(ask(u"scrollY"_s).toInt() < m_view->widget()->height() - 40);
    m_view->setRoomAbove(0);
    QTRY_COMPARE_WITH_TIMEOUT(ask(top).toInt(), 0, 20000);
    PageStyle larger;
    larger.zoomPercent = 200;
    m_view->setRoomAbove(40);
    m_view->setPageStyle(larger);
    QTRY_COMPARE_WITH_TIMEOUT(ask(top).toInt(), 20, 20000);
}

void TestReadingPage::whatIsMadeReadyIsAskedOfNobodyAndShownLikeTheRest()
{
    const auto partsWith = [](const QString& picture) {
        const QString address = u"https://x.example/"_s + picture;
        return QJsonObject {
            {u"language"_s, u"en"_s},
            {u"address"_s, u"https://daily.example/next"_s},
            {u"header"_s,
             u"<h1 class='headline'>The next one has a headline of so many words that it takes two lines</h1><script>document.title = 'ran'</script>"_s},
            {u"lead"_s, u"<figure><img src='%1'></figure>"_s.arg(address)},
            {u"body"_s,
             u"<p onclick='x()'>Its text <img src='%1' srcset='%1 2x' alt='A pier'></p><script>document.title "
             "= 'ran'</script><audio src='%1' autoplay></audio>"_s.arg(address)},
            {u"footer"_s, u"<p>Its end</p>"_s}};
    };
    const auto showParts = [this](const QJsonObject& parts) { return show({}, u"en"_s, u"ltr"_s, parts); };
    const QString shown = u"document.querySelector('main').innerHTML"_s;
    QVERIFY(showParts(partsWith(u"a.png"_s)));
    const QString usual = ask(shown).toString();
    QVERIFY(usual.contains("Its text"_L1) && usual.contains("Its end"_L1) && !usual.contains("onclick"_L1));
    QVERIFY(show(u"<p>This one</p>"_s));
    m_asked.clear();

    // Counts what is cleaned from here on.
    ask(u"const usual = bylinePage.show; bylinePage.show = parts => { globalThis.sent = 'body' in parts; return usual(parts) }; 0"_s);
    ask(u"globalThis.parsed = 0; const parse = DOMParser.prototype.parseFromString;"
        "DOMParser.prototype.parseFromString = function (...all) { ++parsed; return parse.apply(this, all) }; 0"_s);
    m_view->makeReady(partsWith(u"b.png"_s), Likely::Next);
    m_view->makeReady({{u"body"_s, u"<p>Pointed at</p>"_s}}, Likely::Pointed); // does not take its place
    ask(u"const idle = () => requestIdleCallback(() => { document.title = 'idle' });"
        "requestIdleCallback(() => requestIdleCallback(idle)); 0"_s); // after those that make it ready
    QTRY_COMPARE_WITH_TIMEOUT(ask(u"document.title"_s).toString(), u"idle"_s, 20000);
    QVERIFY(ask(u"parsed"_s).toInt() > 0);
    QVERIFY(ask(shown).toString().contains("This one"_L1));
    QVERIFY(!ask(shown).toString().contains("Its"_L1));
    QTest::qWait(200);
    QVERIFY(!m_asked.contains(u"https://x.example/b.png"_s));

    ask(u"globalThis.parsed = 0; ''"_s);
    QVERIFY(showParts(partsWith(u"b.png"_s)));
    QCOMPARE(ask(shown).toString().replace("b.png"_L1, "a.png"_L1), usual);
    QCOMPARE(ask(u"parsed"_s).toInt(), 0);
    QVERIFY(!ask(u"sent"_s).toBool());       // it has been there already
    QVERIFY(usual.contains("max-width"_L1)); // the headline's lines are of one length
    QTRY_VERIFY_WITH_TIMEOUT(m_asked.contains(u"https://x.example/b.png"_s), 20000); // now it is seen

    // Another one than was expected; and what was shown once is made anew, its nodes are used up.
    m_view->makeReady(partsWith(u"c.png"_s), Likely::Next);
    QVERIFY(show(u"<p>That one</p>"_s));
    QVERIFY(ask(shown).toString().contains("That one"_L1));
    QVERIFY(!ask(shown).toString().contains("Its"_L1));
    QVERIFY(showParts(partsWith(u"b.png"_s)));
    QCOMPARE(ask(shown).toString().replace("b.png"_L1, "a.png"_L1), usual);
}

void TestReadingPage::theNewslettersCardIsFilledInHere()
{
    const auto card = [](const QString& state) {
        return u"<section class=\"card\"><form class=\"ui\" data-address=\"byline://newsletter/7\" data-state=\"%1\""
               " novalidate><label><input type=\"checkbox\" name=\"newsletter\" value=\"주말판 Weekend\" checked>"
               "<span>주말판</span></label><div class=\"field\"><input type=\"email\" name=\"email\" value=\"\">"
               "<button class=\"button\">Go</button><a class=\"button waits\" "
               "data-href=\"byline://newsletter/7?do=again\""
               " data-until=\"%2\" data-text=\"Again\">Again</a></div></form></section>"_s.arg(
                   state, QString::number(QDateTime::currentMSecsSinceEpoch() + 90 * 1000));
    };
    // A form in the article's own text goes nowhere.
    const QString body =
        u"<p>text</p><form data-address=\"byline://newsletter/8\"><input name=\"email\"><button>x</button></form>"_s;
    QVERIFY(show(body, u"ko"_s, u"ltr"_s, {{u"footer"_s, card(u"one"_s)}}));
    QCOMPARE(ask(u"document.querySelectorAll('article form, article input, article button').length"_s).toInt(), 0);
    QVERIFY(ask(u"document.querySelector('footer a.waits').textContent"_s).toString().startsWith(u"Again (1:"_s));
    QCOMPARE(ask(u"document.querySelector('footer a.waits').hasAttribute('href')"_s).toBool(), false);

    ask(u"document.querySelector('footer [name=email]').value = 'a+b@c.kr'"_s);
    QVERIFY(show(body, u"ko"_s, u"ltr"_s, {{u"footer"_s, card(u"one"_s)}})); // for another reason: what was typed stays
    QCOMPARE(ask(u"document.querySelector('footer [name=email]').value"_s).toString(), u"a+b@c.kr"_s);
    ask(u"document.querySelector('footer button').click()"_s);
    QTRY_COMPARE(m_followed.size(), 1);
    QCOMPARE(m_followed.first().host(), u"newsletter"_s);
    QCOMPARE(m_followed.first().path(), u"/7"_s);
    const QUrlQuery filledIn(m_followed.first());
    QCOMPARE(filledIn.queryItemValue(u"email"_s, QUrl::FullyDecoded), u"a+b@c.kr"_s);
    QCOMPARE(filledIn.queryItemValue(u"newsletter"_s, QUrl::FullyDecoded).replace(u'+', u' '), u"주말판 Weekend"_s);

    QVERIFY(show(body, u"ko"_s, u"ltr"_s, {{u"footer"_s, card(u"two"_s)}})); // it stands otherwise now
    QCOMPARE(ask(u"document.querySelector('footer [name=email]').value"_s).toString(), QString());
}

void TestReadingPage::trackersOfOthersAreStoppedAndTheNearNetworkIsOutOfReach()
{
    TrackerGate gate({}, nullptr);
    const QUrl page(u"https://news.example.co.kr/a"_s);
    const auto passes = [&](const QString& address) { return gate.mayPass(QUrl(address), page); };
    QVERIFY(passes(u"https://cdn.example.co.kr/app.js"_s));
    QVERIFY(passes(u"https://fonts.other.example/a.woff2"_s));
    QVERIFY(!passes(u"https://www.google-analytics.com/g/collect"_s));
    QVERIFY(!passes(u"https://stats.g.doubleclick.net/j"_s));
    QVERIFY(!passes(u"wss://ws.hotjar.com/"_s));
    QVERIFY(passes(u"https://notgoogle-analytics.com/"_s));
    QVERIFY(gate.mayPass(QUrl(u"https://www.taboola.com/about"_s), QUrl(u"https://blog.taboola.com/"_s)));
    for (const QString& near :
         {u"http://127.0.0.1:8080/"_s, u"http://192.168.0.1/"_s, u"http://10.1.2.3/"_s, u"http://172.20.1.1/"_s,
          u"http://router.local/"_s, u"http://localhost/"_s, u"http://[::1]/"_s, u"http://169.254.169.254/latest"_s,
          u"file:///etc/passwd"_s, u"byline://page/article.html"_s})
        QVERIFY2(!passes(near), qPrintable(near));
    QVERIFY(gate.mayPass(QUrl(u"http://127.0.0.1:81/a"_s), QUrl(u"http://127.0.0.1:80/"_s)));
    QCOMPARE(siteOf(u"a.b.example.co.kr"_s), u"example.co.kr"_s);
    QCOMPARE(siteOf(u"www.example.com"_s), u"example.com"_s);
    QVERIFY(siteOf(u"10.0.0.1"_s) != siteOf(u"127.0.0.1"_s));
}

void TestReadingPage::theReadersOwnWordsAreSetApartAndNotPrinted()
{
    FullArticle full;
    full.article.id = {7};
    full.article.title = u"A headline"_s;
    PageContext context;
    context.note = u"First line\nSecond line"_s;
    context.ownTags = {u"sea"_s};
    QVERIFY(show(u"<p>text</p>"_s, u"en"_s, u"ltr"_s, {{u"header"_s, articleParts(full, context).header}}));
    QCOMPARE(ask(u"getComputedStyle(document.querySelector('header .own')).borderInlineStartStyle"_s).toString(),
             u"solid"_s);
    QVERIFY(ask(u"document.querySelector('header .note').innerText.includes('\\n')"_s).toBool()); // as it was typed
    const QString text = printed();
    QVERIFY2(text.contains("A headline"_L1) && !text.contains("First line"_L1), qPrintable(text));
}

void TestReadingPage::whoWroteItStaysInSight()
{
    const auto header = [](const QString& outlet) {
        return u"<p class='kicker ui'><span class='outlet'><span class='mark' "
               u"aria-hidden='true'>F</span>%1</span></p><h1>A headline</h1><div class='byline ui'>"
               "<p class='names'>Ken Sato</p><p class='dateline'>Editor · <time>2 hours ago</time> · 3 min read</p></div>"_s
                   .arg(outlet);
    };
    const QString line =
        u"(l => l.hidden ? '' : getComputedStyle(l, '::before').content)(document.querySelector('.running'))"_s;
    const QString body = u"<p>text</p>"_s.repeated(200);
    QVERIFY(show(body, u"en"_s, u"ltr"_s, {{u"header"_s, header(u"Fieldnotes"_s)}}));
    QCOMPARE(ask(line).toString(), QString());
    ask(u"scrollTo(0, 2000)"_s);
    QTRY_COMPARE(ask(line).toString(), u"\"Fieldnotes · Ken Sato · 2 hours ago\""_s);
    // Its words are there once only, for who looks for them and for who has the page read out.
    QCOMPARE(ask(u"document.body.innerText.split('Fieldnotes').length"_s).toInt(), 2);
    // Of another article, that is gone on with where it was left.
    QVERIFY(show(body + u"<p>end</p>"_s, u"en"_s, u"ltr"_s, {{u"header"_s, header(u"Harbour"_s)}, {u"place"_s, 100}}));
    QTRY_COMPARE(ask(line).toString(), u"\"Harbour · Ken Sato · 2 hours ago\""_s);
    // And it hides nothing of what is gone on with.
    QVERIFY(ask(u"document.querySelectorAll('article p')[100].getBoundingClientRect().top"_s).toDouble() >= 28);
    ask(u"scrollTo(0, 0)"_s);
    QTRY_COMPARE(ask(line).toString(), QString());
}

void TestReadingPage::factsKeepTheirDirection()
{
    const QString header = u"<h1>כותרת</h1><p class='dateline'><bdi>2 hours ago</bdi> · <bdi>3 min read</bdi></p>"_s;
    QVERIFY(show(u"<p>טקסט</p>"_s, u"he"_s, u"rtl"_s, {{u"header"_s, header}}));
    // Where the first and the last letter of the first one are.
    const QString place =
        u"(t => (at => { const r = document.createRange(); r.setStart(t, at); r.setEnd(t, at + 1);"
        "return r.getBoundingClientRect().left; }))(document.querySelector('.dateline bdi').firstChild)"_s;
    QVERIFY(ask(place + u"(0)"_s).toDouble() < ask(place + u"(10)"_s).toDouble());
}

void TestReadingPage::whatIsOursIsInTheProgramsLanguage()
{
    FullArticle full;
    full.article.id = {7};
    full.article.title = u"골목 시장이 밤을 되찾기까지"_s;
    full.article.outletTitle = u"한강신문"_s;
    full.article.url = u"https://daily.example/market/"_s;
    full.article.published = QDateTime(QDate(2026, 11, 22), QTime(23, 5), Qt::UTC);
    Author author;
    author.id = {11};
    author.name = u"김서연"_s;
    author.role = u"사회부 데스크"_s;
    full.authors = {author};
    full.text = u"저녁 일곱 시, 골목 어귀에서 가장 먼저 불을 켜는 사람은"_s;
    full.article.tags = {u"سوق"_s};
    PageContext context;
    context.now = full.article.published.addSecs(3600);
    context.newsletter = NewsletterCard {u"Get new articles by mail, too"_s, u"Text."_s, u"byline://newsletter/3"_s};
    context.newsletter->choices = {{u"아침 브리핑"_s, {}, true}};
    Article other;
    other.id = {8};
    other.title = u"新しい橋が開通した、三十年ぶりに"_s;
    other.language = u"ja"_s;
    context.moreByOutlet = {other};
    const ArticleParts parts = articleParts(full, context);
    QCOMPARE(parts.language, u"ko"_s);
    const auto open = [&](const QString& direction) {
        return show(parts.body, parts.language, parts.direction,
                    {{u"header"_s, parts.header},
                     {u"footer"_s, parts.footer},
                     {u"frameLanguage"_s, parts.frameLanguage},
                     {u"frameDirection"_s, direction}});
    };
    QVERIFY(open(parts.frameDirection));
    const auto languageOf = [this](const QString& element) {
        return ask(u"document.querySelector('%1').closest('[lang]').lang"_s.arg(element)).toString();
    };
    for (const char* ours : {".dateline time", "header .pill bdi", ".sources a", ".card h2", ".more h2"})
        QCOMPARE(languageOf(QString::fromLatin1(ours)), u"en"_s);
    for (const char* theirs : {"h1", "header .names a", ".dateline bdi", "footer .names bdi", ".choices bdi"})
        QCOMPARE(languageOf(QString::fromLatin1(theirs)), u"ko"_s);
    QCOMPARE(languageOf(u".more .title bdi"_s), u"ja"_s);
    const auto face = [this](const QString& element) {
        return ask(u"getComputedStyle(document.querySelector('%1')).fontFamily.split(',')[0]"_s.arg(element))
            .toString();
    };
    QCOMPARE(face(u"h1"_s), u"\"Noto Serif CJK KR\""_s);
    QCOMPARE(face(u".card h2"_s), u"\"Noto Serif\""_s);
    QCOMPARE(face(u".more .title bdi"_s), u"\"Noto Serif CJK JP\""_s);
    const auto direction = [this](const QString& element) {
        return ask(u"getComputedStyle(document.querySelector('%1')).direction"_s.arg(element)).toString();
    };
    QCOMPARE(direction(u".tags"_s), u"ltr"_s);
    QCOMPARE(direction(u".tags bdi"_s), u"rtl"_s); // its sign is at its right
    // A program that is read from right to left.
    QVERIFY(open(u"rtl"_s));
    QCOMPARE(direction(u".card"_s), u"rtl"_s);
    QCOMPARE(direction(u"article"_s), u"ltr"_s);
    QCOMPARE(direction(u".more .title bdi"_s), u"ltr"_s);
}

void TestReadingPage::checkBoxesAreOfThePaperTheyAreOn_data()
{
    QTest::addColumn<PageStyle::Theme>("theme");
    QTest::newRow("light") << PageStyle::Theme::Light;
    QTest::newRow("sepia") << PageStyle::Theme::Sepia;
    QTest::newRow("dark") << PageStyle::Theme::Dark;
}

void TestReadingPage::checkBoxesAreOfThePaperTheyAreOn()
{
    QFETCH(PageStyle::Theme, theme);
    FullArticle full;
    PageContext context;
    context.newsletter = NewsletterCard {u"Headline"_s, u"Text."_s, u"byline://newsletter/3"_s};
    context.newsletter->choices = {{u"Daily"_s, {}, true}, {u"Weekend"_s, {}, false}};
    PageStyle style;
    style.theme = theme;
    m_view->setPageStyle(style);
    QVERIFY(show(u"<p>text</p>"_s, u"en"_s, u"ltr"_s, {{u"footer"_s, articleParts(full, context).footer}}));
    const auto colour = [this](const QString& element, const QString& property) {
        const QString said =
            ask(u"getComputedStyle(document.querySelector('%1')).%2"_s.arg(element, property)).toString();
        const QStringList parts = said.section(u'(', 1).chopped(1).split(u',');
        return QColor(parts.value(0).toInt(), parts.value(1).toInt(), parts.value(2).toInt());
    };
    const QString chosen = u"input:checked"_s;
    const QString other = u"input:not(:checked)"_s;
    const QColor card = colour(u".card"_s, u"backgroundColor"_s);
    // What tells a control from its ground: WCAG 2.1, 1.4.11.
    QVERIFY2(contrast(colour(other, u"borderTopColor"_s), card) >= 3,
             qPrintable(colour(other, u"borderTopColor"_s).name()));
    QCOMPARE(colour(chosen, u"backgroundColor"_s), colour(u".card .kicker"_s, u"color"_s));
    QVERIFY(contrast(colour(chosen, u"backgroundColor"_s), card) >= 3);
    QVERIFY(contrast(colour(chosen, u"backgroundColor"_s), colour(chosen, u"color"_s)) >= 3); // the tick
    // A finger's tip, and where the keys are.
    QVERIFY(ask(u"document.querySelector('.choices label').offsetHeight"_s).toInt() >= 24);
    ask(u"document.querySelector('input').focus(); ''"_s);
    QTRY_COMPARE(ask(u"getComputedStyle(document.querySelector('input')).outlineStyle"_s).toString(), u"solid"_s);
    QVERIFY(contrast(colour(chosen, u"outlineColor"_s), card) >= 3);
}

int main(int argc, char** argv)
{
    registerPageScheme();
    prepareWebParts();
    QApplication application(argc, argv);
    TestReadingPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_reading_page.moc"
