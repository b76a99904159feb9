// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/certificate.h"
#include "net/fetching.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

QSslConfiguration serverIdentity(const char* certificate = kCertificate)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(QByteArray(certificate).trimmed()));
    tls.setPrivateKey(QSslKey(QByteArray(kKey).trimmed(), QSsl::Ec));
    return tls;
}

} // namespace

class TestTls final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aCertificateNobodyVouchesForIsRefusedWithTheReason();
    void whatIsWrongWithACertificateIsKnown_data();
    void whatIsWrongWithACertificateIsKnown();
    void aTrustedServerIsRead();
    void theWayFromHttpsToHttpIsForbidden();
    void theWayFromHttpToHttpsIsFine();
    void aServerWithoutTls();
};

void TestTls::initTestCase()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("Qt has no TLS here");
}

void TestTls::aCertificateNobodyVouchesForIsRefusedWithTheReason()
{
    HttpServer server(serverIdentity());
    server.route(u"/"_s, Answer {.body = "secret"});
    Fetcher fetcher;
    const auto result = waitFor(fetcher.fetch({.url = server.url()}));
    QCOMPARE(outcome(result), u"Tls"_s);
    QVERIFY2(detail(result).contains(u"self-signed"), qPrintable(detail(result)));
    QCOMPARE(server.hits(), 0);
}

void TestTls::whatIsWrongWithACertificateIsKnown_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("trusted");
    QTest::addColumn<NetworkFault>("known");
    QTest::newRow("its own") << QByteArray(kCertificate) << QByteArray() << NetworkFault::SelfSigned;
    QTest::newRow("a stranger's") << QByteArray(kVouchedFor) << QByteArray() << NetworkFault::UnknownIssuer;
    QTest::newRow("expired") << QByteArray(kExpired) << QByteArray(kExpired) << NetworkFault::Expired;
    QTest::newRow("of another name") << QByteArray(kElsewhere) << QByteArray(kElsewhere) << NetworkFault::WrongName;
}

void TestTls::whatIsWrongWithACertificateIsKnown()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, trusted);
    QFETCH(NetworkFault, known);
    HttpServer server(serverIdentity(certificate));
    server.route(u"/"_s, Answer {.body = "secret"});
    Fetcher fetcher;
    if (!trusted.isEmpty())
        fetcher.setAuthorities(trusted);
    const auto result = waitFor(fetcher.fetch({.url = server.url()}));
    QCOMPARE(outcome(result), u"Tls"_s);
    QVERIFY2(fault(result) == known, qPrintable(detail(result)));
    QVERIFY(!detail(result).isEmpty());
    QCOMPARE(server.hits(), 0);
}

void TestTls::aTrustedServerIsRead()
{
    HttpServer server(serverIdentity());
    const QByteArray body = QByteArray("TLS 너머에서 ").repeated(100'000);
    server.route(u"/"_s, Answer {.body = body});
    Fetcher fetcher;
    fetcher.setAuthorities(kCertificate);
    for (int i = 0; i < 3; ++i) {
        const auto result = waitFor(fetcher.fetch({.url = server.url()}));
        QVERIFY2(outcome(result) == u"200"_s, qPrintable(outcome(result) + detail(result)));
        QVERIFY(result->body == body);
    }
    QCOMPARE(server.connectionsMade(), 1);
}

void TestTls::theWayFromHttpsToHttpIsForbidden()
{
    HttpServer plain;
    plain.route(u"/"_s, Answer {.body = "x"});
    HttpServer secure(serverIdentity());
    secure.route(u"/"_s, redirection(301, plain.url().toEncoded()));
    Fetcher fetcher;
    fetcher.setAuthorities(kCertificate);
    QCOMPARE(outcome(fetcher.fetch({.url = secure.url()})), u"ForbiddenRedirect"_s);
    QCOMPARE(plain.hits(), 0);
}

void TestTls::theWayFromHttpToHttpsIsFine()
{
    HttpServer secure(serverIdentity());
    secure.route(u"/"_s, Answer {.body = "x"});
    HttpServer plain;
    plain.route(u"/"_s, redirection(301, secure.url().toEncoded()));
    Fetcher fetcher;
    fetcher.setAuthorities(kCertificate);
    const auto result = waitFor(fetcher.fetch({.url = plain.url()}));
    QCOMPARE(outcome(result), u"200"_s);
    QCOMPARE(result->movedTo, secure.url());
}

void TestTls::aServerWithoutTls()
{
    HttpServer plain;
    Fetcher fetcher;
    QUrl url = plain.url();
    url.setScheme(u"https"_s);
    fetcher.setLimits({.idleMs = 2000});
    const QString outcomeText = outcome(fetcher.fetch({.url = url}));
    QVERIFY2(outcomeText == u"Tls"_s || outcomeText == u"TimedOut"_s, qPrintable(outcomeText));
}

QTEST_GUILESS_MAIN(TestTls)
#include "test_tls.moc"
