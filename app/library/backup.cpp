// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/backup.h"

#include "core/async.h"

namespace byline {

namespace {

template <typename T>
RestoreWatch watchOf(QPromise<T>& promise)
{
    promise.setProgressRange(0, 100);
    return {[&promise] { return promise.isCanceled(); },
            [&promise](int percent) { promise.setProgressValue(percent); }};
}

} // namespace

QFuture<Result<BackupReport>> backUpLibrary(const QString& dataDir, const QString& file)
{
    return inBackgroundWith<Result<BackupReport>>([dataDir, file](QPromise<Result<BackupReport>>& promise) {
        promise.addResult(backUp(dataDir, file, [&promise] { return promise.isCanceled(); }));
    });
}

QFuture<Result<BackupReport>> restoreLibrary(const QString& dataDir, const QString& file)
{
    return inBackgroundWith<Result<BackupReport>>([dataDir, file](QPromise<Result<BackupReport>>& promise) {
        promise.addResult(restore(dataDir, file, watchOf(promise)));
    });
}

QFuture<Result<PreparedRestore>> prepareRestoreOf(const QString& dataDir, const QString& file)
{
    return inBackgroundWith<Result<PreparedRestore>>([dataDir, file](QPromise<Result<PreparedRestore>>& promise) {
        promise.addResult(prepareRestore(dataDir, file, watchOf(promise)));
    });
}

} // namespace byline
