// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/archive.h"
#include "library/library_fixture.h"
#include "ui/web/engine_article_view.h"
#include "ui/web/media_stream.h"
#include "ui/web/page_scheme.h"

#include <QApplication>
#include <QJsonObject>
#include <QtEndian>
#include <QTest>

#include <QtWebEngineCore/QWebEngineScript>
#include <QtWebEngineCore/QWebEngineSettings>
#include <QtWebEngineWidgets/QWebEngineView>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace byline;

namespace {

constexpr int kPatience = 20000;
constexpr int kSeconds = 300;
constexpr int kBytesASecond = 88200; ///< of sound as it is: 44,100 times two

/// A WAV file of so many seconds, twenty-six megabytes for three hundred: the engine itself reads some megabytes ahead.
QByteArray recording(int seconds)
{
    const auto number = [](auto value) {
        value = qToLittleEndian(value);
        return QByteArray(reinterpret_cast<const char*>(&value), sizeof value);
    };
    QByteArray sound(qsizetype(seconds) * kBytesASecond, '\0');
    for (qsizetype i = 0; i < sound.size(); ++i)
        sound[i] = char(i / 1000 * 7);
    return "RIFF" + number(quint32(36 + sound.size())) + "WAVEfmt " + number(quint32(16)) + number(quint16(1))
           + number(quint16(1)) + number(quint32(44100)) + number(quint32(kBytesASecond)) + number(quint16(2))
           + number(quint16(16)) + "data" + number(quint32(sound.size())) + sound;
}

/// What a server answers that knows pieces.
Answer pieceOf(const QByteArray& whole, const HttpRequest& request)
{
    const QList<QByteArray> range = request.headers.value("range").mid(6).split('-');
    const qint64 from = range.value(0).toLongLong();
    const qint64 last = qMin<qint64>(range.value(1).toLongLong(), whole.size() - 1);
    return {.status = 206,
            .headers = {{"Content-Type", "audio/wav"},
                        {"Set-Cookie", "seen=1; Max-Age=9999"},
                        {"Content-Range", "bytes " + QByteArray::number(from) + '-' + QByteArray::number(last) + '/'
                                              + QByteArray::number(whole.size())}},
            .body = whole.mid(from, last - from + 1)};
}

} // namespace

class TestMedia final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void soundIsPlayedPieceByPieceFromAnyPlace();
    void aServerWithoutPiecesIsPlayedToo();
    void whatIsNoSoundBecomesALink_data();
    void whatIsNoSoundBecomesALink();
    void publicArticlesPlayNothingOfTheOwnNetwork();
    void whatIsHeardGoesOnWhenTheEndOfThePageIsMadeAnew();
    void aStreamHoldsLittle();
    void aStreamEndsWhereTheFileWasReplaced();

private:
    bool show(const QString& body, const QJsonObject& more = {});
    QVariant ask(const QString& script);
    bool becomes(const QString& script, int timeoutMs = kPatience);

    std::unique_ptr<LibraryFixture> m_at;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ArticleView> m_view;
    int m_shown = 0;
    int m_heldBack = 0;
    QStringList m_asked; ///< of the program
};

void TestMedia::init()
{
    m_shown = m_heldBack = 0;
    m_asked.clear();
    m_at = std::make_unique<LibraryFixture>();
    ArticleEvents events;
    events.shown = [this] { ++m_shown; };
    events.requestsHeldBack = [this](int count) { m_heldBack = count; };
    m_window = std::make_unique<QWidget>();
    m_window->resize(700, 500);
    PageSources sources;
    sources.media = [this](const QUrl& url, const MediaSpan& span, Reach reach) {
        m_asked += (reach == Reach::Internet ? u"far "_s : u"near "_s) + url.toString();
        return m_at->library->archive().mediaOfTheWeb(url, span, reach);
    };
    m_view = std::make_unique<EngineArticleView>(sources, events, m_window.get());
    // What is played here is played by a script; a reader clicks.
    auto* view = qobject_cast<QWebEngineView*>(m_view->widget());
    view->page()->settings()->setAttribute(QWebEngineSettings::PlaybackRequiresUserGesture, false);
    view->setGeometry(m_window->rect());
    m_window->show();
}

void TestMedia::cleanup()
{
    m_view.reset();
    m_window.reset();
    m_at.reset();
}

bool TestMedia::show(const QString& body, const QJsonObject& more)
{
    QJsonObject parts {{u"language"_s, u"en"_s}, {u"body"_s, body}, {u"near"_s, true}};
    for (auto one = more.begin(); one != more.end(); ++one)
        parts.insert(one.key(), one.value());
    const int before = m_shown;
    m_view->showArticle(parts);
    return QTest::qWaitFor([&] { return m_shown > before; }, kPatience);
}

QVariant TestMedia::ask(const QString& script)
{
    std::optional<QVariant> answer;
    qobject_cast<QWebEngineView*>(m_view->widget())
        ->page()
        ->runJavaScript(script, QWebEngineScript::ApplicationWorld, [&](const QVariant& value) { answer = value; });
    return QTest::qWaitFor([&] { return answer.has_value(); }, kPatience) ? *answer : QVariant();
}

bool TestMedia::becomes(const QString& script, int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    while (!ask(script).toBool()) {
        if (timer.elapsed() > timeoutMs)
            return false;
        QTest::qWait(50);
    }
    return true;
}

void TestMedia::soundIsPlayedPieceByPieceFromAnyPlace()
{
    const QByteArray whole = recording(kSeconds);
    QList<qint64> begins;
    QHash<QByteArray, QByteArray> headers;
    m_at->server.route(u"/talk.wav"_s, [&](const HttpRequest& request) {
        begins += request.headers.value("range").mid(6).split('-').value(0).toLongLong();
        headers.insert(request.headers);
        return pieceOf(whole, request);
    });
    QVERIFY(show(u"<audio src=\"%1\"></audio>"_s.arg(m_at->server.url(u"/talk.wav"_s).toString())));
    QTest::qWait(300);
    QCOMPARE(begins.size(), 0); // nothing before somebody listens
    ask(u"const player = document.querySelector('audio'); player.muted = true; player.play(); 0"_s);
    QVERIFY(becomes(u"document.querySelector('audio').currentTime > 0.3"_s));
    QCOMPARE(ask(u"Math.round(document.querySelector('audio').duration)"_s).toInt(), kSeconds);
    QVERIFY2(m_at->server.bytesSent() < whole.size() / 2, qPrintable(QString::number(m_at->server.bytesSent())));
    ask(u"document.querySelector('audio').currentTime = 280; 0"_s);
    QVERIFY(
        becomes(u"(p => !p.seeking && p.readyState > 1 && p.currentTime > 280.2)(document.querySelector('audio'))"_s));
    QVERIFY(*std::max_element(begins.begin(), begins.end()) > 270LL * kBytesASecond);
    QVERIFY(m_at->server.bytesSent() < whole.size());
    for (const char* telling : {"cookie", "referer", "origin"})
        QVERIFY2(!headers.contains(telling), telling);
}

void TestMedia::aServerWithoutPiecesIsPlayedToo()
{
    m_at->server.route(u"/short"_s,
                       Answer {.headers = {{"Content-Type", "application/octet-stream"}}, .body = recording(10)});
    QVERIFY(show(u"<audio><source src=\"%1\"></audio>"_s.arg(m_at->server.url(u"/short"_s).toString())));
    ask(u"const player = document.querySelector('audio'); player.muted = true; player.play(); 0"_s);
    QVERIFY(becomes(u"document.querySelector('audio').currentTime > 0.1"_s));
    ask(u"document.querySelector('audio').currentTime = 8; 0"_s);
    QVERIFY(becomes(u"document.querySelector('audio').currentTime > 8.1"_s));
}

void TestMedia::whatIsNoSoundBecomesALink_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("a page") << Answer {.headers = {{"Content-Type", "text/html"}}, .body = "<p>gone</p>"};
    QTest::newRow("a playlist") << Answer {.headers = {{"Content-Type", "audio/x-mpegurl"}},
                                           .body = "#EXTM3U\nhttp://192.168.0.1/a.mp3"};
    QTest::newRow("nothing there") << Answer {.status = 404};
    QTest::newRow("too much at once") << Answer {
        .headers = {{"Content-Type", "video/mp4"}}, .body = "begin", .announcedLength = 900LL * 1024 * 1024};
}

void TestMedia::whatIsNoSoundBecomesALink()
{
    QFETCH(Answer, answer);
    m_at->server.route(u"/film%20one.mp4"_s, answer);
    m_at->server.route(u"/film one.mp4"_s, answer);
    const QString address = m_at->server.url(u"/film%20one.mp4"_s).toString(QUrl::FullyEncoded);
    QVERIFY(show(u"<video src=\"%1\"></video>"_s.arg(address)));
    ask(u"document.querySelector('video').play().catch(() => {}); 0"_s);
    QVERIFY(becomes(u"!document.querySelector('article video')"_s));
    QCOMPARE(ask(u"document.querySelector('article a.byline-embed').href"_s).toString(), address);
    QVERIFY(ask(u"document.querySelector('article').textContent"_s).toString().contains(u"film one.mp4"_s));
    QVERIFY2(m_at->server.hits() <= 1, qPrintable(QString::number(m_at->server.hits())));
}

void TestMedia::publicArticlesPlayNothingOfTheOwnNetwork()
{
    const QByteArray whole = recording(3);
    for (const QString& path : {u"/near.wav"_s, u"/named.wav"_s, u"/talk.wav"_s})
        m_at->server.route(path, [&](const HttpRequest& request) { return pieceOf(whole, request); });
    const int port = m_at->server.port();
    const QString players = u"<audio src=\"http://127.0.0.1:%1/near.wav\"></audio>"
                            "<video src=\"http://localhost:%1/named.wav\"></video>"
                            "<video><source src=\"http://daily.example:%1/talk.wav\"></video>"_s.arg(port);
    const QString play =
        u"for (const p of document.querySelectorAll('audio, video')) { p.muted = true; p.play().catch(() => {}) } 0"_s;
    QVERIFY(show(players, {{u"near"_s, false}}));
    ask(play);
    QVERIFY(becomes(u"document.querySelectorAll('article a.byline-embed').length === 3"_s));
    QCOMPARE(m_heldBack, 2);
    // For Chromium the public name leads here: it did not ask. What the program does with such a name: net/test_reach.
    QCOMPARE(m_asked, QStringList {u"far http://daily.example:%1/talk.wav"_s.arg(port)});
    QCOMPARE(m_at->server.hits(), 0);
    // An outlet of the own network may.
    QVERIFY(show(players + u"<p>near</p>"_s));
    ask(play);
    QVERIFY(becomes(u"document.querySelector('audio')?.currentTime > 0.1"_s));
    QVERIFY(m_at->server.hits(u"/near.wav"_s) > 0);
    QVERIFY(m_asked.last().startsWith(u"near "_s));
}

void TestMedia::whatIsHeardGoesOnWhenTheEndOfThePageIsMadeAnew()
{
    const QByteArray whole = recording(kSeconds);
    m_at->server.route(u"/talk.wav"_s, [&](const HttpRequest& request) { return pieceOf(whole, request); });
    const QString footer = u"<ul><li><audio controls preload=\"none\" src=\"%1\"></audio>%2</li></ul>"_s.arg(
        m_at->server.url(u"/talk.wav"_s).toString());
    QVERIFY(show(u"<p>a</p>"_s, {{u"footer"_s, footer.arg(u"follow"_s)}}));
    ask(u"const player = document.querySelector('audio'); player.muted = true; player.play(); 0"_s);
    QVERIFY(becomes(u"document.querySelector('audio').currentTime > 0.3"_s));
    QVERIFY(show(u"<p>a</p>"_s, {{u"footer"_s, footer.arg(u"following"_s)}}));
    QVERIFY(ask(u"document.querySelector('footer').textContent"_s).toString().contains(u"following"_s));
    QVERIFY(ask(u"document.querySelector('audio').currentTime > 0.3"_s).toBool());
    QVERIFY(becomes(u"document.querySelector('audio').currentTime > 0.8"_s));
    QVERIFY(!ask(u"document.querySelector('audio').paused"_s).toBool());
    // Another article ends it.
    QVERIFY(show(u"<p>b</p>"_s));
    QCOMPARE(ask(u"document.querySelectorAll('audio').length"_s).toInt(), 0);
}

void TestMedia::aStreamHoldsLittle()
{
    const QByteArray whole = recording(240); // twenty megabytes
    QList<MediaSpan> asked;
    const auto fetch = [&](const QUrl& address, const MediaSpan& span) {
        asked += span;
        return QtFuture::makeReadyFuture<Result<MediaPiece>>(
            MediaPiece {whole.mid(span.from, span.most), span.from, whole.size(), u"audio/wav"_s, address});
    };
    constexpr qint64 kFrom = 1000;
    MediaStream stream(fetch, QUrl(u"https://cast.example/a"_s), kFrom, nullptr);
    QString kind;
    stream.begin([&](const Result<QString>& said) { kind = said.value_or(QString()); });
    QCOMPARE(kind, u"audio/wav"_s);
    QCOMPARE(stream.size(), qint64(whole.size()));
    QVERIFY(stream.seek(kFrom)); // as Qt WebEngine does
    QTest::qWait(100);
    QCOMPARE(asked.size(), 1); // what is not read is not fetched
    QByteArray read;
    qsizetype most = 0;
    while (!stream.atEnd()) {
        const QByteArray some = stream.read(64 * 1024);
        QVERIFY(!some.isEmpty());
        read += some;
        QCoreApplication::processEvents();
        most = qMax(most, stream.held());
    }
    QVERIFY(read == whole.mid(kFrom));
    QVERIFY2(most < 2 * 1024 * 1024, qPrintable(QString::number(most)));
    QVERIFY2(asked.size() < 30, qPrintable(QString::number(asked.size())));
}

void TestMedia::aStreamEndsWhereTheFileWasReplaced()
{
    const QByteArray whole = recording(20);
    int number = 0;
    const auto fetch = [&](const QUrl& address, const MediaSpan& span) {
        return QtFuture::makeReadyFuture<Result<MediaPiece>>(
            MediaPiece {whole.mid(span.from, span.most), span.from, whole.size() + number++, u"audio/wav"_s, address});
    };
    MediaStream stream(fetch, QUrl(u"https://cast.example/a"_s), 0, nullptr);
    stream.begin([](const Result<QString>&) {});
    int told = 0;
    connect(&stream, &QIODevice::readyRead, &stream, [&] { ++told; });
    QCOMPARE(stream.read(200'000).size(), 200'000);
    QTRY_COMPARE(told, 1);
    char byte = 0;
    QCOMPARE(stream.read(&byte, 1), -1);
}

int main(int argc, char** argv)
{
    registerPageScheme();
    prepareWebParts();
    // A public name, as far as a test can have one.
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--host-resolver-rules=\"MAP *.example 127.0.0.1\"");
    QApplication application(argc, argv);
    TestMedia test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_media.moc"
