// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"

#include <optional>

namespace byline {

/// A bookmark: an article with what the user added to it.
struct Bookmark
{
    Article article;
    QString folder; ///< empty: none
    QStringList tags;
    QString note;
    QDateTime created;
};

/// What a bookmark is to have; what is not set stays as it is.
struct BookmarkEdit
{
    std::optional<QString> folder;
    QStringList addTags;
    std::optional<QString> note;
    std::optional<QStringList> tags {}; ///< these and no others
};

/// A tag that the user gave to bookmarks.
struct BookmarkTag
{
    QString name;
    int count = 0;
};

/// A row of the bookmark pane.
struct BookmarkFolder
{
    QString name; ///< empty: bookmarks in no folder
    int count = 0;
};

} // namespace byline
