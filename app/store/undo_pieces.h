// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/result.h"
#include "core/undo_step.h"

#include <string>

namespace byline {

class Connection;
class RowArchive;

// Steps that take away or bring back very many articles: some hundreds in each transaction, so that others who want to
// write wait no longer than for that. What is still to do stands in the step's own parts (`PartOf`). So a process may
// be killed half-way, several may work on one step, and a step may be turned back while it is still on its way.

/// Whether there is more to do, the way the step stands now.
bool isUnfinished(Connection& db, UndoStepId step);
/// As a condition on `undo_step`.
std::string unfinishedSql();

/// The next articles of a step, within the transaction of its caller. What has been bookmarked meanwhile stays.
Changes goOn(Connection& db, const UndoStep& step);
/// What is still away of a step whose outlet another one has left meanwhile comes with that one. Before the step is
/// done again.
void leaveToOthers(Connection& db, const UndoStep& step);
/// Earlier programs kept articles with the rest of a step. They have parts of their own from here on.
void setArticlesApart(Connection& db, const UndoStep& step);

/// The outlet that an archived one is now: after it had gone entirely it may have been subscribed anew. 0: there is
/// none.
OutletId outletNow(Connection& db, const RowArchive& archive, OutletId archived);

} // namespace byline
