// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace byline {

/// writeFile() on a pool thread: a file may be large, and its disk slow or far away. It is written to its end, also
/// when nobody waits for it any more, since the program ends after its pool.
QFuture<Result<void>> writeInPool(const QString& path, const QByteArray& bytes);

} // namespace byline
