// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QFont>

namespace byline {

enum class ThemeChoice { System, Light, Dark };

/// Style, font and (where one is forced) palette of the whole program; before the first widget.
void applyStyle(QApplication& application, ThemeChoice choice = ThemeChoice::System);

/// Puts the theme's palette on a window of ours; again when the application's palette changes.
void applyTheme(QWidget& window);

/// The interface's font, larger or smaller, of a weight.
QFont textFont(double scale, QFont::Weight weight = QFont::Normal);
/// Like `textFont`, with figures of one width where Qt can ask for them.
QFont countFont(double scale, QFont::Weight weight = QFont::Normal);

} // namespace byline
