// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QAbstractScrollArea;
class QStyle;

namespace byline {

/// Fusion, with what a style sheet would otherwise have to say: it costs nothing at start-up.
QStyle* createStyle();

/// The vertical scroll bar lies over the area's margin: nothing in it moves when the bar comes or goes, and rows reach
/// the edge.
void floatScrollBar(QAbstractScrollArea& area);

} // namespace byline
