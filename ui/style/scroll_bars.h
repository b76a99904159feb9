// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyle>

class QPainter;
class QStyleOptionSlider;
class QWidget;

namespace byline {

/// Scroll bars without arrows at their ends: the whole bar is groove. BylineStyle calls these.
QRect scrollBarPart(const QStyleOptionSlider& bar, QStyle::SubControl part);
void paintScrollBar(QPainter& painter, const QStyleOptionSlider& bar, const QWidget* widget);

} // namespace byline
