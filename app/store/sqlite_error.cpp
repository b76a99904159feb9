// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlite_error.h"

#include "core/library_fault.h"

#include <sqlite3.h>
#include <SQLiteCpp/Exception.h>

#include <exception>

namespace byline {

namespace {

ErrorKind kindOf(int code)
{
    // The index of the log is written when a library is opened, and there was no room to make it larger.
    if (code == SQLITE_IOERR_SHMSIZE)
        return ErrorKind::DiskFull;
    switch (code & 0xff) {
    case SQLITE_FULL:
        return ErrorKind::DiskFull;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return ErrorKind::LibraryDamaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::LibraryLocked;
    case SQLITE_INTERRUPT:
        return ErrorKind::Cancelled;
    default:
        return ErrorKind::LibraryUnusable;
    }
}

} // namespace

Error sqliteError(int code, const QString& message)
{
    const ErrorKind kind = kindOf(code);
    if (kind != ErrorKind::LibraryUnusable)
        return Error {kind, message, code};
    switch (code & 0xff) {
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Error {kind, message, int(LibraryFault::ReadOnly)};
    case SQLITE_IOERR:
        return Error {kind, message, int(LibraryFault::DiskTrouble)};
    default:
        return Error {kind, message, code};
    }
}

Error sqliteError(const SQLite::Exception& exception)
{
    const QString message = QString::fromUtf8(exception.what());
    // SQLiteCpp reports some of its own findings without a code.
    const int code = exception.getErrorCode();
    return sqliteError(code > 0 ? code : SQLITE_ERROR, message);
}

Error errorInFlight()
{
    try {
        throw;
    } catch (const SQLite::Exception& exception) {
        return sqliteError(exception);
    } catch (const std::exception& exception) {
        return Error {ErrorKind::LibraryUnusable, QString::fromUtf8(exception.what())};
    } catch (...) {
        return Error {ErrorKind::LibraryUnusable, QStringLiteral("unknown exception")};
    }
}

} // namespace byline
