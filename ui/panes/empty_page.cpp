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
}

void EmptyPage::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.paper);
    QColor pale = theme.ink3;
    pale.setAlphaF(0.5F);
    const QPointF centre(width() / 2.0, height() / 2.0 - 20);
    paintIcon(painter, QStringLiteral("paper"), QRectF(centre - QPointF(22, 52), QSizeF(44, 44)), pale);
    painter.setFont(textFont(1.1));
    painter.setPen(theme.ink2);
    painter.drawText(QRectF(0, centre.y() + 6, width(), 26), Qt::AlignCenter, tr("Choose an article to read"));
    painter.setFont(textFont(0.9));
    painter.setPen(theme.quiet);
    painter.drawText(QRectF(0, centre.y() + 32, width(), 24), Qt::AlignCenter,
                     tr("N next unread · Space reads on · ? shows all keys"));
}

} // namespace byline
