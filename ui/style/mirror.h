// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>
#include <QStyle>

namespace byline {

/// Places are reckoned from left to right; in a window that is written from right to left they are mirrored.
class Mirror final
{
public:
    Mirror(Qt::LayoutDirection direction, const QRect& bounds)
        : m_bounds(bounds)
        , m_on(direction == Qt::RightToLeft)
    {
    }

    bool isOn() const { return m_on; }
    QRectF operator()(const QRectF& place) const
    {
        return m_on ? QRectF(QPointF(end() - place.right(), place.top()), place.size()) : place;
    }
    QRect operator()(const QRect& place) const
    {
        return m_on ? QRect(QPoint(end() - place.left() - place.width(), place.top()), place.size()) : place;
    }
    QPointF operator()(const QPointF& place) const { return m_on ? QPointF(end() - place.x(), place.y()) : place; }

private:
    /// What a place and its mirror image add up to.
    int end() const { return m_bounds.left() + m_bounds.right() + 1; }

    QRect m_bounds;
    bool m_on;
};

/// A text stands at the window's side, but runs in the direction of its own: among Hebrew "12 articles…" begins with
/// the 12 and ends with the dots, too. Flags for a painter.
inline int textFlags(Qt::LayoutDirection window, Qt::Alignment alignment, const QString& text)
{
    return int(QStyle::visualAlignment(window, alignment))
           | (text.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight);
}

} // namespace byline
