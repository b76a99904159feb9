// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/certificate.h"
#include "net/fetching.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

const SignIn kReader {u"reader"_s, u"p@ss:wörd"_s};
const QByteArray kBasic = "Basic " + u"reader:p@ss:wörd"_s.toUtf8().toBase64();

enum class Asks { Basic, Digest, Both };

/// A page for kReader. Keeps every Authorization that came, empty ones too.
class Guard
{
public:
    Guard(HttpServer& server, const QString& path, Asks asks, const QByteArray& algorithm = "MD5")
        : m_asks(asks)
        , m_algorithm(algorithm)
    {
        server.route(path, [this](const HttpRequest& request) { return answer(request); });
    }

    QByteArrayList told;

private:
    Answer answer(const HttpRequest& request)
    {
        const QByteArray authorization = request.headers.value("authorization");
        told += authorization;
        if ((m_asks != Asks::Digest && authorization == kBasic) || (m_asks != Asks::Basic && isAnswer(request)))
            return {.body = "for readers"};
        Answer refusal {.status = 401, .body = "who are you?"};
        if (m_asks != Asks::Digest)
            refusal.headers.emplaceBack("WWW-Authenticate", "Basic realm=\"feeds\"");
        m_nonce = "nonce" + QByteArray::number(told.size());
        if (m_asks != Asks::Basic)
            refusal.headers.emplaceBack("WWW-Authenticate",
                                        "Digest realm=\"feeds, all\", qop=\"auth\", algorithm=" + m_algorithm
                                            + ", nonce=\"" + m_nonce + "\", opaque=\"+/=\"");
        return refusal;
    }

    QByteArray hash(const QByteArray& text) const
    {
        return QCryptographicHash::hash(text,
                                        m_algorithm == "MD5" ? QCryptographicHash::Md5 : QCryptographicHash::Sha256)
            .toHex();
    }

    /// RFC 7616, 3.4.
    bool isAnswer(const HttpRequest& request) const
    {
        const QString authorization = QString::fromUtf8(request.headers.value("authorization"));
        static const QRegularExpression kPart(u"(\\w+)=(?:\"([^\"]*)\"|([^\", ]+))"_s);
        QHash<QString, QByteArray> parts;
        for (const QRegularExpressionMatch& part : kPart.globalMatch(authorization))
            parts.insert(part.captured(1), (part.captured(2) + part.captured(3)).toUtf8());
        const QByteArray owner = hash("reader:feeds, all:" + kReader.password.toUtf8());
        const QByteArray what = hash(request.method + ':' + request.target);
        return authorization.startsWith(u"Digest ") && parts.value(u"username"_s) == "reader"
               && parts.value(u"nonce"_s) == m_nonce && parts.value(u"uri"_s) == request.target
               && parts.value(u"opaque"_s) == "+/=" && parts.value(u"qop"_s) == "auth"
               && parts.value(u"response"_s)
                      == hash(owner + ':' + m_nonce + ':' + parts.value(u"nc"_s) + ':' + parts.value(u"cnonce"_s)
                              + ":auth:" + what);
    }

    Asks m_asks;
    QByteArray m_algorithm;
    QByteArray m_nonce;
};

Request asReader(const QUrl& url)
{
    return {.url = url, .purpose = Purpose::Feed, .signIn = kReader};
}

} // namespace

class TestSignIn final : public QObject
{
    Q_OBJECT

private slots:
    void aDigestIsAnswered_data()
    {
        QTest::addColumn<QByteArray>("algorithm");
        QTest::newRow("MD5") << QByteArray("MD5");
        QTest::newRow("SHA-256") << QByteArray("SHA-256");
    }
    void aDigestIsAnswered()
    {
        QFETCH(QByteArray, algorithm);
        HttpServer server;
        Guard guard(server, u"/feed"_s, Asks::Digest, algorithm);
        Fetcher fetcher;
        for (int i = 1; i <= 2; ++i) {
            const auto result = waitFor(fetcher.fetch(asReader(server.url(u"/feed?all=1&who=김"_s))));
            QCOMPARE(outcome(result), u"200"_s);
            QCOMPARE(result->body, "for readers");
            QCOMPARE(guard.told.size(), 2 * i);
        }
        QVERIFY(guard.told.first().isEmpty());
    }

    void aPasswordIsNotToldWhereADigestWillDo()
    {
        HttpServer server;
        Guard guard(server, u"/feed"_s, Asks::Both);
        Fetcher fetcher;
        QCOMPARE(outcome(fetcher.fetch(asReader(server.url(u"/feed"_s)))), u"200"_s);
        QVERIFY(guard.told.first().isEmpty());
        QVERIFY(guard.told.last().startsWith("Digest "));
        QCOMPARE(guard.told.size(), 2);
    }

    /// Who asked for a password once is told it at once from then on.
    void aPasswordThatIsWantedIsToldAtOnce()
    {
        HttpServer server;
        Guard guard(server, u"/feed"_s, Asks::Basic);
        Guard other(server, u"/other"_s, Asks::Basic);
        Fetcher fetcher;
        QCOMPARE(outcome(fetcher.fetch(asReader(server.url(u"/feed"_s)))), u"200"_s);
        QCOMPARE(guard.told, QByteArrayList({{}, kBasic}));
        QCOMPARE(outcome(fetcher.fetch(asReader(server.url(u"/feed"_s)))), u"200"_s);
        QCOMPARE(guard.told, QByteArrayList({{}, kBasic, kBasic}));
        QCOMPARE(outcome(fetcher.fetch(asReader(server.url(u"/other"_s)))), u"200"_s);
        QCOMPARE(other.told, QByteArrayList({kBasic}));
    }

    void whoDoesNotAskIsNotTold()
    {
        HttpServer server;
        server.route(u"/open"_s, Answer {.body = "x"});
        server.route(u"/token"_s, Answer {.status = 401, .headers = {{"WWW-Authenticate", "Bearer realm=\"x\""}}});
        Fetcher fetcher;
        QCOMPARE(outcome(fetcher.fetch(asReader(server.url(u"/open"_s)))), u"200"_s);
        QCOMPARE(outcome(fetcher.fetch(asReader(server.url(u"/token"_s)))), u"Http 401"_s);
        QCOMPARE(server.hits(), 2);
        for (const QString& path : {u"/open"_s, u"/token"_s})
            QVERIFY(!server.last(path).headers.contains("authorization"));
    }

    /// Each try counts where a server locks out who fails too often.
    void aWrongPasswordIsTriedOnce()
    {
        for (const Asks asks : {Asks::Basic, Asks::Digest, Asks::Both}) {
            HttpServer server;
            Guard guard(server, u"/feed"_s, asks);
            Fetcher fetcher;
            Request request = asReader(server.url(u"/feed"_s));
            request.signIn.password = u"guessed"_s;
            QCOMPARE(outcome(fetcher.fetch(request)), u"Http 401"_s);
            QCOMPARE(guard.told.size(), 2);
            QVERIFY(guard.told.first().isEmpty());
        }
    }

    void aServerMayChangeToDigest()
    {
        HttpServer server;
        Guard before(server, u"/feed"_s, Asks::Basic);
        Fetcher fetcher;
        QCOMPARE(outcome(fetcher.fetch(asReader(server.url(u"/feed"_s)))), u"200"_s);
        Guard guard(server, u"/feed"_s, Asks::Digest);
        QCOMPARE(outcome(fetcher.fetch(asReader(server.url(u"/feed"_s)))), u"200"_s);
        QCOMPARE(guard.told.size(), 2);
        guard.told.clear();
        QCOMPARE(outcome(fetcher.fetch(asReader(server.url(u"/feed"_s)))), u"200"_s);
        QVERIFY(!guard.told.contains(kBasic));
    }

    void aRedirectAtHomeIsAskedAgain()
    {
        HttpServer server;
        Guard guard(server, u"/feed"_s, Asks::Digest);
        server.route(u"/old"_s, [](const HttpRequest& request) {
            if (!request.headers.contains("authorization"))
                return Answer {.status = 401, .headers = {{"WWW-Authenticate", "Digest realm=\"x\", nonce=\"1\""}}};
            return Answer {.status = 302, .headers = {{"Location", "/feed"}}};
        });
        Fetcher fetcher;
        QCOMPARE(outcome(fetcher.fetch(asReader(server.url(u"/old"_s)))), u"200"_s);
    }

    void anotherHostThatAsksIsToldNothing()
    {
        for (const Asks asks : {Asks::Basic, Asks::Digest, Asks::Both}) {
            HttpServer server;
            HttpServer other {QHostAddress(u"127.0.0.2"_s)};
            Guard home(server, u"/feed"_s, asks);
            Guard guard(other, u"/feed"_s, asks);
            Fetcher fetcher;
            QCOMPARE(outcome(fetcher.fetch(asReader(server.url(u"/feed"_s)))), u"200"_s);
            server.route(u"/feed"_s, [&](const HttpRequest&) {
                return Answer {.status = 302, .headers = {{"Location", other.url(u"/feed"_s).toEncoded()}}};
            });
            QCOMPARE(outcome(fetcher.fetch(asReader(server.url(u"/feed"_s)))), u"Http 401"_s);
            QCOMPARE(guard.told, QByteArrayList({{}}));
        }
    }

    /// Given for https, it is not told where it could be read on the way.
    void nothingIsToldOverPlainHttp()
    {
        if (!QSslSocket::supportsSsl())
            QSKIP("Qt has no TLS here");
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(QByteArray(kCertificate).trimmed()));
        tls.setPrivateKey(QSslKey(QByteArray(kKey).trimmed(), QSsl::Ec));
        HttpServer server(tls);
        HttpServer plain;
        Guard guard(server, u"/feed"_s, Asks::Basic);
        Guard open(plain, u"/feed"_s, Asks::Basic);
        Fetcher fetcher;
        fetcher.setAuthorities(kCertificate);
        QCOMPARE(outcome(fetcher.fetch(asReader(server.url(u"/feed"_s)))), u"200"_s);
        server.route(u"/feed"_s, Answer {.status = 301, .headers = {{"Location", plain.url(u"/feed"_s).toEncoded()}}});
        QCOMPARE(outcome(fetcher.fetch(asReader(server.url(u"/feed"_s)))), u"ForbiddenRedirect"_s);
        QVERIFY(open.told.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "test_sign_in.moc"
