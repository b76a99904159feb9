// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/row_archive.h"

#include "store/compression.h"

#include <QDataStream>

#include <algorithm>

namespace byline {

QVariant ArchivedRows::at(qsizetype row, const QString& column) const
{
    const qsizetype index = columns.indexOf(column);
    return index < 0 ? QVariant() : rows.at(row).value(index);
}

void ArchivedRows::set(qsizetype row, const QString& column, const QVariant& value)
{
    if (const qsizetype index = columns.indexOf(column); index >= 0)
        rows[row][index] = value;
}

void RowArchive::take(Connection& db, const char* table, const char* condition, const QVariantList& values)
{
    Query query(db, std::string("SELECT * FROM ") + table + " WHERE " + condition);
    query.bindAll(values);
    ArchivedRows* into = nullptr;
    while (query.step()) {
        if (!into) {
            const QString name = QLatin1String(table);
            auto known = std::find_if(m_tables.begin(), m_tables.end(),
                                      [&](const ArchivedRows& rows) { return rows.table == name; });
            if (known == m_tables.end()) {
                ArchivedRows rows {name, {}, {}};
                for (int i = 0; i < query.columns(); ++i)
                    rows.columns += query.columnName(i);
                m_tables += rows;
                known = m_tables.end() - 1;
            }
            into = &*known;
        }
        QVariantList row;
        row.reserve(into->columns.size());
        for (int i = 0; i < query.columns(); ++i)
            row += query.value(i);
        into->rows += row;
    }
}

const ArchivedRows* RowArchive::find(const QString& table) const
{
    const auto known =
        std::find_if(m_tables.begin(), m_tables.end(), [&](const ArchivedRows& rows) { return rows.table == table; });
    return known == m_tables.end() ? nullptr : &*known;
}

QByteArray RowArchive::packed() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << qint32(m_tables.size());
    for (const ArchivedRows& rows : m_tables)
        out << rows.table << rows.columns << rows.rows;
    return Compressor().compressed(bytes);
}

RowArchive RowArchive::unpacked(const QByteArray& packed)
{
    const QByteArray bytes = decompressed(packed);
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    qint32 tables = 0;
    in >> tables;
    RowArchive archive;
    for (qint32 i = 0; i < tables && in.status() == QDataStream::Ok; ++i) {
        ArchivedRows rows;
        in >> rows.table >> rows.columns >> rows.rows;
        if (in.status() == QDataStream::Ok)
            archive.m_tables += rows;
    }
    return archive;
}

bool putBack(Connection& db, const ArchivedRows& rows, qsizetype row)
{
    std::string places;
    for (qsizetype i = 0; i < rows.columns.size(); ++i)
        places += i == 0 ? "?" : ", ?";
    Query query(db, "INSERT OR IGNORE INTO " + rows.table.toStdString() + "("
                        + rows.columns.join(QStringLiteral(", ")).toStdString() + ") VALUES (" + places + ")");
    query.bindAll(rows.rows.at(row));
    query.run();
    return changedRows(db) > 0;
}

} // namespace byline
