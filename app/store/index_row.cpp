// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/index_row.h"

#include "store/article_rows.h"
#include "store/search_terms.h"

namespace byline {

QByteArray indexBody(const QString& standfirst, const QByteArray& text)
{
    return standfirst.isEmpty() ? text : standfirst.toUtf8() + '\n' + text;
}

void addToIndex(Connection& db, const IndexRow& row)
{
    Query query(db, "INSERT INTO article_index(rowid, title, body, people) VALUES (?, ?, ?, ?)", row.id.value,
                row.title);
    query.bindText(3, row.body);
    query.bindAt(4, row.people);
    query.run();
}

void removeFromIndex(Connection& db, const IndexRow& row)
{
    Query query(db,
                "INSERT INTO article_index(article_index, rowid, title, body, people) VALUES ('delete', ?, ?, ?, ?)",
                row.id.value, row.title);
    query.bindText(3, row.body);
    query.bindAt(4, row.people);
    query.run();
}

IndexRow indexRowOf(Connection& db, ArticleId id)
{
    Query query(db,
                "SELECT a.title, a.standfirst, b.text_bytes, b.packed, b.people FROM article a"
                " JOIN body b ON b.article_id = a.id WHERE a.id = ?",
                id.value);
    if (!query.step())
        return {};
    const Body body = unpacked(query.integer(2), query.blob(3));
    return {id, query.text(0), indexBody(query.text(1), body.text), query.text(4)};
}

void rebuildIndex(Connection& db)
{
    execute(db, "INSERT INTO article_index(article_index) VALUES ('delete-all')");
    Query ids(db, "SELECT article_id FROM body ORDER BY article_id");
    while (ids.step())
        if (const IndexRow row = indexRowOf(db, {ids.integer(0)}); row.id)
            addToIndex(db, row);
}

qint64 indexedRows(Connection& db)
{
    // A contentless index cannot be counted. FTS5 keeps the number as the first varint of its record 1 (high bit: more
    // bytes follow).
    Query query(db, "SELECT block FROM article_index_data WHERE id = 1");
    if (!query.step())
        return -1;
    qint64 rows = 0;
    for (const char byte : query.blob(0)) {
        rows = rows << 7 | (byte & 0x7f);
        if (!(byte & 0x80))
            return rows;
    }
    return rows;
}

bool isIndexed(Connection& db, const IndexRow& row)
{
    const QString words = row.title.left(20);
    if (!hasTokens(words))
        return true;
    // The cut may have left half a word; a phrase that ends in a lone syllable is open already.
    QString phrase = ftsPhrase(words);
    if (!phrase.endsWith(u'*'))
        phrase += QStringLiteral(" *");
    return integerOf(db, "SELECT 1 FROM article_index WHERE article_index MATCH ? AND rowid = ?",
                     QStringLiteral("title : %1").arg(phrase), row.id.value)
           != 0;
}

} // namespace byline
