// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/instance.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <cstdio>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

// This program is also the second instance: `hand-over DIR ARGUMENT…` prints what became of it, `stay DIR` goes on
// running as the first one.
int actAsInstance(QCoreApplication& application)
{
    const QStringList arguments = application.arguments();
    Instance instance(arguments.at(2));
    const bool taken = instance.handOver(arguments.mid(3));
    if (!taken)
        instance.listen();
    std::fputs(taken ? "taken\n" : "first\n", stdout);
    std::fflush(stdout);
    return arguments.at(1) == u"stay"_s && !taken ? application.exec() : 0;
}

/// Runs a second instance and returns what it printed.
QString second(const QString& dir, const QStringList& arguments)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), QStringList {u"hand-over"_s, dir} + arguments);
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 15000))
        return u"did not end"_s;
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

} // namespace

class TestInstance final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theFirstOneStays();
    void aSecondOneWaitsWhileTheFirstOneStarts();
    void theSecondOneHandsOverItsArguments();
    void anotherLibraryIsAnotherInstance();
    void oneLibraryUnderSeveralNamesIsOne();
    void whatACrashedInstanceLeftIsNoHindrance();
    void aHungInstanceIsNoticed();
    void ofManyThatStartAtOnceOneIsTheFirst();
    void nonsenseOnTheSocketIsNoArgument();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestInstance::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_dir->path()));
}

void TestInstance::theFirstOneStays()
{
    Instance instance(m_dir->path());
    QElapsedTimer time;
    time.start();
    QVERIFY(!instance.handOver({u"a"_s}));
    QVERIFY2(time.elapsed() < 2000, "nobody is waited for");
}

void TestInstance::aSecondOneWaitsWhileTheFirstOneStarts()
{
    Instance first(m_dir->path());
    QVERIFY(!first.handOver({}));
    QSignalSpy received(&first, &Instance::argumentsReceived);
    QTimer::singleShot(700, &first, &Instance::listen);
    QCOMPARE(second(m_dir->path(), {u"a"_s}), u"taken"_s);
    QCOMPARE(received.size(), 1);
}

void TestInstance::theSecondOneHandsOverItsArguments()
{
    Instance first(m_dir->path());
    QVERIFY(!first.handOver({}));
    first.listen();
    QSignalSpy received(&first, &Instance::argumentsReceived);
    const QStringList arguments {u"feed://example.kr/신문"_s, u""_s, u"--flag"_s, QString(50'000, u'x')};
    QCOMPARE(second(m_dir->path(), arguments), u"taken"_s);
    QCOMPARE(received.size(), 1);
    QCOMPARE(received.first().first().toStringList(), arguments);
    QCOMPARE(second(m_dir->path(), {}), u"taken"_s);
    QCOMPARE(received.size(), 2);
    QCOMPARE(received.last().first().toStringList(), QStringList());
}

void TestInstance::anotherLibraryIsAnotherInstance()
{
    Instance first(m_dir->filePath(u"a"_s));
    QVERIFY(!first.handOver({}));
    first.listen();
    QCOMPARE(second(m_dir->filePath(u"b"_s), {}), u"first"_s);
}

void TestInstance::oneLibraryUnderSeveralNamesIsOne()
{
    QVERIFY(QDir(m_dir->path()).mkpath(u"real"_s));
    QVERIFY(QFile::link(m_dir->filePath(u"real"_s), m_dir->filePath(u"link"_s)));
    Instance first(m_dir->filePath(u"real/library"_s)); // which does not exist yet
    QVERIFY(!first.handOver({}));
    first.listen();
    QCOMPARE(second(m_dir->filePath(u"link/library"_s), {}), u"taken"_s);
    QVERIFY(QDir(m_dir->path()).mkpath(u"real/library"_s));
    QCOMPARE(second(m_dir->filePath(u"link/../real/./library/"_s), {}), u"taken"_s);
}

void TestInstance::whatACrashedInstanceLeftIsNoHindrance()
{
    QProcess crashed;
    crashed.start(QCoreApplication::applicationFilePath(), {u"stay"_s, m_dir->path()});
    QTRY_VERIFY(crashed.bytesAvailable() > 0);
    QCOMPARE(crashed.readAll().trimmed(), "first");
    crashed.kill();
    QTRY_COMPARE(crashed.state(), QProcess::NotRunning);
    QVERIFY(!QDir(m_dir->path()).entryList({u"byline-*"_s}, QDir::System).isEmpty());

    Instance next(m_dir->path());
    QVERIFY(!next.handOver({}));
    next.listen();
    QCOMPARE(second(m_dir->path(), {}), u"taken"_s);
}

void TestInstance::aHungInstanceIsNoticed()
{
#ifndef Q_OS_UNIX
    QSKIP("stops a process with a signal");
#else
    QProcess hung;
    hung.start(QCoreApplication::applicationFilePath(), {u"stay"_s, m_dir->path()});
    QTRY_VERIFY(hung.bytesAvailable() > 0);
    ::kill(static_cast<pid_t>(hung.processId()), SIGSTOP);

    QElapsedTimer time;
    time.start();
    Instance next(m_dir->path());
    QVERIFY(!next.handOver({u"a"_s}));
    next.listen();
    QVERIFY(time.elapsed() < 4000);
    QCOMPARE(second(m_dir->path(), {}), u"taken"_s); // it took the place
    hung.kill();
    QTRY_COMPARE(hung.state(), QProcess::NotRunning);
#endif
}

void TestInstance::ofManyThatStartAtOnceOneIsTheFirst()
{
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < 6; ++i) {
        processes.push_back(std::make_unique<QProcess>());
        processes.back()->start(QCoreApplication::applicationFilePath(), {u"stay"_s, m_dir->path()});
    }
    int first = 0;
    for (const auto& process : processes) {
        QTRY_VERIFY_WITH_TIMEOUT(process->bytesAvailable() > 0, 15000);
        if (process->readAll().trimmed() == "first")
            ++first;
    }
    for (const auto& process : processes) {
        process->kill();
        QTRY_COMPARE(process->state(), QProcess::NotRunning);
    }
    QCOMPARE(first, 1);
}

void TestInstance::nonsenseOnTheSocketIsNoArgument()
{
    Instance first(m_dir->path());
    QVERIFY(!first.handOver({}));
    first.listen();
    QSignalSpy received(&first, &Instance::argumentsReceived);
    const QStringList sockets = QDir(m_dir->path()).entryList({u"byline-*"_s}, QDir::System);
    QCOMPARE(sockets.size(), 1);
    QLocalSocket socket;
    socket.connectToServer(m_dir->filePath(sockets.first()));
    QTRY_COMPARE(socket.state(), QLocalSocket::ConnectedState);
    socket.write("GET / HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QVERIFY(received.isEmpty());
    QCOMPARE(second(m_dir->path(), {}), u"taken"_s);
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QString role = application.arguments().value(1);
    if (role == u"hand-over"_s || role == u"stay"_s)
        return actAsInstance(application);
    TestInstance test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_instance.moc"
