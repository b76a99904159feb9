// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"

#include <QList>

namespace byline {

class Connection;

// What is unread, along the time of all, of each outlet and of each writer: tables for lists to walk along. Whoever
// changes `article.unread`, the authors of an article, or removes one keeps them in step, as he does its counts.

/// Where an article stands in these lists.
struct UnreadPlace
{
    ArticleId id;
    OutletId outlet;
    qint64 publishedMs = 0;
};

// By their values alone, without a savepoint (see `FeedWriter`).
void enterUnread(Connection& db, const UnreadPlace& place, const QList<AuthorId>& authors);
void leaveUnread(Connection& db, const UnreadPlace& place, const QList<AuthorId>& authors);

/// The same with what the library knows of an article; nothing where it is read.
void enterUnread(Connection& db, ArticleId id);
void leaveUnread(Connection& db, ArticleId id);

/// All lists anew.
void renewUnread(Connection& db);

} // namespace byline
