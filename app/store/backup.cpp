// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/backup.h"

#include "core/backup_fault.h"
#include "core/library_fault.h"
#include "core/quick_hash.h"
#include "store/library_lock.h"
#include "store/migrate.h"
#include "store/query.h"
#include "store/transaction.h"

#include <sqlite3.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace byline {

namespace {

constexpr int kStepsBetweenAsking = 10'000; // of SQLite's machine: some hundred times a second
constexpr qsizetype kCopiedAtOnce = 1 << 20;
// Of a restore: reading every page takes about as long as copying them.
constexpr int kCopyingPercent = 50;
constexpr int kLookedThroughPercent = 95;

/// At the end of a backup: this, and the hash of all that stands before it. SQLite goes by the number of pages in the
/// file's head and does not see it. Without it a text, a headline or a note that the disk has spoilt would be brought
/// back as it is: what SQLite checks is how the pages hang together.
const QByteArray kSeal = QByteArrayLiteral("Byline backup 1\n");
constexpr qsizetype kHashBytes = 16;

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

/// A file of the library that is in use. Not even to be opened: with any of its descriptors the process gives up
/// SQLite's locks on it (https://www.sqlite.org/howtocorrupt.html, 2.2).
bool isTheLibrary(const QString& dataDir, const QString& file)
{
    const QString path = QFileInfo(file).canonicalFilePath();
    for (const char* end : {"", "-wal", "-shm"})
        if (!path.isEmpty() && path == QFileInfo(libraryFile(dataDir) + QLatin1String(end)).canonicalFilePath())
            return true;
    return false;
}

void removeWithLog(const QString& file)
{
    for (const char* end : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1String(end));
}

void renameWithLog(const QString& from, const QString& to)
{
    for (const char* end : {"", "-wal", "-shm"})
        if (QFileInfo::exists(from + QLatin1String(end)))
            QFile::rename(from + QLatin1String(end), to + QLatin1String(end));
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

/// `written` is complete but for this.
Result<void> seal(const QString& written, const std::function<bool()>& isStopped)
{
    QFile file(written);
    if (!file.open(QIODevice::ReadWrite))
        return fail(ErrorKind::NotWritable, written);
    QuickHash hash;
    for (qint64 left = file.size(); left > 0;) {
        if (isStopped && isStopped())
            return fail(ErrorKind::Cancelled, written);
        const QByteArray piece = file.read(qMin<qint64>(left, kCopiedAtOnce));
        if (piece.isEmpty())
            return fail(ErrorKind::NotReadable, written);
        hash.add(piece);
        left -= piece.size();
    }
    if (file.write(kSeal + hash.result()) != kSeal.size() + kHashBytes || !file.flush())
        return fail(ErrorKind::DiskFull, written);
    file.close();
    sync(written);
    return {};
}

/// What the hash of the rest has to be; empty for a backup of an earlier Byline, or a library that was set aside.
QByteArray sealOf(QFile& backup)
{
    if (backup.size() < kSeal.size() + kHashBytes || !backup.seek(backup.size() - kSeal.size() - kHashBytes))
        return {};
    const QByteArray end = backup.readAll();
    backup.seek(0);
    return end.startsWith(kSeal) ? end.mid(kSeal.size()) : QByteArray();
}

Result<void> examined(const QString& dataDir, const QString& file)
{
    if (isTheLibrary(dataDir, file))
        return fail(ErrorKind::NotReadable, file, int(BackupFault::TheLibrary));
    if (!QFileInfo::exists(file))
        return fail(ErrorKind::NotFound, file, kNoFile);
    if (!QFileInfo(file).isFile())
        return fail(ErrorKind::NotReadable, file);
    const Result<FileHead> head = fileHead(file);
    if (!head)
        return fail(ErrorKind::NotReadable, file);
    if (!head->isSqlite || head->application != kApplicationId)
        return fail(ErrorKind::NotReadable, file, int(BackupFault::NotABackup));
    if (head->schema > newestSchema())
        return fail(ErrorKind::LibraryNewer, file, head->schema);
    return {};
}

/// In pieces, so that it can be followed and stopped; without the seal, which it has to fit.
Result<void> copyFile(const QString& from, const QString& to, const RestoreWatch& watch)
{
    QFile source(from);
    QFile target(to);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotReadable, from);
    if (!target.open(QIODevice::WriteOnly))
        return fail(ErrorKind::LibraryUnusable, to);
    target.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray seal = sealOf(source);
    const qint64 size = source.size() - (seal.isEmpty() ? 0 : kSeal.size() + seal.size());
    QuickHash hash;
    QByteArray piece(kCopiedAtOnce, Qt::Uninitialized);
    for (qint64 done = 0; done < size;) {
        if (watch.isStopped && watch.isStopped())
            return fail(ErrorKind::Cancelled, from);
        const qint64 read = source.read(piece.data(), qMin<qint64>(piece.size(), size - done));
        if (read <= 0)
            return fail(ErrorKind::NotReadable, from);
        if (target.write(piece.constData(), read) != read)
            return fail(ErrorKind::DiskFull, to);
        if (!seal.isEmpty())
            hash.add(QByteArrayView(piece).first(read));
        done += read;
        if (watch.progressed)
            watch.progressed(int(kCopyingPercent * done / size));
    }
    if (!target.flush())
        return fail(ErrorKind::DiskFull, to);
    if (!seal.isEmpty() && hash.result() != seal)
        return fail(ErrorKind::LibraryDamaged, QStringLiteral("not what was written"));
    return {};
}

/// Nobody else has the copy: what SQLite finds wrong with it, the backup brought along. A table that is missing is no
/// damage to SQLite.
bool isOfTheBackup(const Error& error)
{
    if (error.kind != ErrorKind::LibraryUnusable || error.code <= 0 || error.code >= int(LibraryFault::ReadOnly))
        return error.kind == ErrorKind::LibraryDamaged;
    const int code = error.code & 0xff;
    return code != SQLITE_NOMEM && code != SQLITE_CANTOPEN; // the computer's
}

/// Every page of it. How far it has come, SQLite does not say.
Result<void> lookThrough(Connection& copy, const RestoreWatch& watch)
{
    sqlite3* handle = copy.d->database.getHandle();
    if (watch.isStopped)
        sqlite3_progress_handler(handle, kStepsBetweenAsking, askWhetherStopped,
                                 const_cast<std::function<bool()>*>(&watch.isStopped));
    const Result<void> whole = reading([&]() -> Result<void> {
        Query row(copy, "PRAGMA integrity_check(1)");
        if (!row.step() || row.text(0) != u"ok")
            return fail(ErrorKind::LibraryDamaged, row.text(0));
        return {};
    });
    sqlite3_progress_handler(handle, 0, nullptr, nullptr);
    if (watch.isStopped && watch.isStopped())
        return fail(ErrorKind::Cancelled);
    if (watch.progressed)
        watch.progressed(kLookedThroughPercent);
    return whole;
}

/// Written, but not in their place yet; none: the backup has none, and what is there stays.
Result<std::unique_ptr<QSaveFile>> preparedSettings(const QString& dataDir, const QString& settings)
{
    if (settings.isEmpty())
        return nullptr;
    auto ini = std::make_unique<QSaveFile>(settingsFile(dataDir));
    const QByteArray bytes = settings.toUtf8();
    if (!ini->open(QIODevice::WriteOnly))
        return fail(ErrorKind::NotWritable, ini->fileName());
    if (ini->write(bytes) != bytes.size() || !ini->flush())
        return fail(ErrorKind::DiskFull, ini->fileName());
    return ini;
}

/// The library that is set aside is a backup like any other: its settings, which are about to be replaced, go with it.
/// One that cannot be written into stays as it is.
void packSettingsOf(const QString& dataDir, const QString& setAside)
{
    auto library = Connection::open(setAside, Connection::Access::ReadWrite);
    if (library && packSettings(**library, dataDir))
        static_cast<void>(finish(*std::move(library), setAside));
}

/// All was done to the copy: nothing can go wrong any more but this.
Result<BackupReport> exchanged(const QString& dataDir, const PreparedRestore& prepared)
{
    const QString library = libraryFile(dataDir);
    const auto settings = preparedSettings(dataDir, prepared.settings);
    if (!settings) {
        removeWithLog(prepared.copy);
        return tl::unexpected(settings.error());
    }
    BackupReport report = prepared.report;
    if (QFileInfo::exists(library)) {
        report.replaced = library + QStringLiteral(".replaced-")
                          + QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
        renameWithLog(library, report.replaced);
    }
    const bool isThere = QFile::rename(prepared.copy, library);
    if (isThere && *settings && !report.replaced.isEmpty())
        packSettingsOf(dataDir, report.replaced);
    if (isThere && (!*settings || (*settings)->commit()))
        return report;
    if (isThere)
        removeWithLog(library);
    if (!report.replaced.isEmpty())
        renameWithLog(report.replaced, library);
    return isThere ? fail(ErrorKind::NotWritable, (*settings)->fileName()) : fail(ErrorKind::LibraryUnusable, library);
}

} // namespace

Result<BackupReport> backUp(const QString& dataDir, const QString& file, const std::function<bool()>& isStopped)
{
    if (isTheLibrary(dataDir, file))
        return fail(ErrorKind::NotWritable, file, int(BackupFault::TheLibrary));
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
    const Result<void> finished = finish(*std::move(copy), part).and_then([&] { return seal(part, isStopped); });
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

Result<PreparedRestore> prepareRestore(const QString& dataDir, const QString& file, const RestoreWatch& watch)
{
    if (const Result<void> looked = examined(dataDir, file); !looked)
        return tl::unexpected(looked.error());
    if (!QDir().mkpath(dataDir))
        return fail(ErrorKind::LibraryUnusable, dataDir);
    PreparedRestore prepared;
    prepared.copy = libraryFile(dataDir) + QStringLiteral(".restored");
    removeWithLog(prepared.copy);
    const auto failed = [&](Error error) {
        removeWithLog(prepared.copy);
        if (isOfTheBackup(error)) // not of the library: that is still as it was
            error = {ErrorKind::NotReadable, error.detail, int(BackupFault::Damaged)};
        return tl::unexpected(error);
    };
    if (const Result<void> copied = copyFile(file, prepared.copy, watch); !copied)
        return failed(copied.error());
    auto copy = Connection::open(prepared.copy, Connection::Access::ReadWrite);
    if (!copy)
        return failed(copy.error());
    if (const Result<void> whole = lookThrough(**copy, watch); !whole)
        return failed(whole.error());
    const Result<void> migrated = migrate(**copy, prepared.copy);
    // What it was before is the backup itself.
    QFile::remove(copyBefore(prepared.copy, newestSchema()));
    if (!migrated)
        return failed(migrated.error());
    const Result<QString> settings = unpackSettings(**copy);
    const Result<qint64> articles = articlesIn(**copy);
    const Result<void> finished = finish(*std::move(copy), prepared.copy);
    if (!settings || !articles || !finished)
        return failed(!settings ? settings.error() : !articles ? articles.error() : finished.error());
    if (watch.isStopped && watch.isStopped())
        return failed({ErrorKind::Cancelled, file});
    prepared.settings = *settings;
    prepared.report.articles = *articles;
    prepared.report.bytes = QFileInfo(prepared.copy).size();
    return prepared;
}

Result<BackupReport> finishRestore(const QString& dataDir, const PreparedRestore& prepared)
{
    const auto lock = LibraryLock::take(dataDir, LibraryLock::Sort::Alone);
    if (!lock) {
        removeWithLog(prepared.copy);
        return tl::unexpected(lock.error());
    }
    return exchanged(dataDir, prepared);
}

Result<BackupReport> restore(const QString& dataDir, const QString& file, const RestoreWatch& watch)
{
    if (const Result<void> looked = examined(dataDir, file); !looked)
        return tl::unexpected(looked.error());
    if (!QDir().mkpath(dataDir))
        return fail(ErrorKind::LibraryUnusable, dataDir);
    // Before the long part: who has the library open is asked to close it at once.
    const auto lock = LibraryLock::take(dataDir, LibraryLock::Sort::Alone);
    if (!lock)
        return tl::unexpected(lock.error());
    return prepareRestore(dataDir, file, watch).and_then([&](const PreparedRestore& prepared) {
        return exchanged(dataDir, prepared);
    });
}

} // namespace byline
