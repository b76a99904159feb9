// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/large_text.h"
#include "ui/update_window.h"

#include "library/library_update.h"
#include "store/connection.h"
#include "store/migrate.h"

#include <QApplication>
#include <QLabel>
#include <QPromise>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace byline;

/// What is seen while a library of an earlier version is brought up to date.
class TestUpdateWindow final : public QObject
{
    Q_OBJECT

private slots:
    void anOlderLibraryIsBroughtUpToDate()
    {
        QTemporaryDir dir;
        QVERIFY(!needsUpdate(dir.path())); // there is none
        const QString file = dir.filePath(QStringLiteral("library.db"));
        {
            auto db = std::move(Connection::open(file, Connection::Access::ReadWrite).value());
            QVERIFY(migrate(*db, file, migrations().mid(0, 11)));
        }
        QVERIFY(needsUpdate(dir.path()));
        UpdateWindow window;
        QVERIFY(window.waitFor(updateLibrary(dir.path())));
        QVERIFY(!needsUpdate(dir.path()));
    }

    void itIsShownWhileItLastsAndLivesMeanwhile()
    {
        QPromise<Result<void>> work;
        work.start();
        UpdateWindow window;
        bool wasShown = false;
        bool isStillShown = false;
        QTimer::singleShot(700, this, [&] {
            wasShown = window.isVisible();
            window.close();
            isStillShown = window.isVisible();
            work.addResult(fail(ErrorKind::DiskFull, QStringLiteral("full")));
            work.finish();
        });
        const Result<void> result = window.waitFor(work.future());
        QVERIFY(wasShown);
        QVERIFY(isStillShown);
        QVERIFY(!window.isVisible());
        QCOMPARE(result.error().kind, ErrorKind::DiskFull);
    }

    void itsTextHasRoomWhereTextIsLarge()
    {
        const LargeText large;
        UpdateWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(cutTexts(window), QString());
    }

    void aMomentShowsNothing()
    {
        QPromise<Result<void>> work;
        work.start();
        work.addResult(Result<void>());
        work.finish();
        UpdateWindow window;
        bool wasShown = false;
        QTimer::singleShot(0, this, [&] { wasShown = window.isVisible(); });
        QVERIFY(window.waitFor(work.future()));
        QTest::qWait(600);
        QVERIFY(!wasShown);
        QVERIFY(!window.isVisible());
    }
};

QTEST_MAIN(TestUpdateWindow)
#include "test_update_window.moc"
