// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backup_fault.h"
#include "store/authors.h"
#include "store/backup.h"
#include "store/bookmarks.h"
#include "store/library_lock.h"
#include "store/search.h"
#include "support/temp_store.h"
#include "whole_library.h"

#include <QtEndian>

using namespace byline;

namespace {

constexpr int kPage = 16384;

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

/// Where the packed text of an article stands in a copy of the library.
qsizetype textIn(const QString& library, const QByteArray& copy)
{
    const auto db = *Connection::open(library, Connection::Access::ReadOnly);
    Query row(*db, "SELECT packed FROM body ORDER BY length(packed) DESC LIMIT 1");
    if (!row.step() || copy.indexOf(row.blob(0)) < 0 || row.blob(0).size() < 28)
        qFatal("no text");
    return copy.indexOf(row.blob(0));
}

/// 300 articles, 10 of them bookmarked, all on the disk and in the one file.
struct Filled
{
    LibraryForTest library;

    Filled()
    {
        const OutletId outlet = library.outlet(QStringLiteral("one"));
        IncomingAuthor author;
        author.name = QStringLiteral("김하나");
        QList<IncomingItem> items;
        for (int i = 0; i < 300; ++i)
            items += itemOf(QStringLiteral("Title %1").arg(i), QStringLiteral("등대 text %1 ").arg(i).repeated(20),
                            kNow, {author});
        const QList<ArticleId> ids = stored(library.db(), feedOf(outlet, items)).added;
        if (!addBookmarks(library.db(), ids.mid(0, 10), {}, kNow))
            qFatal("no bookmarks");
        library.close();
        Store::open(library.dir()); // the last one to close takes the log in
    }

    void damage(qint64 from, qint64 size)
    {
        QByteArray bytes = bytesOf(library.file());
        bytes.replace(from, size, QByteArray(size, '\xa5'));
        writeBytes(library.file(), bytes);
    }
    qint64 pages() const { return QFileInfo(library.file()).size() / kPage; }

    std::unique_ptr<Connection> opened() const
    {
        return std::move(Connection::open(library.file(), Connection::Access::ReadWrite).value());
    }
};

} // namespace

class SalvageTest final : public QObject
{
    Q_OBJECT

private slots:
    /// Libraries of earlier versions have smaller pages than new ones, and a lost head does not tell.
    void aLibraryThatLostItsHeadIsSavedWhole_data()
    {
        QTest::addColumn<int>("page");
        QTest::newRow("4 KB") << 4096;
        QTest::newRow("8 KB") << 8192;
        QTest::newRow("16 KB") << 16384;
    }
    void aLibraryThatLostItsHeadIsSavedWhole()
    {
        QFETCH(int, page);
        Filled at;
        {
            const auto db = at.opened();
            execute(*db, "PRAGMA journal_mode = DELETE");
            execute(*db, ("PRAGMA page_size = " + std::to_string(page)).c_str());
            execute(*db, "VACUUM");
            QCOMPARE(integerOf(*db, "PRAGMA page_size"), page);
        }
        at.damage(0, 100);
        const auto store = Store::open(at.library.dir());
        QVERIFY(store);
        QVERIFY((*store)->salvaged());
        QCOMPARE((*store)->salvaged()->articles, 300);
        QCOMPARE((*store)->salvaged()->bookmarks, 10);
        QVERIFY(QFileInfo::exists((*store)->salvaged()->damagedFile));
        const auto db = at.opened();
        QVERIFY(!*indexNext(*db));
        QCOMPARE(searchCount(*db, QStringLiteral("등대"), -1, kNow).value(), 300);
        QVERIFY(allWell(*db));
    }

    void aLibraryWithoutItsSchemaIsSetAside()
    {
        Filled at;
        at.damage(0, kPage);
        const auto store = Store::open(at.library.dir());
        QVERIFY(store);
        QVERIFY((*store)->salvaged());
        QVERIFY(allWell(*at.opened()));
    }

    void pagesDamagedAtRandomLoseOnlyWhatWasInThem()
    {
        int saved = 0;
        for (int seed = 1; seed <= 8; ++seed) {
            Filled at;
            QRandomGenerator random(quint32(seed) * 7919u);
            for (int i = 0; i < 3; ++i)
                at.damage((1 + random.bounded(int(at.pages()) - 1)) * qint64(kPage), kPage);
            markSuspect(at.library.file());
            const auto store = Store::open(at.library.dir());
            QVERIFY2(store, qPrintable(store ? QString() : store.error().detail));
            const auto db = at.opened();
            QVERIFY2(allWell(*db), qPrintable(QStringLiteral("seed %1").arg(seed)));
            saved += int(integerOf(*db, "SELECT count(*) FROM article"));
        }
        QVERIFY2(saved > 8 * 300 / 2, qPrintable(QString::number(saved)));
    }

    /// Neither how far its ids go nor one of its rows can be read: that is given up soon, not asked for row by row.
    void aTableThatLostItsTopHoldsNothingUp()
    {
        Filled at;
        for (const char* table : {"body", "sqlite_sequence"}) {
            const qint64 root = integerOf(*at.opened(), "SELECT rootpage FROM sqlite_schema WHERE name = ?",
                                          QString::fromLatin1(table));
            at.damage((root - 1) * kPage, kPage);
        }
        markSuspect(at.library.file());
        QElapsedTimer timer;
        timer.start();
        const auto store = Store::open(at.library.dir());
        QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(store);
        QCOMPARE((*store)->salvaged()->articles, 300);
        QVERIFY(allWell(*at.opened()));
    }

    void damageMetWhileReadingIsMendedAtTheNextStart()
    {
        Filled at;
        const qint64 root = integerOf(*at.opened(), "SELECT rootpage FROM sqlite_schema WHERE name = 'body'");
        Store::open(at.library.dir());
        at.damage((root - 1) * kPage, kPage);
        {
            const auto store = Store::open(at.library.dir());
            QVERIFY(store);
            QVERIFY(!(*store)->salvaged());
            const auto read = (*store)->reads().run([](Connection& db) { return fullArticle(db, {1}); }).result();
            QCOMPARE(read.error().kind, ErrorKind::LibraryDamaged);
        }
        const auto store = Store::open(at.library.dir());
        QVERIFY(store);
        QVERIFY((*store)->salvaged());
        QCOMPARE((*store)->salvaged()->articles, 300);
        QVERIFY(allWell(*at.opened()));
    }

    /// What they say is known from the articles: the library stays the one it is, and nothing is set aside.
    void aListWithDamagedPagesIsMadeAnew_data()
    {
        QTest::addColumn<QString>("table");
        for (const char* table :
             {"unread_by_time", "unread_by_outlet", "unread_by_author", "author_outlet", "author_outlet_by_outlet"})
            QTest::newRow(table) << QString::fromLatin1(table);
    }
    void aListWithDamagedPagesIsMadeAnew()
    {
        QFETCH(QString, table);
        Filled at;
        const QStringList before = contentOf(*at.opened());
        const qint64 root = integerOf(*at.opened(), "SELECT rootpage FROM sqlite_schema WHERE name = ?", table);
        at.damage((root - 1) * kPage, kPage);
        markSuspect(at.library.file());
        const auto store = Store::open(at.library.dir());
        QVERIFY2(store, qPrintable(store ? QString() : store.error().detail));
        QVERIFY(!(*store)->salvaged());
        QVERIFY(!isSuspect(at.library.file()));
        const auto db = at.opened();
        while (indexNext(*db).value()) {
        }
        QVERIFY(allWell(*db));
        QCOMPARE(contentOf(*db), before);
    }

    void aPageWithinAListIsEnough()
    {
        Filled at;
        {
            // More than one page of it.
            const auto db = at.opened();
            execute(*db, "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                         " INSERT OR IGNORE INTO unread_by_time SELECT i, i, 1 FROM n");
            execute(*db, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        qint64 page = 0;
        {
            // The rightmost child of the root, which stands in its head (fileformat.html, "B-tree Pages").
            const qint64 root =
                integerOf(*at.opened(), "SELECT rootpage FROM sqlite_schema WHERE name = 'unread_by_time'");
            page = qFromBigEndian<quint32>(bytesOf(at.library.file()).constData() + (root - 1) * kPage + 8);
        }
        QVERIFY(page > 1 && page <= at.pages());
        at.damage((page - 1) * kPage, kPage);
        markSuspect(at.library.file());
        const auto store = Store::open(at.library.dir());
        QVERIFY2(store, qPrintable(store ? QString() : store.error().detail));
        QVERIFY(!(*store)->salvaged());
        const auto db = at.opened();
        while (indexNext(*db).value()) {
        }
        QVERIFY(allWell(*db));
        QCOMPARE(integerOf(*db, "SELECT count(*) FROM unread_by_time"), 300);
    }

    void aLibraryInUseIsNotSetAside()
    {
        Filled at;
        const auto other = LibraryLock::take(at.library.dir(), LibraryLock::Sort::Shared);
        at.damage(0, 100);
        const QByteArray before = bytesOf(at.library.file());
        const auto store = Store::open(at.library.dir());
        QVERIFY(!store);
        QCOMPARE(store.error().kind, ErrorKind::LibraryLocked);
        QVERIFY(bytesOf(at.library.file()) == before);
    }

    void aBackupHoldsEverythingAndIsMadeWhileOthersWrite()
    {
        TempStore library;
        const auto added = library.write([](Connection& db) {
            return addOutlet(db,
                             {QStringLiteral("one"), {}, QStringLiteral("https://one.example/feed"), {}, {}, {}, {}});
        });
        writeBytes(QDir(library.dataDir()).filePath(QStringLiteral("settings.ini")), "[General]\nlanguage=ko\n");
        const auto fill = [&](int from) {
            return library.store().writes().run([id = added->id, from](Connection& db) {
                QList<IncomingItem> items;
                for (int i = from; i < from + 50; ++i)
                    items += itemOf(QStringLiteral("Title %1").arg(i), QStringLiteral("등대"));
                return storeFeeds(db, {feedOf(id, items)});
            });
        };
        QVERIFY(fill(0).result());
        QTemporaryDir elsewhere;
        const QString file = elsewhere.filePath(QStringLiteral("all.byline"));
        auto writing = fill(50);
        const auto made = backUp(library.dataDir(), file);
        QVERIFY(writing.result());
        QVERIFY(made);
        QVERIFY(made->articles == 50 || made->articles == 100);
        QCOMPARE(QDir(elsewhere.path()).entryList(QDir::Files), QStringList {QStringLiteral("all.byline")});

        QCOMPARE(restore(library.dataDir(), file).error().kind, ErrorKind::LibraryLocked);
        library.close();
        QFile::remove(QDir(library.dataDir()).filePath(QStringLiteral("settings.ini")));
        const auto restored = restore(library.dataDir(), file);
        QVERIFY(restored);
        QCOMPARE(restored->articles, made->articles);
        QVERIFY(QFileInfo::exists(restored->replaced));
        QCOMPARE(bytesOf(QDir(library.dataDir()).filePath(QStringLiteral("settings.ini"))),
                 QByteArray("[General]\nlanguage=ko\n"));
        library.reopen();
        auto db = std::move(Connection::open(library.file(), Connection::Access::ReadWrite).value());
        QVERIFY(allWell(*db));
        QCOMPARE(searchCount(*db, QStringLiteral("등대"), -1, kNow).value(), int(made->articles));
    }

    void whatIsNoGoodBackupIsRefusedAndNothingIsTouched()
    {
        Filled at;
        QTemporaryDir elsewhere;
        const QString file = elsewhere.filePath(QStringLiteral("all.byline"));
        QVERIFY(backUp(at.library.dir(), file));
        const QByteArray good = bytesOf(file);
        const QByteArray before = bytesOf(at.library.file());

        QByteArray damaged = good;
        damaged.replace(20 * kPage, 30 * kPage, QByteArray(30 * kPage, '\0'));
        writeBytes(file, damaged);
        const auto refused = [&](const QString& backup, BackupFault fault) {
            const Result<BackupReport> restored = restore(at.library.dir(), backup);
            return !restored && restored.error().kind == ErrorKind::NotReadable && restored.error().code == int(fault);
        };
        QVERIFY(refused(file, BackupFault::Damaged));
        writeBytes(file, good.left(good.size() / 2));
        QVERIFY(refused(file, BackupFault::Damaged));
        // Not a page that SQLite would miss, but a text in one.
        QByteArray spoilt = good;
        spoilt.replace(textIn(at.library.file(), good) + 12, 16, QByteArray(16, '\x5a'));
        writeBytes(file, spoilt);
        QVERIFY(refused(file, BackupFault::Damaged));
        // A whole database that is not a whole library.
        writeBytes(file, good);
        execute(**Connection::open(file, Connection::Access::ReadWrite), "DROP TABLE meta");
        QVERIFY(refused(file, BackupFault::Damaged));
        writeBytes(file, "just words");
        QVERIFY(refused(file, BackupFault::NotABackup));
        const QString none = elsewhere.filePath(QStringLiteral("none"));
        QCOMPARE(restore(at.library.dir(), none).error(), (Error {ErrorKind::NotFound, none, kNoFile}));
        // Nor is the library its own backup, by whatever name.
        QVERIFY(refused(at.library.file(), BackupFault::TheLibrary));
        const QString link = elsewhere.filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(at.library.file(), link));
        QVERIFY(refused(link, BackupFault::TheLibrary));
        QVERIFY(bytesOf(at.library.file()) == before);
        QCOMPARE(backUp(at.library.dir(), elsewhere.path()).error().kind, ErrorKind::NotWritable);
        for (const QString& itself : {at.library.file(), link}) {
            const Result<BackupReport> written = backUp(at.library.dir(), itself);
            QVERIFY(!written);
            QCOMPARE(written.error().code, int(BackupFault::TheLibrary));
        }
        QVERIFY(bytesOf(at.library.file()) == before);
        QVERIFY(Store::open(at.library.dir()));
    }
};

QTEST_GUILESS_MAIN(SalvageTest)
#include "test_salvage.moc"
