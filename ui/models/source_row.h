// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article_query.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace byline {

/// A row of the subscription pane.
struct SourceRow
{
    enum class Kind {
        Smart,
        OutletsHeader,
        WritersHeader,
        BookmarksHeader,
        Folder,
        Outlet,
        Writer,
        MoreWriters, ///< shows all writers, or the first ones again
        BookmarkFolder,
        BookmarkTag,
        SearchesHeader,
        SavedSearch, ///< its words are in `detail`
    };

    Kind kind = Kind::Smart;
    QString key; ///< stays the same from run to run: "smart:unread", "outlet:12", "folder:국내"
    QString title;
    QString detail; ///< a writer's outlets, a saved search's words
    QString icon;   ///< name of a drawing of ours, or the address of an icon or a portrait
    QString error;  ///< why the last fetch failed, as a sentence
    int count = 0;
    bool countsFurther = false; ///< there are more than `count`
    int depth = 0;
    bool followed = false;
    bool organisation = false; ///< a writer that is an agency or a desk
    OutletId outlet;
    AuthorId author;
    QStringList folder;

    SourceRow() = default;
    // Rows point at each other: they stay where they are.
    SourceRow(const SourceRow&) = delete;
    SourceRow& operator=(const SourceRow&) = delete;

    SourceRow* parent = nullptr;
    std::vector<std::unique_ptr<SourceRow>> children;

    bool isHeader() const
    {
        return kind == Kind::OutletsHeader || kind == Kind::WritersHeader || kind == Kind::BookmarksHeader
               || kind == Kind::SearchesHeader;
    }
    bool hasArticles() const { return !isHeader() && kind != Kind::MoreWriters; }
};

/// A list that can be opened: a row of the pane, or a link to a writer who has no row there.
struct Source
{
    QString key;
    QString title;
    ArticleQuery query;
};

/// The number as it stands beside the row: "12", "999+".
QString numberOf(const SourceRow& row);

Source sourceOf(const SourceRow& row);
Source sourceOf(AuthorId author, const QString& name);
Source sourceOf(OutletId outlet, const QString& title);

} // namespace byline
