// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/result.h"
#include "core/retention.h"

#include <QDateTime>

#include <optional>

namespace byline {

class Connection;

/// What holds for every outlet without a choice of its own.
Result<Retention> generalRetention(Connection& db);
Result<Changes> setGeneralRetention(Connection& db, const Retention& retention);
/// None: as in general. NotFound.
Result<Changes> setOutletRetention(Connection& db, OutletId id, const std::optional<Retention>& retention);

/// Which articles go at `now`: those beyond their outlet's limit, but never what is bookmarked, saved, noted or by a
/// followed writer, nor anything of an outlet that was removed.
Result<QList<ArticleId>> articlesToClean(Connection& db, const QDateTime& now);

/// Removes these articles, a batch of one clean-up; they do not come back with their feed. The batches share one step
/// of the history: `step` is that of the first one, 0 for it.
Result<Changes> cleanUp(Connection& db, const QList<ArticleId>& ids, UndoStepId step, const QDateTime& now);

} // namespace byline
