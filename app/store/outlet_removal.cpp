// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/article_archive.h"
#include "store/article_rows.h"
#include "store/outlet_sign_ins.h"
#include "store/outlets.h"
#include "store/remove_articles.h"
#include "store/transaction.h"
#include "store/undo_pieces.h"
#include "store/undo_record.h"
#include "store/undoable.h"

namespace byline {

LeftOutlet outletLeft(Connection& db, OutletId id, UndoRecord& record, Changes& changes)
{
    if (mayBeInKeychain(db, id))
        changes.signedOut += id;
    noteSignInLeft(db, id); // as it is archived: it comes back signed out
    RowArchive itself;
    itself.take(db, "outlet", "id = ?", {id.value});
    itself.take(db, "reading_state", "outlet_id = ?", {id.value});
    for (const char* table : kHangsOnOutlet)
        itself.take(db, table, "outlet_id = ?", {id.value});
    record.add(itself);
    // Its articles go: who subscribes anew begins at the front.
    execute(db, "DELETE FROM back_catalogue WHERE outlet_id = ?", id.value);
    execute(db, "UPDATE outlet SET subscribed = 0, folder_id = NULL WHERE id = ?", id.value);
    changes.outlets += id;

    // The newest first: they stand where the user looks.
    QList<ArticleId> going;
    LeftOutlet left;
    std::string sql = "SELECT a.id, ";
    sql.append(kMayGo).append(" FROM article a INDEXED BY article_of_outlet WHERE a.outlet_id = ?"
                              " ORDER BY a.published DESC, a.id DESC");
    Query row(db, sql);
    row.bind(id.value);
    while (row.step()) {
        if (row.integer(1) != 0)
            going += ArticleId {row.integer(0)};
        else
            ++left.staying;
    }
    record.addHere(going);
    left.going = int(going.size());
    return left;
}

Changes outletsBack(Connection& db, const QList<RowArchive>& archives)
{
    Counts counts;
    Changes changes;
    ArticleReturn back(db, counts, changes);
    for (const RowArchive& archive : archives)
        back.outlets(archive);
    return counts.written(db, std::move(changes));
}

Changes articlesOfLeftRemoved(Connection& db, const QList<ArticleId>& ids, UndoRecord& record)
{
    return removeWithRecord(db, ids, kMayGoOfLeft, AfterRemoval::MayComeAgain, record);
}

Result<RemovedOutlet> removeOutlet(Connection& db, OutletId id, const QDateTime& now)
{
    return writing(db, [&]() -> Result<RemovedOutlet> {
        Query row(db, "SELECT title FROM outlet WHERE id = ?", id.value);
        if (isLeft(db, id) || !row.step())
            return fail(ErrorKind::NotFound, QString::number(id.value));
        UndoStep step;
        step.kind = UndoKind::RemoveOutlet;
        UndoRecord record(db, step.kind, row.text(0), now);
        step.id = record.id();
        RemovedOutlet removed;
        const LeftOutlet left = outletLeft(db, id, record, removed.changes);
        record.finish(left.going);
        removed.keptArticles = left.staying;
        removed.changes += goOn(db, step);
        removed.changes.undoStep = step.id;
        removed.changes.isUnfinished = isUnfinished(db, step.id);
        return removed;
    });
}

} // namespace byline
