// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>

class QApplication;
class QFrame;
class QWidget;

namespace byline {

/// The colours of the window. Made from the system's palette: its lightness chooses ours, and a palette that is not a
/// plain one (high contrast, a user's colours) wins over ours.
struct Theme
{
    bool dark = false;
    bool isSystems = false; ///< its own colours, of high contrast or the user's
    QColor paper;           ///< reading page, fields
    QColor list;            ///< article list
    QColor side;            ///< subscription pane, bars
    QColor ink;             ///< text
    QColor ink2;            ///< secondary text
    QColor ink3;            ///< quiet marks
    QColor quiet;           ///< quiet text under 14 px
    QColor line;            ///< hairlines
    QColor selection;       ///< a chosen row in the subscription pane, text selection
    QColor selectedRow;     ///< a chosen row in the article list
    QColor accent;          ///< what is yours to act on
    QColor onAccent;

    static Theme light();
    static Theme darkOne();
    static Theme of(const QPalette& system);
    /// The theme for the application's palette as it is now.
    static Theme current();

    /// What menus and other popups lie on.
    QColor popup() const { return dark ? side : paper; }
    /// Of what is pressed or written in, or lies over the rest: a line may be overlooked, this not. As --edge on the
    /// page.
    QColor edge() const { return line.darker(dark ? 61 : 110).rgb(); }

    QPalette palette() const;
};

/// Style, font and (for "light" or "dark") palette of the whole program; before the first widget. Empty: as the system.
void applyTheme(QApplication& application, const QString& choice);
/// "light", "dark" or empty (as the system); windows that are open follow.
void choosePalette(const QString& choice);
/// Puts the theme's palette on a window of ours; again when the application's palette changes.
void applyTheme(QWidget& window);
/// Makes a popup of ours look like a menu.
void applyPopupTheme(QFrame& popup);

} // namespace byline
