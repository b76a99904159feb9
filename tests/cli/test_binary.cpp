// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clock.h"
#include "library/library.h"
#include "library/reading.h"
#include "library/subscriptions.h"
#include "sample_feeds.h"
#include "support/settle.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#if defined(Q_OS_LINUX)
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace byline;

/// The program as users and scripts start it.
class BinaryTest final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_process.setProcessEnvironment(QProcessEnvironment(QProcessEnvironment::InheritFromParent));
    }

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
        QCOMPARE(run({u"--frobnicate"_s}), 2); // of the window's
    }

    /// No platform is to be had, as where there is no display: Qt would end the program with an abort.
    void wrongOptionsOfTheWindowNeedNoDisplay()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"none-of-this-name"_s);
        m_process.setProcessEnvironment(environment);
        for (const QStringList& arguments :
             {QStringList {u"--frobnicate"_s}, QStringList {u"--data-dir"_s},
              QStringList {u"--theme"_s, u"dark"_s, u"--size"_s}, QStringList {u"-style"_s}}) {
            QCOMPARE(run(arguments), 2);
            QCOMPARE(m_process.exitStatus(), QProcess::NormalExit);
            const QByteArray said = m_process.readAllStandardError();
            QVERIFY2(said.startsWith("byline: ") && said.count('\n') == 1, said);
        }
    }

    void withoutADisplayNothingIsMadeAndOneLineSaysWhatToDo()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"none-of-this-name"_s);
        m_process.setProcessEnvironment(environment);
        QCOMPARE(run(inLibrary({})), 2);
        const QByteArray said = m_process.readAllStandardError();
        QVERIFY2(said.startsWith("byline: there is no display") && said.count('\n') == 1, said);
        QVERIFY(QDir(m_dir->path()).isEmpty());
    }

#if defined(Q_OS_UNIX)
    void optionsOfQtOpenTheWindow()
    {
        m_process.start(QStringLiteral(BYLINE_BINARY),
                        inLibrary({u"-platform"_s, u"offscreen"_s, u"--style=fusion"_s}));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_dir->filePath(u"library.db"_s)), 20000);
        QTest::qWait(1000);
        QCOMPARE(m_process.state(), QProcess::Running);
        m_process.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(m_process.state(), QProcess::NotRunning, 20000);
        QCOMPARE(m_process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_process.exitCode(), 0);
    }
#endif

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

#if defined(Q_OS_LINUX)
    void withoutASandboxTheWebEngineIsNotStarted()
    {
        if (geteuid() != 0)
            QSKIP("only root surely has no sandbox");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"QTWEBENGINE_DISABLE_SANDBOX"_s);
        environment.remove(u"QTWEBENGINE_CHROMIUM_FLAGS"_s);
        m_process.setProcessEnvironment(environment);
        QFile page(m_dir->filePath(u"page.html"_s));
        QVERIFY(page.open(QIODevice::WriteOnly));
        page.write("<p>Text</p>");
        page.close();
        QCOMPARE(run({u"extract"_s, u"--url"_s, u"https://daily.example/1"_s, page.fileName()}), 5);
        QCOMPARE(m_process.exitStatus(), QProcess::NormalExit);
        const QByteArray said = m_process.readAllStandardError();
        QVERIFY2(said.contains("QTWEBENGINE_DISABLE_SANDBOX=1"), said);
    }
#endif

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

#if defined(BYLINE_PRELOADED)
    /// torsocks and proxychains put their own functions before the system's; nothing may get past them.
    void whoComesBeforeTheSystemsFunctionsIsObeyed()
    {
        HttpServer server;
        server.route(u"/feed.xml"_s, feedAnswer(sampleFeed("한겨레")));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_PRELOAD"_s, QStringLiteral(BYLINE_PRELOADED));
        m_process.setProcessEnvironment(environment);
        QCOMPARE(run(inLibrary({u"add"_s, server.url(u"/feed.xml"_s).toString()})), 4);
        QCOMPARE(server.hits(), 0);
    }
#endif

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

    /// The window's library here, the command there, both writing all the time.
    void aCommandAndTheWindowWriteAtOnceAndEachIsFoundByTheOther()
    {
        HttpServer server;
        const auto item = [](int i) {
            const QByteArray n = QByteArray::number(i);
            return "<item><guid isPermaLink=\"false\">" + n + "</guid><title>소식 " + n + "</title><link>/" + n
                   + "</link><description>등대지기" + n + "의 밤</description></item>";
        };
        const auto serve = [&](int items) {
            QByteArray feed = "<rss version=\"2.0\"><channel><title>Daily</title><link>/</link>";
            for (int i = 1; i <= items; ++i)
                feed += item(i);
            server.route(u"/feed.xml"_s, feedAnswer(feed + "</channel></rss>"));
        };
        serve(1);
        const auto here = Library::open({.dataDir = m_dir->path(), .extract = {}, .clock = systemTime});
        QVERIFY(here.has_value());
        Library& window = **here;
        QVERIFY(settledResult(window.subscriptions().add(server.url(u"/feed.xml"_s).toString(), {})));
        int elsewhere = 0;
        connect(&window, &Library::changed, [&elsewhere](const Changes& changes) { elsewhere += changes.elsewhere; });
        int marked = 0;
        constexpr int kRounds = 8;
        for (int round = 2; round <= kRounds; ++round) {
            serve(round);
            m_process.start(QStringLiteral(BYLINE_BINARY), inLibrary({u"refresh"_s, u"--force"_s, u"--json"_s}));
            QVERIFY(m_process.waitForStarted());
            while (m_process.state() != QProcess::NotRunning) {
                const ReadState state = ++marked % 2 ? ReadState::Read : ReadState::Unread;
                const auto done = settledResult(window.reading().setRead({ArticleId {1}}, state));
                QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
            }
            QElapsedTimer since;
            since.start();
            QCOMPARE(m_process.exitCode(), 0);
            QCOMPARE(json().object()[u"articles_added"], 1);
            // The command is through: the window is told, and its search finds the article.
            const int before = round - 2;
            while (elsewhere <= before && since.elapsed() < 1000)
                QTest::qWait(5);
            QVERIFY(elsewhere > before);
            const auto found =
                settledResult(window.reading().search({u"등대지기%1"_s.arg(round), 10, SearchOrder::Newest, {}}));
            QCOMPARE(found.has_value() ? int(found->hits.size()) : -1, 1);
            QVERIFY2(since.elapsed() < 1000, qPrintable(QString::number(since.elapsed())));
        }
        QVERIFY(marked > kRounds);
        // Nothing is lost of either, and the command finds what the window has.
        QCOMPARE(settledResult(window.reading().smartCounts())->unread, kRounds - marked % 2);
        QCOMPARE(run(inLibrary({u"search"_s, u"등대지기"_s, u"--json"_s})), 0);
        QCOMPARE(json().object()[u"total"], kRounds);
        QCOMPARE(run(inLibrary({u"doctor"_s})), 0);
    }

#ifdef Q_OS_UNIX
    /// Whoever closes a library as its last user deletes its log; a window that had lost its locks would write into the
    /// deleted one from then on, and all of that would be gone.
    void aCommandBesideTheWindowLeavesTheWindowItsLog()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        QProcess window;
        window.setProcessEnvironment(environment);
        for (int start = 0; start < 2; ++start) { // with a library that is made, and one that is there
            window.start(QStringLiteral(BYLINE_BINARY), inLibrary({}));
            QVERIFY(window.waitForStarted());
            const QString log = m_dir->filePath(u"library.db-wal"_s);
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(log), 20000);
            QTRY_VERIFY_WITH_TIMEOUT(run(inLibrary({u"outlets"_s, u"--json"_s})) == 0 && !json().array().isEmpty(),
                                     20000); // the welcome outlet is the window's doing
            QCOMPARE(run(inLibrary({u"list"_s, u"--json"_s})), 0);
            QVERIFY(QFile::exists(log));
            window.terminate();
            QVERIFY(window.waitForFinished(20000));
            QVERIFY(!QFile::exists(log));
        }
    }

    void aSignalStopsARefreshAndKeepsWhatArrived_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("Ctrl-C") << SIGINT;
        QTest::newRow("the system shuts down") << SIGTERM;
    }

    void aSignalStopsARefreshAndKeepsWhatArrived()
    {
        QFETCH(int, kind);
        HttpServer server;
        server.route(u"/quick.xml"_s, feedAnswer(sampleFeed("Quick")));
        server.route(u"/slow.xml"_s, feedAnswer(sampleFeed("Slow")));
        QCOMPARE(run(inLibrary({u"add"_s, server.url(u"/quick.xml"_s).toString()})), 0);
        QCOMPARE(run(inLibrary({u"add"_s, server.url(u"/slow.xml"_s).toString()})), 0);
        Answer never = feedAnswer(sampleFeed("Slow", "새 문단"));
        never.delayMs = 20000;
        server.route(u"/slow.xml"_s, never);
        server.route(
            u"/quick.xml"_s,
            feedAnswer(sampleFeed("Quick").replace(
                "</channel>",
                "<item><guid isPermaLink=\"false\">last</guid><title>그사이의 소식</title></item></channel>")));
        server.forget();
        m_process.start(QStringLiteral(BYLINE_BINARY), inLibrary({u"refresh"_s, u"--force"_s, u"--json"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(server.hits(), 2, 10000);
        QTest::qWait(300);
        kill(pid_t(m_process.processId()), kind);
        QTRY_COMPARE_WITH_TIMEOUT(m_process.state(), QProcess::NotRunning, 3000);
        QCOMPARE(m_process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_process.exitCode(), 1);
        const QJsonObject report = json().object();
        QCOMPARE(report[u"outlets"], 2);
        QCOMPARE(report[u"articles_added"], 1);
        QCOMPARE(run(inLibrary({u"list"_s, u"--json"_s})), 0);
        QCOMPARE(json().array().size(), 5);
    }
#endif

#ifdef Q_OS_LINUX
    /// Half of a short command's time went into loading what draws windows.
    void aRefreshLoadsNothingThatHasAScreen()
    {
        HttpServer server;
        server.route(u"/feed.xml"_s, feedAnswer(sampleFeed("한겨레")));
        QCOMPARE(run(inLibrary({u"add"_s, server.url(u"/feed.xml"_s).toString()})), 0);
        Answer late = feedAnswer(sampleFeed("한겨레"));
        late.delayMs = 20000;
        server.route(u"/feed.xml"_s, late);
        server.forget();
        m_process.start(QStringLiteral(BYLINE_BINARY), inLibrary({u"refresh"_s, u"--force"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(server.hits(), 1, 10000);
        QFile maps(u"/proc/%1/maps"_s.arg(m_process.processId()));
        QVERIFY(maps.open(QIODevice::ReadOnly));
        const QByteArray loaded = maps.readAll();
        QVERIFY(loaded.contains("/libQt6Core."));
        for (const char* name : {"/libQt6Gui.", "/libQt6Widgets.", "/libQt6DBus.", "/libX11."})
            QVERIFY2(!loaded.contains(name), name);
        m_process.kill();
        QVERIFY(m_process.waitForFinished());
    }

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
