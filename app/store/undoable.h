// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/reading_state.h"
#include "core/rule.h"
#include "core/undo_step.h"
#include "store/row_archive.h"
#include "store/undo_record.h"

namespace byline {

// The writes that can be taken back, and what takes them back; all within the transaction of their caller. Each deals
// with a library that has gone on since: what is gone, or has changed again, is passed over.

/// Only those that did not have the state yet are in the answer.
Changes marked(Connection& db, const QList<ArticleId>& ids, ReadState state);

/// Those that have a bookmark already keep it as it is, and are not in the answer.
Changes bookmarksGiven(Connection& db, const QList<ArticleId>& ids, const QStringList& tags, const QDateTime& now);
Changes bookmarksRemoved(Connection& db, const QList<ArticleId>& ids, UndoRecord& record);
Changes bookmarksBack(Connection& db, const QList<RowArchive>& archives);

/// Its articles that are to go, and how many stay.
struct LeftOutlet
{
    int going = 0;
    int staying = 0;
};
/// The outlet itself; its articles go with `goOn`.
LeftOutlet outletLeft(Connection& db, OutletId id, UndoRecord& record, Changes& changes);
/// The same the other way.
Changes outletsBack(Connection& db, const QList<RowArchive>& archives);
/// Of outlets that are not subscribed (any more); what is to be kept stays.
Changes articlesOfLeftRemoved(Connection& db, const QList<ArticleId>& ids, UndoRecord& record);

/// Outlets (`ids`) that came in together go again, with the folders that were made for them.
Changes importUndone(Connection& db, const QList<RowArchive>& archives, const QList<qint64>& ids, UndoRecord& record);
Changes importRedone(Connection& db, const QList<RowArchive>& archives, UndoRecord& record);

Changes articlesCleaned(Connection& db, const QList<ArticleId>& ids, UndoRecord& record);

Changes copiesRemoved(Connection& db, const QList<ArticleId>& ids, UndoRecord& record);
Changes copiesBack(Connection& db, const QList<RowArchive>& archives);
/// Nothing is kept of them.
Changes copiesDropped(Connection& db, const QList<ArticleId>& ids);

/// What a rule did to articles. A bookmark that the user has worked on since stays, and so does a copy that is the
/// user's.
Changes ruleTakenBack(Connection& db, const UndoStep& step);
Changes ruleDoneAgain(Connection& db, const UndoStep& step);
void ruleRemoved(Connection& db, RuleId id, UndoRecord& record);
/// It goes on with what comes from now on.
void ruleBack(Connection& db, const QList<RowArchive>& archives);

/// `record` may be null: a split that is taken back needs none.
Changes authorsMerged(Connection& db, AuthorId into, const QList<AuthorId>& others, UndoRecord* record);
Changes authorsApart(Connection& db, const QList<RowArchive>& archives);
/// The new person; 0 if there is nothing to split.
AuthorId authorSplit(Connection& db, AuthorId from, OutletId outlet, UndoRecord& record, Changes& changes);

} // namespace byline
