// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/rule.h"
#include "core/undo_step.h"

namespace byline {

class Connection;

// A rule deals with articles that come after it was made or switched on, each once, when the search index has them: it
// keeps the last one it has seen in the same transaction as what it did. An article that its source edits is not met
// again, nor is one that comes back by undo.

/// In the order they were made; with the reason why a search is not understood.
Result<QList<Rule>> rules(Connection& db, const QDateTime& now);
/// Adds a rule (id 0) or gives one what it is to have. One without a name is called after its search. BadQuery;
/// NotFound.
Result<Rule> setRule(Connection& db, const Rule& rule, const QDateTime& now);
/// What it did stays. One step of the history. NotFound.
Result<Changes> removeRule(Connection& db, RuleId id, const QDateTime& now);

/// What rules did, each as one step of the history.
struct RulesApplied
{
    QList<UndoStep> steps;
    Changes changes;
};
/// All rules, to the articles that are new for them.
Result<RulesApplied> applyRules(Connection& db, const QDateTime& now);
/// One rule, also if it is switched off, to everything that its search has found. NotFound, BadQuery.
Result<RulesApplied> applyToAll(Connection& db, RuleId id, const QList<ArticleId>& found, const QDateTime& now);

} // namespace byline
