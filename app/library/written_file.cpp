// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/written_file.h"

#include "core/async.h"
#include "library/inspect.h"

namespace byline {

QFuture<Result<void>> writeInPool(const QString& path, const QByteArray& bytes)
{
    return inBackground([path, bytes] { return writeFile(path, bytes); });
}

} // namespace byline
