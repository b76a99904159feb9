// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace byline {

/// From now on Shift+F10 opens the menu of what has the focus, as the menu key does, which many keyboards lack (Qt
/// before 6.8 knows only that one), and a menu opened by either begins with its first entry, so that it is read out.
void installMenuKey();

} // namespace byline
