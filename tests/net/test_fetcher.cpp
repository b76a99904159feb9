// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/fetcher.h"
#include "support/http_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

Result<Response> wait(QFuture<Result<Response>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20000))
        return fail(ErrorKind::Unsupported, u"the future did not finish"_s);
    if (future.resultCount() == 0)
        return fail(ErrorKind::Unsupported, u"the future was cancelled"_s);
    return future.result();
}

/// "200" for an answer, the error's kind and text otherwise: so a failed comparison says what came instead.
QString outcome(const Result<Response>& result)
{
    if (result)
        return QString::number(result->status);
    static const QHash<ErrorKind, QString> names {
        {ErrorKind::Cancelled, u"Cancelled"_s},
        {ErrorKind::BadAddress, u"BadAddress"_s},
        {ErrorKind::NoConnection, u"NoConnection"_s},
        {ErrorKind::TimedOut, u"TimedOut"_s},
        {ErrorKind::Tls, u"Tls"_s},
        {ErrorKind::Http, u"Http"_s},
        {ErrorKind::TooManyRedirects, u"TooManyRedirects"_s},
        {ErrorKind::ForbiddenRedirect, u"ForbiddenRedirect"_s},
        {ErrorKind::TooLarge, u"TooLarge"_s},
        {ErrorKind::SlowDown, u"SlowDown"_s},
    };
    QString text = names.value(result.error().kind, u"Other"_s);
    if (result.error().code != 0)
        text += u' ' + QString::number(result.error().code);
    return text;
}

} // namespace

class TestFetcher final : public QObject
{
    Q_OBJECT

private slots:
    void anAnswerComesWhole();
    void whatIsSentIsModest();
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
    const auto result = wait(fetcher.fetch({.url = server.url(u"/a?b=c"_s)}));
    QCOMPARE(outcome(result), u"200"_s);
    QCOMPARE(result->body, "hello");
    QCOMPARE(result->url, server.url(u"/a?b=c"_s));
    QVERIFY(result->movedTo.isEmpty());
    QCOMPARE(result->contentType, "text/xml; charset=euc-kr");
    QCOMPARE(result->etag, "W/\"odd, \\\" one\"");
    QCOMPARE(result->lastModified, "yesterday\t-ish");
    QCOMPARE(result->maxAgeSeconds, 90);
    QCOMPARE(server.last(u"/a"_s).target, "/a?b=c");
}

void TestFetcher::whatIsSentIsModest()
{
    HttpServer server;
    server.route(u"/"_s, Answer {.headers = {{"Set-Cookie", "id=1; Path=/; Max-Age=99999"}}, .body = "x"});
    Fetcher fetcher;
    for (int i = 0; i < 2; ++i)
        QCOMPARE(outcome(wait(fetcher.fetch({.url = server.url(), .purpose = Purpose::Feed}))), u"200"_s);
    const HttpRequest request = server.last(u"/"_s);
    QCOMPARE(request.headers.value("user-agent"), "Byline/" BYLINE_VERSION " (+https://byline.example/)");
    QVERIFY(request.headers.value("accept").contains("application/atom+xml"));
    QVERIFY(request.headers.value("accept-encoding").contains("gzip"));
    for (const QByteArray header : {"cookie", "referer", "authorization", "if-none-match", "if-modified-since"})
        QVERIFY2(!request.headers.contains(header), header);
}

QTEST_GUILESS_MAIN(TestFetcher)
#include "test_fetcher.moc"
