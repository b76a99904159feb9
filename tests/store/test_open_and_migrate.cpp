// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library_for_test.h"
#include "store/check.h"
#include "store/migrate.h"
#include "support/temp_store.h"

#include <sqlite3.h>
#include <unistd.h>

using namespace byline;

namespace {

void runSql(const QString& file, const char* sql)
{
    sqlite3* database = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(file).constData(), &database), SQLITE_OK);
    char* message = nullptr;
    const int code = sqlite3_exec(database, sql, nullptr, nullptr, &message);
    sqlite3_close(database);
    QVERIFY2(code == SQLITE_OK, message);
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

ErrorKind kindOfOpening(const QString& dir)
{
    const auto store = Store::open(dir);
    if (store)
        qFatal("it was opened");
    return store.error().kind;
}

} // namespace

class OpenAndMigrate final : public QObject
{
    Q_OBJECT

private slots:
    void aNewLibraryIsMadeWithItsFolders()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a/b"));
        const auto store = Store::open(path);
        QVERIFY(store);
        QVERIFY((*store)->isNew());
        QVERIFY(QFileInfo::exists(path + QStringLiteral("/library.db")));
    }

    void anOpenedLibraryIsNotNewAndSaysWhatItIs()
    {
        LibraryForTest library;
        library.close();
        const auto store = Store::open(library.dir());
        QVERIFY(store);
        QVERIFY(!(*store)->isNew());
        const Result<FileHead> head = fileHead(library.file());
        QCOMPARE(head->schema, migrations().last().version);
        QCOMPARE(head->application, kApplicationId);
    }

    void theReadLaneCannotWrite()
    {
        TempStore temp;
        const auto result = temp.read([](Connection& db) { return setMetaValue(db, QStringLiteral("a"), {}); });
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::LibraryUnusable);
    }

    void aNewerLibraryIsRefusedAndNotTouched()
    {
        LibraryForTest library;
        library.close();
        runSql(library.file(), "PRAGMA user_version = 9999; PRAGMA journal_mode = DELETE");
        const QByteArray before = bytesOf(library.file());
        const QStringList entries = QDir(library.dir()).entryList(QDir::Files);
        const auto store = Store::open(library.dir());
        QVERIFY(!store);
        QCOMPARE(store.error().kind, ErrorKind::LibraryNewer);
        QCOMPARE(store.error().code, 9999);
        QVERIFY(bytesOf(library.file()) == before);
        QCOMPARE(QDir(library.dir()).entryList(QDir::Files), entries);
    }

    void aFileThatIsNoDatabaseIsSetAsideAsItIs()
    {
        QTemporaryDir dir;
        writeBytes(dir.filePath(QStringLiteral("library.db")), QByteArray(5000, 'x'));
        const auto store = Store::open(dir.path());
        QVERIFY(store);
        QVERIFY((*store)->salvaged());
        QCOMPARE((*store)->salvaged()->articles, 0);
        QVERIFY(bytesOf((*store)->salvaged()->damagedFile) == QByteArray(5000, 'x'));
    }

    void anotherProgramsDatabaseIsLeftAlone()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("library.db"));
        runSql(file, "CREATE TABLE photos(id)");
        const QByteArray before = bytesOf(file);
        QCOMPARE(kindOfOpening(dir.path()), ErrorKind::LibraryUnusable);
        QVERIFY(bytesOf(file) == before);
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 1);
    }

    void aLibraryWhoseMakingWasCutShortIsMade()
    {
        QTemporaryDir dir;
        runSql(dir.filePath(QStringLiteral("library.db")), "PRAGMA journal_mode = WAL");
        QVERIFY(Store::open(dir.path()));
    }

    void aFolderInPlaceOfTheFileIsSaid()
    {
        QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkdir(QStringLiteral("library.db")));
        const auto store = Store::open(dir.path());
        QVERIFY(!store);
        QCOMPARE(store.error().kind, ErrorKind::LibraryUnusable);
        QVERIFY(store.error().detail.contains(u"folder"));
    }

    void aFileInPlaceOfTheFolderIsSaid()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("data"));
        writeBytes(path, "x");
        QCOMPARE(kindOfOpening(path), ErrorKind::LibraryUnusable);
        QCOMPARE(kindOfOpening(path + QStringLiteral("/below")), ErrorKind::LibraryUnusable);
    }

    void aFolderThatMayNotBeWrittenIsSaid()
    {
        if (geteuid() == 0)
            QSKIP("root may write anywhere");
        QTemporaryDir dir;
        QVERIFY(QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::ExeOwner));
        const ErrorKind kind = kindOfOpening(dir.path());
        QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QCOMPARE(kind, ErrorKind::LibraryUnusable);
    }

    void anOlderLibraryIsCopiedAndBroughtUpToDate()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("library.db"));
        const QList<Migration> steps = migrations();
        {
            auto db = std::move(Connection::open(file, Connection::Access::ReadWrite).value());
            QVERIFY(migrate(*db, file, steps.mid(0, 1)));
            QVERIFY(setMetaValue(*db, QStringLiteral("kept"), QStringLiteral("yes")));
        }
        QCOMPARE(fileHead(file)->schema, 1);
        const auto store = Store::open(dir.path());
        QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
        QVERIFY(!(*store)->isNew());
        QCOMPARE((*store)
                     ->reads()
                     .run([](Connection& db) { return metaValue(db, QStringLiteral("kept")); })
                     .result()
                     .value(),
                 QStringLiteral("yes"));
        const Result<FileHead> copy = fileHead(file + QStringLiteral(".before-%1").arg(steps.last().version));
        QVERIFY(copy);
        QCOMPARE(copy->schema, 1);
    }

    void aStepThatFailsLeavesTheLibraryAsItWas()
    {
        LibraryForTest library;
        QList<Migration> steps = migrations();
        const int version = steps.last().version;
        steps += Migration {version + 1, QStringLiteral("CREATE TABLE half(id); INSERT INTO nowhere VALUES (1);")};
        QVERIFY(!migrate(library.db(), library.file(), steps));
        QCOMPARE(integerOf(library.db(), "PRAGMA user_version"), version);
        QCOMPARE(integerOf(library.db(), "SELECT count(*) FROM sqlite_schema WHERE name = 'half'"), 0);
    }
};

QTEST_GUILESS_MAIN(OpenAndMigrate)
#include "test_open_and_migrate.moc"
