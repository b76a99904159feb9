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
/// older file of that name is replaced when the new one is complete. A restore finds whatever changes in it later.
/// `isStopped` is asked while it goes on; then nothing is written. NotWritable, DiskFull, Cancelled.
Result<BackupReport> backUp(const QString& dataDir, const QString& file, const std::function<bool()>& isStopped = {});

/// A backup that was looked through and lies beside the library, ready to take its place.
struct PreparedRestore
{
    QString copy;
    QString settings;
    BackupReport report;
};

/// How a restore is followed and stopped; both are called on the thread it runs on.
struct RestoreWatch
{
    std::function<bool()> isStopped;
    std::function<void(int percent)> progressed;
};

/// The long part, for which the library may be in use: the backup is copied and looked through. NotReadable,
/// LibraryUnusable (no library), LibraryNewer, LibraryDamaged, DiskFull; Cancelled, and then nothing is left of it.
Result<PreparedRestore> prepareRestore(const QString& dataDir, const QString& file, const RestoreWatch& watch = {});
/// The library is set aside and the backup takes its place, or everything is as it was. LibraryLocked while anybody
/// has the library open.
Result<BackupReport> finishRestore(const QString& dataDir, const PreparedRestore& prepared);

/// Puts a backup in the place of the library, which is set aside. The backup is looked through first: NotReadable,
/// LibraryUnusable (no library), LibraryNewer, LibraryDamaged. LibraryLocked while anybody has the library open.
Result<BackupReport> restore(const QString& dataDir, const QString& file, const RestoreWatch& watch = {});

} // namespace byline
