// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

#include <functional>

namespace byline {

struct BackupReport
{
    qint64 articles = 0;
    qint64 bytes = 0;
    QString replaced; ///< where the library is now that was there before a restore; empty: there was none
};

/// Writes the whole library as it is at this moment, settings included, into one file. Works while others write; an
/// older file of that name is replaced when the new one is complete. `isStopped` is asked while it goes on; then
/// nothing is written. NotWritable, DiskFull, Cancelled.
Result<BackupReport> backUp(const QString& dataDir, const QString& file, const std::function<bool()>& isStopped = {});

/// Puts a backup in the place of the library, which is set aside. The backup is looked through first: NotReadable,
/// LibraryUnusable (no library), LibraryNewer, LibraryDamaged. LibraryLocked while anybody has the library open.
Result<BackupReport> restore(const QString& dataDir, const QString& file);

} // namespace byline
