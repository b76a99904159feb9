// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library_for_test.h"
#include "store/check.h"
#include "store/connection_private.h"
#include "store/search.h"

#include <QProcess>

using namespace byline;

namespace {

QList<IncomingItem> manyItems(const QString& prefix, int count)
{
    QList<IncomingItem> items;
    for (int i = 0; i < count; ++i)
        items += itemOf(QStringLiteral("%1-%2").arg(prefix).arg(i), QStringLiteral("본문 text ").repeated(200));
    return items;
}

int writeAsAnotherProcess(const QString& dir, const QString& name)
{
    const auto store = Store::open(dir);
    if (!store)
        return 1;
    for (int i = 0; i < 20; ++i) {
        const FetchedFeed feed = feedOf(OutletId {1}, manyItems(QStringLiteral("%1-%2").arg(name).arg(i), 5));
        if (!(*store)->writes().run([&](Connection& db) { return storeFeeds(db, {feed}); }).result())
            return 2;
    }
    return 0;
}

bool allWell(Connection& db)
{
    const Result<QList<CheckResult>> checks = checkLibrary(db);
    for (const CheckResult& check : *checks)
        if (!check.ok)
            qWarning("%s: %s", qPrintable(check.name), qPrintable(check.detail));
    return std::all_of(checks->cbegin(), checks->cend(), [](const CheckResult& check) { return check.ok; });
}

bool isWell(Connection& db, const QString& name)
{
    const Result<QList<CheckResult>> checks = checkLibrary(db);
    for (const CheckResult& check : *checks)
        if (check.name == name)
            return check.ok;
    qFatal("no such check");
}

} // namespace

class Trouble final : public QObject
{
    Q_OBJECT

private slots:
    void processesWriteSideBySideAndNothingIsLost()
    {
        LibraryForTest library;
        library.outlet(QStringLiteral("a"));
        std::vector<std::unique_ptr<QProcess>> processes;
        for (const QString& name : {QStringLiteral("p"), QStringLiteral("q"), QStringLiteral("r")}) {
            processes.push_back(std::make_unique<QProcess>());
            processes.back()->start(QCoreApplication::applicationFilePath(),
                                    {QStringLiteral("--write"), library.dir(), name});
        }
        for (int i = 0; i < 20; ++i)
            stored(library.db(), feedOf(OutletId {1}, manyItems(QStringLiteral("own-%1").arg(i), 5)));
        for (const auto& process : processes) {
            QVERIFY(process->waitForFinished(60000));
            QCOMPARE(process->exitCode(), 0);
        }
        QCOMPARE(outlet(library.db(), OutletId {1})->articles, 400);
        QVERIFY(allWell(library.db()));
    }

    void aLibraryThatIsHeldTooLongIsLocked()
    {
        LibraryForTest library;
        auto other = std::move(Connection::open(library.file(), Connection::Access::ReadWrite).value());
        other->d->database.setBusyTimeout(50);
        library.db().d->database.exec("BEGIN IMMEDIATE");
        const Result<void> result = setMetaValue(*other, QStringLiteral("a"), QStringLiteral("b"));
        library.db().d->database.exec("ROLLBACK");
        QCOMPARE(result.error().kind, ErrorKind::LibraryLocked);
        QVERIFY(setMetaValue(*other, QStringLiteral("a"), QStringLiteral("b")));
    }

    void aFullDiskLosesNothingThatWasThere()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId id = library.outlet(QStringLiteral("a"));
        stored(db, feedOf(id, manyItems(QStringLiteral("before"), 3)));
        const qint64 pages = integerOf(db, "PRAGMA page_count");
        integerOf(db, qPrintable(QStringLiteral("PRAGMA max_page_count = %1").arg(pages + 5)));
        const Result<Changes> result = storeFeeds(db, {feedOf(id, manyItems(QStringLiteral("after"), 2000))});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::DiskFull);
        QCOMPARE(outlet(db, id)->articles, 3);
        QVERIFY(allWell(db));
        integerOf(db, "PRAGMA max_page_count = 1000000");
        QCOMPARE(stored(db, feedOf(id, manyItems(QStringLiteral("after"), 20))).added.size(), 20);
    }

    void titlesOfEveryShapePassTheCheck()
    {
        LibraryForTest library;
        const OutletId outlet = library.outlet(QStringLiteral("shapes"));
        QList<IncomingItem> items;
        // A lone syllable at the end or at the cut after twenty letters is looked for in a way of its own.
        for (const QString& title :
             {QStringLiteral("한국 책"), QStringLiteral("기사 열아홉 글자 다음에 오는 말 강"), QStringLiteral("*"),
              QStringLiteral("\"따옴표\""), QStringLiteral("Parliament passes the grid bill"), QStringLiteral("AND")})
            items += itemOf(title, QStringLiteral("본문"));
        QVERIFY(storeFeeds(library.db(), {feedOf(outlet, items)}).has_value());
        const auto checks = checkLibrary(library.db());
        QVERIFY(checks.has_value());
        QVERIFY(allWell(library.db()));
    }

    void wrongCountsAreFoundAndMended()
    {
        LibraryForTest library;
        Connection& db = library.db();
        const OutletId id = library.outlet(QStringLiteral("a"));
        stored(db, feedOf(id, manyItems(QStringLiteral("x"), 5)));
        QVERIFY(allWell(db));
        execute(db, "UPDATE outlet SET unread = 77");
        execute(db, "UPDATE total SET value = 5 WHERE name = 'saved'");
        execute(db, "INSERT INTO picture(hash, mime_type, bytes) VALUES ('h', 'm', x'00')");
        QVERIFY(!isWell(db, QStringLiteral("outlet counts")));
        QVERIFY(!isWell(db, QStringLiteral("totals")));
        QVERIFY(!isWell(db, QStringLiteral("orphans")));
        QVERIFY(repairLibrary(db));
        QVERIFY(allWell(db));
        QCOMPARE(outlet(db, id)->unread, 5);
    }

    void aLostIndexIsFoundAndRebuilt()
    {
        LibraryForTest library;
        Connection& db = library.db();
        stored(db, feedOf(library.outlet(QStringLiteral("a")), manyItems(QStringLiteral("x"), 5)));
        execute(db, "INSERT INTO article_index(article_index) VALUES ('delete-all')");
        QCOMPARE(searchCount(db, QStringLiteral("본문"), -1, kNow).value(), 0);
        QVERIFY(!isWell(db, QStringLiteral("search index")));
        QVERIFY(repairLibrary(db));
        QVERIFY(!*indexNext(db));
        QVERIFY(allWell(db));
        QCOMPARE(searchCount(db, QStringLiteral("본문"), -1, kNow).value(), 5);
    }
};

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == u"--write")
        return writeAsAnotherProcess(arguments.at(2), arguments.at(3));
    Trouble trouble;
    return QTest::qExec(&trouble, argc, argv);
}
#include "test_trouble.moc"
