// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/initials.h"

#include <QImage>
#include <QRect>
#include <QString>

class QPainter;

namespace byline {

/// An outlet without an icon: its first letter on a colour that is always the same for it.
void paintLetterTile(QPainter& painter, const QRectF& where, const QString& name);
/// A writer without a portrait: "서연" for 김서연, "SO" for Siobhán O'Neill.
void paintInitials(QPainter& painter, const QRectF& where, const QString& name, NameOf whose);

/// A picture that fills a rounded rectangle, cut at its edges.
void paintRounded(QPainter& painter, const QRectF& where, const QImage& picture, double radius);

} // namespace byline
