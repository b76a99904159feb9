// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/archive.h"
#include "library/library_fixture.h"
#include "render/article_page.h"
#include "ui/web/engine_article_view.h"
#include "ui/web/page_scheme.h"

#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <QtWebEngineCore/QWebEnginePage>
#include <QtWebEngineCore/QWebEngineScript>
#include <QtWebEngineWidgets/QWebEngineView>

#include <optional>

using namespace Qt::StringLiterals;
using namespace byline;

namespace {

QByteArray pngOf(QColor colour)
{
    QImage image(200, 200, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// Serves one picture to whoever asks for anything, and remembers what was asked for and with which headers.
class PictureServer final : public QTcpServer
{
public:
    PictureServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(*socket); });
        });
    }
    QString address(const QString& path) const { return u"http://127.0.0.1:%1/%2"_s.arg(serverPort()).arg(path); }

    QStringList paths;
    QByteArray headers;
    QByteArray movedTo; ///< where /moved leads

private:
    void answer(QTcpSocket& socket)
    {
        const QByteArray request = socket.readAll();
        headers += request;
        paths += QString::fromLatin1(request.split(' ').value(1));
        if (paths.last() == u"/moved") {
            socket.write("HTTP/1.1 302 Found\r\nLocation: " + movedTo + "\r\nContent-Length: 0\r\n\r\n");
            socket.disconnectFromHost();
            return;
        }
        const QByteArray picture = pngOf(Qt::green);
        socket.write(
            "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nSet-Cookie: seen=1; Max-Age=9999\r\nContent-Length: "
            + QByteArray::number(picture.size()) + "\r\nConnection: close\r\n\r\n" + picture);
        socket.disconnectFromHost();
    }
};

QJsonObject article(const QString& body, const QString& header = {})
{
    return {{u"language"_s, u"ko"_s}, {u"direction"_s, u"ltr"_s},
            {u"header"_s, header},    {u"lead"_s, QString()},
            {u"body"_s, body},        {u"footer"_s, QString()},
            {u"near"_s, true},        {u"address"_s, u"http://127.0.0.1/article"_s}};
}

} // namespace

class TestArticleView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void articleIsShownAndReadBack();
    void wordsAndLinksAreHandedOutWithoutTheRest();
    void aPortraitIsNoSecondLinkForTheKeyboard();
    void newestOfTwoQuickArticlesWins();
    void scriptsOfTheArticleDoNotRun();
    void picturesMayCrossTheGateAndNothingElse();
    void trackersAreOutOfReach();
    void publicArticlesDoNotReachTheOwnNetwork();
    void everyWayToNameAPictureLeadsToTheProgram();
    void aPictureThatWasSeenIsNotAskedForAgain();
    void picturesOfAnArticleThatWasLeftAreGivenUp();
    void thePictureOfAnArticleThatWasLeftTakesNoOtherAlong();
    void keptPicturesAreDisplayed();
    void lazyPictureThatArrivesLateHarmsNobody();
    void linksLeaveAndThePageStays();
    void aLongArticleIsThereToItsEndWithoutAnyKey();
    void aRequestThatWaitsCountsDownAndCanThenBeMade();
    void articlesMayNotSpeakToTheProgram();
    void darkPaperIsDark();
    void pageScrollsToItsEnd();
    void sameArticleKeepsItsPlace();
    void aNewHeaderDoesNotForgetThePlace();
    void whatIsInThePageDoesNotGoAndComeWithANewHeader();
    void anotherTextOfTheSameArticleKeepsItsPlace();
    void crashedRendererComesBackWithTheArticle();
    void rendererIsReplacedAfterManyArticles();
    void parentMayGoFirst();
    void viewThatGoesSaysNothing();

private:
    bool show(const QJsonObject& parts);
    QString text();
    QVariant inPage(const QString& script);
    QColor colourAt(QPoint point);
    bool waitForColour(QPoint point, QColor colour, int timeoutMs = 10000);
    void click(QPoint point);

    std::unique_ptr<LibraryFixture> m_at;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ArticleView> m_view;
    QPromise<Result<Picture>> m_latePicture;
    int m_shown = 0;
    int m_heldBack = 0;
    QList<QUrl> m_links;
    QStringList m_failures;
    QStringList m_asked; ///< of the program, for pictures of the web
};

void TestArticleView::init()
{
    m_shown = m_heldBack = 0;
    m_links.clear();
    m_failures.clear();
    m_asked.clear();
    m_latePicture = {};
    m_at = std::make_unique<LibraryFixture>();
    ArticleEvents events;
    events.shown = [this] { ++m_shown; };
    events.requestsHeldBack = [this](int count) { m_heldBack = count; };
    events.linkActivated = [this](const QUrl& url) { m_links += url; };
    events.failed = [this](const QString& reason) { m_failures += reason; };
    const auto picture = [this](const QByteArray& hash) -> QFuture<Result<Picture>> {
        if (hash == "fa7e") {
            m_latePicture = {};
            m_latePicture.start();
            return m_latePicture.future();
        }
        if (hash != "cafe")
            return QtFuture::makeReadyFuture<Result<Picture>>(fail(ErrorKind::NotFound));
        return QtFuture::makeReadyFuture<Result<Picture>>(Picture {hash, u"image/png"_s, pngOf(Qt::red)});
    };
    m_window = std::make_unique<QWidget>();
    m_window->resize(700, 500);
    m_view = std::make_unique<EngineArticleView>(
        PageSources {picture,
                     [this](const QUrl& url, Reach reach) {
                         m_asked += (reach == Reach::Internet ? u"far "_s : u"near "_s) + url.toString();
                         return m_at->library->archive().pictureOfTheWeb(url, reach);
                     },
                     [this](const QUrl& url, const MediaSpan& span, Reach reach) {
                         return m_at->library->archive().mediaOfTheWeb(url, span, reach);
                     }},
        events, m_window.get());
    m_view->widget()->setGeometry(m_window->rect());
    m_window->show();
}

void TestArticleView::cleanup()
{
    m_view.reset();
    m_window.reset();
    m_at.reset();
}

bool TestArticleView::show(const QJsonObject& parts)
{
    const int before = m_shown;
    m_view->showArticle(parts);
    return QTest::qWaitFor([&] { return m_shown > before; }, 30000);
}

QString TestArticleView::text()
{
    QString result;
    bool done = false;
    m_view->readText([&](const QString& text) {
        result = text;
        done = true;
    });
    return QTest::qWaitFor([&] { return done; }, 10000) ? result : u"(no answer)"_s;
}

QColor TestArticleView::colourAt(QPoint point)
{
    return m_window->grab().toImage().pixelColor(point);
}

bool TestArticleView::waitForColour(QPoint point, QColor colour, int timeoutMs)
{
    return QTest::qWaitFor([&] { return colourAt(point) == colour; }, timeoutMs);
}

void TestArticleView::click(QPoint point)
{
    QTest::mouseClick(m_view->widget()->focusProxy(), Qt::LeftButton, {}, point);
}

void TestArticleView::articleIsShownAndReadBack()
{
    QVERIFY(show(article(u"<p>[부산] 저녁 일곱 시, 골목 어귀에서</p>"_s, u"<h1 class=\"headline\">골목 시장</h1>"_s)));
    const QString shown = text();
    QVERIFY2(shown.contains(u"골목 시장"_s), qPrintable(shown));
    QVERIFY(shown.contains(u"[부산] 저녁 일곱 시, 골목 어귀에서"_s));
    m_view->clear();
    QTRY_COMPARE(text().trimmed(), QString());
    QCOMPARE(m_shown, 1);
    QVERIFY(m_failures.isEmpty());
}

void TestArticleView::wordsAndLinksAreHandedOutWithoutTheRest()
{
    QVERIFY(show(article(u"<h2 style=\"color: white\">장터</h2><p onclick=\"x()\">A <a href=\"https://x.test/1\">link"
                         "</a><sup><a href=\"#n1\">1</a></sup>.<script>bad()</script></p>"
                         "<img src=\"https://x.test/p.png\" alt=\"A boat\"><iframe src=\"https://x.test\"></iframe>"_s,
                         u"<p><span>Daily</span><span>News</span></p><h1 class=\"headline\">골목 시장</h1>"_s)));
    QCOMPARE(inPage(u"document.title"_s).toString(), u"골목 시장"_s);
    QString words;
    m_view->readWords([&words](const QString& html) { words = html; });
    QTRY_VERIFY(!words.isEmpty());
    for (const QString& wanted :
         {u"<h1>골목 시장</h1>"_s, u"<h2>장터</h2>"_s, u"<a href=\"https://x.test/1\">link</a>"_s, u"[A boat]"_s,
          u"Daily</span> <span>News"_s})
        QVERIFY2(words.contains(wanted), qPrintable(words));
    for (const QString& unwanted : {u"<img"_s, u"style"_s, u"onclick"_s, u"script"_s, u"#n1"_s, u"iframe"_s})
        QVERIFY2(!words.contains(unwanted), qPrintable(words));
}

void TestArticleView::aPortraitIsNoSecondLinkForTheKeyboard()
{
    FullArticle full;
    Author author;
    author.id = {7};
    author.name = u"Ada Romano"_s;
    full.article.title = u"Harbours"_s;
    full.authors = {author};
    QVERIFY(show(article(u"<p>Text</p>"_s, articleParts(full, {}).header)));
    const QString links = u"[...document.querySelectorAll(\"header a[href='byline://author/7']\")]"_s;
    QCOMPARE(inPage(links + u".length"_s).toInt(), 2);
    QCOMPARE(inPage(links + u".filter(a => a.tabIndex >= 0).length"_s).toInt(), 1);
    QCOMPARE(inPage(links + u".filter(a => a.ariaHidden !== 'true').length"_s).toInt(), 1);
}

void TestArticleView::newestOfTwoQuickArticlesWins()
{
    m_view->showArticle(article(u"<p>first</p>"_s));
    QVERIFY(show(article(u"<p>second</p>"_s)));
    QCOMPARE(text().trimmed(), u"second"_s);
    m_view->showArticle(article(u"<p>third</p>"_s));
    m_view->showArticle(article(u"<p>fourth</p>"_s));
    QTRY_COMPARE(m_shown, 2);
    QTest::qWait(50);
    QCOMPARE(m_shown, 2);
    QCOMPARE(text().trimmed(), u"fourth"_s);
}

void TestArticleView::scriptsOfTheArticleDoNotRun()
{
    PictureServer server;
    const QString beacon = server.address(u"ran"_s);
    QVERIFY(show(article(
        u"<p id=\"p\">still</p><script>document.body.textContent='ran'</script>"
        u"<img src=\"byline://picture/0\" onerror=\"document.body.textContent='ran'; new Image().src='%1'\">"
        u"<svg onload=\"document.body.textContent='ran'\"></svg><details open ontoggle=\"document.body.textContent='ran'\"></details>"_s
            .arg(beacon))));
    QTest::qWait(300);
    QCOMPARE(text().trimmed(), u"still"_s);
    QVERIFY(server.paths.isEmpty());
}

void TestArticleView::picturesMayCrossTheGateAndNothingElse()
{
    PictureServer server;
    QVERIFY(show(article(
        u"<p><img src=\"%1\" width=200 height=200></p><script src=\"%2\"></script><link rel=stylesheet href=\"%3\">"
        u"<iframe src=\"%4\"></iframe><style>@import url('%5'); p { background: url('%6') }</style>"
        u"<p style=\"background: url('%7')\">text</p><img src=\"%8\" width=1 height=1>"
        u"<link rel=prefetch href=\"%2\"><object data=\"%2\"></object>"_s.arg(
            server.address(u"picture.png"_s), server.address(u"a.js"_s), server.address(u"a.css"_s),
            server.address(u"frame.html"_s), server.address(u"b.css"_s), server.address(u"c.png"_s),
            server.address(u"d.png"_s), server.address(u"pixel.gif"_s)))));
    QVERIFY(waitForColour({350, 140}, Qt::green));
    QTest::qWait(200);
    QCOMPARE(server.paths, QStringList(u"/picture.png"_s));
    QCOMPARE(m_heldBack, 7);
    const QByteArray headers = server.headers.toLower();
    QVERIFY(!headers.contains("referer:"));
    QVERIFY(!headers.contains("cookie:"));
    // The cookie that came with the picture was not kept.
    QVERIFY(show(article(u"<img src=\"%1\" width=200 height=200>"_s.arg(server.address(u"second.png"_s)))));
    QTRY_COMPARE(server.paths.size(), 2);
    QVERIFY(!server.headers.toLower().contains("\r\ncookie:"));
    QCOMPARE(m_heldBack, 0);
}

void TestArticleView::trackersAreOutOfReach()
{
    QVERIFY(show(article(u"<img src=\"https://www.google-analytics.com/p.png\" width=20 height=20>"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(m_heldBack, 1, 10000);
}

void TestArticleView::publicArticlesDoNotReachTheOwnNetwork()
{
    PictureServer server;
    const QString port = QString::number(server.serverPort());
    server.movedTo = server.address(u"router"_s).toLatin1();
    const auto pictures = [&](const QStringList& addresses) {
        QString html;
        for (const QString& address : addresses)
            html += u"<img src=\"%1\" width=50 height=50>"_s.arg(address);
        return html;
    };
    QJsonObject far =
        article(pictures({u"http://daily.example:%1/picture.png"_s.arg(port), server.address(u"near"_s),
                          u"http://localhost:%1/named"_s.arg(port), u"http://[::1]:%1/v6"_s.arg(port),
                          u"http://2130706433:%1/number"_s.arg(port), u"http://daily.example:%1/moved"_s.arg(port)})
                + u"<video src=\"%1\" poster=\"%1\"></video>"_s.arg(server.address(u"film"_s)));
    far.remove(u"near"_s);
    QVERIFY(show(far));
    QTRY_COMPARE(m_asked.size(), 2);
    QTRY_COMPARE(m_heldBack, 5);
    QTest::qWait(300);
    m_asked.sort();
    const QString name = u"far http://daily.example:%1/"_s.arg(port);
    QCOMPARE(m_asked, QStringList({name + u"moved"_s, name + u"picture.png"_s}));
    // For Chromium the public name leads here: it did not ask. What the program does with such a name: net/test_reach.
    QCOMPARE(server.paths, QStringList());
    // An outlet of the own network may.
    server.paths.clear();
    QVERIFY(show(article(pictures({server.address(u"near"_s)}))));
    QTRY_COMPARE(server.paths, QStringList {u"/near"_s});
    QCOMPARE(m_asked.last(), u"near "_s + server.address(u"near"_s));
    QVERIFY(show(article(pictures({server.address(u"moved"_s)}))));
    QTRY_COMPARE(server.paths, QStringList({u"/near"_s, u"/moved"_s, u"/router"_s}));
}

void TestArticleView::everyWayToNameAPictureLeadsToTheProgram()
{
    PictureServer server;
    QString html =
        u"<img src='BASE/a,b.png'><img src='//cdn.example/c.png'><img srcset='BASE/w_1,h_2.png, BASE/e.png 40x'>"
        "<picture><source srcset='BASE/f.png 1x,BASE/g.png 90x'><img src='BASE/h.png'></picture>"
        "<video poster='BASE/i.png'></video><img src=' BASE/j k.png'>"
        "<img src='BASE/l.png?m=%2Fn&amp;o=p%25q#r'>"_s;
    html.replace(u"<img"_s, u"<img width=9 height=9"_s).replace(u"BASE"_s, server.address({}).chopped(1));
    QVERIFY(show(article(html)));
    const auto seen = [&] {
        QStringList paths = server.paths;
        paths.sort();
        return paths;
    };
    QTRY_COMPARE_WITH_TIMEOUT(seen(),
                              QStringList({u"/a,b.png"_s, u"/f.png"_s, u"/i.png"_s, u"/j%20k.png"_s,
                                           u"/l.png?m=%2Fn&o=p%25q"_s, u"/w_1,h_2.png"_s}),
                              15000);
    QVERIFY(m_asked.contains(u"near https://cdn.example/c.png"_s));
    QCOMPARE(m_heldBack, 0);
}

void TestArticleView::aPictureThatWasSeenIsNotAskedForAgain()
{
    PictureServer server;
    // The engine remembers pictures for a while itself, by their whole address.
    const QString picture = u"<p><img src=\"%1#%2\" width=200 height=200></p>"_s.arg(server.address(u"a.png"_s));
    QVERIFY(show(article(picture.arg(1) + u"<p>one</p>"_s)));
    QVERIFY(waitForColour({350, 140}, Qt::green));
    QVERIFY(show(article(u"<p>two</p>"_s)));
    QVERIFY(!waitForColour({350, 140}, Qt::green, 500));
    QVERIFY(show(article(picture.arg(2) + u"<p>three</p>"_s)));
    QVERIFY(waitForColour({350, 140}, Qt::green));
    QCOMPARE(server.paths.size(), 1);
}

void TestArticleView::picturesOfAnArticleThatWasLeftAreGivenUp()
{
    HttpServer slow;
    slow.route(u"/slow.png"_s, Answer {.body = pngOf(Qt::green), .delayMs = 30'000});
    QJsonObject first = article(u"<img src=\"%1\" width=200 height=200>"_s.arg(slow.url(u"/slow.png"_s).toString()));
    first.insert(u"article"_s, 1);
    QVERIFY(show(first));
    QTRY_COMPARE(slow.underWay(), 1);
    first.insert(u"footer"_s, u"<p>its end</p>"_s);
    QVERIFY(show(first));
    QTest::qWait(200);
    QCOMPARE(slow.underWay(), 1); // the same article still waits for it
    QJsonObject second = article(u"<p>next</p>"_s);
    second.insert(u"article"_s, 2);
    QVERIFY(show(second));
    QTRY_COMPARE_WITH_TIMEOUT(slow.underWay(), 0, 10000);
}

void TestArticleView::thePictureOfAnArticleThatWasLeftTakesNoOtherAlong()
{
    const auto withLead = [](int id, const QString& picture) {
        QJsonObject parts = article(u"<p>text</p>"_s);
        parts.insert(u"article"_s, id);
        parts.insert(u"lead"_s, u"<figure class=\"lead\"><img src=\"byline://picture/%1\"></figure>"_s.arg(picture));
        return parts;
    };
    QVERIFY(show(withLead(1, u"fa7e"_s)));
    QTRY_VERIFY(m_latePicture.future().isStarted());
    inPage(u"globalThis.failed = 0, document.querySelector('.lead-place img').onerror = () => ++failed"_s);
    QVERIFY(show(withLead(2, u"cafe"_s)));
    m_latePicture.addResult(fail(ErrorKind::NotFound));
    m_latePicture.finish();
    QTRY_COMPARE_WITH_TIMEOUT(inPage(u"failed"_s).toInt(), 1, 10000);
    QCOMPARE(inPage(u"document.querySelectorAll('.lead-place img').length"_s).toInt(), 1);
    // Its own place is given up where it fails itself.
    QVERIFY(show(withLead(3, u"0000"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(inPage(u"document.querySelector('.lead-place').childElementCount"_s).toInt(), 0, 10000);
}

void TestArticleView::keptPicturesAreDisplayed()
{
    QVERIFY(show(article(u"<p><img src=\"byline://picture/cafe\" width=200 height=200></p>"_s)));
    QVERIFY(waitForColour({350, 140}, Qt::red));
}

void TestArticleView::lazyPictureThatArrivesLateHarmsNobody()
{
    QVERIFY(show(article(u"<p><img src=\"byline://picture/fa7e\" width=200 height=200></p>"_s)));
    QTRY_VERIFY(m_latePicture.future().isStarted());
    m_view.reset(); // the request is gone with its page
    m_latePicture.addResult(Picture {"fa7e", u"image/png"_s, pngOf(Qt::red)});
    m_latePicture.finish();
    QTest::qWait(50);
}

void TestArticleView::linksLeaveAndThePageStays()
{
    const QString line = u"<p><a href=\"%1\">link link link link link link link link link link link</a></p>"_s;
    QVERIFY(show(article(line.arg(u"https://daily.example/next"_s))));
    QTRY_VERIFY2((click({100, 56}), !m_links.isEmpty()), "the click did not arrive");
    QCOMPARE(m_links.first(), QUrl(u"https://daily.example/next"_s));
    QVERIFY(text().contains(u"link link"_s));
    m_links.clear();
    QVERIFY(
        show(article({}, u"<p><a href=\"byline://author/11\">author author author author author author</a></p>"_s)));
    // A click at the article before may still be on its way.
    QTRY_VERIFY((click({100, 52}), m_links.contains(QUrl(u"byline://author/11"_s))));
    QVERIFY(text().contains(u"author author"_s));
    QTest::qWait(500); // what the engine says of a link that it was not let follow comes late
    QCOMPARE(m_failures, QStringList());
    auto* view = qobject_cast<QWebEngineView*>(m_view->widget());
    QVERIFY(view);
    QCOMPARE(view->url(), QUrl(QString::fromLatin1(kReadingPage)));
}

/// Looks without touching: what is read from the article view lays the page out first.
QVariant TestArticleView::inPage(const QString& script)
{
    std::optional<QVariant> answer;
    qobject_cast<QWebEngineView*>(m_view->widget())
        ->page()
        ->runJavaScript(script, QWebEngineScript::ApplicationWorld, [&](const QVariant& got) { answer = got; });
    return QTest::qWaitFor([&] { return answer.has_value(); }, 10000) ? *answer : QVariant();
}

void TestArticleView::aLongArticleIsThereToItsEndWithoutAnyKey()
{
    QString body;
    for (int i = 0; i < 100; ++i)
        body += u"<p>%1 "_s.arg(i) + u"the ferry leaves at noon "_s.repeated(20) + u"</p>"_s;
    QVERIFY(show(article(body)));
    QTRY_COMPARE(
        inPage(u"[...document.querySelectorAll('article p')].filter(p => p.offsetHeight > 0).length"_s).toInt(), 100);
}

void TestArticleView::aRequestThatWaitsCountsDownAndCanThenBeMade()
{
    QJsonObject parts = article(u"<p>Text</p>"_s);
    const qint64 until = QDateTime::currentMSecsSinceEpoch() + 3000;
    parts["footer"_L1] =
        u"<a class=\"waits\" data-text=\"Again\" data-href=\"byline://newsletter/1\" data-until=\"%1\"></a>"_s.arg(
            until);
    QVERIFY(show(parts));
    QVERIFY(inPage(u"document.querySelector('footer a').innerText"_s).toString().startsWith(u"Again (0:0"));
    QTRY_COMPARE(inPage(u"document.querySelector('footer a').innerText"_s).toString(), u"Again"_s);
    QCOMPARE(inPage(u"document.querySelector('footer a').href"_s).toString(), u"byline://newsletter/1"_s);
}

void TestArticleView::articlesMayNotSpeakToTheProgram()
{
    for (const QString& address :
         {u"byl\nine://unfollow/1"_s, u"//unfollow/1"_s, u"\\\\unfollow/1"_s, u"/\t/unfollow/1"_s}) {
        QVERIFY(
            show(article(u"<p><a href=\"%1\">unfollow unfollow unfollow unfollow unfollow</a></p>"_s.arg(address))));
        for (int i = 0; i < 4; ++i) {
            click({100, 56});
            QTest::qWait(40);
        }
        QVERIFY2(m_links.isEmpty(), qPrintable(address));
    }
    // Each layer by itself: what stands there could be copied, dragged or opened from a menu.
    QVERIFY(show(article(u"<p>words <a href=\"BYLINE://unfollow/1\">a</a><a href=\"byl&#10;ine:unfollow/1\">b</a>"
                         u"<img alt=\"\" src=\"byline://unfollow/1\"><blockquote cite=\"byline://unfollow/1\">c"
                         u"</blockquote><a href=\"https://example.com/\">d</a></p>"_s)));
    QCOMPARE(inPage(u"[...document.querySelectorAll('article *')].flatMap(e => [...e.attributes])"
                    u".filter(a => /byline:/i.test(a.value.replace(/\\s/g, ''))).map(a => a.value).join(' ')"_s)
                 .toString(),
             QString());
    QCOMPARE(inPage(u"document.querySelectorAll('article a[href]').length"_s).toInt(), 1);
    QVERIFY(show(article(u"<p><a href=\"byline://unfollow/1\">unfollow unfollow unfollow unfollow unfollow</a></p>"
                         u"<form action=\"byline://unfollow/1\"><button>x</button></form>"
                         u"<meta http-equiv=\"refresh\" content=\"0;url=byline://unfollow/1\">"_s)));
    for (int i = 0; i < 5; ++i) {
        click({100, 56});
        QTest::qWait(60);
    }
    QVERIFY(m_links.isEmpty());
}

void TestArticleView::darkPaperIsDark()
{
    QVERIFY(show(article(u"<p>text</p>"_s)));
    QVERIFY(waitForColour({5, 5}, QColor(0xFB, 0xFA, 0xF7)));
    PageStyle style;
    style.theme = PageStyle::Theme::Dark;
    m_view->setPageStyle(style);
    QVERIFY(waitForColour({5, 5}, QColor(0x19, 0x18, 0x16)));
    style.theme = PageStyle::Theme::System;
    style.system = {{u"paper"_s, u"#000000"_s}, {u"ink"_s, u"#ffff00"_s}};
    m_view->setPageStyle(style);
    QVERIFY(waitForColour({5, 5}, QColor(0, 0, 0)));
    // Its words, too.
    const auto isYellow = [this] {
        const QImage picture = m_view->widget()->grab().toImage();
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                if (const QColor at = picture.pixelColor(x, y); at.red() > 200 && at.green() > 200 && at.blue() < 60)
                    return true;
        return false;
    };
    QTRY_VERIFY(isYellow());
}

void TestArticleView::pageScrollsToItsEnd()
{
    QVERIFY(show(article(u"<p>line</p>"_s.repeated(60))));
    int steps = 0;
    bool atEnd = false;
    for (; steps < 30 && !atEnd; ++steps) {
        bool done = false;
        m_view->scrollPage(1, [&](bool end) {
            atEnd = end;
            done = true;
        });
        QVERIFY(QTest::qWaitFor([&] { return done; }, 5000));
    }
    QVERIFY(atEnd);
    QVERIFY(steps > 3);
}

void TestArticleView::sameArticleKeepsItsPlace()
{
    QJsonObject parts = article(u"<p>line</p>"_s.repeated(60), u"<h1>one</h1>"_s);
    QVERIFY(show(parts));
    const auto scrollUp = [this] {
        bool done = false;
        bool atTop = false;
        m_view->scrollPage(-1, [&](bool end) {
            atTop = end;
            done = true;
        });
        return QTest::qWaitFor([&] { return done; }, 5000) && !atTop;
    };
    bool down = false;
    m_view->scrollPage(1, [&](bool) { down = true; });
    QTRY_VERIFY(down);
    parts[u"header"_s] = u"<h1>another</h1>"_s;
    QVERIFY(show(parts));
    QVERIFY(text().contains(u"another"_s));
    QVERIFY2(scrollUp(), "the page should not have been at its top");
    parts[u"body"_s] = u"<p>other</p>"_s.repeated(60);
    bool again = false;
    m_view->scrollPage(1, [&](bool) { again = true; });
    QTRY_VERIFY(again);
    QVERIFY(show(parts));
    QVERIFY2(!scrollUp(), "another article begins at its top");
}

void TestArticleView::aNewHeaderDoesNotForgetThePlace()
{
    QJsonObject parts = article(u"<p>line</p>"_s.repeated(60), u"<h1>one</h1>"_s);
    parts[u"place"_s] = 30;
    m_view->showArticle(parts); // the page is not there yet
    parts[u"place"_s] = 0;
    parts[u"header"_s] = u"<h1>another</h1>"_s;
    QVERIFY(show(parts));
    QVERIFY(text().contains(u"another"_s));
    QVERIFY(inPage(u"scrollY"_s).toDouble() > 300);
}

void TestArticleView::whatIsInThePageDoesNotGoAndComeWithANewHeader()
{
    QJsonObject parts = article(
        u"<p>line</p>"_s.repeated(60),
        u"<p><span class=\"mark\">D</span></p><h1>one</h1><p><img src=\"byline://picture/cafe\" alt=\"\"></p>"_s);
    QVERIFY(show(parts));
    QTRY_VERIFY(inPage(u"document.querySelector('header img')?.naturalWidth > 0"_s).toBool());
    inPage(u"globalThis.portrait = document.querySelector('header img'); 0"_s);
    parts[u"header"_s] = parts[u"header"_s].toString().replace(
        u"<span class=\"mark\">D</span>"_s, u"<img class=\"mark\" src=\"byline://picture/fa7e\" alt=\"\">"_s);
    QVERIFY(show(parts));
    QVERIFY(inPage(u"portrait === document.querySelector('header img') && portrait.complete"_s).toBool());
    // The letter stays until there is something to be seen in its place.
    QCOMPARE(inPage(u"document.querySelector('header .mark').localName"_s).toString(), u"span"_s);
    QTRY_VERIFY(m_latePicture.future().isStarted());
    m_latePicture.addResult(Picture {"fa7e", u"image/png"_s, pngOf(Qt::blue)});
    m_latePicture.finish();
    QTRY_COMPARE(inPage(u"document.querySelector('header .mark').localName"_s).toString(), u"img"_s);
    QVERIFY(inPage(u"document.querySelector('header .mark').complete"_s).toBool());
}

// Its copy, whose pictures have other addresses; its full text.
void TestArticleView::anotherTextOfTheSameArticleKeepsItsPlace()
{
    QString body;
    for (int i = 0; i < 60; ++i)
        body += u"<p>line %1</p>"_s.arg(i);
    QJsonObject parts = article(body, u"<h1>one</h1>"_s);
    parts[u"article"_s] = 7;
    parts[u"footer"_s] = u"<form data-state=\"asked\"><input name=\"mail\" type=\"text\" value=\"\"></form>"
                         "<div style=\"height: 900px\">more</div>"_s;
    QVERIFY(show(parts));
    const auto topOf = [this](const char* part) {
        return inPage(u"document.querySelector('%1').getBoundingClientRect().top"_s.arg(QLatin1String(part)))
            .toDouble();
    };
    const auto look = [this](const QString& script) { inPage(script + u"; 1"_s); };
    look(u"bylinePage.whole(); scrollTo(0, scrollY + [...document.querySelectorAll('article p')]"
         ".find(p => p.textContent === 'line 30').getBoundingClientRect().top - 60)"_s);
    const auto topOfLine = [this](int line) {
        return inPage(u"[...document.querySelectorAll('article p')].find(p => p.textContent === 'line %1')"
                      ".getBoundingClientRect().top"_s.arg(line))
            .toDouble();
    };
    const double before = topOfLine(30);
    QVERIFY(before > 0 && before < 500);
    parts[u"body"_s] = QString(body).replace(u">line 1<"_s, u">line 1, as it is in the copy<"_s);
    QVERIFY(show(parts));
    QVERIFY(text().contains(u"as it is in the copy"_s));
    QVERIFY2(qAbs(topOfLine(30) - before) < 1, qPrintable(QString::number(topOfLine(30))));

    // Below the text: what is typed there stays as well.
    look(
        u"document.querySelector('footer form').scrollIntoView(); document.querySelector('footer input').value = 'me@';"
        "document.querySelector('footer input').focus()"_s);
    const double form = topOf("footer form");
    parts[u"body"_s] = body;
    parts[u"header"_s] = u"<h1>one, of which much more is to be said, so that its headline takes several lines</h1>"_s;
    QVERIFY(show(parts));
    QVERIFY2(qAbs(topOf("footer form") - form) < 1, qPrintable(QString::number(topOf("footer form"))));
    QCOMPARE(inPage(u"document.querySelector('footer input').value"_s).toString(), u"me@"_s);
    const QString focused = u"document.activeElement === document.querySelector('footer input')"_s;
    QVERIFY(inPage(focused).toBool());

    // Another step of the sign-up.
    parts[u"footer"_s] = u"<form data-state=\"sent\"><input name=\"link\" type=\"text\"></form>"_s;
    QVERIFY(show(parts));
    QVERIFY(inPage(focused).toBool());

    parts[u"article"_s] = 8;
    parts[u"body"_s] = body + u"<p>another</p>"_s;
    QVERIFY(show(parts));
    QCOMPARE(inPage(u"scrollY"_s).toDouble(), 0.0);
}

void TestArticleView::crashedRendererComesBackWithTheArticle()
{
#if !defined(Q_OS_UNIX)
    QSKIP("Ends the renderer with kill(1)");
#endif
    QVERIFY(show(article(u"<p>before and after</p>"_s)));
    auto* view = qobject_cast<QWebEngineView*>(m_view->widget());
    QVERIFY(view);
    const qint64 renderer = view->page()->renderProcessPid();
    QVERIFY(renderer > 0);
    QCOMPARE(QProcess::execute(u"kill"_s, {u"-9"_s, QString::number(renderer)}), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_shown, 2, 20000);
    QCOMPARE(text().trimmed(), u"before and after"_s);
    QVERIFY(m_failures.isEmpty());
}

void TestArticleView::rendererIsReplacedAfterManyArticles()
{
    auto* view = qobject_cast<QWebEngineView*>(m_view->widget());
    QVERIFY(view);
    const auto showNumber = [this](int number) {
        QJsonObject parts = article(u"<p>number %1</p>"_s.arg(number));
        parts[u"article"_s] = number;
        return show(parts);
    };
    QVERIFY(showNumber(1));
    const qint64 first = view->page()->renderProcessPid();
    int number = 1;
    while (number < 400 && view->page()->renderProcessPid() == first)
        QVERIFY(showNumber(++number));
    QVERIFY2(number > 50 && number < 400, qPrintable(QString::number(number)));
    QCOMPARE(text().trimmed(), u"number %1"_s.arg(number));
    QVERIFY(m_failures.isEmpty());
}

void TestArticleView::parentMayGoFirst()
{
    QVERIFY(show(article(u"<p>text</p>"_s)));
    m_window.reset();
    QCOMPARE(m_view->widget(), nullptr);
    m_view->showArticle(article(u"<p>nobody sees it</p>"_s));
    m_view->setPageStyle({PageStyle::Theme::Dark, 120, true});
    m_view->clear();
}

void TestArticleView::viewThatGoesSaysNothing()
{
    QVERIFY(show(article(u"<p>text</p>"_s)));
    bool answered = false;
    m_view->showArticle(article(u"<p>the next</p>"_s));
    m_view->readText([&answered](const QString&) { answered = true; });
    m_view.reset();
    QVERIFY2(m_failures.isEmpty(), qPrintable(m_failures.join(u'\n')));
    QVERIFY(!answered);
    QCOMPARE(m_shown, 1);
}

int main(int argc, char** argv)
{
    // A public name, as far as a test can have one.
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--host-resolver-rules=\"MAP *.example 127.0.0.1\"");
    registerPageScheme();
    prepareWebParts();
    QApplication application(argc, argv);
    TestArticleView test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_article_view.moc"
