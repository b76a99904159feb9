// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "store/backup.h"

#include <QFuture>

namespace byline {

// Beside the lanes, on a pool thread: the program goes on meanwhile.
/// Cancelling this very future (not one made from it with `then`) stops it and leaves no file.
QFuture<Result<BackupReport>> backUpLibrary(const QString& dataDir, const QString& file);
/// Nobody may have the library open. The future's progress is in percent; cancelling this very future stops it as long
/// as the library is not exchanged yet.
QFuture<Result<BackupReport>> restoreLibrary(const QString& dataDir, const QString& file);
/// The long part of it, while the library is still in use; `finishRestore` is the rest. Progress and cancelling as
/// above.
QFuture<Result<PreparedRestore>> prepareRestoreOf(const QString& dataDir, const QString& file);

} // namespace byline
