// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rules.h"

namespace byline {

/// Does what a rule wants with the articles it found, as one step of the history, within the transaction of its caller.
/// Where nothing was left to do, there is no step.
void applyRule(Connection& db, const Rule& rule, const QList<ArticleId>& found, const QDateTime& now,
               RulesApplied& applied);

} // namespace byline
