// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/index_row.h"

#include "store/article_rows.h"
#include "store/fts_tokenizer.h"
#include "store/own_words.h"
#include "store/search_terms.h"
#include "store/transaction.h"

namespace byline {

namespace {

/// A line break before all of it: nothing that an outlet sends is taken for a headline.
QByteArray indexBody(const QString& standfirst, const QByteArray& text)
{
    return '\n' + standfirst.toUtf8() + '\n' + text;
}

void bindRow(Query& query, const IndexRow& row)
{
    query.bindAt(1, row.id.value);
    query.bindAt(2, QLatin1Char(kHeadlineMark) + row.title);
    query.bindText(3, row.body);
    query.bindAt(4, u'\n' + row.people + u'\n' + row.own);
    query.run();
}

void insertRow(Connection& db, const IndexRow& row)
{
    Query query(db, "INSERT INTO article_index(rowid, title, body, people) VALUES (?, ?, ?, ?)");
    bindRow(query, row);
}

bool waits(Connection& db, ArticleId id)
{
    return indexedThrough(db).value < id.value;
}

void setIndexedThrough(Connection& db, qint64 id)
{
    execute(db, "UPDATE index_progress SET through = ?", id);
}

} // namespace

IndexProgress indexProgress(Connection& db)
{
    const qint64 through = indexedThrough(db).value;
    return {through, qMax(through, integerOf(db, "SELECT max(article_id) FROM body"))};
}

Result<IndexProgress> howFarIndexed(Connection& db)
{
    return reading([&]() -> Result<IndexProgress> { return indexProgress(db); });
}

void indexWaiting(Connection& db, qint64 limit)
{
    qint64 last = 0;
    qint64 taken = 0;
    {
        Query ids(db, "SELECT article_id FROM body WHERE article_id > ? ORDER BY article_id LIMIT ?",
                  indexedThrough(db).value, limit);
        for (; ids.step(); ++taken) {
            last = ids.integer(0);
            if (const IndexRow row = indexRowOf(db, {last}); row.id)
                insertRow(db, row);
        }
    }
    if (taken > 0)
        setIndexedThrough(db, last);
}

void addToIndex(Connection& db, const IndexRow& row)
{
    if (!waits(db, row.id))
        insertRow(db, row);
}

void updateInIndex(Connection& db, const IndexRow& before)
{
    if (!before.id || waits(db, before.id))
        return;
    removeFromIndex(db, before);
    insertRow(db, indexRowOf(db, before.id));
}

void removeFromIndex(Connection& db, const IndexRow& row)
{
    if (waits(db, row.id))
        return;
    Query query(db,
                "INSERT INTO article_index(article_index, rowid, title, body, people) VALUES ('delete', ?, ?, ?, ?)");
    bindRow(query, row);
}

IndexRow indexRowOf(Connection& db, ArticleId id)
{
    Query query(db,
                "SELECT s.title, s.standfirst, b.text_bytes, b.packed, b.people FROM article_source s"
                " JOIN body b ON b.article_id = s.article_id WHERE s.article_id = ?",
                id.value);
    if (!query.step())
        return {};
    const StoredBody body = unpacked(query.integer(2), query.blob(3));
    return {id, query.text(0), indexBody(query.text(1), body.text), query.text(4), ownWords(db, id)};
}

void emptyIndex(Connection& db)
{
    execute(db, "INSERT INTO article_index(article_index) VALUES ('delete-all')");
    setIndexedThrough(db, 0);
}

ArticleId indexedThrough(Connection& db)
{
    return {integerOf(db, "SELECT through FROM index_progress")};
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
    const auto begins = [&](const QString& text, Within within) {
        const QString words = text.left(20);
        if (!hasTokens(words))
            return true;
        Phrase phrase = phraseOf(words);
        phrase.openEnd = true; // the cut may have left half a word
        return integerOf(db, "SELECT 1 FROM article_index WHERE article_index MATCH ? AND rowid = ?",
                         ftsTokens(phrase, within), row.id.value)
               != 0;
    };
    return begins(row.title, Within::Headline) && begins(row.own, Within::Article);
}

} // namespace byline
