// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/connection.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QVariant>

#include <memory>
#include <string>

namespace SQLite {
class Statement;
}

namespace byline {

struct Null
{
};

/// A prepared statement of a connection, taken from its cache and given back when the Query goes. Throws
/// SQLite::Exception.
class Query final
{
public:
    template <typename... Values>
    Query(Connection& db, const char* sql, const Values&... values)
        : Query(db, std::string(sql))
    {
        bind(values...);
    }
    Query(Connection& db, std::string sql);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    /// Sets the values from the first on; the statement starts anew.
    template <typename... Values>
    Query& bind(const Values&... values)
    {
        int position = 0;
        (bindAt(++position, values), ...);
        return *this;
    }

    void bindAt(int position, qint64 value);
    void bindAt(int position, int value) { bindAt(position, qint64(value)); }
    void bindAt(int position, bool value) { bindAt(position, qint64(value)); }
    void bindAt(int position, double value);
    void bindAt(int position, const QString& value);
    void bindAt(int position, const QByteArray& value); ///< as a blob
    /// The same without a copy: the value has to stay until another is bound or the Query goes.
    void bindLent(int position, const QByteArray& value);
    void bindAt(int position, const QDateTime& value); ///< invalid: NULL
    void bindAt(int position, Null);
    void bindAll(const QVariantList& values);
    void bindText(int position, const QByteArray& utf8);

    /// Goes to the next row.
    bool step();
    /// Runs to its end, so that it can be bound and run again.
    void run();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    QDateTime time(int column) const; ///< NULL: invalid
    QVariant value(int column) const; ///< as SQLite keeps it: integer, real, text, blob or NULL (invalid)
    int columns() const;
    QString columnName(int column) const;

private:
    void rewind();

    Connection& m_db;
    std::string m_sql;
    std::unique_ptr<SQLite::Statement> m_statement;
    bool m_stepped = false;
};

/// The first column of the first row; 0 without a row.
template <typename... Values>
qint64 integerOf(Connection& db, const char* sql, const Values&... values)
{
    Query query(db, sql, values...);
    return query.step() ? query.integer(0) : 0;
}

/// Runs a statement once; the number of rows it changed.
int changedRows(Connection& db);
template <typename... Values>
int execute(Connection& db, const char* sql, const Values&... values)
{
    Query(db, sql, values...).run();
    return changedRows(db);
}

qint64 lastRowId(Connection& db);

} // namespace byline
