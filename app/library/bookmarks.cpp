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

QFuture<Result<QList<BookmarkTag>>> Bookmarks::tags()
{
    return m_store.reads().run([](Connection& db) { return bookmarkTags(db); });
}

QFuture<Result<Bookmark>> Bookmarks::of(ArticleId id)
{
    return m_store.reads().run([id](Connection& db) { return bookmark(db, id); });
}

QFuture<Result<int>> Bookmarks::add(const QList<ArticleId>& ids, const BookmarkEdit& edit)
{
    return announced(m_store.writes().run(
        [ids, edit, now = m_clock()](Connection& db) { return addBookmarks(db, ids, edit, now); }));
}

QFuture<Result<int>> Bookmarks::remove(const QList<ArticleId>& ids)
{
    return announced(
        m_store.writes().run([ids, now = m_clock()](Connection& db) { return removeBookmarks(db, ids, now); }));
}

QFuture<Result<BookmarkExport>> Bookmarks::exported(BookmarkForm form)
{
    return m_store.reads().run([form](Connection& db) {
        return bookmarks(db).map([form](const QList<Bookmark>& all) { return exportedBookmarks(all, form); });
    });
}

QFuture<Result<int>> Bookmarks::renameFolder(const QString& from, const QString& to)
{
    return announced(m_store.writes().run(
        [from, to, now = m_clock()](Connection& db) { return renameBookmarkFolder(db, from, to, now); }));
}

QFuture<Result<int>> Bookmarks::renameTag(const QString& from, const QString& to)
{
    return announced(m_store.writes().run(
        [from, to, now = m_clock()](Connection& db) { return renameBookmarkTag(db, from, to, now); }));
}

QFuture<Result<int>> Bookmarks::announced(QFuture<Result<Changes>> write)
{
    return write.then(this, [this](const Result<Changes>& changes) {
        if (changes)
            emit changed(*changes);
        return changes.map([](const Changes& done) { return int(done.updated.size()); });
    });
}

} // namespace byline
