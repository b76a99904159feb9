// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/written_file.h"

#include "library/inspect.h"

#include <QtConcurrentRun>

namespace byline {

QFuture<Result<void>> writeInPool(const QString& path, const QByteArray& bytes)
{
    return QtConcurrent::run(writeFile, path, bytes);
}

} // namespace byline
