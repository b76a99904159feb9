// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QPainter;
class QRect;
class QStyleOptionMenuItem;
class QWidget;

namespace byline {

/// Menus, lists that drop down and popups of ours have round corners, whether something composes the screen or not.
/// Before its window is made; BylineStyle does it for all of them.
void roundCorners(QWidget& popup);

/// What a popup lies on, with its edge: over a page of its own colour it is told by that, in the dark too.
void paintPopup(QPainter& painter, const QRect& around, const QWidget* popup);

/// What lies behind the words of a menu's entry, as of a row in a list: the chosen one on the selection's colour, what
/// is on with a check mark and no box. `hasColumn`: for marks; a choice's list has none.
void paintMenuRow(QPainter& painter, const QStyleOptionMenuItem& item, bool hasColumn);

} // namespace byline
