// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/source_delegate.h"

#include "ui/models/pictures.h"
#include "ui/models/source_model.h"
#include "ui/style/icons.h"
#include "ui/style/mirror.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"
#include "ui/style/tile.h"

#include <QPainter>
#include <QtMath>

namespace byline {

namespace {

constexpr int kLeft = 22;
constexpr int kRight = 19;
constexpr int kIndent = 18;

QFont headFont()
{
    return textFont(0.85, QFont::DemiBold);
}

/// The line of a section's head: at the end of its row, above which there is room.
int headLine()
{
    return qMax(26, QFontMetrics(headFont()).height() + 8);
}

/// One of the marks at the end of a head, in the middle of its line.
QRect headMark(const QRect& row, int fromEnd)
{
    return {row.right() - kRight - textScaled(fromEnd), row.bottom() - 1 - headLine(), textScaled(26), headLine()};
}

} // namespace

SourceDelegate::SourceDelegate(const SourceModel& model, Pictures& pictures, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_pictures(pictures)
{
}

QSize SourceDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    // Asked for every row whenever rows change, of which there may be thousands.
    const QFont font = textFont(1);
    if (m_textHeight == 0 || m_measuredFont != font) {
        m_measuredFont = font;
        m_shaped.clear();
        m_textHeight = QFontMetrics(font).height();
    }
    if (m_model.row(index).isHeader())
        return {120, qMax(40, m_textHeight + 22)};
    const bool compact = m_density == Density::Compact;
    return {120, qMax(compact ? 26 : 30, m_textHeight + (compact ? 4 : 8))};
}

QRect SourceDelegate::addMark(const QRect& row, Qt::LayoutDirection direction)
{
    return Mirror(direction, row)(headMark(row, 22));
}

QRect SourceDelegate::moreMark(const QRect& row, Qt::LayoutDirection direction)
{
    return Mirror(direction, row)(headMark(row, 50));
}

QRect SourceDelegate::folderMark(const QRect& row, int depth, Qt::LayoutDirection direction)
{
    return Mirror(direction,
                  row)(QRect(row.left(), row.top(), kLeft + depth * kIndent + textScaled(16) + 6, row.height()));
}

void SourceDelegate::paintHeader(QPainter& painter, const QRect& area, const SourceRow& row,
                                 Qt::LayoutDirection direction) const
{
    const Theme theme = Theme::current();
    const Mirror mirror(direction, area);
    painter.setFont(headFont());
    painter.setPen(theme.quiet);
    painter.drawText(mirror(area.adjusted(kLeft, area.height() - 2 - headLine(), -textScaled(76), -2)),
                     textFlags(direction, Qt::AlignVCenter | Qt::AlignLeft, row.title), row.title);
    if (row.kind == SourceRow::Kind::OutletsHeader) {
        QRectF sign(QPointF(), QSizeF(1, 1) * textScaled(13));
        sign.moveCenter(QRectF(addMark(area, direction)).center());
        paintIcon(painter, QStringLiteral("add"), sign, theme.ink3);
        sign.moveCenter(QRectF(moreMark(area, direction)).center());
        paintIcon(painter, QStringLiteral("more"), sign, theme.ink3);
    }
}

void SourceDelegate::paintMark(QPainter& painter, const QRectF& where, const SourceRow& row, bool open,
                               const Theme& theme) const
{
    switch (row.kind) {
    case SourceRow::Kind::Outlet: {
        const QImage icon = m_pictures.icon(row.icon);
        if (icon.isNull())
            paintLetterTile(painter, where, row.title);
        else
            paintRounded(painter, where, icon, 4);
        break;
    }
    case SourceRow::Kind::Writer: {
        const double more = where.width() / 8; // a face wants more room than an icon
        const QRectF circle = where.adjusted(-more, -more, more, more);
        const QImage portrait = m_pictures.thumbnail(row.icon);
        if (portrait.isNull())
            paintInitials(painter, circle, row.title, row.organisation ? NameOf::Organisation : NameOf::Person);
        else
            paintRounded(painter, circle, portrait, circle.width() / 2);
        if (row.followed) {
            painter.setPen(QPen(theme.accent, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(circle.adjusted(-1.5, -1.5, 1.5, 1.5));
        }
        break;
    }
    case SourceRow::Kind::MoreWriters:
        paintIcon(painter, QStringLiteral("writers"), where, theme.ink3);
        break;
    case SourceRow::Kind::Folder:
        paintIcon(painter, open ? QStringLiteral("folder-open") : QStringLiteral("folder"), where, theme.ink2);
        break;
    default:
        paintIcon(painter, row.icon, where, theme.ink2);
        break;
    }
}

/// In a rectangle as wide as the text.
void SourceDelegate::drawText(QPainter& painter, const QFont& font, const QRect& where, const QString& text) const
{
    const int baseline = where.top() + (where.height() + QFontMetrics(font).capHeight()) / 2;
    m_shaped.of(text, font).paint(painter, QPointF(where.left(), baseline));
}

void SourceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const SourceRow& row = m_model.row(index);
    const Theme theme = Theme::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect area(0, option.rect.top(), option.widget ? option.widget->width() : option.rect.width(),
                     option.rect.height());
    if (row.isHeader()) {
        paintHeader(*painter, area, row, option.direction);
        painter->restore();
        return;
    }

    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    if (selected || hovered) {
        QColor fill = theme.selection;
        if (!selected)
            fill.setAlphaF(0.5F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRoundedRect(QRectF(area).adjusted(8, 0.5, -8, -0.5), 8, 8);
    }
    const bool keyboard = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
    if (keyboard) {
        painter->setPen(QPen(theme.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(area).adjusted(8.75, 1.25, -8.75, -1.25), 7, 7);
    }

    const Mirror mirror(option.direction, area);
    const int left = kLeft + row.depth * kIndent;
    const bool open = option.state & QStyle::State_Open;
    const int mark = textScaled(16);
    paintMark(*painter, mirror(QRectF(left, area.center().y() - (mark - 1) / 2.0, mark, mark)), row, open, theme);

    int right = area.width() - kRight;
    if (row.count > 0 && m_countsShown == Qt::Checked) {
        const QFont font = countFont(0.88, selected ? QFont::DemiBold : QFont::Normal);
        const QString count = numberOf(row);
        const int width = qCeil(m_shaped.of(count, font).width());
        painter->setPen(selected ? theme.ink2 : theme.quiet);
        drawText(*painter, font, mirror(QRect(right - width, area.top(), width, area.height())), count);
        right -= width + 8;
    }
    if (!row.error.isEmpty()) {
        painter->setFont(textFont(0.95, QFont::Bold));
        painter->setPen(theme.accent);
        painter->drawText(mirror(QRect(right - 8, area.top(), 8, area.height())), Qt::AlignCenter, QStringLiteral("!"));
        right -= 14;
    }

    const int textLeft = left + mark + (row.kind == SourceRow::Kind::Writer ? 14 : 10);
    const QFont titleFont = textFont(1, selected ? QFont::DemiBold : QFont::Normal);
    const QString title = m_shaped.elided(row.title, titleFont, right - textLeft);
    const int titleWidth = qCeil(m_shaped.of(title, titleFont).width());
    painter->setPen(row.kind == SourceRow::Kind::MoreWriters ? theme.ink2 : theme.ink);
    drawText(*painter, titleFont, mirror(QRect(textLeft, area.top(), titleWidth, area.height())), title);
    const int detailLeft = textLeft + titleWidth + 7;
    if (row.kind == SourceRow::Kind::Writer && !row.detail.isEmpty() && right - detailLeft > 24) {
        const QFont detailFont = textFont(0.85);
        const QString detail = m_shaped.elided(row.detail, detailFont, right - detailLeft);
        const int detailWidth = qCeil(m_shaped.of(detail, detailFont).width());
        painter->setPen(theme.quiet);
        drawText(*painter, detailFont, mirror(QRect(detailLeft, area.top(), detailWidth, area.height())), detail);
    }
    painter->restore();
}

} // namespace byline
