// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/fetching.h"

using namespace byline;
using namespace Qt::StringLiterals;

class TestRedirects final : public QObject
{
    Q_OBJECT

private slots:
    void aRedirectIsFollowed();
    void onlyPermanentOnesMove();
    void tenAreFollowedAndNoMore();
    void circlesAreNoticed();
    void otherSchemesAreForbidden();
    void anAddressThatIsNoneIsAnError();
    void secretsStayAtHome();
    void aPostBecomesAGetExceptWhereItMustNot();
    void theBodyOfARedirectIsNotWaitedFor();
    void aHeldHostIsNotAskedThroughARedirect();
};

void TestRedirects::aRedirectIsFollowed()
{
    HttpServer server;
    server.route(u"/end"_s, Answer {.body = "end"});
    Fetcher fetcher;
    for (const QByteArray location : {"end", "/end", "../end", "/end#part", "//127.0.0.1:PORT/end"}) {
        QByteArray there = location;
        there.replace("PORT", QByteArray::number(server.port()));
        server.route(u"/start"_s, redirection(302, there));
        const auto result = waitFor(fetcher.fetch({.url = server.url(u"/start"_s)}));
        QCOMPARE(outcome(result), u"200"_s);
        QCOMPARE(result->url, server.url(u"/end"_s));
    }
}

void TestRedirects::onlyPermanentOnesMove()
{
    HttpServer server;
    server.route(u"/end"_s, Answer {.body = "end"});
    Fetcher fetcher;
    const QList<QPair<QList<int>, bool>> ways {
        {{301}, true},  {{308}, true},  {{301, 308}, true},  {{302}, false},
        {{303}, false}, {{307}, false}, {{301, 302}, false}, {{302, 301}, false},
    };
    for (const auto& [statuses, moves] : ways) {
        for (qsizetype i = 0; i < statuses.size(); ++i) {
            const QByteArray next = i + 1 < statuses.size() ? "/" + QByteArray::number(i + 1) : "/end";
            server.route(u"/%1"_s.arg(i), redirection(statuses.at(i), next));
        }
        const auto result = waitFor(fetcher.fetch({.url = server.url(u"/0"_s)}));
        QCOMPARE(outcome(result), u"200"_s);
        QCOMPARE(result->movedTo, moves ? server.url(u"/end"_s) : QUrl());
    }
}

void TestRedirects::tenAreFollowedAndNoMore()
{
    HttpServer server;
    for (int i = 1; i <= 11; ++i)
        server.route(u"/%1"_s.arg(i), redirection(302, "/" + QByteArray::number(i - 1)));
    server.route(u"/0"_s, Answer {.body = "end"});
    Fetcher fetcher;
    QCOMPARE(outcome(fetcher.fetch({.url = server.url(u"/10"_s)})), u"200"_s);
    QCOMPARE(outcome(fetcher.fetch({.url = server.url(u"/11"_s)})), u"TooManyRedirects"_s);
}

void TestRedirects::circlesAreNoticed()
{
    HttpServer server;
    server.route(u"/a"_s, redirection(301, "/b"));
    server.route(u"/b"_s, redirection(302, "/a"));
    Fetcher fetcher;
    QCOMPARE(outcome(fetcher.fetch({.url = server.url(u"/a"_s)})), u"TooManyRedirects"_s);
    QCOMPARE(server.hits(), 2);
}

void TestRedirects::otherSchemesAreForbidden()
{
    HttpServer server;
    Fetcher fetcher;
    for (const QByteArray location : {"file:///etc/passwd", "ftp://127.0.0.1/x", "javascript:alert(1)",
                                      "data:application/rss+xml,x", "qrc:/main.qml", "smb://127.0.0.1/x"}) {
        server.route(u"/"_s, redirection(302, location));
        QVERIFY2(outcome(fetcher.fetch({.url = server.url()})) == u"ForbiddenRedirect"_s, location);
    }
}

void TestRedirects::anAddressThatIsNoneIsAnError()
{
    HttpServer server;
    Fetcher fetcher;
    for (const QByteArray location : {"", "http://[::1"}) {
        server.route(u"/"_s, redirection(302, location));
        QCOMPARE(outcome(fetcher.fetch({.url = server.url()})), u"Http 302"_s);
    }
    server.route(u"/"_s, Answer {.status = 301});
    QCOMPARE(outcome(fetcher.fetch({.url = server.url()})), u"Http 301"_s);
    server.route(u"/"_s, Answer {.status = 300, .body = "many"});
    QCOMPARE(outcome(fetcher.fetch({.url = server.url()})), u"Http 300"_s);
}

void TestRedirects::secretsStayAtHome()
{
    HttpServer home;
    HttpServer other {QHostAddress(u"127.0.0.2"_s)};
    home.route(u"/near"_s, redirection(302, "/end"));
    home.route(u"/far"_s, redirection(302, other.url(u"/end"_s).toEncoded()));
    const auto askWho = [](const HttpRequest& request) {
        return request.headers.contains("authorization") ? Answer {.body = "x"} : Answer {.status = 401};
    };
    home.route(u"/end"_s, askWho);
    other.route(u"/end"_s, askWho);
    Fetcher fetcher;
    Request request {.headers = {{"X-Auth-Token", "secret"}, {"X-Plain", "1"}}};
    for (const QString& path : {u"/near"_s, u"/far"_s}) {
        request.url = home.url(path);
        request.url.setUserInfo(u"user:pass"_s);
        QCOMPARE(outcome(fetcher.fetch(request)), path == u"/near"_s ? u"200"_s : u"Http 401"_s);
    }
    QCOMPARE(home.last(u"/end"_s).headers.value("authorization"), "Basic dXNlcjpwYXNz");
    QCOMPARE(home.last(u"/end"_s).headers.value("x-auth-token"), "secret");
    QCOMPARE(other.last(u"/end"_s).headers.value("x-plain"), "1");
    QVERIFY(!other.last(u"/end"_s).headers.contains("authorization"));
    QVERIFY(!other.last(u"/end"_s).headers.contains("x-auth-token"));
    QVERIFY(!other.last(u"/end"_s).headers.contains("referer"));
}

void TestRedirects::aPostBecomesAGetExceptWhereItMustNot()
{
    HttpServer server;
    server.route(u"/end"_s, Answer {.body = "x"});
    Fetcher fetcher;
    for (const int status : {301, 302, 303, 307, 308}) {
        server.route(u"/"_s, redirection(status, "/end"));
        QCOMPARE(outcome(fetcher.fetch({.url = server.url(), .body = "a=b"})), u"200"_s);
        QCOMPARE(server.last(u"/end"_s).method, status < 307 ? "GET" : "POST");
        QCOMPARE(server.last(u"/end"_s).body, status < 307 ? "" : "a=b");
    }
}

void TestRedirects::theBodyOfARedirectIsNotWaitedFor()
{
    HttpServer server;
    Answer endless = redirection(302, "/end");
    endless.body = QByteArray(5'000'000, 'x');
    endless.dripBytesPerSecond = 1'000'000;
    server.route(u"/"_s, endless);
    server.route(u"/end"_s, Answer {.body = "x"});
    Fetcher fetcher;
    QCOMPARE(outcome(fetcher.fetch({.url = server.url(), .totalSeconds = 3})), u"200"_s);
    QVERIFY(server.bytesSent() < 1'000'000);
}

void TestRedirects::aHeldHostIsNotAskedThroughARedirect()
{
    HttpServer home;
    HttpServer other {QHostAddress(u"127.0.0.2"_s)};
    home.route(u"/"_s, redirection(302, other.url(u"/busy"_s).toEncoded()));
    other.route(u"/busy"_s, Answer {.status = 429, .headers = {{"Retry-After", "60"}}});
    Fetcher fetcher;
    QCOMPARE(outcome(fetcher.fetch({.url = other.url(u"/busy"_s)})), u"SlowDown 429"_s);
    QCOMPARE(outcome(fetcher.fetch({.url = home.url()})), u"SlowDown 429"_s);
    QCOMPARE(other.hits(), 1);
}

QTEST_GUILESS_MAIN(TestRedirects)
#include "test_redirects.moc"
