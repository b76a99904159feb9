// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/backup.h"

#include <QtConcurrentRun>

namespace byline {

QFuture<Result<BackupReport>> backUpLibrary(const QString& dataDir, const QString& file)
{
    return QtConcurrent::run([dataDir, file](QPromise<Result<BackupReport>>& promise) {
        promise.addResult(backUp(dataDir, file, [&promise] { return promise.isCanceled(); }));
    });
}

QFuture<Result<BackupReport>> restoreLibrary(const QString& dataDir, const QString& file)
{
    return QtConcurrent::run([dataDir, file] { return restore(dataDir, file); });
}

} // namespace byline
