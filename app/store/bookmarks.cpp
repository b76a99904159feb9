// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/bookmarks.h"

#include "store/article_rows.h"
#include "store/tag_book.h"
#include "store/transaction.h"
#include "store/undo_record.h"
#include "store/undoable.h"

namespace byline {

namespace {

void addTags(Connection& db, TagBook& tags, ArticleId id, const QStringList& names)
{
    for (const QString& name : names) {
        const qint64 tag = tags.find(name);
        if (tag == 0)
            continue;
        execute(db,
                "INSERT INTO article_tag(article_id, tag_id, origin, position, published)"
                " SELECT id, ?2, ?3, (SELECT count(*) FROM article_tag WHERE article_id = ?1), published"
                " FROM article WHERE id = ?1 ON CONFLICT DO UPDATE SET origin = origin | ?3",
                id.value, tag, int(UserTag));
    }
}

void edit(Connection& db, ArticleId id, const BookmarkEdit& wanted, const QDateTime& now)
{
    execute(db, "INSERT INTO bookmark(article_id, folder, note, created) VALUES (?, '', '', ?) ON CONFLICT DO NOTHING",
            id.value, now);
    if (wanted.folder)
        execute(db, "UPDATE bookmark SET folder = ? WHERE article_id = ?", wanted.folder->simplified(), id.value);
    if (wanted.note)
        execute(db, "UPDATE bookmark SET note = ? WHERE article_id = ?", *wanted.note, id.value);
}

void setFlag(Connection& db, Counts& counts, ArticleId id, const ArticleFlags& before, bool bookmarked)
{
    if (before.bookmarked == bookmarked)
        return;
    ArticleFlags after = before;
    after.bookmarked = bookmarked;
    counts.leave(before, {});
    counts.enter(after, {});
    execute(db, "UPDATE article SET bookmarked = ? WHERE id = ?", bookmarked, id.value);
}

} // namespace

Result<QList<Bookmark>> bookmarks(Connection& db)
{
    return reading([&]() -> Result<QList<Bookmark>> {
        QList<Bookmark> list;
        ArticleReader reader(db);
        Query row(db, "SELECT article_id, folder, note, created FROM bookmark INDEXED BY bookmark_by_time"
                      " ORDER BY created DESC, article_id DESC");
        Query tags(db, "SELECT t.name FROM article_tag l JOIN tag t ON t.id = l.tag_id"
                       " WHERE l.article_id = ? AND l.origin & 2 ORDER BY l.position");
        while (row.step()) {
            const ArticleId id {row.integer(0)};
            std::optional<Article> article = reader.read(id);
            if (!article)
                continue;
            Bookmark bookmark {*std::move(article), row.text(1), {}, row.text(2), row.time(3)};
            tags.bind(id.value);
            while (tags.step())
                bookmark.tags += tags.text(0);
            list += std::move(bookmark);
        }
        return list;
    });
}

Result<QList<BookmarkFolder>> bookmarkFolders(Connection& db)
{
    return reading([&]() -> Result<QList<BookmarkFolder>> {
        QList<BookmarkFolder> list;
        Query row(db, "SELECT folder, count(*) FROM bookmark GROUP BY folder ORDER BY folder");
        while (row.step())
            list += BookmarkFolder {row.text(0), int(row.integer(1))};
        return list;
    });
}

Result<Changes> addBookmarks(Connection& db, const QList<ArticleId>& ids, const BookmarkEdit& wanted,
                             const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        Counts counts;
        Changes changes;
        TagBook tags(db);
        for (const ArticleId id : ids) {
            const std::optional<ArticleFlags> before = flagsOf(db, id);
            if (!before)
                return fail(ErrorKind::NotFound, QString::number(id.value));
            if (changes.updated.contains(id))
                continue;
            edit(db, id, wanted, now);
            addTags(db, tags, id, wanted.addTags);
            setFlag(db, counts, id, *before, true);
            changes.updated += id;
        }
        changes.bookmarks = !changes.updated.isEmpty();
        return counts.written(db, std::move(changes));
    });
}

Changes bookmarksRemoved(Connection& db, const QList<ArticleId>& ids, UndoRecord& record)
{
    Counts counts;
    Changes changes;
    RowArchive removed;
    for (const ArticleId id : ids) {
        const std::optional<ArticleFlags> before = flagsOf(db, id);
        if (!before || !before->bookmarked)
            continue;
        removed.take(db, "bookmark", "article_id = ?", {id.value});
        removed.take(db, "article_tag", "article_id = ? AND origin & 2", {id.value});
        execute(db, "DELETE FROM bookmark WHERE article_id = ?", id.value);
        execute(db, "UPDATE article_tag SET origin = origin & 1 WHERE article_id = ?", id.value);
        execute(db, "DELETE FROM article_tag WHERE article_id = ? AND origin = 0", id.value);
        setFlag(db, counts, id, *before, false);
        changes.updated += id;
    }
    record.add(removed);
    record.finish(int(changes.updated.size()));
    changes.bookmarks = !changes.updated.isEmpty();
    changes.undoStep = record.id();
    return counts.written(db, std::move(changes));
}

Changes bookmarksBack(Connection& db, const QList<RowArchive>& archives)
{
    Counts counts;
    Changes changes;
    const QString articleId = QStringLiteral("article_id");
    for (const RowArchive& archive : archives) {
        const ArchivedRows* rows = archive.find(QStringLiteral("bookmark"));
        for (qsizetype i = 0; rows && i < rows->rows.size(); ++i) {
            const ArticleId id {rows->at(i, articleId).toLongLong()};
            const std::optional<ArticleFlags> before = flagsOf(db, id);
            // What was bookmarked again meanwhile has what the user gave it last.
            if (!before || before->bookmarked || !putBack(db, *rows, i))
                continue;
            setFlag(db, counts, id, *before, true);
            changes.updated += id;
        }
        const ArchivedRows* tags = archive.find(QStringLiteral("article_tag"));
        for (qsizetype i = 0; tags && i < tags->rows.size(); ++i) {
            const ArticleId id {tags->at(i, articleId).toLongLong()};
            if (changes.updated.contains(id) && !putBack(db, *tags, i))
                execute(db, "UPDATE article_tag SET origin = origin | 2 WHERE article_id = ? AND tag_id = ?", id.value,
                        tags->at(i, QStringLiteral("tag_id")).toLongLong());
        }
    }
    changes.bookmarks = !changes.updated.isEmpty();
    return counts.written(db, std::move(changes));
}

Result<Changes> removeBookmarks(Connection& db, const QList<ArticleId>& ids, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        QString subject;
        for (const ArticleId id : ids)
            if (Query row(db, "SELECT title FROM article WHERE id = ? AND bookmarked = 1", id.value); row.step()) {
                subject = row.text(0);
                break;
            }
        if (subject.isNull())
            return Changes {};
        UndoRecord record(db, UndoKind::RemoveBookmarks, subject, now);
        return bookmarksRemoved(db, ids, record);
    });
}

} // namespace byline
