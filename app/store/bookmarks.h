// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bookmark.h"
#include "core/changes.h"
#include "core/result.h"

namespace byline {

class Connection;

/// Newest first.
Result<QList<Bookmark>> bookmarks(Connection& db);
Result<QList<BookmarkFolder>> bookmarkFolders(Connection& db);
/// Bookmarks articles, or edits the bookmarks they have. Unknown ids: NotFound, nothing is changed.
Result<Changes> addBookmarks(Connection& db, const QList<ArticleId>& ids, const BookmarkEdit& edit,
                             const QDateTime& now);
Result<Changes> removeBookmarks(Connection& db, const QList<ArticleId>& ids, const QDateTime& now);

} // namespace byline
