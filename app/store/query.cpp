// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/query.h"

#include "store/connection_private.h"

#include <sqlite3.h>

namespace byline {

Query::Query(Connection& db, std::string sql)
    : m_db(db)
    , m_sql(std::move(sql))
{
    if (auto node = db.d->idle.extract(m_sql))
        m_statement = std::move(node.mapped());
    else
        m_statement = std::make_unique<SQLite::Statement>(db.d->database, m_sql);
}

Query::~Query()
{
    // A statement that failed reports its error once more when it is reset; it was reported already.
    m_statement->tryReset();
    try {
        m_statement->clearBindings();
        m_db.d->idle.insert_or_assign(std::move(m_sql), std::move(m_statement));
    } catch (...) {
        m_statement.reset();
    }
}

void Query::rewind()
{
    if (m_stepped) {
        m_statement->tryReset();
        m_stepped = false;
    }
}

void Query::bindAt(int position, qint64 value)
{
    rewind();
    m_statement->bind(position, static_cast<int64_t>(value));
}

void Query::bindAt(int position, double value)
{
    rewind();
    m_statement->bind(position, value);
}

void Query::bindAt(int position, const QString& value)
{
    bindText(position, value.toUtf8());
}

void Query::bindText(int position, const QByteArray& utf8)
{
    rewind();
    m_statement->bind(position, std::string(utf8.constData(), size_t(utf8.size())));
}

void Query::bindAt(int position, const QByteArray& value)
{
    rewind();
    m_statement->bind(position, static_cast<const void*>(value.constData()), int(value.size()));
}

void Query::bindLent(int position, const QByteArray& value)
{
    rewind();
    m_statement->bindNoCopy(position, static_cast<const void*>(value.constData()), int(value.size()));
}

void Query::bindAt(int position, const QDateTime& value)
{
    rewind();
    if (value.isValid())
        m_statement->bind(position, static_cast<int64_t>(value.toMSecsSinceEpoch()));
    else
        m_statement->bind(position);
}

void Query::bindAt(int position, Null)
{
    rewind();
    m_statement->bind(position);
}

void Query::bindAll(const QVariantList& values)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QVariant& value = values.at(i);
        const int position = int(i + 1);
        switch (value.typeId()) {
        case QMetaType::UnknownType:
            bindAt(position, Null());
            break;
        case QMetaType::QString:
            bindAt(position, value.toString());
            break;
        case QMetaType::QByteArray:
            bindAt(position, value.toByteArray());
            break;
        case QMetaType::Double:
            bindAt(position, value.toDouble());
            break;
        default:
            bindAt(position, value.toLongLong());
        }
    }
}

bool Query::step()
{
    m_stepped = true;
    return m_statement->executeStep();
}

void Query::run()
{
    rewind();
    while (step()) {
    }
    rewind();
}

bool Query::isNull(int column) const
{
    return m_statement->getColumn(column).isNull();
}

qint64 Query::integer(int column) const
{
    return m_statement->getColumn(column).getInt64();
}

QString Query::text(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const char* utf8 = value.getText();
    return QString::fromUtf8(utf8, value.getBytes());
}

QByteArray Query::blob(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const void* bytes = value.getBlob();
    return QByteArray(static_cast<const char*>(bytes), value.getBytes());
}

QDateTime Query::time(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
}

QVariant Query::value(int column) const
{
    switch (m_statement->getColumn(column).getType()) {
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_FLOAT:
        return m_statement->getColumn(column).getDouble();
    case SQLITE_TEXT:
        return text(column);
    case SQLITE_BLOB:
        return blob(column);
    default:
        return {};
    }
}

int Query::columns() const
{
    return m_statement->getColumnCount();
}

QString Query::columnName(int column) const
{
    return QString::fromUtf8(m_statement->getColumnName(column));
}

int changedRows(Connection& db)
{
    return sqlite3_changes(db.d->database.getHandle());
}

qint64 lastRowId(Connection& db)
{
    return db.d->database.getLastInsertRowid();
}

} // namespace byline
