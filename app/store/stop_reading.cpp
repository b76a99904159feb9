// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/stop_reading.h"

#include "store/connection_private.h"

#include <sqlite3.h>

namespace byline {

namespace {

constexpr int kStepsBetweenQuestions = 1000; // of SQLite's machine: well below a millisecond

int ask(void* wanted)
{
    return (*static_cast<const std::function<bool()>*>(wanted))() ? 1 : 0;
}

} // namespace

StopReading::StopReading(Connection& db, std::function<bool()> wanted)
    : m_db(db)
    , m_wanted(std::move(wanted))
{
    sqlite3_progress_handler(m_db.d->database.getHandle(), kStepsBetweenQuestions, &ask, &m_wanted);
}

StopReading::~StopReading()
{
    sqlite3_progress_handler(m_db.d->database.getHandle(), 0, nullptr, nullptr);
}

} // namespace byline
