// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bookmark.h"
#include "core/changes.h"
#include "core/clock.h"
#include "core/result.h"
#include "library/bookmark_export.h"

#include <QFuture>
#include <QObject>

namespace byline {

class Store;

class Bookmarks final : public QObject
{
    Q_OBJECT

public:
    Bookmarks(Store& store, Clock clock);

    QFuture<Result<QList<Bookmark>>> all();
    /// NotFound if the article has none.
    QFuture<Result<Bookmark>> of(ArticleId id);
    QFuture<Result<QList<BookmarkFolder>>> folders();
    QFuture<Result<QList<BookmarkTag>>> tags();
    /// How many articles were bookmarked or had their bookmark edited.
    QFuture<Result<int>> add(const QList<ArticleId>& ids, const BookmarkEdit& edit = {});
    QFuture<Result<int>> remove(const QList<ArticleId>& ids);
    QFuture<Result<BookmarkExport>> exported(BookmarkForm form);
    /// Empty: its bookmarks are in no folder any more.
    QFuture<Result<int>> renameFolder(const QString& from, const QString& to);
    /// Empty: its bookmarks lose it.
    QFuture<Result<int>> renameTag(const QString& from, const QString& to);

signals:
    void changed(const Changes& changes);

private:
    QFuture<Result<int>> announced(QFuture<Result<Changes>> write);

    Store& m_store;
    Clock m_clock;
};

} // namespace byline
