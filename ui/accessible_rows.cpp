// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accessible_rows.h"

#include <QAccessible>
#include <QApplication>
#include <QTreeView>

namespace byline {

namespace {

/// Rows of a tree are counted as they are shown, over all branches that are open.
int shownRow(const QAbstractItemView& view, const QModelIndex& index)
{
    const auto* tree = qobject_cast<const QTreeView*>(&view);
    if (!tree)
        return index.row();
    int row = 0;
    for (QModelIndex above = tree->indexAbove(index); above.isValid(); above = tree->indexAbove(above))
        ++row;
    return row;
}

void followFocus(QWidget*, QWidget* now)
{
    const auto* view = qobject_cast<QAbstractItemView*>(now);
    if (!view || !QAccessible::isActive())
        return;
    // What Qt tells of the list itself comes after this signal.
    QMetaObject::invokeMethod(
        now,
        [view] {
            if (view->hasFocus())
                announceCurrentRow(*view);
        },
        Qt::QueuedConnection);
}

} // namespace

QAccessibleInterface* accessibleRow(const QAbstractItemView& view, const QModelIndex& index)
{
    QAccessibleInterface* whole = QAccessible::queryAccessibleInterface(const_cast<QAbstractItemView*>(&view));
    QAccessibleTableInterface* rows = whole ? whole->tableInterface() : nullptr;
    return rows && index.isValid() ? rows->cellAt(shownRow(view, index), index.column()) : nullptr;
}

void announceCurrentRow(const QAbstractItemView& view)
{
    if (!QAccessible::isActive())
        return;
    if (QAccessibleInterface* row = accessibleRow(view, view.currentIndex())) {
        QAccessibleEvent event(row, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

void announceRowsOfFocusedLists(QObject& owner)
{
    QObject::connect(qApp, &QApplication::focusChanged, &owner, followFocus);
}

} // namespace byline
