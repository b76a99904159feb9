// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/article_archive.h"
#include "store/article_rows.h"
#include "store/outlet_sign_ins.h"
#include "store/outlets.h"
#include "store/transaction.h"
#include "store/undo_record.h"
#include "store/undoable.h"

namespace byline {

int outletRemoved(Connection& db, OutletId id, UndoRecord& record, Changes& changes)
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

    QList<ArticleId> going;
    int staying = 0;
    std::string sql = "SELECT a.id, ";
    sql.append(kMayGo).append(" FROM article a WHERE a.outlet_id = ?");
    Query row(db, sql);
    row.bind(id.value);
    while (row.step()) {
        if (row.integer(1) != 0)
            going += ArticleId {row.integer(0)};
        else
            ++staying;
    }
    Counts counts;
    removeWithRecord(db, going, AfterRemoval::MayComeAgain, record, counts, changes);
    changes.outlets += id;
    changes = counts.written(db, std::move(changes));
    removeOutletIfEmpty(db, id, changes);
    record.finish(int(going.size()));
    changes.undoStep = record.id();
    return staying;
}

Changes outletBack(Connection& db, const EachArchive& each)
{
    Counts counts;
    Changes changes;
    ArticleReturn back(db, counts, changes);
    each([&](const RowArchive& archive) { back.outlets(archive); });
    each([&](const RowArchive& archive) { back.articles(archive); });
    return counts.written(db, std::move(changes));
}

Result<RemovedOutlet> removeOutlet(Connection& db, OutletId id, const QDateTime& now)
{
    return writing(db, [&]() -> Result<RemovedOutlet> {
        Query row(db, "SELECT title FROM outlet WHERE id = ?", id.value);
        if (!row.step())
            return fail(ErrorKind::NotFound, QString::number(id.value));
        UndoRecord record(db, UndoKind::RemoveOutlet, row.text(0), now);
        RemovedOutlet removed;
        removed.keptArticles = outletRemoved(db, id, record, removed.changes);
        return removed;
    });
}

} // namespace byline
