// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/outlet_portrait.h"
#include "core/result.h"

namespace byline {

class Connection;

/// NotFound.
Result<OutletPortrait> outletPortrait(Connection& db, OutletId id, const QDateTime& now);

} // namespace byline
