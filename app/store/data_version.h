// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

namespace byline {

class Connection;

/// Another number after another connection has written; the connection's own writes do not count.
Result<qint64> dataVersion(Connection& db);

} // namespace byline
