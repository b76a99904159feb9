// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace byline {

/// Blocks that are free go back to the system also where the heaps keep them between blocks that are needed.
void giveBackFreeMemory();

} // namespace byline
