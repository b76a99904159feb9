// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QList>
#include <QString>

namespace byline {

class Connection;

/// One step of the schema: `version` is the one the library has afterwards.
struct Migration
{
    int version = 0;
    QString sql;
    void (*then)(Connection&) = nullptr; ///< what SQL cannot do, in the same transaction
};

/// The steps compiled in from resources/sql, in order.
QList<Migration> migrations();
/// The version of the last of them, without unpacking any.
int newestSchema();

/// What the first bytes of a file say, read without SQLite, so that a file which is not to be touched is not.
struct FileHead
{
    bool isEmpty = false;
    bool isSqlite = false;
    quint32 pages = 0;
    int schema = 0;
    quint32 application = 0;
};
/// Not where this process has the database open: it gives up SQLite's locks with the file
/// (https://www.sqlite.org/howtocorrupt.html, 2.2).
Result<FileHead> fileHead(const QString& file);

inline constexpr quint32 kApplicationId = 0x42594C4E; // "BYLN"

/// Where `migrate` leaves the library as it was.
QString copyBefore(const QString& file, int version);
/// Brings the library up to the last step, in one transaction. An older library is copied to FILE.before-N first,
/// N being the version it is brought to; copies of earlier updates go when this one has succeeded. LibraryNewer if it
/// is beyond the last step.
Result<void> migrate(Connection& db, const QString& file, const QList<Migration>& steps);
/// Up to the last step that is compiled in.
Result<void> migrate(Connection& db, const QString& file);

} // namespace byline
