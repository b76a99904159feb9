// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/reading_state.h"
#include "store/row_archive.h"

namespace byline {

class UndoRecord;

// The writes that can be taken back, and what takes them back; all within the transaction of their caller. Each deals
// with a library that has gone on since: what is gone, or has changed again, is passed over.

/// Only those that did not have the state yet are in the answer.
Changes marked(Connection& db, const QList<ArticleId>& ids, ReadState state);

Changes bookmarksRemoved(Connection& db, const QList<ArticleId>& ids, UndoRecord& record);
Changes bookmarksBack(Connection& db, const QList<RowArchive>& archives);

/// How many articles stay.
int outletRemoved(Connection& db, OutletId id, UndoRecord& record, Changes& changes);
Changes outletBack(Connection& db, const QList<RowArchive>& archives);

/// Outlets (`ids`) that came in together go again, with the folders that were made for them.
Changes importUndone(Connection& db, const QList<RowArchive>& archives, const QList<qint64>& ids, UndoRecord& record);
Changes importRedone(Connection& db, const QList<RowArchive>& archives, UndoRecord& record);

Changes articlesCleaned(Connection& db, const QList<ArticleId>& ids, UndoRecord& record);
Changes articlesBack(Connection& db, const QList<RowArchive>& archives);

Changes copiesRemoved(Connection& db, const QList<ArticleId>& ids, UndoRecord& record);
Changes copiesBack(Connection& db, const QList<RowArchive>& archives);

/// `record` may be null: a split that is taken back needs none.
Changes authorsMerged(Connection& db, AuthorId into, const QList<AuthorId>& others, UndoRecord* record);
Changes authorsApart(Connection& db, const QList<RowArchive>& archives);
/// The new person; 0 if there is nothing to split.
AuthorId authorSplit(Connection& db, AuthorId from, OutletId outlet, UndoRecord& record, Changes& changes);

} // namespace byline
