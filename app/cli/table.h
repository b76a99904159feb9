// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringList>

namespace byline {

/// A column of a table for people. A `Flexible` one gives way when the terminal is too narrow.
struct Column
{
    enum class Side { Left, Right };
    enum class Room { Fixed, Flexible };

    QString title;
    Side side = Side::Left;
    Room room = Room::Fixed;
};

/// Rows of text, aligned by what they take on a terminal. A column in which every cell is empty is left out.
class Table final
{
public:
    explicit Table(QList<Column> columns);

    void addRow(QStringList cells);
    bool isEmpty() const { return m_rows.isEmpty(); }

    /// At most `columns` wide; 0: as wide as it is.
    QString text(int columns) const;

private:
    QList<int> widths(int columns) const;

    QList<Column> m_columns;
    QList<QStringList> m_rows;
};

} // namespace byline
