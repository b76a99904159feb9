// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/damaged_lists.h"

#include "store/query.h"
#include "store/transaction.h"

#include <QStringList>

#include <array>

namespace byline {

namespace {

/// See `recount` and `renewUnread`.
constexpr std::array kMadeAnew {"unread_by_time", "unread_by_outlet", "unread_by_author", "author_outlet"};

Result<bool> isDamaged(Connection& db, const char* table)
{
    return reading([&]() -> Result<bool> {
        Query row(db, std::string("PRAGMA integrity_check(") + table + ")");
        return !row.step() || row.text(0) != u"ok";
    });
}

/// DROP and DELETE would walk through the table's pages, to free them.
Result<void> replace(Connection& db, const QString& table)
{
    return writing(db, [&]() -> Result<void> {
        QStringList statements;
        {
            Query row(db, "SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY rowid", table);
            while (row.step())
                statements += row.text(0);
        }
        execute(db, "PRAGMA writable_schema = ON");
        execute(db, "DELETE FROM sqlite_schema WHERE tbl_name = ?", table);
        execute(db, "PRAGMA writable_schema = RESET");
        for (const QString& statement : std::as_const(statements))
            db.d->database.exec(statement.toStdString());
        return {};
    });
}

} // namespace

Result<void> replaceDamagedLists(Connection& db)
{
    bool hasLeftPages = false;
    for (const char* table : kMadeAnew) {
        const Result<bool> damaged = isDamaged(db, table);
        if (!damaged)
            return tl::unexpected(damaged.error());
        if (!*damaged)
            continue;
        if (const Result<void> replaced = replace(db, QString::fromLatin1(table)); !replaced)
            return replaced;
        hasLeftPages = true;
    }
    if (!hasLeftPages)
        return {};
    // The pages belong to nobody now. What is written anew may be larger than the memory.
    return reading([&]() -> Result<void> {
        execute(db, "PRAGMA temp_store = FILE");
        execute(db, "VACUUM");
        execute(db, "PRAGMA temp_store = MEMORY");
        return {};
    });
}

} // namespace byline
