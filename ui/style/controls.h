// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionViewItem;

namespace byline {

/// Buttons, check boxes and fields as the window draws them; BylineStyle calls these.
void paintButton(QPainter& painter, const QStyleOptionButton& button);
void paintCheckBox(QPainter& painter, const QStyleOption& option);
/// In the middle of the rectangle; `turn` in degrees from one that points down.
void paintArrow(QPainter& painter, const QStyleOption& option, int width, int turn);
void paintField(QPainter& painter, const QStyleOption& option);
/// The head of a column: flat, on its own line.
void paintHeader(QPainter& painter, const QStyleOption& option);
/// A tab: its name, underlined where it is the one that is shown.
void paintTab(QPainter& painter, const QStyleOption& option);
/// Around a list or a text of several lines.
void paintFrame(QPainter& painter, const QStyleOption& option);
/// Behind the words of a chosen row in an ordinary list, one cell of it.
void paintChosenCell(QPainter& painter, const QStyleOptionViewItem& cell);
/// One pixel of the screen at any scale: at the bottom of `row`, around something, between two panes.
void paintHairline(QPainter& painter, const QRect& row);
void paintHairFrame(QPainter& painter, const QRect& around, const QColor& colour);
void paintSplitter(QPainter& painter, const QStyleOption& option);
/// Where the keyboard is, around what has no edge of its own: a box with its words, a tab, a row.
void paintFocus(QPainter& painter, const QRect& around);

} // namespace byline
