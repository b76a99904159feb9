// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/result.h"
#include "core/undo_step.h"
#include "store/row_archive.h"

#include <QDateTime>
#include <QStringList>

namespace byline {

class Connection;

// Where outlets stand and what they are called. Each of these can be taken back.

/// The outlet's new name. NotFound.
Result<Changes> renameOutlet(Connection& db, OutletId id, const QString& title, const QDateTime& now);
/// Into a folder, which is made if it is missing; an empty path: into none. NotFound.
Result<Changes> moveOutlet(Connection& db, OutletId id, const QStringList& folder, const QDateTime& now);
/// An empty folder; nothing if it is there.
Result<Changes> addFolder(Connection& db, const QStringList& path, const QDateTime& now);
/// Moves a folder with all that is in it; where `to` is a folder already, the two become one. NotFound; Unsupported for
/// a folder that would go into itself.
Result<Changes> moveFolder(Connection& db, const QStringList& from, const QStringList& to, const QDateTime& now);
/// What was in it is in the folder above. NotFound.
Result<Changes> removeFolder(Connection& db, const QStringList& path, const QDateTime& now);

/// Makes a folder and those it lies in, within the caller's transaction; its id, 0 for no folder.
qint64 folderId(Connection& db, const QStringList& path);

/// Those of `made` that nothing is in go again; from below, so that one that held only such a one goes too.
void removeEmptyFolders(Connection& db, const QList<qint64>& made);

class UndoRecord;

/// What a step archived takes the place of what is there now, which goes into `record`: taking back and doing again are
/// the same exchange. `made` are folders that the step made.
Changes placesExchanged(Connection& db, UndoKind kind, const QList<RowArchive>& archives, const QList<qint64>& made,
                        UndoRecord& record);

} // namespace byline
