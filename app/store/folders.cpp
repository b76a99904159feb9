// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/folders.h"

#include "store/folder_path.h"
#include "store/transaction.h"
#include "store/undo_record.h"

#include <QHash>

namespace byline {

namespace {

struct Folder
{
    qint64 id = 0;
    QStringList path;
};

/// A folder and those below, as they lie on each other.
QList<Folder> foldersWithin(Connection& db, const QStringList& path)
{
    QList<Folder> within;
    Query row(db, "SELECT id, path FROM folder ORDER BY length(path)");
    while (row.step())
        if (const QStringList here = folderFromJson(row.text(1)); here.mid(0, path.size()) == path)
            within += Folder {row.integer(0), here};
    return within;
}

/// Makes a folder and remembers which had to be made for it.
qint64 madeFolder(Connection& db, const QStringList& path, QList<qint64>& made)
{
    for (qsizetype depth = 1; depth <= path.size(); ++depth)
        if (integerOf(db, "SELECT id FROM folder WHERE path = ?", folderToJson(path.mid(0, depth))) == 0)
            made += folderId(db, path.mid(0, depth));
    return folderId(db, path);
}

void setFolder(Connection& db, OutletId outlet, qint64 folder)
{
    Query query(db, "UPDATE outlet SET folder_id = ? WHERE id = ?", folder, outlet.value);
    if (folder == 0)
        query.bindAt(1, Null());
    query.run();
}

void takeOutlet(Connection& db, OutletId id, RowArchive& archive)
{
    archive.take(db, "outlet", "id = ?", {id.value});
    archive.take(db, "folder", "id = (SELECT folder_id FROM outlet WHERE id = ?)", {id.value});
}

tl::unexpected<Error> noSuchFolder(const QStringList& path)
{
    return fail(ErrorKind::NotFound, path.join(u'/'));
}

Changes changesOf(const QList<OutletId>& outlets, const UndoRecord& record)
{
    Changes changes;
    changes.outlets = outlets;
    // Panes ask for their folders with their outlets: a folder alone has to be news as well.
    changes.folders = true;
    changes.undoStep = record.id();
    return changes;
}

Changes relocated(Connection& db, const QStringList& from, const QStringList& to, UndoRecord& record)
{
    RowArchive before;
    QList<qint64> made;
    QList<OutletId> moved;
    const QList<Folder> within = foldersWithin(db, from);
    for (const Folder& folder : within) {
        before.take(db, "folder", "id = ?", {folder.id});
        before.take(db, "outlet", "folder_id = ?", {folder.id});
    }
    record.add(before);
    for (const Folder& folder : within) {
        const qint64 target = madeFolder(db, to + folder.path.mid(from.size()), made);
        QList<OutletId> here;
        Query row(db, "SELECT id FROM outlet WHERE folder_id = ?", folder.id);
        while (row.step())
            here += OutletId {row.integer(0)};
        for (const OutletId id : std::as_const(here))
            setFolder(db, id, target);
        moved += here;
    }
    // What moved up into a folder of the same name as one that was there (a/a) is still in use.
    for (const Folder& folder : within)
        execute(db, "DELETE FROM folder WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM outlet WHERE folder_id = ?1)",
                folder.id);
    record.add(made);
    record.finish(int(qMax<qsizetype>(moved.size(), 1)));
    return changesOf(moved, record);
}

} // namespace

qint64 folderId(Connection& db, const QStringList& path)
{
    qint64 id = 0;
    for (qsizetype depth = 1; depth <= path.size(); ++depth) {
        const QString json = folderToJson(path.mid(0, depth));
        execute(db, "INSERT OR IGNORE INTO folder(path) VALUES (?)", json);
        id = integerOf(db, "SELECT id FROM folder WHERE path = ?", json);
    }
    return id;
}

Result<Changes> renameOutlet(Connection& db, OutletId id, const QString& title, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        Query row(db, "SELECT title FROM outlet WHERE id = ?", id.value);
        if (!row.step())
            return fail(ErrorKind::NotFound, QString::number(id.value));
        UndoRecord record(db, UndoKind::RenameOutlet, row.text(0), now);
        RowArchive before;
        takeOutlet(db, id, before);
        record.add(before);
        execute(db, "UPDATE outlet SET title = ?, title_given = 1 WHERE id = ?", title.simplified(), id.value);
        record.finish(1);
        return changesOf({id}, record);
    });
}

Result<Changes> moveOutlet(Connection& db, OutletId id, const QStringList& folder, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        Query row(db, "SELECT title FROM outlet WHERE id = ?", id.value);
        if (!row.step())
            return fail(ErrorKind::NotFound, QString::number(id.value));
        Query place(db, "SELECT f.path FROM outlet o JOIN folder f ON f.id = o.folder_id WHERE o.id = ?", id.value);
        if ((place.step() ? folderFromJson(place.text(0)) : QStringList()) == folder)
            return Changes {};
        UndoRecord record(db, UndoKind::MoveOutlet, row.text(0), now);
        RowArchive before;
        takeOutlet(db, id, before);
        record.add(before);
        QList<qint64> made;
        setFolder(db, id, madeFolder(db, folder, made));
        record.add(made);
        record.finish(1);
        return changesOf({id}, record);
    });
}

Result<Changes> addFolder(Connection& db, const QStringList& path, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        if (path.isEmpty() || integerOf(db, "SELECT id FROM folder WHERE path = ?", folderToJson(path)) != 0)
            return Changes {};
        UndoRecord record(db, UndoKind::AddFolder, path.last(), now);
        QList<qint64> made;
        madeFolder(db, path, made);
        record.add(made);
        record.finish(1);
        return changesOf({}, record);
    });
}

Result<Changes> moveFolder(Connection& db, const QStringList& from, const QStringList& to, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        if (from == to)
            return Changes {};
        if (from.isEmpty() || foldersWithin(db, from).isEmpty())
            return noSuchFolder(from);
        if (to.mid(0, from.size()) == from)
            return fail(ErrorKind::Unsupported, to.join(u'/'));
        UndoRecord record(db, UndoKind::MoveFolder, from.last(), now);
        return relocated(db, from, to, record);
    });
}

Result<Changes> removeFolder(Connection& db, const QStringList& path, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        if (path.isEmpty() || foldersWithin(db, path).isEmpty())
            return noSuchFolder(path);
        UndoRecord record(db, UndoKind::RemoveFolder, path.last(), now);
        return relocated(db, path, path.mid(0, path.size() - 1), record);
    });
}

void removeEmptyFolders(Connection& db, const QList<qint64>& made)
{
    // From below: a folder that holds another one stays.
    for (auto id = made.crbegin(); id != made.crend(); ++id) {
        Query row(db, "SELECT path FROM folder WHERE id = ?", *id);
        if (row.step() && foldersWithin(db, folderFromJson(row.text(0))).size() == 1)
            execute(db, "DELETE FROM folder WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM outlet WHERE folder_id = ?1)",
                    *id);
    }
}

Changes placesExchanged(Connection& db, UndoKind kind, const QList<RowArchive>& archives, const QList<qint64>& made,
                        UndoRecord& record)
{
    QHash<qint64, QStringList> paths;
    QList<OutletId> outlets;
    RowArchive now;
    for (const RowArchive& archive : archives) {
        const ArchivedRows* folders = archive.find(QStringLiteral("folder"));
        for (qsizetype i = 0; folders && i < folders->rows.size(); ++i)
            paths.insert(folders->at(i, QStringLiteral("id")).toLongLong(),
                         folderFromJson(folders->at(i, QStringLiteral("path")).toString()));
        const ArchivedRows* rows = archive.find(QStringLiteral("outlet"));
        for (qsizetype i = 0; rows && i < rows->rows.size(); ++i)
            takeOutlet(db, {rows->at(i, QStringLiteral("id")).toLongLong()}, now);
    }
    for (const qint64 id : made)
        now.take(db, "folder", "id = ?", {id});
    record.add(now);

    QList<qint64> madeNow;
    if (kind != UndoKind::RenameOutlet)
        for (const QStringList& path : std::as_const(paths))
            madeFolder(db, path, madeNow);
    for (const RowArchive& archive : archives) {
        const ArchivedRows* rows = archive.find(QStringLiteral("outlet"));
        for (qsizetype i = 0; rows && i < rows->rows.size(); ++i) {
            const OutletId id {rows->at(i, QStringLiteral("id")).toLongLong()};
            if (integerOf(db, "SELECT 1 FROM outlet WHERE id = ? AND subscribed = 1", id.value) == 0)
                continue;
            if (kind == UndoKind::RenameOutlet)
                execute(db, "UPDATE outlet SET title = ?, title_given = ? WHERE id = ?",
                        rows->at(i, QStringLiteral("title")).toString(),
                        rows->at(i, QStringLiteral("title_given")).toLongLong(), id.value);
            else
                setFolder(db, id, folderId(db, paths.value(rows->at(i, QStringLiteral("folder_id")).toLongLong())));
            outlets += id;
        }
    }
    removeEmptyFolders(db, made);
    record.add(madeNow);
    return changesOf(outlets, record);
}

} // namespace byline
