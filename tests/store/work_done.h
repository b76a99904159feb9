// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/connection_private.h"

#include <QStringList>

#include <sqlite3.h>

#include <string_view>

namespace byline {

/// What SQLite did for the statements with these words in them since it was last asked, as steps of its machine: that
/// is what grows with the library, on a quick machine and on a slow one.
inline qint64 stepsOf(Connection& db, const char* words)
{
    qint64 steps = 0;
    for (sqlite3_stmt* each = sqlite3_next_stmt(db.d->database.getHandle(), nullptr); each;
         each = sqlite3_next_stmt(db.d->database.getHandle(), each))
        if (const int done = sqlite3_stmt_status(each, SQLITE_STMTSTATUS_VM_STEP, 1);
            std::string_view(sqlite3_sql(each) ? sqlite3_sql(each) : "").find(words) != std::string_view::npos)
            steps += done;
    return steps;
}

/// The queries that were run since that was last asked.
inline QStringList queriesIn(Connection& db)
{
    QStringList queries;
    for (sqlite3_stmt* each = sqlite3_next_stmt(db.d->database.getHandle(), nullptr); each;
         each = sqlite3_next_stmt(db.d->database.getHandle(), each))
        if (const QString text = QString::fromUtf8(sqlite3_sql(each));
            sqlite3_stmt_status(each, SQLITE_STMTSTATUS_RUN, 1) > 0 && text.startsWith(u"SELECT"))
            queries += text;
    return queries;
}

/// How many statements were run since that was last asked.
inline int runsIn(Connection& db)
{
    int runs = 0;
    for (sqlite3_stmt* each = sqlite3_next_stmt(db.d->database.getHandle(), nullptr); each;
         each = sqlite3_next_stmt(db.d->database.getHandle(), each))
        runs += sqlite3_stmt_status(each, SQLITE_STMTSTATUS_RUN, 1);
    return runs;
}

} // namespace byline
