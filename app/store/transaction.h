// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/connection_private.h"
#include "store/sqlite_error.h"

#include <SQLiteCpp/Transaction.h>

#include <sqlite3.h>

namespace byline {

/// Runs `work`, which returns a Result and may throw what SQLite throws; that comes back as an Error.
template <typename Work>
auto reading(Work work) -> decltype(work())
{
    try {
        return work();
    } catch (...) {
        return tl::unexpected(errorInFlight());
    }
}

/// `reading` in one snapshot: what one statement has found the next one finds, and the file is locked once, not for
/// each of them. Within a transaction it is that one's.
template <typename Work>
auto reading(Connection& db, Work work) -> decltype(work())
{
    try {
        if (sqlite3_get_autocommit(db.d->database.getHandle()) == 0)
            return work();
        SQLite::Transaction snapshot(db.d->database);
        return work();
    } catch (...) {
        return tl::unexpected(errorInFlight());
    }
}

/// Runs `work` in one write transaction: an Error or an exception leaves the library as it was. Immediate, so that two
/// processes wait for each other instead of failing half-way.
template <typename Work>
auto writing(Connection& db, Work work) -> decltype(work())
{
    try {
        SQLite::Transaction transaction(db.d->database, SQLite::TransactionBehavior::IMMEDIATE);
        auto result = work();
        if (result)
            transaction.commit();
        return result;
    } catch (...) {
        return tl::unexpected(errorInFlight());
    }
}

} // namespace byline
