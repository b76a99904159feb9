// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

#include <memory>

namespace SQLite {
class Database;
}

namespace byline {

/// One SQLite connection with its prepared statements and our tokenizer. Belongs to the thread that uses it.
class Connection final
{
public:
    enum class Access { ReadOnly, ReadWrite };

    /// `file` must exist for ReadOnly, and may lie where nothing can be written. WAL, foreign keys on, busy timeout
    /// set. Does not migrate.
    static Result<std::unique_ptr<Connection>> open(const QString& file, Access access);
    ~Connection();

    /// Stops a running query (sqlite3_interrupt); the only call that is allowed from another thread.
    void interrupt();

    class Private;
    std::unique_ptr<Private> d; ///< for this folder's own functions

private:
    Connection();
    static Result<std::unique_ptr<Connection>> openWith(const QByteArray& name, int flags);
};

} // namespace byline
