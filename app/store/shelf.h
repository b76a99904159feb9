// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article_query.h"
#include "core/changes.h"
#include "core/result.h"
#include "core/shelf_rules.h"

#include <optional>

namespace byline {

class Connection;

/// An article the shelf would keep.
struct ShelfWish
{
    ArticleId article;
    qint64 publishedMs = 0;
    bool bookmarked = false;
};

/// What the shelf's rules, and those for new articles, want and has no copy: bookmarked articles first, then the
/// newest, so many at the most. What the user gave up stays away.
Result<QList<ShelfWish>> shelfWishes(Connection& db, const ShelfRules& rules, int most);

struct UnreadWishes
{
    QList<ShelfWish> found;
    std::optional<ArticleCursor> next; ///< none: all unread articles have been looked at
};
/// Everything unread without a copy, newest first, a piece at a time: each takes some milliseconds.
Result<UnreadWishes> unreadWishes(Connection& db, const std::optional<ArticleCursor>& after);
Result<ShelfUse> shelfUse(Connection& db);

struct ShelfRoom
{
    bool isEnough = true;
    bool goesOn = false; ///< many have gone, and more will when it is asked again
    Changes changes;
};
/// Gives up the oldest copies of the shelf until `quota` has room for `wish`, but none that is bookmarked, none that
/// the user asked for and, unless the wish is bookmarked, none that is newer than the wish. How much the wish takes is
/// known only when it is kept: it and the others of the `underWay` that are being kept count as a usual copy each.
Result<ShelfRoom> roomFor(Connection& db, const ShelfWish& wish, qint64 quota, int underWay);
/// The same until no more than `quota` is used; not enough where nothing more may go.
Result<ShelfRoom> roomWithin(Connection& db, qint64 quota);

} // namespace byline
