// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QRect>

class QPainter;

namespace byline {

/// One of our drawings (`resources/icons/NAME.svg`), in the theme's colours: quiet, pale when disabled, accent when on.
/// Sharp at any scale; follows the theme without being made again.
QIcon themedIcon(const QString& name);

/// Paints a drawing in one colour.
void paintIcon(QPainter& painter, const QString& name, const QRectF& where, const QColor& colour);

} // namespace byline
