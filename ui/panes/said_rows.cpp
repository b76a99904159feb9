// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/said_rows.h"

#include "ui/panes/text_lines.h"
#include "ui/style/mirror.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QListView>
#include <QPainter>

namespace byline {

namespace {

constexpr int kAbove = 5; ///< and below the text of a row
constexpr int kGap = 10;
constexpr int kMostLines = 100;

QStringList linesOf(const QModelIndex& index, int width)
{
    QStringList lines;
    for (const QString& text : index.data(SaidRows::kTextRole).toString().split(u'\n'))
        lines += textLines(text, textFont(1), width, kMostLines);
    return lines;
}

/// Hangul and Latin letters may be of two fonts: a line has room for both.
int lineHeight()
{
    const QFontMetrics metrics(textFont(1));
    return qMax(metrics.lineSpacing(), metrics.boundingRect({0, 0, 1000, 1000}, 0, QStringLiteral("가Ág")).height());
}

} // namespace

SaidRows::SaidRows(QListView& list)
    : QStyledItemDelegate(&list)
    , m_list(list)
{
}

QRect SaidRows::textArea(const QRect& row) const
{
    const QFontMetrics metrics(countFont(1));
    int times = 0; // all texts begin below each other
    for (int i = 0; i < m_list.model()->rowCount(); ++i)
        times = qMax(times, metrics.horizontalAdvance(m_list.model()->index(i, 0).data(kTimeRole).toString()));
    return row.adjusted(kMargin + times + kGap, kAbove, -kMargin, -kAbove);
}

QSize SaidRows::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int width = m_list.contentsRect().width(); // the viewport has it only when it is shown
    const int lines = int(linesOf(index, textArea({0, 0, width, 100}).width()).size());
    return {width, qMax(1, lines) * lineHeight() + 2 * kAbove};
}

void SaidRows::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = Theme::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    constexpr QStyle::State byKeyboard = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    if ((option.state & byKeyboard) == byKeyboard) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.selection);
        painter->drawRoundedRect(option.rect, 6, 6);
    }
    const Mirror mirror(option.direction, option.rect);
    const QRect text = textArea(option.rect);
    const QString time = index.data(kTimeRole).toString();
    const int high = lineHeight();
    painter->setFont(countFont(1));
    painter->setPen(theme.quiet);
    painter->drawText(
        mirror(QRect(option.rect.left() + kMargin, text.top(), text.left() - option.rect.left() - kMargin, high)),
        textFlags(option.direction, Qt::AlignLeft | Qt::AlignVCenter, time), time);
    painter->setFont(textFont(1));
    painter->setPen(theme.ink);
    int top = text.top();
    for (const QString& line : linesOf(index, text.width())) {
        painter->drawText(mirror(QRect(text.left(), top, text.width(), high)),
                          textFlags(option.direction, Qt::AlignLeft | Qt::AlignVCenter, line), line);
        top += high;
    }
    painter->restore();
}

} // namespace byline
