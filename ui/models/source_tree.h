// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/author.h"
#include "core/bookmark.h"
#include "core/outlet.h"
#include "core/reading_state.h"
#include "ui/models/saved_searches.h"
#include "ui/models/source_row.h"

#include <QCoreApplication>

namespace byline {

/// What the subscription pane is made from.
struct SourceTreeInput
{
    SmartCounts counts;
    QList<Outlet> outlets;
    QList<QStringList> folders;
    QList<Author> authors; ///< all by name, or the first ones until all are there
    int moreAuthors = 0;   ///< those that are not there yet
    int moreUnreadAuthors = 0;
    QList<BookmarkFolder> bookmarkFolders;
    QList<BookmarkTag> bookmarkTags;
    QList<SavedSearch> searches;
    QHash<QString, int> searchCounts; ///< by their words; `SearchCounts::kMost + 1`: more
    int writersShown = 30;            ///< more are behind a row of their own; 0: all
    bool hidesRead = false;           ///< outlets without anything unread, unless they are in trouble
    QString openedKey {};             ///< the row that is open is never hidden
    QString filter {};                ///< only rows whose name has this; empty: all
};

/// Builds the rows of the pane: smart rows, outlets in their folders, writers, bookmark folders. Values in, values out.
class SourceTree final
{
    Q_DECLARE_TR_FUNCTIONS(byline::SourceTree)

public:
    /// The root; its children are the top rows.
    static std::unique_ptr<SourceRow> built(const SourceTreeInput& input);

private:
    static void addSmartRows(SourceRow& root, const SmartCounts& counts);
    static void addOutlets(SourceRow& root, const SourceTreeInput& input);
    static void addWriters(SourceRow& root, const SourceTreeInput& input);
    static void addSearches(SourceRow& root, const SourceTreeInput& input);
    static void addBookmarks(SourceRow& root, const SourceTreeInput& input);
    static SourceRow& folderRow(SourceRow& root, const QStringList& path);
};

} // namespace byline
