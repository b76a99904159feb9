// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/fetching.h"

#include <QRandomGenerator>

using namespace byline;
using namespace Qt::StringLiterals;

class TestFetcher final : public QObject
{
    Q_OBJECT

private slots:
    void anyAnswerIsTakenWhereItIsAskedFor();
    void aMethodOfItsOwnIsSent();
    void anAnswerComesWhole();
    void whatIsSentIsModest();
    void validatorsAreSentAsGiven();
    void notModifiedHasNoBody();
    void notModifiedWithoutConditionsIsAnError();
    void aPostIsSentWithItsBody();
    void credentialsOfAnAddressAreSentAsHeader();
    void aStatusFromFourHundredIsAnError();
    void aPartOfAnAnswerIsNoAnswer();
    void bodiesComeInEveryFraming();
    void compressedBodiesAreUndone();
    void aBigBodyComesWhole();
    void aBodyCutShortIsNotTakenAsWhole_data();
    void aBodyCutShortIsNotTakenAsWhole();
    void whatIsNoHttpIsAnError();
    void anEndlessHeadIsStoppedAndOthersGoOn();
    void aBodyOverItsLimitIsStopped();
    void aGzipBombIsStoppedEarly();
    void connectionsAreUsedAgain();
    void aConnectionThatWasClosedMeanwhileIsMadeAnew();
    void nobodyListening();
    void closedWithoutAWord();
    void whatIsNoWebAddressIsRefused();
};

void TestFetcher::anAnswerComesWhole()
{
    HttpServer server;
    server.route(u"/a"_s, Answer {.headers = {{"Content-Type", "text/xml; charset=euc-kr"},
                                              {"ETag", "W/\"odd, \\\" one\""},
                                              {"Last-Modified", "yesterday\t-ish"},
                                              {"Cache-Control", "private, max-age=90"}},
                                  .body = "hello"});
    Fetcher fetcher;
    const auto result = waitFor(fetcher.fetch({.url = server.url(u"/a?b=c#d"_s)}));
    QCOMPARE(outcome(result), u"200"_s);
    QCOMPARE(result->body, "hello");
    QVERIFY(result->movedTo.isEmpty());
    QCOMPARE(result->contentType, "text/xml; charset=euc-kr");
    QCOMPARE(result->etag, "W/\"odd, \\\" one\"");
    QCOMPARE(result->lastModified, "yesterday\t-ish");
    QCOMPARE(result->maxAgeSeconds, 90);
    QCOMPARE(server.last(u"/a"_s).target, "/a?b=c");
    QCOMPARE(server.last(u"/a"_s).headers.value("host"), "127.0.0.1:" + QByteArray::number(server.port()));
}

void TestFetcher::whatIsSentIsModest()
{
    HttpServer server;
    server.route(u"/"_s, Answer {.headers = {{"Set-Cookie", "id=1; Path=/; Max-Age=99999"}}, .body = "x"});
    Fetcher fetcher;
    for (int i = 0; i < 2; ++i)
        QCOMPARE(outcome(fetcher.fetch({.url = server.url(), .purpose = Purpose::Feed})), u"200"_s);
    const HttpRequest request = server.last(u"/"_s);
    QCOMPARE(request.headers.value("user-agent"), "Byline/" BYLINE_VERSION " (+https://byline.example/)");
    QVERIFY(request.headers.value("accept").contains("application/atom+xml"));
    QVERIFY(request.headers.value("accept-encoding").contains("gzip"));
    for (const QByteArray header : {"cookie", "referer", "authorization", "if-none-match", "if-modified-since"})
        QVERIFY2(!request.headers.contains(header), header);
}

void TestFetcher::validatorsAreSentAsGiven()
{
    HttpServer server;
    server.route(u"/"_s, Answer {.body = "x"});
    Fetcher fetcher;
    QCOMPARE(outcome(fetcher.fetch({.url = server.url(),
                                    .etag = "W/\"\xc3\xbc \\\" odd,tag--gzip\"",
                                    .lastModified = "Tue, 01 Sep 2026 00:00:00 GMT"})),
             u"200"_s);
    const HttpRequest request = server.last(u"/"_s);
    QCOMPARE(request.headers.value("if-none-match"), "W/\"\xc3\xbc \\\" odd,tag--gzip\"");
    QCOMPARE(request.headers.value("if-modified-since"), "Tue, 01 Sep 2026 00:00:00 GMT");

    QCOMPARE(outcome(fetcher.fetch({.url = server.url(), .etag = "\"x\"\r\nX-Injected: 1"})), u"200"_s);
    QVERIFY(!server.last(u"/"_s).headers.contains("x-injected"));
}

void TestFetcher::notModifiedHasNoBody()
{
    HttpServer server;
    server.route(u"/"_s, Answer {.raw = "HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\nContent-Length: 4\r\n\r\nbody"});
    Fetcher fetcher;
    const auto result = waitFor(fetcher.fetch({.url = server.url(), .etag = "\"a\""}));
    QCOMPARE(outcome(result), u"304"_s);
    QCOMPARE(result->etag, "\"a\"");
    QVERIFY(result->body.isEmpty());
}

void TestFetcher::notModifiedWithoutConditionsIsAnError()
{
    HttpServer server;
    server.route(u"/"_s, Answer {.status = 304});
    Fetcher fetcher;
    QCOMPARE(outcome(fetcher.fetch({.url = server.url()})), u"Http 304"_s);
}

void TestFetcher::aPostIsSentWithItsBody()
{
    HttpServer server;
    server.route(u"/"_s, Answer {.body = "{}"});
    Fetcher fetcher;
    QCOMPARE(outcome(fetcher.fetch({.url = server.url(),
                                    .purpose = Purpose::Api,
                                    .headers = {{"Content-Type", "application/json"}, {"X-Extra", "1"}},
                                    .body = "{\"a\":1}"})),
             u"200"_s);
    const HttpRequest request = server.last(u"/"_s);
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.body, "{\"a\":1}");
    QCOMPARE(request.headers.value("content-type"), "application/json");
    QCOMPARE(request.headers.value("x-extra"), "1");
}

void TestFetcher::credentialsOfAnAddressAreSentAsHeader()
{
    HttpServer server;
    server.route(u"/"_s, [](const HttpRequest& request) {
        return request.headers.contains("authorization") ? Answer {.body = "x"} : Answer {.status = 401};
    });
    Fetcher fetcher;
    QUrl url = server.url();
    url.setUserName(u"user"_s);
    url.setPassword(u"p@ss"_s);
    const auto result = waitFor(fetcher.fetch({.url = url}));
    QCOMPARE(outcome(result), u"200"_s);
    QCOMPARE(server.last(u"/"_s).headers.value("authorization"), "Basic " + QByteArray("user:p@ss").toBase64());
    QVERIFY(result->url.userInfo().isEmpty());
}

void TestFetcher::aStatusFromFourHundredIsAnError()
{
    HttpServer server;
    Fetcher fetcher;
    for (const int status : {400, 401, 403, 404, 407, 410, 418, 500, 502, 999}) {
        server.route(u"/"_s, Answer {.status = status, .headers = {{"WWW-Authenticate", "Basic realm=\"x\""}}});
        QCOMPARE(outcome(fetcher.fetch({.url = server.url()})), u"Http %1"_s.arg(status));
    }
    server.route(u"/"_s, Answer {.status = 404, .reason = "Not Here", .body = QByteArray(1'000'000, 'x')});
    QCOMPARE(detail(waitFor(fetcher.fetch({.url = server.url()}))), u"HTTP 404 Not Here"_s);
}

void TestFetcher::aPartOfAnAnswerIsNoAnswer()
{
    HttpServer server;
    server.route(u"/"_s, Answer {.status = 206, .body = "part"});
    Fetcher fetcher;
    QCOMPARE(outcome(fetcher.fetch({.url = server.url()})), u"Http 206"_s);
    QCOMPARE(outcome(fetcher.fetch({.url = server.url(), .headers = {{"Range", "bytes=0-3"}}})), u"206"_s);
}

void TestFetcher::bodiesComeInEveryFraming()
{
    HttpServer server;
    Fetcher fetcher;
    const QByteArray body = QByteArray("신문 ").repeated(3000);
    for (const Framing framing : {Framing::Length, Framing::Chunked, Framing::UntilClose}) {
        server.route(u"/"_s, Answer {.body = body, .framing = framing, .chunkBytes = 7});
        const auto result = waitFor(fetcher.fetch({.url = server.url()}));
        QCOMPARE(outcome(result), u"200"_s);
        QCOMPARE(result->body, body);
    }
    server.route(u"/"_s, Answer {.raw = "HTTP/1.0 200 OK\nContent-Type: text/xml\n\nold"});
    QCOMPARE(waitFor(fetcher.fetch({.url = server.url()}))->body, "old");
    server.route(u"/"_s, Answer {.raw = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
                                        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nnew"});
    QCOMPARE(waitFor(fetcher.fetch({.url = server.url()}))->body, "new");
}

void TestFetcher::compressedBodiesAreUndone()
{
    HttpServer server;
    Fetcher fetcher;
    const QByteArray plain = QByteArray("<item>기사</item>").repeated(5000);
    const QByteArray zlib = qCompress(plain).mid(4);
    const QList<QPair<QByteArray, QByteArray>> cases {
        {"gzip", gzipped(plain)}, {"x-gzip", gzipped(plain)},
        {"deflate", zlib},        {"deflate", zlib.mid(2, zlib.size() - 6)},
        {"gzip", plain},          {"identity", plain},
    };
    for (const auto& [encoding, body] : cases) {
        for (const Framing framing : {Framing::Length, Framing::Chunked}) {
            server.route(u"/"_s, Answer {.headers = {{"Content-Encoding", encoding}},
                                         .body = body,
                                         .framing = framing,
                                         .chunkBytes = 7});
            const auto result = waitFor(fetcher.fetch({.url = server.url()}));
            QCOMPARE(outcome(result), u"200"_s);
            QCOMPARE(result->body, plain);
        }
    }
    server.route(u"/"_s, Answer {.headers = {{"Content-Encoding", "br"}}, .body = "\x0b\x02\x80hello\x03"});
    QCOMPARE(waitFor(fetcher.fetch({.url = server.url()}))->body, "hello");
    for (const QByteArray encoding : {"gzip", "compress", "br"}) { // damaged, not known, and something else
        server.route(u"/"_s, Answer {.headers = {{"Content-Encoding", encoding}},
                                     .body = gzipped(plain).replace(9, 6, "abcdef")});
        QCOMPARE(outcome(fetcher.fetch({.url = server.url()})), u"NoConnection"_s);
    }
}

void TestFetcher::aBigBodyComesWhole()
{
    HttpServer server;
    Fetcher fetcher;
    QByteArray body(8'000'000, Qt::Uninitialized);
    QRandomGenerator random(1);
    for (char& c : body)
        c = static_cast<char>(random.bounded(256));
    server.route(u"/"_s, Answer {.headers = {{"Content-Encoding", "gzip"}}, .body = gzipped(body)});
    const auto result = waitFor(fetcher.fetch({.url = server.url()}));
    QCOMPARE(outcome(result), u"200"_s);
    QVERIFY(result->body == body);
}

void TestFetcher::aBodyCutShortIsNotTakenAsWhole_data()
{
    QTest::addColumn<Answer>("answer");
    const QByteArray body = QByteArray("text ").repeated(1000);
    QTest::newRow("closed early") << Answer {.body = body, .closeAfter = 100};
    QTest::newRow("closed before the body") << Answer {.body = body, .closeAfter = 0};
    QTest::newRow("announced more") << Answer {.body = body, .closeAfter = 5000, .announcedLength = 6000};
    QTest::newRow("chunk cut") << Answer {.body = body, .framing = Framing::Chunked, .closeAfter = 1500};
    QTest::newRow("last chunk missing") << Answer {.body = body, .framing = Framing::Chunked, .closeAfter = 5035};
}

void TestFetcher::aBodyCutShortIsNotTakenAsWhole()
{
    QFETCH(Answer, answer);
    HttpServer server;
    server.route(u"/"_s, answer);
    Fetcher fetcher;
    const auto result = waitFor(fetcher.fetch({.url = server.url()}));
    QCOMPARE(outcome(result), u"NoConnection"_s);
    QVERIFY2(detail(result).startsWith(u"Truncated"), qPrintable(detail(result)));
    QVERIFY(fault(result) == NetworkFault::BrokenOff);
}

void TestFetcher::whatIsNoHttpIsAnError()
{
    HttpServer server;
    Fetcher fetcher;
    const QList<QByteArray> answers {
        "<rss>no head</rss>",
        "\x16\x03\x01\x02 something else",
        "HTTP/1.1 abc def\r\n\r\nx",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx",
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxy",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\nx",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nxyz\r\n0\r\n\r\n",
        QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(1000),
        "HTTP/1.1 200 OK\r\nContent-Type: te",
    };
    for (const QByteArray& raw : answers) {
        server.route(u"/"_s, Answer {.raw = raw});
        const auto result = waitFor(fetcher.fetch({.url = server.url()}));
        QVERIFY2(outcome(result) == u"NoConnection"_s, raw.left(60));
        QVERIFY2(fault(result) == NetworkFault::Malformed || fault(result) == NetworkFault::BrokenOff, raw.left(60));
    }
}

void TestFetcher::anEndlessHeadIsStoppedAndOthersGoOn()
{
    HttpServer server;
    server.route(u"/lines"_s,
                 Answer {.raw = "HTTP/1.1 200 OK\r\n" + QByteArray("X-Flood: aaaaaaaaa\r\n").repeated(400'000)});
    server.route(u"/line"_s, Answer {.raw = "HTTP/1.1 200 OK\r\nX: " + QByteArray(8'000'000, 'a')});
    server.route(u"/good"_s, Answer {.body = "good"});
    Fetcher fetcher;
    const auto lines = fetcher.fetch({.url = server.url(u"/lines"_s)});
    const auto line = fetcher.fetch({.url = server.url(u"/line"_s)});
    QCOMPARE(outcome(fetcher.fetch({.url = server.url(u"/good"_s)})), u"200"_s);
    QCOMPARE(outcome(lines), u"NoConnection"_s);
    QVERIFY(detail(lines.result()).contains(u"head"));
    QCOMPARE(outcome(line), u"NoConnection"_s);
    QVERIFY(detail(line.result()).contains(u"head"));
}

void TestFetcher::aBodyOverItsLimitIsStopped()
{
    HttpServer server;
    const QByteArray body(20'000'000, 'x');
    Fetcher fetcher;
    for (const Framing framing : {Framing::Length, Framing::UntilClose}) {
        server.route(u"/"_s, Answer {.body = body, .framing = framing});
        const qint64 before = server.bytesSent();
        QCOMPARE(outcome(fetcher.fetch({.url = server.url(), .maxBytes = 1'000'000})), u"TooLarge"_s);
        QTRY_COMPARE(server.underWay(), 0);
        QVERIFY2(server.bytesSent() - before < 10'000'000, "the connection is closed instead of reading the rest");
    }
    QCOMPARE(outcome(fetcher.fetch({.url = server.url(), .maxBytes = 20'000'000})), u"200"_s);
    QCOMPARE(outcome(fetcher.fetch({.url = server.url(), .maxBytes = 19'999'999})), u"TooLarge"_s);
}

void TestFetcher::aGzipBombIsStoppedEarly()
{
    HttpServer server;
    const QByteArray bomb = gzipped(QByteArray(200'000'000, ' '));
    server.route(u"/"_s,
                 Answer {.headers = {{"Content-Encoding", "gzip"}}, .body = bomb, .dripBytesPerSecond = 40'000});
    Fetcher fetcher;
    const auto result = waitFor(fetcher.fetch({.url = server.url()}));
    QCOMPARE(outcome(result), u"TooLarge"_s);
    QVERIFY2(server.bytesSent() < bomb.size() / 2, "stopped long before all of it had come");
}

void TestFetcher::connectionsAreUsedAgain()
{
    HttpServer server;
    server.route(u"/"_s, Answer {.body = "x"});
    Fetcher fetcher;
    for (int i = 0; i < 10; ++i)
        QCOMPARE(outcome(fetcher.fetch({.url = server.url()})), u"200"_s);
    QCOMPARE(server.connectionsMade(), 1);
}

void TestFetcher::aConnectionThatWasClosedMeanwhileIsMadeAnew()
{
    HttpServer server;
    server.route(u"/"_s, Answer {.body = "x"});
    Fetcher fetcher;
    QCOMPARE(outcome(fetcher.fetch({.url = server.url()})), u"200"_s);
    server.closeBeforeNextAnswer();
    QCOMPARE(outcome(fetcher.fetch({.url = server.url()})), u"200"_s);
    QCOMPARE(server.connectionsMade(), 2);
}

void TestFetcher::nobodyListening()
{
    quint16 port = 0;
    {
        HttpServer server;
        port = server.port();
    }
    Fetcher fetcher;
    const auto result = waitFor(fetcher.fetch({.url = QUrl(u"http://127.0.0.1:%1/"_s.arg(port))}));
    QCOMPARE(outcome(result), u"NoConnection"_s);
    QVERIFY(!detail(result).isEmpty());
    QVERIFY(fault(result) == NetworkFault::Refused);
    const auto nowhere = waitFor(fetcher.fetch({.url = QUrl(u"http://no-such-host.invalid/"_s)}));
    QCOMPARE(outcome(nowhere), u"NoConnection"_s);
    QVERIFY2(fault(nowhere) == NetworkFault::Unresolved, qPrintable(detail(nowhere)));
}

void TestFetcher::closedWithoutAWord()
{
    HttpServer server;
    server.closeBeforeNextAnswer();
    Fetcher fetcher;
    const auto result = waitFor(fetcher.fetch({.url = server.url()}));
    QVERIFY2(fault(result) == NetworkFault::NoAnswer, qPrintable(detail(result)));
}

void TestFetcher::whatIsNoWebAddressIsRefused()
{
    Fetcher fetcher;
    for (const QString& address : {u"file:///etc/passwd"_s, u"ftp://127.0.0.1/"_s, u"data:text/plain,x"_s, u""_s})
        QCOMPARE(outcome(fetcher.fetch({.url = QUrl(address)})), u"BadAddress"_s);
}

void TestFetcher::anyAnswerIsTakenWhereItIsAskedFor()
{
    HttpServer server;
    server.route(u"/away"_s,
                 Answer {.status = 302,
                         .headers = {{"Location", "/?success=true"}, {"Set-Cookie", "a=1"}, {"Set-Cookie", "b=2"}}});
    server.route(u"/slow"_s, Answer {.status = 429, .body = "{\"errors\":[]}"});
    Fetcher fetcher;
    Request request;
    request.url = server.url(u"/away"_s);
    request.answers = Answers::Any;
    const auto away = waitFor(fetcher.fetch(request));
    QCOMPARE(outcome(away), u"302"_s);
    QCOMPARE(away->header("location"), QByteArray("/?success=true"));
    QCOMPARE(away->headers.count({"set-cookie", "b=2"}), 1);
    QCOMPARE(server.hits(u"/"_s), 0);
    request.url = server.url(u"/slow"_s);
    QCOMPARE(waitFor(fetcher.fetch(request))->body, QByteArray("{\"errors\":[]}"));
    QVERIFY(!fetcher.heldUntil(request.url).isValid());
    request.answers = Answers::OnlySuccess;
    QCOMPARE(outcome(waitFor(fetcher.fetch(request))), u"SlowDown 429"_s);
}

void TestFetcher::aMethodOfItsOwnIsSent()
{
    HttpServer server;
    server.route(u"/thing"_s, Answer {.body = "done"});
    Fetcher fetcher;
    Request request;
    request.url = server.url(u"/thing"_s);
    request.method = "PUT";
    request.body = "{}";
    QCOMPARE(outcome(waitFor(fetcher.fetch(request))), u"200"_s);
    QCOMPARE(server.last(u"/thing"_s).method, QByteArray("PUT"));
    QCOMPARE(server.last(u"/thing"_s).body, QByteArray("{}"));
}

QTEST_GUILESS_MAIN(TestFetcher)
#include "test_fetcher.moc"
