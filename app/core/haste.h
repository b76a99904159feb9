// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace byline {

/// First: somebody asked for just this, and it does not wait behind what was asked for by the hundred.
enum class Haste { InTurn, First };

} // namespace byline
