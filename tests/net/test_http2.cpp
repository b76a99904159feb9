// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/certificate.h"
#include "net/fetching.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

/// Tells the protocol and the number of the connection it was asked on.
constexpr auto kConfiguration = R"(
daemon off;
pid DIR/nginx.pid;
error_log DIR/error.log;
events {}
http {
    access_log off;
    client_body_temp_path DIR/body;
    proxy_temp_path DIR/proxy;
    fastcgi_temp_path DIR/fastcgi;
    uwsgi_temp_path DIR/uwsgi;
    scgi_temp_path DIR/scgi;
    server {
        listen 127.0.0.1:PORT ssl http2;
        ssl_certificate DIR/certificate.pem;
        ssl_certificate_key DIR/key.pem;
        location / {
            add_header ETag '"two"';
            return 200 "$server_protocol $connection";
        }
    }
}
)";

} // namespace

/// Against nginx, which speaks HTTP/2.
class TestHttp2 final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void oneConnectionCarriesManyRequests();

private:
    void write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes.trimmed() + '\n');
    }

    QTemporaryDir m_folder;
    QProcess m_nginx;
    QUrl m_url;
};

void TestHttp2::initTestCase()
{
    // nginx is in sbin, which is not on the path of everybody.
    QString program = QStandardPaths::findExecutable(u"nginx"_s);
    if (program.isEmpty())
        program = QStandardPaths::findExecutable(u"nginx"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s});
    if (program.isEmpty())
        QSKIP("nginx is not installed");
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const quint16 port = free.serverPort();
    free.close();
    m_url.setUrl(u"https://127.0.0.1:%1/feed"_s.arg(port));
    write(u"certificate.pem"_s, kCertificate);
    write(u"key.pem"_s, kKey);
    write(
        u"nginx.conf"_s,
        QByteArray(kConfiguration).replace("DIR", m_folder.path().toUtf8()).replace("PORT", QByteArray::number(port)));
    m_nginx.start(program, {u"-p"_s, m_folder.path(), u"-e"_s, m_folder.filePath(u"error.log"_s), u"-c"_s,
                            m_folder.filePath(u"nginx.conf"_s)});
    QVERIFY2(m_nginx.waitForStarted(), qPrintable(m_nginx.errorString()));
    const auto answers = [this] {
        Fetcher fetcher;
        fetcher.setAuthorities(kCertificate);
        return outcome(fetcher.fetch({.url = m_url})) == u"200"_s;
    };
    QTRY_VERIFY2(answers(), m_nginx.readAllStandardError().constData());
}

void TestHttp2::cleanupTestCase()
{
    if (m_nginx.state() == QProcess::NotRunning)
        return;
    m_nginx.terminate();
    QVERIFY(m_nginx.waitForFinished());
}

void TestHttp2::oneConnectionCarriesManyRequests()
{
    Fetcher fetcher;
    fetcher.setAuthorities(kCertificate);
    const auto first = waitFor(fetcher.fetch({.url = m_url}));
    QVERIFY2(first.has_value(), qPrintable(detail(first)));
    QVERIFY2(first->body.startsWith("HTTP/2.0 "), first->body.constData());
    QCOMPARE(first->etag, QByteArray("\"two\""));
    QList<Fetching> many;
    for (int i = 0; i < 20; ++i)
        many += fetcher.fetch({.url = m_url});
    for (const Fetching& one : many) {
        const auto result = waitFor(one);
        QVERIFY2(result.has_value(), qPrintable(detail(result)));
        QCOMPARE(result->body, first->body);
    }
}

QTEST_GUILESS_MAIN(TestHttp2)
#include "test_http2.moc"
