// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bookmark.h"

#include <QByteArray>

namespace byline {

enum class BookmarkForm {
    Html, ///< what browsers take in
    Markdown,
};

struct BookmarkExport
{
    QByteArray bytes;
    int bookmarks = 0;
};

/// Bookmarks as a file, in their folders, with tags and notes.
BookmarkExport exportedBookmarks(const QList<Bookmark>& bookmarks, BookmarkForm form);

} // namespace byline
