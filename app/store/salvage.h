// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

namespace byline {

/// What was carried from a damaged library into a new one.
struct Salvaged
{
    QString damagedFile; ///< where the old one is now
    qint64 outlets = 0;
    qint64 articles = 0;
    qint64 bookmarks = 0;
    qint64 copies = 0;
    qint64 unreadable = 0; ///< stretches of the old file that could not be read
};

/// Sets DIR/library.db aside and makes a new one of what can be read of it. The caller holds the lock alone.
Result<Salvaged> salvage(const QString& dataDir);

/// From here on the library is not trusted: the next one to open it looks at all of it first.
void markSuspect(const QString& libraryFile);
bool isSuspect(const QString& libraryFile);
void clearSuspicion(const QString& libraryFile);

} // namespace byline
