// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that is known to get scripts and requests past a reader, on its whole way: out of a feed and a page into
// the library, shown online and from the copy, and in the files that leave the program.
#include "library/archive.h"
#include "library/exporter.h"
#include "library/library_fixture.h"
#include "library/reading.h"
#include "library/subscriptions.h"
#include "reader/extractor.h"
#include "ui/web/engine_article_view.h"
#include "ui/web/page_scheme.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTextBlock>
#include <QTextDocument>

#include <QtWebEngineCore/QWebEnginePage>
#include <QtWebEngineCore/QWebEngineProfile>
#include <QtWebEngineCore/QWebEngineScript>
#include <QtWebEngineCore/QWebEngineUrlRequestInterceptor>
#include <QtWebEngineWidgets/QWebEngineView>

using namespace Qt::StringLiterals;
using namespace byline;

namespace {

/// Answers everything with a picture and notes who asked for what, and what for.
class Canary final : public QTcpServer
{
public:
    Canary()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(*socket); });
        });
    }
    QString host() const { return u"127.0.0.1:%1"_s.arg(serverPort()); }

    QStringList asked;     ///< "image /3/own/img.png"
    QStringList forbidden; ///< of them, what is no picture and no sound

private:
    void answer(QTcpSocket& socket)
    {
        const QByteArray request = socket.readAll();
        const QString path = QString::fromLatin1(request.split(' ').value(1));
        QString purpose = u"?"_s;
        for (const QByteArray& line : request.toLower().split('\n')) {
            if (line.startsWith("accept: image/") || line.startsWith("sec-fetch-dest: image"))
                purpose = u"image"_s;
            else if (line.startsWith("range: ") || line.startsWith("sec-fetch-dest: audio")
                     || line.startsWith("sec-fetch-dest: video"))
                purpose = u"media"_s;
        }
        asked += purpose + u' ' + path;
        if (purpose == u"?")
            forbidden += asked.last();
        const QByteArray picture = onePixel();
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nConnection: close\r\nContent-Length: "
                     + QByteArray::number(picture.size()) + "\r\n\r\n" + picture);
        socket.disconnectFromHost();
    }
};

struct Vector
{
    QString name;
    QString html;
};

QList<Vector> vectors(const QString& canary)
{
    QList<Vector> all;
    QFile own(QStringLiteral(BYLINE_TEST_DATA "/vectors.json"));
    if (!own.open(QIODevice::ReadOnly))
        qFatal("the vectors are not there");
    for (const QJsonValue& value : QJsonDocument::fromJson(own.readAll()).array())
        all += {value["name"_L1].toString(), value["html"_L1].toString()};
    QFile shared(QStringLiteral(BYLINE_SHARED "/corpora/payloads.json"));
    if (shared.open(QIODevice::ReadOnly)) {
        // Usually one in six: all of them take a quarter of an hour.
        const int step = qEnvironmentVariableIsSet("BYLINE_ALL_VECTORS") ? 1 : 6;
        const QJsonArray payloads = QJsonDocument::fromJson(shared.readAll())["payloads"_L1].toArray();
        for (qsizetype i = 0; i < payloads.size(); i += step)
            all += {payloads.at(i)["id"_L1].toString(), payloads.at(i)["payload"_L1].toString()};
    }
    for (qsizetype i = 0; i < all.size(); ++i)
        all[i].html.replace(u"{CANARY}"_s, u"http://%1/%2"_s.arg(canary).arg(i)).replace(u"{CHOST}"_s, canary);
    return all;
}

/// What XML can hold of it.
QByteArray forXml(QString text)
{
    text.removeIf([](QChar c) { return (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c.unicode() >= 0xFFFE; });
    return text.toUtf8();
}

/// A script of the test's data.
QString script(const QString& name)
{
    QFile file(QStringLiteral(BYLINE_TEST_DATA "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a script is not there");
    return QString::fromUtf8(file.readAll());
}

/// Notes what an opened file asks for besides itself.
class Watch final : public QWebEngineUrlRequestInterceptor
{
public:
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
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString&, int, const QString&) override {}
};

} // namespace

class TestVectors : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void theReadingPageRunsNothingAndLoadsOnlyPictures();
    void withPicturesHeldNothingIsAskedFor();
    void aCopyAsksForNothing();
    void aFileRunsNothingAndAsksForNothing();
    void markdownLeadsNowhere();

private:
    void open();
    void showAll(const QJsonObject& how);
    QString found();

    std::unique_ptr<LibraryFixture> m_at;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ArticleView> m_view;
    std::unique_ptr<Extractor> m_extractor;
    Canary m_canary;
    QList<Vector> m_vectors;
    QList<ArticleId> m_ids;
    int m_shown = 0;
    QStringList m_failures;
    QList<QUrl> m_links;
};

void TestVectors::initTestCase()
{
    m_at = std::make_unique<LibraryFixture>();
    m_extractor = std::make_unique<Extractor>();
    m_at->open([this]() -> Result<ExtractFunction> {
        return [this](const QString& html, const QUrl& url) { return m_extractor->extract(html, url); };
    });
    m_vectors = vectors(m_canary.host());
    QByteArray items;
    for (qsizetype i = 0; i < m_vectors.size(); ++i) {
        const QString html = m_vectors.at(i).html;
        const QByteArray link = m_at->server.url(u"/page/%1"_s.arg(i)).toEncoded();
        const QByteArray text =
            QByteArray("Long enough to be taken for an article of its own, with a comma. ").repeated(9);
        m_at->server.route(u"/page/%1"_s.arg(i),
                           Answer {.headers = {{"Content-Type", "text/html;charset=utf-8"}},
                                   .body = "<html><title>page</title><body><article><p>" + text + "</p><div>"
                                           + html.toUtf8() + "</div><p>" + text + "</p></article></body></html>"});
        const QByteArray escaped = forXml(html.toHtmlEscaped());
        // The feed's text is a teaser, so that a copy takes the page's.
        items += "<item><guid isPermaLink=\"false\">" + QByteArray::number(i) + "</guid><link>" + link
                 + "</link><title>" + escaped + "</title><dc:creator>" + escaped.left(200) + "</dc:creator><category>"
                 + escaped.left(200)
                 + "</category><enclosure type=\"audio/mpeg\" length=\"1\" url=\"javascript:alert(1)\"/>"
                 + "<content:encoded>" + escaped + "</content:encoded></item>";
    }
    m_at->server.route(u"/feed"_s, Answer {.headers = {{"Content-Type", "application/rss+xml"}},
                                           .body = rss("<img src=x onerror=alert(1)>", items)});
    QVERIFY(settledResult(m_at->library->subscriptions().add(m_at->server.url(u"/feed"_s).toString(), {})));
    ArticleQuery query;
    query.limit = 5000;
    const auto page = settledResult(m_at->library->reading().articles(query));
    QHash<int, ArticleId> byNumber;
    for (const Article& article : page->articles)
        byNumber.insert(article.guid.toInt(), article.id);
    for (int i = 0; i < m_vectors.size(); ++i)
        m_ids += byNumber.value(i);
    QVERIFY(!m_ids.contains(ArticleId {}));
    open();
}

void TestVectors::cleanupTestCase()
{
    m_view.reset();
    m_window.reset();
    m_at.reset();
    m_extractor.reset();
}

void TestVectors::open()
{
    ArticleEvents events;
    events.shown = [this] { ++m_shown; };
    events.failed = [this](const QString& why) { m_failures += why; };
    events.linkActivated = [this](const QUrl& url) { m_links += url; };
    m_view.reset();
    m_window = std::make_unique<QWidget>();
    m_window->resize(700, 600);
    m_view = std::make_unique<EngineArticleView>(
        PageSources {
            [this](const QByteArray& hash) { return m_at->library->archive().picture(hash); },
            [this](const QUrl& url, Reach reach) { return m_at->library->archive().pictureOfTheWeb(url, reach); },
            [this](const QUrl& url, const MediaSpan& span, Reach reach) {
                return m_at->library->archive().mediaOfTheWeb(url, span, reach);
            }},
        std::move(events), m_window.get());
    m_view->widget()->setGeometry(m_window->rect());
    m_window->show();
}

QString TestVectors::found()
{
    std::optional<QString> answer;
    qobject_cast<QWebEngineView*>(m_view->widget())
        ->page()
        ->runJavaScript(script(u"page_check.js"_s), QWebEngineScript::ApplicationWorld,
                        [&](const QVariant& value) { answer = value.toString(); });
    return QTest::qWaitFor([&] { return answer.has_value(); }, 20000) ? *answer : u"(no answer)"_s;
}

void TestVectors::showAll(const QJsonObject& how)
{
    QStringList bad;
    for (qsizetype i = 0; i < m_ids.size(); ++i) {
        const auto opened = settledResult(m_at->library->reading().open(m_ids.at(i), QLocale::c()));
        QJsonObject parts = how;
        parts.insert(u"language"_s, opened->parts.language);
        parts.insert(u"direction"_s, opened->parts.direction);
        parts.insert(u"header"_s, opened->parts.header);
        parts.insert(u"lead"_s, opened->parts.lead);
        parts.insert(u"body"_s, QString(opened->parts.body + u"<p>%1</p>"_s.arg(i)));
        parts.insert(u"footer"_s, opened->parts.footer);
        parts.insert(u"near"_s, true);
        const int before = m_shown;
        m_view->showArticle(parts);
        QVERIFY2(QTest::qWaitFor([&] { return m_shown > before; }, 20000), qPrintable(m_vectors.at(i).name));
        if (const QString suspicious = found(); suspicious != u"[]")
            bad += m_vectors.at(i).name + u": "_s + suspicious;
        QTest::qWait(5); // what is asked for is asked for
    }
    QTest::qWait(500);
    QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
    QCOMPARE(m_failures, QStringList());
    QCOMPARE(m_links, QList<QUrl>());
}

void TestVectors::theReadingPageRunsNothingAndLoadsOnlyPictures()
{
    m_canary.asked.clear();
    showAll({});
    QVERIFY2(m_canary.forbidden.isEmpty(), qPrintable(m_canary.forbidden.join(u'\n')));
    QVERIFY2(!m_canary.asked.isEmpty(), "pictures come: the watch sees what is asked for");
}

void TestVectors::withPicturesHeldNothingIsAskedFor()
{
    m_view.reset();
    open(); // with nothing in memory
    m_canary.asked.clear();
    showAll({{u"pictures"_s, u"held"_s}});
    QVERIFY2(m_canary.asked.isEmpty(), qPrintable(m_canary.asked.join(u'\n')));
}

void TestVectors::aCopyAsksForNothing()
{
    // The pages are extracted for it, so what is kept went through that as well.
    int wholeTexts = 0;
    for (const ArticleId id : std::as_const(m_ids)) {
        const auto report = settledResult(m_at->library->archive().save(id), 60000);
        QVERIFY(report.has_value());
        wholeTexts += report->bytes > 1000 ? 1 : 0;
    }
    QVERIFY(wholeTexts > m_ids.size() / 2);
    m_at->library->setOffline(true);
    open();
    m_canary.asked.clear();
    m_at->server.forget();
    showAll({{u"offline"_s, true}});
    QVERIFY2(m_canary.asked.isEmpty(), qPrintable(m_canary.asked.join(u'\n')));
    QCOMPARE(m_at->server.hits(), 0);
}

void TestVectors::aFileRunsNothingAndAsksForNothing()
{
    const auto bytes =
        settledResult(m_at->library->exporter().exported(m_ids, ExportFormat::Html, QLocale::c(), systemTime()), 60000);
    QVERIFY(bytes.has_value());
    // Without the policy at its head, in a page with scripts on: what it says has to be harmless by itself.
    QByteArray bare = *bytes;
    const qsizetype policy = bare.indexOf("<meta http-equiv=");
    bare.remove(policy, bare.indexOf('\n', policy) - policy);
    m_canary.asked.clear();
    QWebEngineProfile profile;
    Watch watch;
    profile.setUrlRequestInterceptor(&watch);
    // As HTML and, as a book reader does, as XML.
    for (const QString& suffix : {u"html"_s, u"xhtml"_s}) {
        const QString path = m_at->folder.filePath(u"export."_s + suffix);
        QByteArray written = bare;
        if (suffix == u"xhtml")
            written.replace("<html ", "<html xmlns=\"http://www.w3.org/1999/xhtml\" ")
                .replace("<meta charset=\"utf-8\">", "")
                .replace("no-referrer\">", "no-referrer\"/>")
                .replace("initial-scale=1\">", "initial-scale=1\"/>");
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(written) == written.size());
        out.close();
        Alarm page(&profile);
        bool loaded = false;
        connect(&page, &QWebEnginePage::loadFinished, this, [&](bool ok) { loaded = ok; });
        page.load(QUrl::fromLocalFile(path));
        QTRY_VERIFY_WITH_TIMEOUT(loaded, 120000);
        QTest::qWait(1000);
        QCOMPARE(page.rung, QStringList());
        QCOMPARE(watch.asked, QStringList());
        std::optional<QString> seen;
        page.runJavaScript(script(u"file_check.js"_s), [&](const QVariant& value) { seen = value.toString(); });
        QTRY_VERIFY_WITH_TIMEOUT(seen.has_value(), 20000);
        QCOMPARE(*seen, u"[%1,0,false]"_s.arg(m_ids.size()));
    }
    QCOMPARE(m_canary.asked, QStringList());
}

void TestVectors::markdownLeadsNowhere()
{
    const auto bytes = settledResult(
        m_at->library->exporter().exported(m_ids, ExportFormat::Markdown, QLocale::c(), systemTime()), 60000);
    QVERIFY(bytes.has_value());
    QTextDocument document;
    document.setMarkdown(QString::fromUtf8(*bytes));
    QStringList bad;
    int links = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            const QString link = format.anchorHref();
            links += link.isEmpty() ? 0 : 1;
            if (!link.isEmpty() && !link.startsWith(u"http") && !link.startsWith(u"mailto:") && !link.startsWith(u'#'))
                bad += link;
            if (format.isImageFormat() && !format.toImageFormat().name().startsWith(u"data:image/"))
                bad += format.toImageFormat().name();
        }
    QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
    QVERIFY(links > 100);
}

int main(int argc, char** argv)
{
    registerPageScheme();
    prepareWebParts();
    QApplication application(argc, argv);
    TestVectors test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_vectors.moc"
