// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFuture>

#include <functional>

namespace byline {

/// Code of a NoWebEngine error: the engine is there, but a PDF did not come out of it in time, or at all.
inline constexpr int kNotPrinted = 1;

/// How `library` gets a PDF without seeing a web engine; handed in at start-up. `html` is a page that stands alone.
using PrintFunction = std::function<QFuture<Result<QByteArray>>(const QByteArray& html)>;

} // namespace byline
