// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QFuture>

namespace byline {

/// There is one in this folder.
bool hasLibrary(const QString& dataDir);

/// Whether an earlier Byline made the library: it is brought up to date before it is used, which takes minutes where it
/// has a million articles. False where there is none. Reads a hundred bytes.
bool needsUpdate(const QString& dataDir);

/// Beside the lanes, on a pool thread: brings it up to date, as opening it would.
QFuture<Result<void>> updateLibrary(const QString& dataDir);

} // namespace byline
