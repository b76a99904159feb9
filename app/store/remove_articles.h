// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
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

/// What no clean-up and no removal of an outlet takes away, as a condition on `article a`: what is bookmarked (with or
/// without a note), saved, or by a followed writer.
inline constexpr const char* kMayGo = "a.bookmarked = 0 AND a.saved = 0 AND a.followed = 0";

/// When a library is opened: articles of unsubscribed outlets whose bookmark and copy have gone since. They are not
/// removed at once, so that the user can take that back. Those fetched within the last day may be on their way to
/// become a copy.
Result<void> removeLeftovers(Connection& db, const QDateTime& now);

} // namespace byline
