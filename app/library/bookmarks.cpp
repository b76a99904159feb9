// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/bookmarks.h"

#include "store/bookmarks.h"
#include "store/store.h"

namespace byline {

Bookmarks::Bookmarks(Store& store, Clock clock)
    : m_store(store)
    , m_clock(std::move(clock))
{
}

QFuture<Result<QList<Bookmark>>> Bookmarks::all()
{
    return m_store.reads().run([](Connection& db) { return bookmarks(db); });
}

QFuture<Result<QList<BookmarkFolder>>> Bookmarks::folders()
{
    return m_store.reads().run([](Connection& db) { return bookmarkFolders(db); });
}

QFuture<Result<int>> Bookmarks::add(const QList<ArticleId>& ids, const BookmarkEdit& edit)
{
    return m_store.writes()
        .run([ids, edit, now = m_clock()](Connection& db) { return addBookmarks(db, ids, edit, now); })
        .then(this, [this](Result<Changes> changes) {
            if (changes)
                emit changed(*changes);
            return changes.map([](const Changes& done) { return int(done.updated.size()); });
        });
}

QFuture<Result<int>> Bookmarks::remove(const QList<ArticleId>& ids)
{
    return m_store.writes()
        .run([ids, now = m_clock()](Connection& db) { return removeBookmarks(db, ids, now); })
        .then(this, [this](Result<Changes> changes) {
            if (changes)
                emit changed(*changes);
            return changes.map([](const Changes& done) { return int(done.updated.size()); });
        });
}

} // namespace byline
