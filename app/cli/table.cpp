// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/table.h"

#include "cli/text_width.h"

#include <algorithm>

namespace byline {

namespace {

constexpr int kGap = 2;
constexpr int kNarrowest = 8; ///< no column gives way below this

} // namespace

Table::Table(QList<Column> columns)
    : m_columns(std::move(columns))
{
}

void Table::addRow(QStringList cells)
{
    Q_ASSERT(cells.size() == m_columns.size());
    for (QString& cell : cells)
        cell = printable(cell);
    m_rows += std::move(cells);
}

QList<int> Table::widths(int columns) const
{
    QList<int> widths(m_columns.size(), 0);
    int total = -kGap;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        for (const QStringList& row : m_rows)
            widths[i] = std::max(widths[i], columnsOf(row.at(i)));
        if (widths[i] == 0)
            continue;
        widths[i] = std::max(widths[i], columnsOf(m_columns.at(i).title));
        total += widths[i] + kGap;
    }
    // The widest flexible column gives way first, so that short ones stay whole.
    while (columns > 0 && total > columns) {
        qsizetype widest = -1;
        for (qsizetype i = 0; i < widths.size(); ++i)
            if (m_columns.at(i).room == Column::Room::Flexible && widths.at(i) > kNarrowest
                && (widest < 0 || widths.at(i) > widths.at(widest)))
                widest = i;
        if (widest < 0)
            break;
        --widths[widest];
        --total;
    }
    return widths;
}

QString Table::text(int columns) const
{
    const QList<int> widths = this->widths(columns);
    QString text;
    const auto addLine = [&](const auto& cellAt) {
        QString line;
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            if (widths.at(i) == 0)
                continue;
            const QString cell = cutTo(cellAt(i), widths.at(i));
            const QString blank(std::max(0, widths.at(i) - columnsOf(cell)), u' ');
            if (!line.isEmpty())
                line += QString(kGap, u' ');
            line += m_columns.at(i).side == Column::Side::Left ? cell + blank : blank + cell;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        // Fixed columns alone may be too wide for a very narrow terminal.
        text += (columns > 0 ? cutTo(line, columns) : line) + u'\n';
    };
    addLine([&](qsizetype i) { return m_columns.at(i).title; });
    for (const QStringList& row : m_rows)
        addLine([&](qsizetype i) { return row.at(i); });
    return text;
}

} // namespace byline
