// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article_query.h"

#include <QString>

namespace byline {

class Actions;

/// A list in which nothing is, and what around it decides what to do about that.
struct EmptyList
{
    ArticleQuery query;
    bool unreadOnly = false;
    bool hasOutlets = true; ///< some are subscribed to
    bool hasUnread = true;  ///< one of them has something unread
    bool followsSome = false;
};

/// Why nothing is there, a blank line, and what can be done; it names the keys that are set now.
QString emptyListText(const EmptyList& list, const Actions& actions);

} // namespace byline
