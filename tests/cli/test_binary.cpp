// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample_feeds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace byline;

/// The program as users and scripts start it.
class BinaryTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void theVersionIsPrinted()
    {
        QCOMPARE(run({u"--version"_s}), 0);
        QCOMPARE(m_process.readAllStandardOutput(), "Byline " BYLINE_VERSION "\n");
    }

    void wrongUsageEndsWithTwo()
    {
        QCOMPARE(run({u"refesh"_s}), 2);
        QVERIFY(m_process.readAllStandardOutput().isEmpty());
        QVERIFY(m_process.readAllStandardError().contains("refesh"));
        QCOMPARE(run({u"show"_s}), 2);
        QCOMPARE(run({u"list"_s, u"--frobnicate"_s}), 2);
    }

    void theDataFolderComesFromTheEnvironment()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"BYLINE_DATA_DIR"_s, m_dir->filePath(u"from-environment"_s));
        m_process.setProcessEnvironment(environment);
        QCOMPARE(run({u"outlets"_s, u"--json"_s}), 0);
        QCOMPARE(m_process.readAllStandardOutput(), "[]\n");
        QVERIFY(QFile::exists(m_dir->filePath(u"from-environment/library.db"_s)));
        QCOMPARE(run({u"outlets"_s, u"--json"_s, u"--data-dir"_s, m_dir->filePath(u"from-option"_s)}), 0);
        QVERIFY(QFile::exists(m_dir->filePath(u"from-option/library.db"_s)));
    }

    void subscribingAndRefreshingGoThroughTheRealNetwork()
    {
        HttpServer server;
        server.route(u"/feed.xml"_s, feedAnswer(sampleFeed("한겨레")));
        QCOMPARE(run(inLibrary({u"add"_s, server.url(u"/feed.xml"_s).toString(), u"--json"_s})), 0);
        QCOMPARE(json().object()[u"articles_added"], 2);
        QCOMPARE(run(inLibrary({u"refresh"_s, u"--force"_s, u"--json"_s})), 0);
        QCOMPARE(json().object()[u"articles_added"], 0);
        QVERIFY2(m_process.readAllStandardError().isEmpty(), "progress does not belong into a pipe");
        QCOMPARE(run(inLibrary({u"list"_s, u"--json"_s})), 0);
        QCOMPARE(json().array().size(), 2);
    }

    void aFeedComesFromStandardInput()
    {
        m_process.start(QStringLiteral(BYLINE_BINARY), {u"parse"_s, u"-"_s, u"--json"_s});
        QVERIFY(m_process.waitForStarted());
        m_process.write(sampleFeed("한겨레"));
        m_process.closeWriteChannel();
        QVERIFY(m_process.waitForFinished());
        QCOMPARE(m_process.exitCode(), 0);
        QCOMPARE(json().object()[u"title"], u"한겨레"_s);
    }

    void aPasswordComesFromStandardInputAndIsTriedAtOnce()
    {
        HttpServer server;
        const QByteArray expected = "Basic " + QByteArray("reader:s3cret").toBase64();
        server.route(u"/feed.xml"_s, [expected](const HttpRequest& request) {
            return request.headers.value("authorization") == expected ? feedAnswer(sampleFeed("한겨레"))
                                                                      : Answer {.status = 401};
        });
        const QString address = server.url(u"/feed.xml"_s).toString();
        QCOMPARE(run(inLibrary({u"add"_s, address})), 4);
        const QByteArray refusal = m_process.readAllStandardError();
        QVERIFY2(refusal.contains("401"), refusal);
        QCOMPARE(run(inLibrary({u"add"_s, address, u"--user"_s, u"reader"_s}), "s3cret\n"), 0);
        // There is no keychain here: told each time, and known to this run alone.
        QVERIFY(m_process.readAllStandardError().contains("keychain"));
        const QStringList password = inLibrary({u"password"_s, u"한겨레"_s, u"--json"_s, u"--user"_s, u"reader"_s});
        QCOMPARE(run(password, "wrong\n"), 4);
        QCOMPARE(run(password, "s3cret\n"), 1);
        m_process.readAllStandardError();
        QCOMPARE(json().object()[u"kept"], u"until_exit"_s);
        QCOMPARE(run(password, ""), 2);
        QCOMPARE(run(inLibrary({u"password"_s, u"한겨레"_s})), 2);
        QCOMPARE(run(inLibrary({u"password"_s, u"한겨레"_s, u"--forget"_s, u"--json"_s})), 0);
        QFile library(m_dir->filePath(u"library.db"_s));
        QVERIFY(library.open(QIODevice::ReadOnly));
        QVERIFY(!library.readAll().contains("s3cret"));
    }

#ifdef Q_OS_UNIX
    void ctrlCStopsARefreshAndKeepsWhatArrived()
    {
        HttpServer server;
        server.route(u"/quick.xml"_s, feedAnswer(sampleFeed("Quick")));
        server.route(u"/slow.xml"_s, feedAnswer(sampleFeed("Slow")));
        QCOMPARE(run(inLibrary({u"add"_s, server.url(u"/quick.xml"_s).toString()})), 0);
        QCOMPARE(run(inLibrary({u"add"_s, server.url(u"/slow.xml"_s).toString()})), 0);
        Answer never = feedAnswer(sampleFeed("Slow", "새 문단"));
        never.delayMs = 20000;
        server.route(u"/slow.xml"_s, never);
        server.forget();
        m_process.start(QStringLiteral(BYLINE_BINARY), inLibrary({u"refresh"_s, u"--force"_s, u"--json"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(server.hits(), 2, 10000);
        QTest::qWait(300);
        kill(pid_t(m_process.processId()), SIGINT);
        QTRY_COMPARE_WITH_TIMEOUT(m_process.state(), QProcess::NotRunning, 3000);
        QCOMPARE(m_process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_process.exitCode(), 1);
        QVERIFY(json().isObject());
        QCOMPARE(run(inLibrary({u"list"_s, u"--json"_s})), 0);
        QCOMPARE(json().array().size(), 4);
    }
#endif

#ifdef Q_OS_LINUX
    void aFullDiskBehindStandardOutputIsNoSuccess()
    {
        m_process.setStandardOutputFile(u"/dev/full"_s);
        QCOMPARE(run(inLibrary({u"outlets"_s, u"--json"_s})), 1);
        m_process.setStandardOutputFile(QString());
    }
#endif

private:
    QStringList inLibrary(const QStringList& arguments) const
    {
        return QStringList {u"--data-dir"_s, m_dir->path()} + arguments;
    }

    /// The program's exit code; meanwhile the server of the test goes on answering.
    int run(const QStringList& arguments, const QByteArray& input = {})
    {
        m_process.start(QStringLiteral(BYLINE_BINARY), arguments);
        m_process.write(input);
        m_process.closeWriteChannel();
        if (!QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, 20000))
            return -1;
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -2;
    }

    QJsonDocument json()
    {
        return QJsonDocument::fromJson(m_process.readAllStandardOutput());
    }

    QProcess m_process;
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(BinaryTest)
#include "test_binary.moc"
