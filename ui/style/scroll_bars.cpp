// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/scroll_bars.h"

#include "ui/style/theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>

namespace byline {

namespace {

constexpr int kShortest = 28; ///< of what is held

} // namespace

QRect scrollBarPart(const QStyleOptionSlider& bar, QStyle::SubControl part)
{
    const bool upright = bar.orientation == Qt::Vertical;
    const int extent = upright ? bar.rect.height() : bar.rect.width();
    const int range = bar.maximum - bar.minimum;
    const int length =
        range > 0 ? qBound(kShortest, int(qint64(extent) * bar.pageStep / (qint64(range) + bar.pageStep)), extent)
                  : extent;
    const int start =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, extent - length, bar.upsideDown);
    const auto span = [&](int from, int size) {
        const QRect r = upright ? QRect(bar.rect.x(), bar.rect.y() + from, bar.rect.width(), size)
                                : QRect(bar.rect.x() + from, bar.rect.y(), size, bar.rect.height());
        return QStyle::visualRect(bar.direction, bar.rect, r);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    case QStyle::SC_ScrollBarSlider:
        return span(start, length);
    case QStyle::SC_ScrollBarSubPage:
        return span(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return span(start + length, extent - start - length);
    default:
        return {};
    }
}

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& bar, const QWidget* widget)
{
    const Theme theme = Theme::current();
    const QWidget* holder = widget ? widget->parentWidget() : nullptr;
    const auto* area = holder ? qobject_cast<const QAbstractScrollArea*>(holder->parentWidget()) : nullptr;
    // Within the frame it stands on what is in it; a popup has painted that already, round at its corners.
    if (area && area->frameShape() != QFrame::NoFrame && area->windowType() != Qt::Popup)
        painter.fillRect(bar.rect, area->palette().base());
    if (bar.maximum <= bar.minimum)
        return;
    QRectF slider = scrollBarPart(bar, QStyle::SC_ScrollBarSlider);
    slider = bar.orientation == Qt::Vertical ? slider.adjusted(2.5, 2, -2.5, -2) : slider.adjusted(2, 2.5, -2, -2.5);
    QColor fill = theme.ink3;
    const bool held = (bar.activeSubControls & QStyle::SC_ScrollBarSlider) && (bar.state & QStyle::State_Sunken);
    fill.setAlphaF(held ? 0.75F : (bar.state & QStyle::State_MouseOver) ? 0.55F : 0.3F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    const double radius = qMin(slider.width(), slider.height()) / 2;
    painter.drawRoundedRect(slider, radius, radius);
    painter.restore();
}

} // namespace byline
