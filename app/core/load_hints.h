// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLibrary>

namespace byline {

/// For a library that is loaded late: what it and its own libraries call is looked for among them first, not in all
/// that is there already (RTLD_DEEPBIND). Without it where something was loaded to come before everything else
/// (ld.so(8), LD_PRELOAD and /etc/ld.so.preload): who goes through torsocks or brings an allocator means late
/// libraries too.
QLibrary::LoadHints ownNamesFirst();

} // namespace byline
