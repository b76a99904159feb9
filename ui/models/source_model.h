// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "ui/models/search_counts.h"
#include "ui/models/source_tree.h"

#include <QAbstractItemModel>
#include <QTimer>

namespace byline {

class Library;

/// The rows of the subscription pane. Counts are patched in place; the tree is built anew only when its rows differ.
class SourceModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    SourceModel(Library& library, QObject* parent);
    ~SourceModel() override;

    /// Asks the library for everything; rows appear when the answers are there, and not before the event loop goes on.
    void load();
    void setAllWritersShown();
    void setFirstWritersShown();
    bool allWritersShown() const { return m_input.writersShown == 0; }

    /// Only rows whose name has this; empty: all.
    void setFilter(const QString& filter);
    void setReadHidden(Qt::CheckState hidden);
    bool hidesRead() const { return m_input.hidesRead; }
    /// The row that is open is never hidden.
    void setOpened(const QString& key) { m_input.openedKey = key; }
    /// The same for a writer who is about to be opened, who may be none of the first ones.
    void showWriter(const Author& writer);
    void setSearches(const QList<SavedSearch>& searches);

    const SourceRow& row(const QModelIndex& index) const;
    QModelIndex indexOf(const QString& key) const;
    /// The number beside a row, also while rows are found by name and it is none of them. Nothing: there is no such
    /// row.
    std::optional<int> countOf(const QString& key) const;
    const SourceTreeInput& input() const { return m_input; }
    bool isLoaded() const { return m_loaded; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

signals:
    void loaded();
    void outletDropped(byline::OutletId outlet, const QStringList& folder);
    void folderDropped(const QStringList& folder, const QStringList& into);
    /// On a bookmark folder or tag, on Bookmarks or on Kept offline.
    void articlesDropped(const QList<byline::ArticleId>& articles, const byline::SourceRow& row);

private:
    void noteChanges(const Changes& changes);
    void loadWhatChanged();
    void loadCounts();
    void loadOutlets();
    void loadFirstAuthors();
    void loadOpenedAuthor();
    void loadAuthors();
    void loadAuthors(const QSet<AuthorId>& changed);
    bool patchAuthors(const QSet<AuthorId>& changed, const QList<Author>& now);
    void loadBookmarks();
    bool hasAuthor(const QString& key) const;
    void addAuthor(const Author& author);
    void rebuild();
    void build();
    bool takesOutlets(const QModelIndex& index) const;
    QModelIndex indexFor(const SourceRow& row) const;

    Library& m_library;
    SourceTreeInput m_input;
    std::unique_ptr<SourceRow> m_root;
    SearchCounts m_searchCounts;
    Changes m_pending;
    QTimer m_soon;
    int m_awaited = 0;
    bool m_loaded = false;
};

} // namespace byline
