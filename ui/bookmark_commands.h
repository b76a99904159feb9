// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bookmark.h"
#include "core/result.h"
#include "ui/models/source_row.h"

#include <QObject>

class QMenu;
class QWidget;

namespace byline {

class HistoryCommands;
class Library;
class StatusLine;

/// What is done with bookmarks beside setting and removing one: folders, tags, notes, export.
class BookmarkCommands final : public QObject
{
    Q_OBJECT

public:
    BookmarkCommands(Library& library, HistoryCommands& history, StatusLine& status, QWidget* window);

    void fillMenu(QMenu& menu, const SourceRow& row);
    /// Folder, tags and note of the article's bookmark, which is set if there is none.
    void editBookmark(const Article& article, const std::optional<BookmarkEdit>& typed = {});
    /// What was dragged onto a row of the pane, or chosen for it.
    void add(const QList<ArticleId>& articles, const BookmarkEdit& edit);
    void askForFolderName(const QString& folder);
    void dissolveFolder(const QString& folder);
    void askForTagName(const QString& tag);
    void removeTag(const QString& tag);
    void exportBookmarks();
    void exportFile(const QString& path);

private:
    void report(QFuture<Result<int>> done, const QString& one, const QString& many);

    Library& m_library;
    HistoryCommands& m_history;
    StatusLine& m_status;
    QWidget* m_window;
};

} // namespace byline
