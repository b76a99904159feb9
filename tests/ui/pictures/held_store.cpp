// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pictures/held_store.h"

#include <sqlite3.h>

namespace byline {

/// Each connection of the process, whoever opens it, tells of each statement that it begins with.
struct HeldStore::Hooks
{
    static inline HeldStore* held = nullptr;

    static int follow(sqlite3* db, char**, const sqlite3_api_routines*)
    {
        return sqlite3_trace_v2(db, SQLITE_TRACE_STMT, &begun, nullptr);
    }

    static int begun(unsigned, void*, void*, void* statement)
    {
        if (held)
            held->pass(static_cast<const char*>(statement));
        return 0;
    }

    static void (*entry())() { return reinterpret_cast<void (*)()>(&follow); } // as SQLite takes it
};

HeldStore::HeldStore()
{
    Hooks::held = this;
    sqlite3_auto_extension(Hooks::entry());
}

HeldStore::~HeldStore()
{
    letGo();
    sqlite3_cancel_auto_extension(Hooks::entry());
    Hooks::held = nullptr;
}

void HeldStore::holdAt(const QByteArray& statement, int times)
{
    const std::lock_guard lock(m_mutex);
    m_statement = statement;
    m_left = times;
}

bool HeldStore::isHolding() const
{
    const std::lock_guard lock(m_mutex);
    return m_holding;
}

void HeldStore::letGo()
{
    {
        const std::lock_guard lock(m_mutex);
        m_statement.clear();
    }
    m_free.notify_all();
}

void HeldStore::pass(const char* statement)
{
    std::unique_lock lock(m_mutex);
    if (m_statement.isEmpty() || qstrncmp(statement, m_statement.constData(), m_statement.size()) != 0 || --m_left > 0)
        return;
    m_holding = true;
    m_free.wait(lock, [this] { return m_statement.isEmpty(); });
    m_holding = false;
}

} // namespace byline
