// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QApplication;
class QWidget;

namespace byline {

/// Tab goes through a window, or a part of one, as its layouts go: as one reads. Qt takes the order in which things
/// were made, and what is made late, or given to a scroll area, comes last; going back, it passes what was made between
/// a box and the field in it. Again when parts were added.
void tabAlongLayouts(QWidget& part);

/// What Tab comes to is scrolled into sight, also from beside its scroll area.
void scrollToFocus(QApplication& application);

} // namespace byline
