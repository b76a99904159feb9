// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFuture>

#include <functional>

namespace byline {

/// How `library` gets a PDF without seeing a web engine; handed in at start-up. `html` is a page that stands alone.
using PrintFunction = std::function<QFuture<Result<QByteArray>>(const QByteArray& html)>;

} // namespace byline
