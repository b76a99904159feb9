// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

namespace byline {

class Connection;

/// Tables that say nothing the articles do not say: one with damaged pages is put away, unread, and an empty one takes
/// its place, which `repairLibrary` fills. So damage in there costs no rescue of the whole library.
Result<void> replaceDamagedLists(Connection& db);

} // namespace byline
