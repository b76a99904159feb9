// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/empty_page.h"

#include "ui/style/icons.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QPainter>

namespace byline {

EmptyPage::EmptyPage(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("No article is open"));
    setOffer(Offer::Choose);
}

void EmptyPage::setOffer(Offer offer)
{
    const bool choose = offer == Offer::Choose;
    m_head = choose ? tr("Choose an article to read") : tr("Nothing to read yet");
    const QString hint = choose ? tr("N next unread · Space read on · ? all shortcuts")
                                : tr("Ctrl+N subscribe to an outlet · ? all shortcuts");
    setAccessibleDescription(m_head + u'\n' + hint);
    // Large text is broken into lines, but a key stays with what it does.
    m_hint =
        QString(hint).replace(u' ', QChar::Nbsp).replace(QStringLiteral("\u00a0·\u00a0"), QStringLiteral("\u00a0· "));
    update();
}

void EmptyPage::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.paper);
    const QFont headFont = textFont(1.1);
    const QFont hintFont = textFont(0.9);
    constexpr int kAside = 24;
    constexpr int kFlags = Qt::AlignCenter | Qt::TextWordWrap;
    const QRect column = rect().adjusted(kAside, 0, -kAside, 0);
    const int headHeight = qMax(26, QFontMetrics(headFont).boundingRect(column, kFlags, m_head).height());
    const int hintHeight = qMax(24, QFontMetrics(hintFont).boundingRect(column, kFlags, m_hint).height());
    const int side = textScaled(44);
    constexpr int kBelowIcon = 14;
    int top = height() / 2 - 18 - (side + kBelowIcon + headHeight + hintHeight) / 2;
    QColor pale = theme.ink3;
    pale.setAlphaF(0.5F);
    paintIcon(painter, QStringLiteral("paper"), QRectF((width() - side) / 2.0, top, side, side), pale);
    top += side + kBelowIcon;
    painter.setFont(headFont);
    painter.setPen(theme.ink2);
    painter.drawText(QRect(column.left(), top, column.width(), headHeight), kFlags, m_head);
    top += headHeight;
    painter.setFont(hintFont);
    painter.setPen(theme.quiet);
    painter.drawText(QRect(column.left(), top, column.width(), hintHeight), kFlags, m_hint);
}

} // namespace byline
