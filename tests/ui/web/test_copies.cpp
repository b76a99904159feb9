// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/archive.h"
#include "library/exporter.h"
#include "library/icons.h"
#include "library/library_fixture.h"
#include "library/reading.h"
#include "library/subscriptions.h"
#include "ui/web/engine_article_view.h"
#include "ui/web/page_printer.h"
#include "ui/web/page_scheme.h"

#include <QApplication>
#include <QBuffer>
#include <QDeadlineTimer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLinearGradient>
#include <QPainter>
#include <QTimer>

#include <QtWebEngineCore/QWebEnginePage>
#include <QtWebEngineCore/QWebEngineProfile>
#include <QtWebEngineCore/QWebEngineScript>
#include <QtWebEngineCore/QWebEngineUrlRequestInterceptor>
#include <QtWebEngineWidgets/QWebEngineView>

using namespace Qt::StringLiterals;
using namespace byline;

namespace {

/// A picture no two of which are alike.
QByteArray painted(QSize size, QColor colour, const char* format)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient gradient(0, 0, size.width(), size.height());
    gradient.setColorAt(0, colour);
    gradient.setColorAt(1, Qt::white);
    painter.fillRect(image.rect(), gradient);
    painter.setPen(QPen(Qt::black, 3));
    painter.drawEllipse(image.rect().adjusted(10, 10, -10, -10));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

/// So many that the engine is not done with them at once.
const QByteArray kManySheets = "<p>" + QByteArray("The keeper lit the lamp at seven. ").repeated(20000) + "</p>";

/// Comes back at once: the engine ends the program where a page goes before its renderer has asked back.
bool beginsToPrint(const PagePrinter& printer)
{
    const QDeadlineTimer patience(60000);
    while (!printer.isPrinting() && !patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    return printer.isPrinting();
}

/// The engine goes on after what it was asked before.
bool printsAnother()
{
    PagePrinter printer;
    const auto pdf = settledResult(printer.print("<p>text</p>"), 60000);
    return pdf && pdf->startsWith("%PDF-");
}

/// Where the two differ, in words; empty: nowhere. Chromium makes a picture smaller in more than one way, which come
/// out a step of 255 apart. With BYLINE_PICTURES both are written there.
QByteArray difference(const QImage& seen, const QImage& wanted)
{
    constexpr int kSame = 2;
    if (seen.size() != wanted.size())
        return "the sizes differ";
    QRect where;
    for (int y = 0; y < seen.height(); ++y) {
        const auto* a = reinterpret_cast<const QRgb*>(seen.constScanLine(y));
        const auto* b = reinterpret_cast<const QRgb*>(wanted.constScanLine(y));
        for (int x = 0; x < seen.width(); ++x)
            if (qAbs(qRed(a[x]) - qRed(b[x])) > kSame || qAbs(qGreen(a[x]) - qGreen(b[x])) > kSame
                || qAbs(qBlue(a[x]) - qBlue(b[x])) > kSame)
                where |= QRect(x, y, 1, 1);
    }
    if (where.isEmpty())
        return {};
    if (const QString folder = qEnvironmentVariable("BYLINE_PICTURES"); !folder.isEmpty()) {
        seen.save(folder + u"/copy.png"_s);
        wanted.save(folder + u"/online.png"_s);
    }
    return "the copy looks other than the page did, from " + QByteArray::number(where.x()) + ','
           + QByteArray::number(where.y()) + " to " + QByteArray::number(where.right()) + ','
           + QByteArray::number(where.bottom());
}

QJsonObject toJson(const ArticleParts& parts)
{
    return {{u"language"_s, parts.language},
            {u"direction"_s, parts.direction},
            {u"header"_s, parts.header},
            {u"lead"_s, parts.lead},
            {u"body"_s, parts.body},
            {u"footer"_s, parts.footer},
            {u"near"_s, true}};
}

/// Notes what an opened file asks for besides itself.
class Watch final : public QWebEngineUrlRequestInterceptor
{
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo& info) override
    {
        const QUrl url = info.requestUrl();
        if (url.scheme() == u"data" || info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeMainFrame)
            return;
        asked += url.toString();
        info.block(true);
    }
    QStringList asked;
};

class Alarm final : public QWebEnginePage
{
public:
    using QWebEnginePage::QWebEnginePage;
    QStringList rung;

protected:
    void javaScriptAlert(const QUrl&, const QString& text) override { rung += text; }
    bool javaScriptConfirm(const QUrl&, const QString& text) override
    {
        rung += text;
        return false;
    }
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString&, int, const QString&) override {}
};

} // namespace

class TestCopies : public QObject
{
    Q_OBJECT

private slots:
    void aCopyLooksThePixelAsThePageDidOnline_data();
    void aCopyLooksThePixelAsThePageDidOnline();
    void portraitIconAndLeadComeFromTheCopy();
    void keptSoundPlaysWithoutANetwork();
    void offlineThePageAsksForNothing();
    void keptArticlesBecomeAPdf();
    void aPdfThatTakesTooLongIsSaidAndTheNextOneIsMade();
    void aPrinterGoesWhileItPrints();
    void aPdfIsGivenUpWhileItIsPrinted();
    void theProgramEndsWhileAPdfIsPrinted();
    void anExportedFileRunsNothingAndAsksForNothing();

private:
    void open(LibraryFixture& at);
    ArticleId subscribe(LibraryFixture& at, const QString& html, const QByteArray& more = {});
    QImage shown(LibraryFixture& at, ArticleId id);
    QVariant ask(const QString& script);

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ArticleView> m_view;
    int m_shown = 0;
    int m_heldBack = 0;
};

void TestCopies::open(LibraryFixture& at)
{
    m_shown = m_heldBack = 0;
    ArticleEvents events;
    events.shown = [this] { ++m_shown; };
    events.requestsHeldBack = [this](int count) { m_heldBack = count; };
    m_view.reset();
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 2200);
    m_view = std::make_unique<EngineArticleView>(
        PageSources {[&at](const QByteArray& hash) { return at.library->archive().picture(hash); },
                     [&at](const QUrl& url, Reach reach) { return at.library->archive().pictureOfTheWeb(url, reach); },
                     [&at](const QUrl& url, const MediaSpan& span, Reach reach) {
                         return at.library->archive().mediaOfTheWeb(url, span, reach);
                     }},
        std::move(events), m_window.get());
    m_view->widget()->setGeometry(m_window->rect());
    m_window->show();
    int number = 0;
    for (const QColor& colour : {QColor(Qt::red), QColor(Qt::blue), QColor(Qt::darkGreen), QColor(Qt::magenta)}) {
        const QByteArray type = number % 2 == 0 ? "image/png" : "image/jpeg";
        at.server.route(u"/%1"_s.arg(number), Answer {.headers = {{"Content-Type", type}},
                                                      .body = painted(number == 1 ? QSize(1600, 1040) : QSize(400, 260),
                                                                      colour, number % 2 == 0 ? "PNG" : "JPEG")});
        ++number;
    }
}

ArticleId TestCopies::subscribe(LibraryFixture& at, const QString& html, const QByteArray& more)
{
    const QByteArray text = "<p>" + QByteArray("긴 글입니다. ").repeated(100) + "</p>";
    at.server.route(
        u"/feed"_s,
        Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                .body = rss("하루", "<item><guid>1</guid><title>제목</title><pubDate>Mon, 23 Nov 2020 "
                                    "08:05:00 +0900</pubDate><content:encoded><![CDATA["
                                        + html.toUtf8() + text + "]]></content:encoded>" + more + "</item>")});
    const auto added = settledResult(at.library->subscriptions().add(at.server.url(u"/feed"_s).toString(), {}));
    if (!added)
        qFatal("not subscribed");
    return settledResult(at.library->reading().articles({}))->articles.first().id;
}

/// What the script answers in the page; nothing where the page is silent for 15 s.
QVariant TestCopies::ask(const QString& script)
{
    const auto answer = std::make_shared<std::optional<QVariant>>(); // may be written after the patience ended
    qobject_cast<QWebEngineView*>(m_view->widget())
        ->page()
        ->runJavaScript(script, QWebEngineScript::ApplicationWorld,
                        [answer](const QVariant& value) { *answer = value; });
    return QTest::qWaitFor([&] { return answer->has_value(); }, 15000) ? **answer : QVariant();
}

/// The page as it stands still, with what it shows.
QImage TestCopies::shown(LibraryFixture& at, ArticleId id)
{
    QJsonObject parts = toJson(settledResult(at.library->reading().open(id, QLocale(QLocale::Korean)))->parts);
    parts.insert(u"offline"_s, at.library->isOffline());
    const int before = m_shown;
    m_view->clear();
    m_view->showArticle(parts);
    if (!QTest::qWaitFor([&] { return m_shown > before; }, 20000))
        qFatal("the article was not shown");
    // A picture may be slow to come where the machine has other things to do; a missing one is complete as well.
    if (!QTest::qWaitFor([this] { return ask(u"Array.from(document.images).every(i => i.complete)"_s).toBool(); },
                         15000))
        qFatal("a picture neither came nor failed");
    QImage last;
    int still = 0;
    for (int i = 0; i < 60 && still < 6; ++i) {
        QTest::qWait(200);
        const QImage now = m_view->widget()->grab().toImage().convertToFormat(QImage::Format_RGB32);
        still = now == last ? still + 1 : 0;
        last = now;
    }
    return last;
}

void TestCopies::aCopyLooksThePixelAsThePageDidOnline_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("plain")
        << u"<img src='%1/0'><p>between</p><figure><img src='%1/1'><figcaption>caption</figcaption></figure>"_s;
    QTest::newRow("srcset") << u"<img src='%1/3' srcset='%1/0 400w, %1/1 1600w, %1/2 4000w' sizes='1500px'>"_s;
    QTest::newRow("lazy") << u"<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-src='%1/2' alt='lazy'>"_s;
    QTest::newRow("picture")
        << u"<picture><source srcset='%1/1' type='image/jpeg'><img src='%1/1'></picture><p>end</p>"_s;
    QTest::newRow("twice")
        << u"<img src='%1/0'><img src='%1/0' width='200'><table><tr><td><img src='%1/3'></td></tr></table>"_s;
}

void TestCopies::aCopyLooksThePixelAsThePageDidOnline()
{
    QFETCH(QString, html);
    LibraryFixture at;
    open(at);
    QString base = at.server.url().toString();
    base.chop(1);
    const ArticleId id = subscribe(at, html.replace(u"%1"_s, base));
    const QImage online = shown(at, id);
    QVERIFY(at.server.hits(u"/0"_s) + at.server.hits(u"/1"_s) + at.server.hits(u"/2"_s) > 0);
    const auto report = settledResult(at.library->archive().save(id));
    QCOMPARE(report->state, CopyState::Complete);
    QVERIFY(report->pictures > 0);

    at.library->setOffline(true);
    open(at); // a view that has seen nothing
    at.server.forget();
    const QImage offline = shown(at, id);
    QCOMPARE(at.server.hits(), 0);
    QCOMPARE(m_heldBack, 0);
    const QByteArray differs = difference(offline, online);
    QVERIFY2(differs.isEmpty(), differs);
    // The comparison can fail: without its pictures the page looks another way.
    settledResult(at.library->archive().unsave({id}));
    QVERIFY(!difference(shown(at, id), online).isEmpty());
}

void TestCopies::portraitIconAndLeadComeFromTheCopy()
{
    LibraryFixture at;
    open(at);
    const QString base = at.server.url().toString().chopped(1);
    const QJsonObject author {{u"name"_s, u"김민수"_s}, {u"avatar"_s, QString(base + "/2"_L1)}};
    const QJsonObject item {{u"id"_s, u"1"_s},
                            {u"title"_s, u"제목"_s},
                            {u"date_published"_s, u"2020-11-23T08:05:00Z"_s},
                            {u"image"_s, QString(base + "/1"_L1)},
                            {u"authors"_s, QJsonArray {author}},
                            {u"content_html"_s, u"<p>%1</p>"_s.arg(u"긴 글입니다. "_s.repeated(100))}};
    const QJsonObject feed {{u"version"_s, u"https://jsonfeed.org/version/1.1"_s},
                            {u"title"_s, u"하루"_s},
                            {u"home_page_url"_s, QString(base + "/home"_L1)},
                            {u"items"_s, QJsonArray {item}}};
    at.server.route(u"/feed"_s, Answer {.headers = {{"Content-Type", "application/feed+json"}},
                                        .body = QJsonDocument(feed).toJson()});
    at.server.route(u"/home"_s,
                    Answer {.headers = {{"Content-Type", "text/html"}}, .body = "<link rel=icon href='/0'>"});
    QVERIFY(settledResult(at.library->subscriptions().add(at.server.url(u"/feed"_s).toString(), {})));
    at.library->icons().fetchMissing();
    QTRY_VERIFY(!settledResult(at.library->subscriptions().outlets())->first().icon.isEmpty());
    const ArticleId id = settledResult(at.library->reading().articles({}))->articles.first().id;
    const QImage online = shown(at, id);
    const auto report = settledResult(at.library->archive().save(id));
    QCOMPARE(report->state, CopyState::Complete);
    QCOMPARE(report->pictures, 3);
    at.library->setOffline(true);
    open(at);
    at.server.forget();
    const QImage offline = shown(at, id);
    const QByteArray differs = difference(offline, online);
    QVERIFY2(differs.isEmpty(), differs);
    QCOMPARE(at.server.hits(), 0);
    QCOMPARE(m_heldBack, 0);
    settledResult(at.library->archive().unsave({id}));
    QVERIFY(!difference(shown(at, id), online).isEmpty());
}

void TestCopies::keptSoundPlaysWithoutANetwork()
{
    LibraryFixture at;
    open(at);
    // Half a second of silence: a head of 44 bytes and 8,000 samples a second of one byte each.
    QByteArray sound = QByteArray::fromHex("52494646c40f000057415645666d7420100000000100010040"
                                           "1f0000401f0000010008006461746100000000")
                       + QByteArray(4000, char(0x80));
    sound.replace(40, 4, QByteArray::fromHex("a00f0000"));
    at.server.route(u"/talk.wav"_s, Answer {.headers = {{"Content-Type", "audio/wav"}}, .body = sound});
    const ArticleId id = subscribe(at, u"<p>text</p>"_s,
                                   "<enclosure type='audio/wav' length='4044' url='"
                                       + at.server.url(u"/talk.wav"_s).toEncoded() + "'/>");
    QCOMPARE(settledResult(at.library->archive().save(id, Keeper::User, Audio::Kept))->state, CopyState::Complete);
    at.library->setOffline(true);
    at.server.forget();
    shown(at, id);
    ask(u"document.querySelector('footer audio').load(), document.querySelector('footer audio').preload = 'auto'"_s);
    QTRY_VERIFY_WITH_TIMEOUT(qAbs(ask(u"document.querySelector('footer audio').duration"_s).toDouble() - 0.5) < 0.01,
                             15000);
    QCOMPARE(m_heldBack, 0);
    QCOMPARE(at.server.hits(), 0);
}

void TestCopies::keptArticlesBecomeAPdf()
{
    LibraryFixture at;
    open(at);
    const ArticleId id = subscribe(at, u"<img src='%1/1'><p><a href='https://daily.example/'>link</a></p>"_s.arg(
                                           at.server.url().toString().chopped(1)));
    settledResult(at.library->archive().save(id));
    const auto none =
        settledResult(at.library->exporter().exported({id}, ExportFormat::Pdf, QLocale::c(), systemTime()));
    QCOMPARE(none.error().kind, ErrorKind::NoWebEngine);
    PagePrinter printer;
    at.library->exporter().setPrint([&printer]() -> Result<PrintFunction> {
        return [&printer](const QByteArray& html) { return printer.print(html); };
    });
    at.library->setOffline(true);
    at.server.forget();
    const auto both = at.library->exporter().exported({id, id}, ExportFormat::Pdf, QLocale::c(), systemTime());
    const auto one =
        settledResult(at.library->exporter().exported({id}, ExportFormat::Pdf, QLocale::c(), systemTime()), 60000);
    QVERIFY(one.has_value());
    QVERIFY(one->startsWith("%PDF-"));
    QVERIFY2(one->contains("/Image"), "with its picture");
    QVERIFY(one->contains("(https://daily.example/)"));
    const auto two = settledResult(both, 60000);
    QVERIFY(two.has_value());
    QVERIFY2(two->count("/Type /Page\n") + two->count("/Type /Page/") + two->count("/Type /Page ")
                 > one->count("/Type /Page\n") + one->count("/Type /Page/") + one->count("/Type /Page "),
             "each article on a page of its own");
    QCOMPARE(at.server.hits(), 0);
}

void TestCopies::aPdfThatTakesTooLongIsSaidAndTheNextOneIsMade()
{
    PagePrinter printer;
    printer.setPatience(std::chrono::milliseconds(1));
    const auto late = settledResult(printer.print("<p>text</p>"), 60000);
    QCOMPARE(late.error(), (Error {ErrorKind::NoWebEngine, u"it took too long"_s, kNotPrinted}));
    PagePrinter patient;
    const auto page = settledResult(patient.print("<p>text</p>"), 60000);
    QVERIFY(page && page->startsWith("%PDF-"));
    // The same printer goes on after one that was given up.
    printer.setPatience(std::chrono::minutes(1));
    const auto next = settledResult(printer.print("<p>text</p>"), 60000);
    QVERIFY(next && next->startsWith("%PDF-"));
}

void TestCopies::aPrinterGoesWhileItPrints()
{
    auto printer = std::make_unique<PagePrinter>();
    const auto left = printer->print(kManySheets);
    QVERIFY(beginsToPrint(*printer));
    printer.reset();
    QVERIFY(left.isCanceled());
    QVERIFY(printsAnother());
    QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    QCoreApplication::exec(); // the end of the program waits for what is printed for nobody
}

void TestCopies::aPdfIsGivenUpWhileItIsPrinted()
{
    PagePrinter printer;
    const auto left = printer.print(kManySheets);
    QVERIFY(beginsToPrint(printer));
    printer.setPatience(std::chrono::milliseconds(0));
    QCOMPARE(settledResult(left, 60000).error().code, int(kNotPrinted));
    QVERIFY(printer.isPrinting()); // the page stays as long as the engine needs it
    printer.setPatience(std::chrono::minutes(1));
    const auto next = settledResult(printer.print("<p>text</p>"), 60000);
    QVERIFY(next && next->startsWith("%PDF-"));
    QTRY_VERIFY_WITH_TIMEOUT(!printer.isPrinting(), 60000);
    QVERIFY(printsAnother());
}

void TestCopies::theProgramEndsWhileAPdfIsPrinted()
{
    auto printer = std::make_unique<PagePrinter>();
    const auto last = printer->print(kManySheets);
    const auto never = printer->print("<p>text</p>");
    QTimer::singleShot(0, qApp, [&] {
        QVERIFY(beginsToPrint(*printer));
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    QVERIFY(!printer->isPrinting());
    QVERIFY(last.result().has_value()); // what was waited for is not thrown away
    QVERIFY(!never.isFinished());
    printer.reset();
    QVERIFY(printsAnother());
}

void TestCopies::offlineThePageAsksForNothing()
{
    LibraryFixture at;
    open(at);
    const QString base = at.server.url().toString();
    const ArticleId id =
        subscribe(at, u"<img src='%1/0'><video src='%1/v' poster='%1/1' autoplay></video><audio src='%1/a' "
                      "controls preload=auto></audio><link rel=stylesheet href='%1/s'>"_s.arg(base.chopped(1)));
    at.library->setOffline(true);
    at.server.forget();
    shown(at, id);
    QCOMPARE(at.server.hits(), 0);
    QVERIFY(m_heldBack > 0);
    at.library->setOffline(false);
    shown(at, id);
    QVERIFY2(at.server.hits(u"/0"_s) > 0, "online again, its pictures come");
}

void TestCopies::anExportedFileRunsNothingAndAsksForNothing()
{
    QFile file(QStringLiteral(BYLINE_SHARED "/corpora/payloads.json"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("../shared is not here");
    LibraryFixture at;
    QString html;
    for (const QJsonValue& value : QJsonDocument::fromJson(file.readAll())["payloads"_L1].toArray())
        if (value["group"_L1].toString() == u"core")
            html += u"<div>"_s + value["payload"_L1].toString() + u"</div>"_s;
    const QUrl canary = at.server.url(u"/canary"_s);
    html.replace(u"{CANARY}"_s, canary.toString())
        .replace(u"{CHOST}"_s, canary.authority())
        .replace(u"]]>"_s, u"]]&gt;"_s);
    const ArticleId id = subscribe(at, html);
    settledResult(at.library->archive().save(id));
    const auto bytes = settledResult(
        at.library->exporter().exported({id}, ExportFormat::Html, QLocale(QLocale::English), systemTime()));
    QVERIFY(bytes.has_value());
    at.server.forget();

    QWebEngineProfile profile;
    Watch watch;
    profile.setUrlRequestInterceptor(&watch);
    // Also without the policy at its head: a page with scripts on, as any browser opens it.
    QByteArray bare = *bytes;
    const qsizetype policy = bare.indexOf("<meta http-equiv=");
    bare.remove(policy, bare.indexOf('\n', policy) - policy);
    for (const QByteArray& written : {*bytes, bare}) {
        Alarm page(&profile);
        const QString path = at.folder.filePath(u"export.html"_s);
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        out.write(written);
        out.close();
        bool loaded = false;
        connect(&page, &QWebEnginePage::loadFinished, this, [&](bool ok) { loaded = ok; });
        page.load(QUrl::fromLocalFile(path));
        QTRY_VERIFY_WITH_TIMEOUT(loaded, 20000);
        QTest::qWait(1500);
        QCOMPARE(page.rung, QStringList());
        QCOMPARE(watch.asked, QStringList());
        QCOMPARE(page.url(), QUrl::fromLocalFile(path));
        QVariant scripts;
        page.runJavaScript(
            u"document.scripts.length + document.querySelectorAll('iframe,object,embed,link,form').length"_s,
            [&](const QVariant& value) { scripts = value; });
        QTRY_VERIFY_WITH_TIMEOUT(scripts.isValid(), 15000);
        QCOMPARE(scripts.toInt(), 0);
    }
    QCOMPARE(at.server.hits(u"/canary"_s), 0);
}

int main(int argc, char** argv)
{
    registerPageScheme();
    prepareWebParts();
    QApplication application(argc, argv);
    TestCopies test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_copies.moc"
