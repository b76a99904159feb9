// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/choice_rows.h"

#include "ui/style/mirror.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QPainter>

namespace byline {

QSize ChoiceRows::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, qMax(32, QFontMetrics(textFont(1)).height() + 12)};
}

void ChoiceRows::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = Theme::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.selection);
        painter->drawRoundedRect(option.rect.adjusted(6, 1, -6, -1), 7, 7);
    }
    const QRect area = option.rect.adjusted(18, 0, -18, 0);
    const QFont small = countFont(0.88);
    const QString detail = index.data(kDetailRole).toString();
    const int detailWidth = qMin(area.width() / 2, QFontMetrics(small).horizontalAdvance(detail) + 4);
    const auto part = [&](const QRect& r) { return QStyle::visualRect(option.direction, area, r); };
    painter->setFont(small);
    painter->setPen(theme.quiet);
    painter->drawText(part({area.right() - detailWidth, area.top(), detailWidth + 1, area.height()}),
                      textFlags(option.direction, Qt::AlignVCenter | Qt::AlignRight, detail),
                      QFontMetrics(small).elidedText(detail, Qt::ElideRight, detailWidth));
    const QFont font = textFont(1);
    painter->setFont(font);
    painter->setPen(theme.ink);
    const int room = area.width() - detailWidth - 16;
    const QString text = index.data().toString();
    painter->drawText(part({area.left(), area.top(), room, area.height()}),
                      textFlags(option.direction, Qt::AlignVCenter | Qt::AlignLeft, text),
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, room));
    painter->restore();
}

} // namespace byline
