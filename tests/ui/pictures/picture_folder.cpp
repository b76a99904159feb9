// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pictures/picture_folder.h"

#include <QApplication>
#include <QDialog>
#include <QPainter>

#include <algorithm>

namespace byline {

namespace {

/// How many windows it was opened from: it lies over them.
int depth(const QWidget& window)
{
    const QWidget* parent = window.parentWidget();
    return parent ? 1 + depth(*parent->window()) : 0;
}

} // namespace

PictureFolder::PictureFolder(QString folder)
    : m_folder(std::move(folder))
{
}

void PictureFolder::take(QWidget& window, const QString& name)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    const QPoint origin = window.mapToGlobal(QPoint());
    QWidgetList shown = QApplication::topLevelWidgets();
    std::stable_sort(shown.begin(), shown.end(), [](QWidget* a, QWidget* b) { return depth(*a) < depth(*b); });
    for (QWidget* widget : std::as_const(shown)) {
        if (widget == &window || !widget->isVisible() || widget->size().isEmpty())
            continue;
        QPoint place = widget->mapToGlobal(QPoint()) - origin;
        if (qobject_cast<QDialog*>(widget)) {
            place = QPoint((window.width() - widget->width()) / 2, qMin(90, window.height() - widget->height()));
            painter.fillRect(QRect(place, widget->size()).adjusted(-1, -1, 1, 1), QColor(0, 0, 0, 70)); // its frame
        }
        painter.drawPixmap(place, widget->grab());
    }
    painter.end();
    picture.save(QStringLiteral("%1/%2-%3.png").arg(m_folder).arg(++m_number, 2, 10, QLatin1Char('0')).arg(name));
}

} // namespace byline
