// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article_query.h"
#include "core/changes.h"
#include "core/result.h"
#include "core/search_request.h"

#include <QAbstractListModel>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace byline {

class Library;

/// The rows of the article list. Loads page by page, patches single rows when the library changes, and keeps the
/// article that is being read in a list of unread ones until the reader moves on.
class ArticleListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ArticleIdRole = Qt::UserRole, HeadlineRole, UnreadRole, BookmarkedRole, KeptRole };

    ArticleListModel(Library& library, QObject* parent);

    void show(const ArticleQuery& query);
    /// Results of the search language.
    void search(const QString& text, SearchOrder order);
    /// What is listed, which is not what was before a search.
    ArticleQuery query() const;
    SearchOrder order() const { return m_order; } ///< of a search
    const QString& searched() const { return m_search; }
    bool isSearch() const { return !m_search.isEmpty(); }

    /// The article that is being read: it stays where it is even if it no longer fits.
    void setCurrent(ArticleId id);
    ArticleId beingRead() const { return m_current; }
    /// These stay too, until another list is shown.
    void hold(const QList<ArticleId>& ids);
    /// Its place is among the rows that are loaded; else pages before it are still to come.
    bool reaches(const Article& article) const;
    /// Puts it in its place, whether it fits or not; it stays as the one that is being read does.
    void include(const Article& article);
    /// Shows these as they are in the library now.
    void refresh(const QList<ArticleId>& ids);
    const Article& article(int row) const { return *m_articles[size_t(row)]; }
    int rowOf(ArticleId id) const;
    QModelIndex indexOf(ArticleId id) const;
    /// The next row after `row` that is unread, or -1. Looks at loaded rows.
    int nextUnread(int row) const;
    bool isLoading() const { return m_loading; }
    /// All that were found by a search, counted no further than one more than `kMostCounted`; else what is loaded.
    int total() const { return isSearch() ? m_total : count(); }
    static constexpr int kMostCounted = 10'000;

    /// Where a search found its words, hits marked; empty where nothing was searched for.
    QString snippet(ArticleId id) const { return m_found.value(id).snippet; }
    /// The headline, with such hits where a search found some in it.
    QString markedHeadline(const Article& article) const;

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    /// The first page is there (or it could not be had).
    void shown();
    void failed(const Error& error);

private:
    void clear();
    void loadFound();
    void askForTotal();
    void loadPage();
    void append(const QList<Article>& articles);
    void noteChanges(const Changes& changes);
    void beginDay();
    void patch();
    void refreshAll();
    void updateRows(const QList<Article>& articles);
    void mergeNew();
    void merge(const QList<Article>& articles);
    void removeIds(const QList<ArticleId>& ids);
    void removeRow(int row);
    bool stillFits(const Article& article) const;
    int count() const { return int(m_articles.size()); }
    void insert(int row, const Article& article);

    ArticleCursor keyOf(const Article& article) const { return placeIn(m_query, article); }
    bool isBefore(const ArticleCursor& a, const ArticleCursor& b) const;
    /// Where it is in the order, or would be.
    int placeOf(const ArticleCursor& key) const;

    Library& m_library;
    ArticleQuery m_query;
    QString m_search;
    QString m_listed; ///< the search whose rows are there; another one's may still be on their way
    SearchOrder m_order = SearchOrder::Newest;
    std::vector<std::unique_ptr<const Article>> m_articles; ///< rows that come in between move pointers only
    QHash<ArticleId, ArticleCursor> m_keys;                 ///< of m_articles
    struct Found
    {
        QString snippet;
        QString headline;
    };
    QHash<ArticleId, Found> m_found;
    std::optional<ArticleCursor> m_next;
    ArticleId m_current;
    ArticleId m_guest; ///< of a search that does not find it
    QSet<ArticleId> m_held;
    Changes m_pending;
    QTimer m_soon;
    int m_number = 0; ///< of the list; answers to older ones are ignored
    int m_total = 0;
    bool m_loading = false;
};

} // namespace byline
