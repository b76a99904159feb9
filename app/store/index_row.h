// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"
#include "core/index_progress.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace byline {

class Connection;

/// What the search index holds of an article. New articles wait outside until `indexWaiting` takes them in, and nothing
/// is done about one that waits: it is taken in as it is then. FTS5 wants the same again when the row leaves the index,
/// so it is always made from what is stored.
struct IndexRow
{
    ArticleId id;
    QString title;
    QByteArray body; ///< standfirst and text
    QString people;  ///< authors and tags
    QString own;     ///< what the reader wrote (own_words.h)
};

IndexProgress indexProgress(Connection& db);
/// The same for callers outside this folder.
Result<IndexProgress> howFarIndexed(Connection& db);
/// Takes the next `limit` of the articles in that wait to be indexed, in the order of their ids: FTS5 gathers rows in
/// memory as long as they come like that.
void indexWaiting(Connection& db, qint64 limit);
/// An article that was here before is back.
void addToIndex(Connection& db, const IndexRow& row);
/// The article's stored row is another than `before`.
void updateInIndex(Connection& db, const IndexRow& before);
void removeFromIndex(Connection& db, const IndexRow& row);
/// The row of a stored article; id 0 if it is gone.
IndexRow indexRowOf(Connection& db, ArticleId id);
/// Throws the index away: all articles wait to be indexed then.
void emptyIndex(Connection& db);

/// The last article that the index has; those after it wait.
ArticleId indexedThrough(Connection& db);
/// How many rows the index says it has; -1 if it cannot be told.
qint64 indexedRows(Connection& db);
/// True if the index finds the row by the first words of its title, and by the reader's own.
bool isIndexed(Connection& db, const IndexRow& row);

} // namespace byline
