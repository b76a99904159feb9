// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QAbstractItemView;
class QAccessibleInterface;
class QModelIndex;
class QObject;

namespace byline {

/// A row as screen readers know it; null where it is not among those that can be seen.
QAccessibleInterface* accessibleRow(const QAbstractItemView& view, const QModelIndex& index);

/// Tells screen readers that the keyboard is on the current row.
void announceCurrentRow(const QAbstractItemView& view);

/// Qt tells of a list that gets the focus, and not of the row in it: one would hear "Articles" and not which one. From
/// now on both are told, as long as the owner lives.
void announceRowsOfFocusedLists(QObject& owner);

} // namespace byline
