// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/connection.h"

#include "core/library_fault.h"
#include "store/connection_private.h"
#include "store/fts_tokenizer.h"
#include "store/sqlite_error.h"
#include "store/text_condition.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <thread>

namespace byline {

namespace {

constexpr std::chrono::milliseconds kMostWait {10'000};
/// When the log has so many bytes it is written back: pages that many articles share go back once.
constexpr int kFullLog = 16 * 1024 * 1024;
/// The system keeps in its own cache what was read: lists and searches among a million articles take no longer with
/// this than with sixteen times as much, which would stay full for hours. With half as much for writing, what is stored
/// with its index takes a sixth longer.
constexpr int kReadCacheKilobytes = 2'000;
constexpr int kWriteCacheKilobytes = 4'000;

int pageSize(SQLite::Database& database)
{
    return database.execAndGet("PRAGMA page_size").getInt();
}

/// Before SQLite reads a library it makes an index of its log, also where there is no log. Where nobody may make one,
/// and where none is, nobody has the library open: it can be taken for one that does not change.
bool isAtRest(const QString& file)
{
    const QFileInfo library(file);
    return library.exists() && !QFileInfo(library.path()).isWritable()
           && QFileInfo(file + QStringLiteral("-wal")).size() == 0;
}

/// SQLite's own way waits longer and longer in between: past who writes one piece after the other it never comes.
int waitForLock(void*, int before)
{
    if (before >= kMostWait / kLockPoll)
        return 0;
    std::this_thread::sleep_for(kLockPoll);
    return 1;
}

bool isWithoutIndex(const Error& error)
{
    return error.kind == ErrorKind::LibraryUnusable
           && ((error.code & 0xff) == SQLITE_CANTOPEN || error.code == int(LibraryFault::ReadOnly));
}

} // namespace

Connection::Private::Private(const std::string& file, int flags)
    : database(file, flags)
{
    sqlite3_busy_handler(database.getHandle(), &waitForLock, nullptr);
}

Connection::Connection() = default;

Connection::~Connection()
{
    if (d)
        d->idle.clear();
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& file, Access access)
{
    // Each connection belongs to one thread, so SQLite's own mutex is not needed; sqlite3_interrupt works without it.
    if (access == Access::ReadWrite)
        return openWith(QFile::encodeName(file), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX);
    constexpr int kReadOnly = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX;
    Result<std::unique_ptr<Connection>> opened = openWith(QFile::encodeName(file), kReadOnly);
    if (opened || !isWithoutIndex(opened.error()) || !isAtRest(file))
        return opened;
    return openWith(QUrl::fromLocalFile(file).toEncoded() + "?immutable=1", kReadOnly | SQLITE_OPEN_URI);
}

Result<std::unique_ptr<Connection>> Connection::openWith(const QByteArray& name, int flags)
{
    const Access access = (flags & SQLITE_OPEN_READONLY) != 0 ? Access::ReadOnly : Access::ReadWrite;
    try {
        std::unique_ptr<Connection> connection(new Connection);
        connection->d = std::make_unique<Private>(name.toStdString(), flags);
        SQLite::Database& database = connection->d->database;
        sqlite3_extended_result_codes(database.getHandle(), 1);
        if (const int code = registerTokenizer(database.getHandle()); code != SQLITE_OK)
            return tl::unexpected(sqliteError(code, QStringLiteral("tokenizer")));
        if (const int code = registerHolds(database.getHandle()); code != SQLITE_OK)
            return tl::unexpected(sqliteError(code, QStringLiteral("holds")));
        // SQLite opens a file that may not be written as if ReadOnly had been asked for.
        if (access == Access::ReadWrite && sqlite3_db_readonly(database.getHandle(), "main") == 1)
            return fail(ErrorKind::LibraryUnusable, QStringLiteral("no permission to write"),
                        int(LibraryFault::ReadOnly));
        if (access == Access::ReadWrite) {
            // Of a new library: six packed articles fit into such a page; of one of half the size a sixth would be
            // empty.
            database.exec("PRAGMA page_size = 16384;"
                          "PRAGMA journal_mode = WAL");
            database.exec("PRAGMA journal_size_limit = " + std::to_string(kFullLog));
            connection->d->fullLog = kFullLog / pageSize(database);
            sqlite3_wal_autocheckpoint(database.getHandle(), connection->d->fullLog);
        } else
            database.exec("PRAGMA query_only = ON");
        // Freed pages need not be overwritten: it costs writes, at every merge of the index as well.
        // What was confirmed survives a power cut: each transaction is on the disk when it ends.
        database.exec("PRAGMA foreign_keys = ON;"
                      "PRAGMA synchronous = FULL;"
                      "PRAGMA temp_store = MEMORY;"
                      "PRAGMA secure_delete = OFF");
        const int cache = access == Access::ReadWrite ? kWriteCacheKilobytes : kReadCacheKilobytes;
        database.exec("PRAGMA cache_size = -" + std::to_string(cache));
        return connection;
    } catch (...) {
        return tl::unexpected(errorInFlight());
    }
}

void Connection::interrupt()
{
    sqlite3_interrupt(d->database.getHandle());
}

} // namespace byline
