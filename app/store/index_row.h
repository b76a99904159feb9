// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"

#include <QByteArray>
#include <QString>

namespace byline {

class Connection;

/// What the search index holds of an article. FTS5 wants the same again when the row leaves the index, so it is always
/// made from what is stored.
struct IndexRow
{
    ArticleId id;
    QString title;
    QByteArray body; ///< standfirst and text
    QString people;  ///< authors and tags
};

QByteArray indexBody(const QString& standfirst, const QByteArray& text);
void addToIndex(Connection& db, const IndexRow& row);
void removeFromIndex(Connection& db, const IndexRow& row);
/// The row of a stored article; id 0 if it is gone.
IndexRow indexRowOf(Connection& db, ArticleId id);
/// Throws the index away and makes it anew from the stored articles.
void rebuildIndex(Connection& db);

/// How many rows the index says it has; -1 if it cannot be told.
qint64 indexedRows(Connection& db);
/// True if the index finds the row by the first words of its title.
bool isIndexed(Connection& db, const IndexRow& row);

} // namespace byline
