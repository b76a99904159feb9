// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/ids.h"
#include "core/result.h"

#include <QDateTime>

namespace byline {

class Connection;
class Counts;

/// Whether an article that was removed is stored again when its feed still has it.
enum class AfterRemoval { MayComeAgain, StaysAway };

/// Removes articles with bodies, index rows and all that hangs on them; within the transaction of its caller, who
/// writes the counts. That they were read is remembered.
void removeArticles(Connection& db, const QList<ArticleId>& ids, AfterRemoval after, Counts& counts, Changes& changes);

/// Removes an unsubscribed outlet that has no articles left; others stay.
void removeOutletIfEmpty(Connection& db, OutletId id, Changes& changes);

/// Whether an outlet is gone, or is here only for what is kept of it. One of kept pages was never subscribed.
bool isLeft(Connection& db, OutletId outlet);

/// What no clean-up and no removal of an outlet takes away, as a condition on `article a`: what is bookmarked (with or
/// without a note), saved, or by a followed writer.
inline constexpr const char* kMayGo = "a.bookmarked = 0 AND a.saved = 0 AND a.followed = 0";
/// The same, of an outlet that is not subscribed (any more).
inline constexpr const char* kMayGoOfLeft = "a.bookmarked = 0 AND a.saved = 0 AND a.followed = 0"
                                            " AND NOT (SELECT subscribed FROM outlet WHERE id = a.outlet_id)";

/// Articles of unsubscribed outlets whose bookmark and copy have gone since, but for those that a step of the history
/// may need again. Those fetched within the last day may be on their way to become a copy.
Result<QList<ArticleId>> leftovers(Connection& db, const QDateTime& now);
/// Removes them, where nothing keeps them still, and outlets that are left without any.
Result<Changes> removeLeftovers(Connection& db, const QList<ArticleId>& ids);

} // namespace byline
