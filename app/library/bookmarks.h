// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bookmark.h"
#include "core/changes.h"
#include "core/clock.h"
#include "core/result.h"

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
    QFuture<Result<QList<BookmarkFolder>>> folders();
    /// How many articles were bookmarked or had their bookmark edited.
    QFuture<Result<int>> add(const QList<ArticleId>& ids, const BookmarkEdit& edit = {});
    QFuture<Result<int>> remove(const QList<ArticleId>& ids);

signals:
    void changed(const Changes& changes);

private:
    Store& m_store;
    Clock m_clock;
};

} // namespace byline
