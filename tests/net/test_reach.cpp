// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What somebody else's page names may not lead into the network around here.
#include "net/curl_loop.h"
#include "net/exchange.h"
#include "net/fetcher.h"
#include "support/http_server.h"
#include "support/settle.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace byline;

class TestReach final : public QObject
{
    Q_OBJECT

private slots:
    void aNearAddressIsNotAsked()
    {
        HttpServer server;
        server.route(u"/"_s, Answer {.body = "x"});
        Fetcher fetcher;
        const auto refused = settledResult(fetcher.fetch({.url = server.url(), .reach = Reach::Internet}));
        QCOMPARE(refused.error().kind, ErrorKind::ForbiddenRedirect);
        QCOMPARE(server.connectionsMade(), 0);
        QVERIFY(settledResult(fetcher.fetch({.url = server.url()})).has_value());
    }

    void aPublicNameForANearAddressIsNotAsked()
    {
        HttpServer server;
        server.route(u"/"_s, Answer {.body = "x"});
        const QUrl url(u"http://daily.example:%1/"_s.arg(server.port()));
        const QByteArray known = "daily.example:" + QByteArray::number(server.port()) + ":127.0.0.1";
        for (const Reach reach : {Reach::Internet, Reach::Anywhere}) {
            Exchange exchange({.url = url, .reach = reach}, url, {.limits = {}, .totalMs = 5000});
            curl_slist* names = curl().slist_append(nullptr, known.constData());
            curl().easy_setopt(exchange.handle(), CURLOPT_RESOLVE, names);
            CurlLoop loop;
            std::optional<CURLcode> code;
            loop.add(exchange.handle(), [&](CURLcode ended) { code = ended; });
            QTRY_VERIFY_WITH_TIMEOUT(code.has_value(), 10000);
            curl().slist_free_all(names);
            if (reach == Reach::Internet) {
                QCOMPARE(exchange.problem(*code).value().kind, ErrorKind::ForbiddenRedirect);
                QCOMPARE(server.hits(), 0);
            } else {
                QVERIFY(!exchange.problem(*code));
                QCOMPARE(server.hits(), 1);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestReach)
#include "test_reach.moc"
