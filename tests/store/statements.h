// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/transaction.h"

#include <QStringList>

#include <sqlite3.h>

namespace byline {

/// What a connection runs from here on: which statements, and how many steps SQLite takes for them. Steps do not depend
/// on the machine, and hardly on how deep a table's tree is: they grow with the rows that are looked at.
class Statements final
{
public:
    explicit Statements(Connection& db)
        : m_database(db.d->database.getHandle())
    {
        for (sqlite3_stmt* known = sqlite3_next_stmt(m_database, nullptr); known;
             known = sqlite3_next_stmt(m_database, known))
            sqlite3_stmt_status(known, SQLITE_STMTSTATUS_VM_STEP, 1);
        sqlite3_trace_v2(m_database, SQLITE_TRACE_STMT | SQLITE_TRACE_PROFILE, &Statements::met, this);
    }
    ~Statements() { sqlite3_trace_v2(m_database, 0, nullptr, nullptr); }
    Q_DISABLE_COPY_MOVE(Statements)

    const QStringList& texts() const { return m_texts; }
    qint64 steps() const { return m_steps; }

private:
    static int met(unsigned what, void* self, void* statement, void*)
    {
        auto& met = *static_cast<Statements*>(self);
        auto* ran = static_cast<sqlite3_stmt*>(statement);
        if (what == SQLITE_TRACE_PROFILE)
            met.m_steps += sqlite3_stmt_status(ran, SQLITE_STMTSTATUS_VM_STEP, 1);
        else if (const QString text = QString::fromUtf8(sqlite3_sql(ran)); text.startsWith(u"SELECT"))
            met.m_texts += text;
        return 0;
    }

    sqlite3* m_database;
    QStringList m_texts;
    qint64 m_steps = 0;
};

} // namespace byline
