// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/query.h"

#include <QList>
#include <QStringList>

namespace byline {

/// Rows of one table with their columns by name, so that a later schema can still take them in.
struct ArchivedRows
{
    QString table;
    QStringList columns;
    QList<QVariantList> rows;

    QVariant at(qsizetype row, const QString& column) const;
    void set(qsizetype row, const QString& column, const QVariant& value);
};

/// Rows that were taken out of the library and can be put back.
class RowArchive final
{
public:
    /// Copies the rows of `table` for which `condition` (with its values) holds.
    void take(Connection& db, const char* table, const char* condition, const QVariantList& values);
    const ArchivedRows* find(const QString& table) const;
    bool isEmpty() const { return m_tables.isEmpty(); }

    QByteArray packed() const;
    static RowArchive unpacked(const QByteArray& bytes);

private:
    QList<ArchivedRows> m_tables;
};

/// Puts one archived row back; false if the library has such a row.
bool putBack(Connection& db, const ArchivedRows& rows, qsizetype row);

} // namespace byline
