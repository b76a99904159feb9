// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/strip.h"

#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QToolButton>

namespace byline {

QToolButton* Strip::button(const QString& sign, const QString& name, const std::function<void()>& step)
{
    auto* made = new QToolButton(this);
    made->setText(sign);
    made->setToolTip(name);
    made->setAccessibleName(name);
    made->setAutoRaise(true);
    made->setFixedSize(QSize(1, 1) * textScaled(30));
    connect(made, &QToolButton::clicked, this, step);
    return made;
}

void Strip::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.list);
    const qreal hair = 1 / devicePixelRatioF();
    painter.fillRect(QRectF(0, height() - hair, width(), hair), theme.line);
}

} // namespace byline
