// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.h"

#include "core/library_fault.h"
#include "store/check.h"
#include "store/damaged_lists.h"
#include "store/library_lock.h"
#include "store/migrate.h"
#include "store/query.h"
#include "store/sqlite_error.h"
#include "store/transaction.h"

#include <QDir>
#include <QFileInfo>

namespace byline {

class Store::Private
{
public:
    bool isNew = false;
    std::optional<Salvaged> salvaged;
    std::unique_ptr<LibraryLock> lock;
    std::unique_ptr<Lane> writes;
    std::unique_ptr<Lane> reads; // goes first: the last connection to close tidies up, which needs the right to write
};

Store::Store()
    : d(std::make_unique<Private>())
{
}
Store::~Store() = default;

namespace {

Result<void> prepareFolder(const QString& dataDir)
{
    const QFileInfo info(dataDir);
    if (info.exists() && !info.isDir())
        return fail(ErrorKind::LibraryUnusable, QStringLiteral("%1 is a file, not a folder").arg(dataDir),
                    int(LibraryFault::IsAFile));
    if (!QDir().mkpath(dataDir))
        return fail(ErrorKind::LibraryUnusable, QStringLiteral("%1 cannot be made").arg(dataDir),
                    int(LibraryFault::NotMade));
    return {};
}

/// Refuses what is not ours or too new before SQLite is let near it. True: there is no library yet.
Result<bool> examineFile(const QString& file, int newestSchema)
{
    const QFileInfo info(file);
    if (!info.exists())
        return true;
    if (info.isDir())
        return fail(ErrorKind::LibraryUnusable, QStringLiteral("%1 is a folder").arg(file));
    const Result<FileHead> head = fileHead(file);
    if (!head)
        return tl::unexpected(Error {head.error().kind, QStringLiteral("%1: %2").arg(file, head.error().detail)});
    if (head->isEmpty)
        return true;
    if (!head->isSqlite)
        return fail(ErrorKind::LibraryDamaged, QStringLiteral("%1 is not a database").arg(file));
    // A library of one page is one whose making was cut short, or is in its log still.
    const bool isBegun = head->application == 0 && head->pages <= 1;
    if (!isBegun && head->application != kApplicationId)
        return fail(ErrorKind::LibraryUnusable, QStringLiteral("%1 is a database of another program").arg(file),
                    int(LibraryFault::Foreign));
    if (head->schema > newestSchema)
        return fail(ErrorKind::LibraryNewer, file, head->schema);
    return false;
}

tl::unexpected<Error> about(const QString& file, Error error)
{
    if (!error.detail.contains(file))
        error.detail = QStringLiteral("%1: %2").arg(file, error.detail);
    return tl::unexpected(std::move(error));
}

} // namespace

namespace {

/// The two connections, with everything done that has to be before they are used.
struct Opened
{
    bool isNew = false;
    std::unique_ptr<Connection> writes;
    std::unique_ptr<Connection> reads;
};

/// Somebody met damage in this library: it is looked at as a whole, and its search index is made anew.
Result<void> lookedThrough(Connection& db, const QString& file)
{
    if (const Result<void> replaced = replaceDamagedLists(db); !replaced)
        return replaced;
    const Result<void> whole = reading([&]() -> Result<void> {
        Query row(db, "PRAGMA integrity_check(1)");
        if (!row.step() || row.text(0) != u"ok")
            return fail(ErrorKind::LibraryDamaged, row.text(0));
        return {};
    });
    if (!whole)
        return whole;
    if (const auto repaired = repairLibrary(db); !repaired)
        return tl::unexpected(repaired.error());
    clearSuspicion(file);
    return {};
}

tl::unexpected<Error> readOnly(const QString& file)
{
    return fail(ErrorKind::LibraryUnusable, QStringLiteral("%1: no permission to write").arg(file),
                int(LibraryFault::ReadOnly));
}

bool mayNotBeWritten(const Error& error, const QString& file)
{
    return error.kind == ErrorKind::LibraryUnusable && error.code != int(LibraryFault::DiskTrouble)
           && (error.code == int(LibraryFault::ReadOnly) || !QFileInfo(QFileInfo(file).path()).isWritable());
}

/// Both lanes read, so that a write fails with its reason. Nothing is mended or brought up to date.
Result<Opened> openToRead(const QString& file)
{
    Opened opened;
    for (std::unique_ptr<Connection>* lane : {&opened.writes, &opened.reads}) {
        Result<std::unique_ptr<Connection>> connection = Connection::open(file, Connection::Access::ReadOnly);
        if (!connection && mayNotBeWritten(connection.error(), file))
            return readOnly(file); // its log has something that cannot be read without writing
        if (!connection)
            return about(file, connection.error());
        *lane = *std::move(connection);
    }
    // The file's head may be older than what its log has.
    const Result<qint64> schema =
        reading([&]() -> Result<qint64> { return integerOf(*opened.reads, "PRAGMA user_version"); });
    if (!schema)
        return about(file, schema.error());
    if (*schema > newestSchema())
        return fail(ErrorKind::LibraryNewer, file, int(*schema));
    if (*schema < newestSchema())
        return readOnly(file);
    return opened;
}

Result<Opened> openFile(const QString& file, Store::Access access)
{
    Opened opened;
    const Result<bool> isNew = examineFile(file, newestSchema());
    if (!isNew)
        return tl::unexpected(isNew.error());
    opened.isNew = *isNew;
    Result<std::unique_ptr<Connection>> writes = Connection::open(file, Connection::Access::ReadWrite);
    if (!writes && mayNotBeWritten(writes.error(), file)) {
        if (access == Store::Access::Write || *isNew)
            return readOnly(file);
        return openToRead(file);
    }
    if (!writes)
        return about(file, writes.error());
    if (const Result<void> migrated = migrate(**writes, file); !migrated)
        return about(file, migrated.error());
    if (isSuspect(file))
        if (const Result<void> looked = lookedThrough(**writes, file); !looked)
            return about(file, looked.error());
    Result<std::unique_ptr<Connection>> reads = Connection::open(file, Connection::Access::ReadOnly);
    if (!reads)
        return about(file, reads.error());
    opened.writes = *std::move(writes);
    opened.reads = *std::move(reads);
    return opened;
}

} // namespace

Result<std::unique_ptr<Store>> Store::open(const QString& dataDir, Access access)
{
    const QString file = QDir(dataDir).absoluteFilePath(QStringLiteral("library.db"));
    if (const Result<void> folder = prepareFolder(dataDir); !folder)
        return tl::unexpected(folder.error());

    // Where something else lies, nothing is put beside it.
    const Result<bool> ours = examineFile(file, newestSchema());
    if (!ours && ours.error().kind != ErrorKind::LibraryDamaged)
        return tl::unexpected(ours.error());

    std::unique_ptr<Store> store(new Store);
    auto lock = LibraryLock::take(dataDir, LibraryLock::Sort::Shared);
    if (!lock)
        return tl::unexpected(lock.error());
    Result<Opened> opened = openFile(file, access);
    if (!opened && opened.error().kind == ErrorKind::LibraryDamaged && QFileInfo(dataDir).isWritable()) {
        lock->reset();
        const auto alone = LibraryLock::take(dataDir, LibraryLock::Sort::Alone);
        if (!alone)
            return tl::unexpected(alone.error());
        const Result<Salvaged> salvaged = salvage(dataDir);
        if (!salvaged)
            return about(file, salvaged.error());
        store->d->salvaged = *salvaged;
        opened = openFile(file, access);
    }
    if (!opened)
        return tl::unexpected(opened.error());
    if (!*lock)
        lock = LibraryLock::take(dataDir, LibraryLock::Sort::Shared);
    if (!lock)
        return tl::unexpected(lock.error());
    store->d->lock = *std::move(lock);
    store->d->isNew = opened->isNew;
    store->d->writes = std::make_unique<Lane>(std::move(opened->writes));
    store->d->reads = std::make_unique<Lane>(std::move(opened->reads));
    return store;
}

Lane& Store::reads()
{
    return *d->reads;
}

Lane& Store::writes()
{
    return *d->writes;
}

void Store::setAsker(QObject* asker)
{
    d->reads->setAsker(asker);
    d->writes->setAsker(asker);
}

const std::optional<Salvaged>& Store::salvaged() const
{
    return d->salvaged;
}

bool Store::isNew() const
{
    return d->isNew;
}

} // namespace byline
