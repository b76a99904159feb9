// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/controls.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace byline {

namespace {

bool isOn(const QStyleOption& option, QStyle::StateFlag flag)
{
    return option.state & flag;
}

QColor faded(QColor colour, float alpha)
{
    colour.setAlphaF(alpha);
    return colour;
}

} // namespace

void paintButton(QPainter& painter, const QStyleOptionButton& button)
{
    const Theme theme = Theme::current();
    const bool enabled = isOn(button, QStyle::State_Enabled);
    const bool chief = (button.features & QStyleOptionButton::DefaultButton) && enabled;
    const bool down = isOn(button, QStyle::State_Sunken);
    const bool over = isOn(button, QStyle::State_MouseOver);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (chief) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(down ? theme.accent.darker(115) : over ? theme.accent.lighter(108) : theme.accent);
    } else {
        painter.setPen(QPen(enabled ? theme.edge() : theme.line, 1));
        painter.setBrush(down ? theme.selection : over && enabled ? theme.selectedRow : theme.paper);
    }
    painter.drawRoundedRect(QRectF(button.rect).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    if (isOn(button, QStyle::State_HasFocus) && isOn(button, QStyle::State_KeyboardFocusChange)) {
        painter.setPen(QPen(chief ? theme.ink : theme.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(button.rect).adjusted(0.75, 0.75, -0.75, -0.75), 8, 8);
    }
    painter.restore();
}

void paintCheckBox(QPainter& painter, const QStyleOption& option)
{
    const Theme theme = Theme::current();
    const bool checked = isOn(option, QStyle::State_On);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge = isOn(option, QStyle::State_MouseOver) ? theme.ink2 : faded(theme.ink3, 0.8F);
    painter.setPen(checked ? QPen(Qt::NoPen) : QPen(edge, 1.2));
    painter.setBrush(checked ? theme.accent : theme.paper);
    painter.drawRoundedRect(box, 4, 4);
    if (checked) { // as the page's own: a hair is not seen at this size
        const auto at = [&box](double x, double y) {
            return box.topLeft() + QPointF(x * box.width(), y * box.height());
        };
        painter.setPen(QPen(theme.onAccent, box.width() / 8, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF {at(0.26, 0.54), at(0.43, 0.71), at(0.75, 0.31)});
    }
    painter.restore();
}

void paintArrow(QPainter& painter, const QStyleOption& option, int width, int turn)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(option.rect).center());
    painter.rotate(turn);
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(option.palette.color(QPalette::ButtonText), 0.63F)); // as Fusion's
    const double half = width / 2.0;
    painter.drawPolygon(QPolygonF {{-half, -half / 2}, {half, -half / 2}, {0, half / 2}});
    painter.restore();
}

void paintHeader(QPainter& painter, const QStyleOption& option)
{
    const Theme theme = Theme::current();
    painter.fillRect(option.rect, isOn(option, QStyle::State_MouseOver) ? theme.selectedRow : theme.list);
    paintHairline(painter, QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1));
}

void paintTab(QPainter& painter, const QStyleOption& option)
{
    const Theme theme = Theme::current();
    if (isOn(option, QStyle::State_Selected))
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2), theme.accent);
}

void paintFrame(QPainter& painter, const QStyleOption& option)
{
    const Theme theme = Theme::current();
    paintHairFrame(painter, option.rect, isOn(option, QStyle::State_HasFocus) ? theme.accent : theme.line);
}

void paintChosenCell(QPainter& painter, const QStyleOptionViewItem& cell)
{
    constexpr double radius = 6;
    const bool mirrored = cell.direction == Qt::RightToLeft;
    const auto position = cell.viewItemPosition;
    QRectF shape(cell.rect);
    // The corners of the row are those of its first and last cells; what reaches over the edge is cut off.
    if (position == QStyleOptionViewItem::Middle
        || position == (mirrored ? QStyleOptionViewItem::Beginning : QStyleOptionViewItem::End))
        shape.setLeft(shape.left() - radius);
    if (position == QStyleOptionViewItem::Middle
        || position == (mirrored ? QStyleOptionViewItem::End : QStyleOptionViewItem::Beginning))
        shape.setRight(shape.right() + radius);
    painter.save();
    painter.setClipRect(cell.rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::current().selection);
    painter.drawRoundedRect(shape, radius, radius);
    painter.restore();
}

void paintHairline(QPainter& painter, const QRect& row)
{
    const qreal hair = 1 / painter.device()->devicePixelRatioF();
    painter.fillRect(QRectF(row.left(), row.bottom() + 1 - hair, row.width(), hair), Theme::current().line);
}

void paintHairFrame(QPainter& painter, const QRect& around, const QColor& colour)
{
    const qreal hair = 1 / painter.device()->devicePixelRatioF();
    const QRectF outer(around);
    painter.fillRect(QRectF(outer.left(), outer.top(), outer.width(), hair), colour);
    painter.fillRect(QRectF(outer.left(), outer.bottom() - hair, outer.width(), hair), colour);
    painter.fillRect(QRectF(outer.left(), outer.top(), hair, outer.height()), colour);
    painter.fillRect(QRectF(outer.right() - hair, outer.top(), hair, outer.height()), colour);
}

void paintSplitter(QPainter& painter, const QStyleOption& option)
{
    const Theme theme = Theme::current();
    const qreal hair = 1 / painter.device()->devicePixelRatioF();
    QRectF line(option.rect);
    painter.fillRect(line, theme.list); // the article list is on one side of each
    if (isOn(option, QStyle::State_Horizontal))
        line.setLeft(option.direction == Qt::RightToLeft ? line.right() - hair : line.left());
    line.setSize(isOn(option, QStyle::State_Horizontal) ? QSizeF(hair, line.height()) : QSizeF(line.width(), hair));
    painter.fillRect(line, theme.line);
}

void paintFocus(QPainter& painter, const QRect& around)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::current().accent, 1.5));
    painter.drawRoundedRect(QRectF(around).adjusted(0.75, 0.75, -0.75, -0.75), 5, 5);
    painter.restore();
}

void paintField(QPainter& painter, const QStyleOption& option)
{
    const Theme theme = Theme::current();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme.paper);
    painter.setPen(isOn(option, QStyle::State_HasFocus) ? QPen(theme.accent, 1.5) : QPen(theme.edge(), 1));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75), 7, 7);
    painter.restore();
}

} // namespace byline
