// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/connection.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <chrono>
#include <string>
#include <unordered_map>

namespace byline {

/// So often who waits for another writer looks whether there still is one.
constexpr std::chrono::milliseconds kLockPoll {5};

class Connection::Private
{
public:
    Private(const std::string& file, int flags);

    SQLite::Database database;
    int fullLog = 0; ///< so many pages of the log are worth writing back
    /// Prepared statements that nobody runs now. A Query takes one out and puts it back when it goes.
    std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> idle;
};

} // namespace byline
