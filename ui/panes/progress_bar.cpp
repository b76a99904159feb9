// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/progress_bar.h"

#include "ui/style/theme.h"

#include <QPainter>

namespace byline {

ProgressBar::ProgressBar(QWidget* parent)
    : QProgressBar(parent)
{
    setTextVisible(false);
    setFixedHeight(4);
    setRange(0, 1);
    setValue(0);
}

void ProgressBar::setShare(int done, int total)
{
    // QProgressBar::setValue paints at once and waits for the screen: too often for each of hundreds of outlets.
    setUpdatesEnabled(false);
    setRange(0, qMax(1, total));
    setValue(qBound(0, done, maximum()));
    setUpdatesEnabled(true);
}

void ProgressBar::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.line);
    painter.drawRoundedRect(rect(), 2, 2);
    QRectF done = rect();
    if (maximum() == 0) { // how long it takes is not known
        done.adjust(done.width() / 3, 0, -done.width() / 3, 0);
    } else {
        done.setWidth(qMax(4.0, done.width() * value() / maximum()));
        if (layoutDirection() == Qt::RightToLeft)
            done.moveRight(rect().right() + 1);
    }
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(done, 2, 2);
}

} // namespace byline
