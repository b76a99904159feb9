// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/inspect.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace byline;

class TestInspect final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsRead()
    {
        const QString path = m_dir.filePath(QStringLiteral("구독.opml"));
        QVERIFY(writeFile(path, "<opml/>"));
        QCOMPARE(readFile(path).value_or("nothing"), "<opml/>");
    }

#ifdef Q_OS_UNIX
    void aFullDiskLeavesTheFileThatWasThere_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::newRow("less than a buffer") << qsizetype(300);
        QTest::newRow("more") << qsizetype(300'000);
    }

    void aFullDiskLeavesTheFileThatWasThere()
    {
        QFETCH(qsizetype, size);
        const QString path = m_dir.filePath(QStringLiteral("subscriptions.opml"));
        QVERIFY(writeFile(path, "what was there"));
        // No file may grow: to whoever writes, that is a disk without room.
        rlimit usual {};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit none {0, usual.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &none), 0);
        const Result<void> written = writeFile(path, QByteArray(size, 'x'));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::DiskFull);
        QCOMPARE(readFile(path).value_or("nothing"), "what was there");
    }
#endif

private:
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestInspect)
#include "test_inspect.moc"
