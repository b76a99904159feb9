// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/tab_order.h"

#include <QApplication>
#include <QComboBox>
#include <QLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QWidget>

namespace byline {

namespace {

void order(const QList<QWidget*>& along)
{
    for (qsizetype i = 1; i < along.size(); ++i)
        QWidget::setTabOrder(along.at(i - 1), along.at(i));
}

void collect(QWidget& widget, QList<QWidget*>& found);

void collect(const QLayout& layout, QList<QWidget*>& found)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem& item = *layout.itemAt(i);
        if (item.widget())
            collect(*item.widget(), found);
        else if (item.layout())
            collect(*item.layout(), found);
    }
}

void collect(QWidget& widget, QList<QWidget*>& found)
{
    if (widget.focusPolicy() & Qt::TabFocus)
        found += &widget;
    if (const auto* box = qobject_cast<const QComboBox*>(&widget); box && box->isEditable()) {
        // Qt takes what is between a box and its field for parts of the box.
        QWidget::setTabOrder(&widget, box->lineEdit());
    } else if (const auto* area = qobject_cast<const QScrollArea*>(&widget); area && area->widget()) {
        collect(*area->widget(), found);
    } else if (widget.layout() && widget.focusProxy() && widget.isAncestorOf(widget.focusProxy())) {
        // The buttons of a box: Qt moves them with it, if they are behind it, and would go round in them for ever if
        // not.
        QList<QWidget*> parts {&widget};
        collect(*widget.layout(), parts);
        order(parts);
        found += &widget;
    } else if (widget.layout()) {
        collect(*widget.layout(), found);
    }
}

/// The keyboard is where it can be seen. A scroll area itself looks only at what goes on within.
void showFocus(QWidget* now)
{
    if (!now || QGuiApplication::mouseButtons() != Qt::NoButton) // what is clicked is seen
        return;
    for (QWidget* parent = now->parentWidget(); parent && !now->isWindow(); parent = parent->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(parent); area && area->widget()->isAncestorOf(now))
            area->ensureWidgetVisible(now);
}

} // namespace

void tabAlongLayouts(QWidget& part)
{
    QList<QWidget*> along;
    collect(part, along);
    order(along);
}

void scrollToFocus(QApplication& application)
{
    [[maybe_unused]] static const auto once = QObject::connect(&application, &QApplication::focusChanged, &application,
                                                               [](QWidget*, QWidget* now) { showFocus(now); });
}

} // namespace byline
