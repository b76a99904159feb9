// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/outlet_import.h"

#include "store/folders.h"
#include "store/transaction.h"
#include "store/undo_record.h"
#include "store/undoable.h"

#include <algorithm>

namespace byline {

namespace {

/// The folders of an import, as they are archived in its step.
QList<qint64> foldersIn(const QList<RowArchive>& archives)
{
    QList<qint64> ids;
    for (const RowArchive& archive : archives)
        if (const ArchivedRows* rows = archive.find(QStringLiteral("folder")))
            for (qsizetype i = 0; i < rows->rows.size(); ++i)
                ids += rows->at(i, QStringLiteral("id")).toLongLong();
    return ids;
}

void addFolders(Connection& db, const QList<qint64>& ids, UndoRecord& record)
{
    RowArchive folders;
    for (const qint64 id : ids)
        folders.take(db, "folder", "id = ?", {id});
    record.add(folders);
}

QList<qint64> numbersOf(const QList<OutletId>& ids)
{
    QList<qint64> numbers;
    for (const OutletId id : ids)
        numbers += id.value;
    return numbers;
}

} // namespace

Result<ImportedOutlets> importOutlets(Connection& db, const QList<NewOutlet>& wanted, const QDateTime& now,
                                      const ImportWatch& watch)
{
    return writing(db, [&]() -> Result<ImportedOutlets> {
        const qint64 lastFolder = integerOf(db, "SELECT max(id) FROM folder");
        ImportedOutlets imported;
        QList<OutletId> added;
        QString first;
        for (const NewOutlet& outlet : wanted) {
            if (watch.isStopped && watch.isStopped())
                return fail(ErrorKind::Cancelled);
            imported.outlets += outletAdded(db, outlet);
            if (!imported.outlets.last().already) {
                added += imported.outlets.last().id;
                if (first.isEmpty())
                    first = outlet.title;
            }
            if (watch.progressed)
                watch.progressed(int(imported.outlets.size()));
        }
        if (added.isEmpty())
            return imported;
        UndoRecord record(db, UndoKind::AddOutlets, first, now);
        record.add(numbersOf(added));
        QList<qint64> folders;
        Query made(db, "SELECT id FROM folder WHERE id > ? ORDER BY id", lastFolder);
        while (made.step())
            folders += made.integer(0);
        addFolders(db, folders, record);
        record.finish(int(added.size()));
        imported.changes.outlets = added;
        imported.changes.folders = !folders.isEmpty();
        imported.changes.undoStep = record.id();
        return imported;
    });
}

Changes importUndone(Connection& db, const QList<RowArchive>& archives, const QList<qint64>& ids, UndoRecord& record)
{
    const QList<qint64> folders = foldersIn(archives);
    record.add(ids);
    addFolders(db, folders, record);
    Changes changes;
    for (const qint64 id : ids)
        if (integerOf(db, "SELECT subscribed FROM outlet WHERE id = ?", id) != 0)
            outletLeft(db, {id}, record, changes);
    removeEmptyFolders(db, folders);
    record.finish(int(ids.size()));
    changes.folders = true;
    return changes;
}

Changes importRedone(Connection& db, const QList<RowArchive>& archives, UndoRecord& record)
{
    const QList<qint64> folders = foldersIn(archives);
    for (const RowArchive& archive : archives)
        if (const ArchivedRows* rows = archive.find(QStringLiteral("folder")))
            for (qsizetype i = 0; i < rows->rows.size(); ++i)
                putBack(db, *rows, i);
    Changes changes = outletsBack(db, archives);
    record.add(numbersOf(changes.outlets));
    addFolders(db, folders, record);
    record.finish(int(changes.outlets.size()));
    changes.folders = true;
    return changes;
}

} // namespace byline
