// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/backup.h"

#include "store/library_lock.h"
#include "store/migrate.h"
#include "store/query.h"
#include "store/transaction.h"

#include <sqlite3.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace byline {

namespace {

constexpr int kStepsBetweenAsking = 10'000; // of SQLite's machine: some hundred times a second

int askWhetherStopped(void* isStopped)
{
    return (*static_cast<std::function<bool()>*>(isStopped))() ? 1 : 0;
}

const QString kSettingsKey = QStringLiteral("backup/settings.ini");

QString settingsFile(const QString& dataDir)
{
    return QDir(dataDir).filePath(QStringLiteral("settings.ini"));
}

QString libraryFile(const QString& dataDir)
{
    return QDir(dataDir).absoluteFilePath(QStringLiteral("library.db"));
}

void removeWithLog(const QString& file)
{
    for (const char* end : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1String(end));
}

void sync(const QString& path)
{
#ifdef Q_OS_UNIX
    QFile file(path);
    if (file.open(QIODevice::ReadWrite))
        fsync(file.handle());
#else
    Q_UNUSED(path)
#endif
}

Result<qint64> articlesIn(Connection& db)
{
    return reading([&]() -> Result<qint64> { return integerOf(db, "SELECT count(*) FROM article"); });
}

/// Settings travel in a row of their own and are taken out again when the backup is brought back.
Result<void> packSettings(Connection& copy, const QString& dataDir)
{
    QFile settings(settingsFile(dataDir));
    if (!settings.open(QIODevice::ReadOnly))
        return {};
    return writing(copy, [&]() -> Result<void> {
        execute(copy, "REPLACE INTO meta(key, value) VALUES (?, ?)", kSettingsKey,
                QString::fromUtf8(settings.readAll()));
        return {};
    });
}

Result<QString> unpackSettings(Connection& copy)
{
    return writing(copy, [&]() -> Result<QString> {
        Query row(copy, "SELECT value FROM meta WHERE key = ?", kSettingsKey);
        const QString settings = row.step() ? row.text(0) : QString();
        execute(copy, "DELETE FROM meta WHERE key = ?", kSettingsKey);
        return settings;
    });
}

/// One file, without a log beside it, all on the disk.
Result<void> finish(std::unique_ptr<Connection> copy, const QString& file)
{
    const Result<void> closed = reading([&]() -> Result<void> {
        integerOf(*copy, "PRAGMA wal_checkpoint(TRUNCATE)");
        return {};
    });
    copy.reset();
    if (closed)
        sync(file);
    return closed;
}

Result<void> examined(const QString& file)
{
    if (!QFileInfo(file).isFile())
        return fail(QFileInfo::exists(file) ? ErrorKind::NotReadable : ErrorKind::NotFound, file);
    const Result<FileHead> head = fileHead(file);
    if (!head)
        return fail(ErrorKind::NotReadable, file);
    if (!head->isSqlite || head->application != kApplicationId)
        return fail(ErrorKind::LibraryUnusable, QStringLiteral("%1 is no backup of a library").arg(file));
    if (head->schema > migrations().last().version)
        return fail(ErrorKind::LibraryNewer, file, head->schema);
    return {};
}

} // namespace

Result<BackupReport> backUp(const QString& dataDir, const QString& file, const std::function<bool()>& isStopped)
{
    const QString part = file + QStringLiteral(".part");
    removeWithLog(part);
    if (QFile probe(part); QFileInfo(file).isDir() || !probe.open(QIODevice::WriteOnly))
        return fail(ErrorKind::NotWritable, file);
    QFile::remove(part);
    // A connection of its own: nobody waits for it, and it sees one moment however long it takes.
    auto library = Connection::open(libraryFile(dataDir), Connection::Access::ReadOnly);
    if (!library)
        return tl::unexpected(library.error());
    const Result<void> written = reading([&]() -> Result<void> {
        (*library)->d->database.exec("PRAGMA query_only = OFF");
        sqlite3_progress_handler((*library)->d->database.getHandle(), isStopped ? kStepsBetweenAsking : 0,
                                 askWhetherStopped, const_cast<std::function<bool()>*>(&isStopped));
        execute(**library, "VACUUM INTO ?", part);
        return {};
    });
    BackupReport report;
    auto copy = written ? Connection::open(part, Connection::Access::ReadWrite)
                        : Result<std::unique_ptr<Connection>>(tl::unexpected(written.error()));
    if (!copy || (isStopped && isStopped())) {
        removeWithLog(part);
        return copy ? tl::unexpected(Error {ErrorKind::Cancelled, file}) : tl::unexpected(copy.error());
    }
    const Result<qint64> articles = articlesIn(**copy);
    const Result<void> packed = packSettings(**copy, dataDir);
    const Result<void> finished = finish(*std::move(copy), part);
    if (!articles || !packed || !finished) {
        removeWithLog(part);
        return tl::unexpected(!articles ? articles.error() : !packed ? packed.error() : finished.error());
    }
    QFile::remove(file);
    if (!QFile::rename(part, file))
        return fail(ErrorKind::NotWritable, file);
    report.articles = *articles;
    report.bytes = QFileInfo(file).size();
    return report;
}

Result<BackupReport> restore(const QString& dataDir, const QString& file)
{
    if (const Result<void> looked = examined(file); !looked)
        return tl::unexpected(looked.error());
    if (!QDir().mkpath(dataDir))
        return fail(ErrorKind::LibraryUnusable, dataDir);
    const auto lock = LibraryLock::take(dataDir, LibraryLock::Sort::Alone);
    if (!lock)
        return tl::unexpected(lock.error());

    // All is done to a copy; the library is exchanged when nothing can go wrong any more.
    const QString library = libraryFile(dataDir);
    const QString copyFile = library + QStringLiteral(".restored");
    removeWithLog(copyFile);
    if (!QFile::copy(file, copyFile))
        return fail(ErrorKind::DiskFull, copyFile);
    QFile::setPermissions(copyFile, QFile::ReadOwner | QFile::WriteOwner);
    auto copy = Connection::open(copyFile, Connection::Access::ReadWrite);
    const auto failed = [&](const Error& error) {
        removeWithLog(copyFile);
        return tl::unexpected(error);
    };
    if (!copy)
        return failed(copy.error());
    const Result<void> whole = reading([&]() -> Result<void> {
        Query row(**copy, "PRAGMA integrity_check(1)");
        if (!row.step() || row.text(0) != u"ok")
            return fail(ErrorKind::LibraryDamaged, row.text(0));
        return {};
    });
    if (!whole)
        return failed(whole.error());
    if (const Result<void> migrated = migrate(**copy, copyFile, migrations()); !migrated)
        return failed(migrated.error());
    const Result<QString> settings = unpackSettings(**copy);
    const Result<qint64> articles = articlesIn(**copy);
    const Result<void> finished = finish(*std::move(copy), copyFile);
    if (!settings || !articles || !finished)
        return failed(!settings ? settings.error() : !articles ? articles.error() : finished.error());

    BackupReport report;
    report.articles = *articles;
    report.bytes = QFileInfo(copyFile).size();
    if (QFileInfo::exists(library)) {
        report.replaced = library + QStringLiteral(".replaced-")
                          + QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
        for (const char* end : {"", "-wal", "-shm"})
            if (QFileInfo::exists(library + QLatin1String(end)))
                QFile::rename(library + QLatin1String(end), report.replaced + QLatin1String(end));
    }
    if (!QFile::rename(copyFile, library)) {
        if (!report.replaced.isEmpty())
            QFile::rename(report.replaced, library);
        return fail(ErrorKind::LibraryUnusable, library);
    }
    if (!settings->isEmpty())
        if (QFile ini(settingsFile(dataDir)); ini.open(QIODevice::WriteOnly))
            ini.write(settings->toUtf8());
    return report;
}

} // namespace byline
