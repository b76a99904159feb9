// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/result.h"
#include "core/undo_step.h"

namespace byline {

class Connection;

/// The history, newest first.
Result<QList<UndoStep>> undoSteps(Connection& db);

struct TakenBack
{
    UndoStep step; ///< not yet `signedOut`
    Changes changes;
    QList<OutletId> signedOut; ///< outlets that came back without the password they had
};

/// Takes back a step; 0: the newest that is done. NotFound if there is none, Unsupported (kNewerStep) if a newer
/// program took it: it stays as it is, and in line, for what came before it is not what the user means. What is gone or
/// has changed since is passed over.
Result<TakenBack> undo(Connection& db, UndoStepId step);
/// Does again what was taken back; 0: what was taken back last.
Result<TakenBack> redo(Connection& db, UndoStepId step);

/// The next articles of a step that is not at its end (`Changes::isUnfinished`), whichever way it stands now.
Result<Changes> carryOn(Connection& db, UndoStepId step);
/// What some process began and did not come to the end of.
Result<QList<UndoStepId>> unfinishedSteps(Connection& db);

} // namespace byline
