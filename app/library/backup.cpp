// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/backup.h"

#include <QtConcurrentRun>

namespace byline {

QFuture<Result<BackupReport>> backUpLibrary(const QString& dataDir, const QString& file)
{
    return QtConcurrent::run([dataDir, file] { return backUp(dataDir, file); });
}

QFuture<Result<BackupReport>> restoreLibrary(const QString& dataDir, const QString& file)
{
    return QtConcurrent::run([dataDir, file] { return restore(dataDir, file); });
}

} // namespace byline
