// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bookmark.h"
#include "core/changes.h"
#include "core/result.h"
#include "store/row_archive.h"

namespace byline {

class Connection;
class UndoRecord;

/// Newest first.
Result<QList<Bookmark>> bookmarks(Connection& db);
Result<QList<BookmarkFolder>> bookmarkFolders(Connection& db);
Result<QList<BookmarkTag>> bookmarkTags(Connection& db);
/// NotFound if the article has none.
Result<Bookmark> bookmark(Connection& db, ArticleId id);
/// Bookmarks articles, or edits the bookmarks they have; an edit can be taken back. Unknown ids: NotFound, nothing is
/// changed.
Result<Changes> addBookmarks(Connection& db, const QList<ArticleId>& ids, const BookmarkEdit& edit,
                             const QDateTime& now);
Result<Changes> removeBookmarks(Connection& db, const QList<ArticleId>& ids, const QDateTime& now);
/// Gives the folder another name; empty: its bookmarks are in no folder.
Result<Changes> renameBookmarkFolder(Connection& db, const QString& from, const QString& to, const QDateTime& now);

/// Gives the user's tag another name, on all bookmarks that have it; empty: they lose it.
Result<Changes> renameBookmarkTag(Connection& db, const QString& from, const QString& to, const QDateTime& now);

/// The bookmarks of `ids` as they were archived, for those they have now, which go into `record`.
Changes bookmarksExchanged(Connection& db, const QList<RowArchive>& archives, const QList<ArticleId>& ids,
                           UndoRecord& record);

} // namespace byline
