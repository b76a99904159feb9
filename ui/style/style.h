// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

class QAbstractScrollArea;

namespace byline {

/// The interface's font, larger or smaller, of a weight.
QFont textFont(double scale, QFont::Weight weight = QFont::Normal);
/// Like `textFont`, with figures of one width where Qt can ask for them.
QFont countFont(double scale, QFont::Weight weight = QFont::Normal);

/// The vertical scroll bar lies over the area's margin: nothing in it moves when the bar comes or goes, and rows reach
/// the edge.
void floatScrollBar(QAbstractScrollArea& area);

} // namespace byline
