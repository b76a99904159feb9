// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/bookmarks.h"

#include "store/article_rows.h"
#include "store/own_words.h"
#include "store/tag_book.h"
#include "store/transaction.h"
#include "store/undo_record.h"
#include "store/undoable.h"

#include <QHash>
#include <QSet>

#include <optional>

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

void removeTags(Connection& db, ArticleId id)
{
    execute(db, "UPDATE article_tag SET origin = origin & 1 WHERE article_id = ?", id.value);
    execute(db, "DELETE FROM article_tag WHERE article_id = ? AND origin = 0", id.value);
}

/// The archived tags of the articles in `whose`.
void tagsBack(Connection& db, const RowArchive& archive, const QSet<ArticleId>& whose)
{
    const ArchivedRows* tags = archive.find(QStringLiteral("article_tag"));
    for (qsizetype i = 0; tags && i < tags->rows.size(); ++i) {
        const ArticleId id {tags->at(i, QStringLiteral("article_id")).toLongLong()};
        if (whose.contains(id) && !putBack(db, *tags, i))
            execute(db, "UPDATE article_tag SET origin = origin | 2 WHERE article_id = ? AND tag_id = ?", id.value,
                    tags->at(i, QStringLiteral("tag_id")).toLongLong());
    }
}

QStringList tagsOf(Connection& db, ArticleId id)
{
    QStringList names;
    Query tags(db,
               "SELECT t.name FROM article_tag l JOIN tag t ON t.id = l.tag_id"
               " WHERE l.article_id = ? AND l.origin & 2 ORDER BY l.position",
               id.value);
    while (tags.step())
        names += tags.text(0);
    return names;
}

void archive(Connection& db, const QList<ArticleId>& ids, UndoRecord& record)
{
    RowArchive rows;
    QList<qint64> numbers;
    for (const ArticleId id : ids) {
        rows.take(db, "bookmark", "article_id = ?", {id.value});
        rows.take(db, "article_tag", "article_id = ? AND origin & 2", {id.value});
        numbers += id.value;
    }
    record.add(rows);
    record.add(numbers);
}

QString titleOf(Connection& db, const QList<ArticleId>& ids)
{
    Query row(db, "SELECT title FROM article_source WHERE article_id = ?", ids.value(0).value);
    return row.step() ? row.text(0) : QString();
}

/// The step that takes back what is about to be added; none where that would change nothing.
UndoStepId recorded(Connection& db, const QList<ArticleId>& ids, const BookmarkEdit& wanted, const QDateTime& now)
{
    QList<ArticleId> known;
    QList<ArticleId> fresh; ///< of them: those without a bookmark
    QSet<ArticleId> seen;
    for (const ArticleId id : ids) {
        const std::optional<ArticleFlags> flags = flagsOf(db, id);
        if (!flags || seen.contains(id))
            continue;
        seen += id;
        known += id;
        if (!flags->bookmarked)
            fresh += id;
    }
    const bool edits =
        fresh.size() < known.size() && (wanted.folder || wanted.note || wanted.tags || !wanted.addTags.isEmpty());
    const QList<ArticleId>& about = edits ? known : fresh;
    if (about.isEmpty())
        return {};
    UndoRecord record(db, edits ? UndoKind::EditBookmarks : UndoKind::AddBookmarks, titleOf(db, about), now);
    archive(db, about, record);
    record.finish(int(about.size()));
    return record.id();
}

Changes added(Connection& db, const QList<ArticleId>& ids, const BookmarkEdit& wanted, const QDateTime& now)
{
    Counts counts;
    Changes changes;
    TagBook tags(db);
    changes.undoStep = recorded(db, ids, wanted, now);
    for (const ArticleId id : ids) {
        const std::optional<ArticleFlags> before = flagsOf(db, id);
        if (!before || changes.updated.contains(id))
            continue;
        const QString words = ownWords(db, id);
        edit(db, id, wanted, now);
        if (wanted.tags)
            removeTags(db, id);
        addTags(db, tags, id, wanted.tags.value_or(wanted.addTags));
        indexOwnWords(db, id, words);
        setFlag(db, counts, id, *before, true);
        changes.updated += id;
    }
    changes.bookmarks = !changes.updated.isEmpty();
    return counts.written(db, std::move(changes));
}

} // namespace

Result<QList<Bookmark>> bookmarks(Connection& db)
{
    return reading([&]() -> Result<QList<Bookmark>> {
        QList<Bookmark> list;
        RowReader reader(db);
        Query row(db, "SELECT article_id, folder, note, created FROM bookmark INDEXED BY bookmark_by_time"
                      " ORDER BY created DESC, article_id DESC");
        while (row.step()) {
            const ArticleId id {row.integer(0)};
            std::optional<Article> article = reader.read(id);
            if (!article)
                continue;
            list += Bookmark {*std::move(article), row.text(1), tagsOf(db, id), row.text(2), row.time(3)};
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

Result<QList<BookmarkTag>> bookmarkTags(Connection& db)
{
    return reading([&]() -> Result<QList<BookmarkTag>> {
        QList<BookmarkTag> list;
        Query row(db, "SELECT t.name, count(*) FROM article_tag l INDEXED BY article_tag_own"
                      " JOIN tag t ON t.id = l.tag_id WHERE l.origin >= 2 GROUP BY l.tag_id ORDER BY t.folded");
        while (row.step())
            list += BookmarkTag {row.text(0), int(row.integer(1))};
        return list;
    });
}

Result<Bookmark> bookmark(Connection& db, ArticleId id)
{
    return reading([&]() -> Result<Bookmark> {
        Query row(db, "SELECT folder, note, created FROM bookmark WHERE article_id = ?", id.value);
        std::optional<Article> article = row.step() ? RowReader(db).read(id) : std::nullopt;
        if (!article)
            return fail(ErrorKind::NotFound, QString::number(id.value));
        return Bookmark {*std::move(article), row.text(0), tagsOf(db, id), row.text(1), row.time(2)};
    });
}

Result<Changes> addBookmarks(Connection& db, const QList<ArticleId>& ids, const BookmarkEdit& wanted,
                             const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        for (const ArticleId id : ids)
            if (!flagsOf(db, id))
                return fail(ErrorKind::NotFound, QString::number(id.value));
        return added(db, ids, wanted, now);
    });
}

Result<Changes> renameBookmarkFolder(Connection& db, const QString& from, const QString& to, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        QList<ArticleId> ids;
        Query row(db, "SELECT article_id FROM bookmark WHERE folder = ?", from);
        while (row.step())
            ids += ArticleId {row.integer(0)};
        BookmarkEdit wanted;
        wanted.folder = to;
        return added(db, ids, wanted, now);
    });
}

Result<Changes> renameBookmarkTag(Connection& db, const QString& from, const QString& to, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        Changes changes;
        Query row(db,
                  "SELECT l.article_id FROM article_tag l INDEXED BY article_tag_own JOIN tag t ON t.id = l.tag_id"
                  " WHERE l.origin >= 2 AND t.name = ?",
                  from);
        while (row.step())
            changes.updated += ArticleId {row.integer(0)};
        if (changes.updated.isEmpty())
            return changes;
        UndoRecord record(db, UndoKind::EditBookmarks, titleOf(db, changes.updated), now);
        archive(db, changes.updated, record);
        TagBook tags(db);
        for (const ArticleId id : std::as_const(changes.updated)) {
            const QString words = ownWords(db, id);
            QStringList names = tagsOf(db, id);
            names.replace(names.indexOf(from), to);
            removeTags(db, id);
            addTags(db, tags, id, names);
            indexOwnWords(db, id, words);
        }
        record.finish(int(changes.updated.size()));
        changes.bookmarks = true;
        changes.undoStep = record.id();
        return changes;
    });
}

Changes bookmarksExchanged(Connection& db, const QList<RowArchive>& archives, const QList<ArticleId>& ids,
                           UndoRecord& record)
{
    archive(db, ids, record);
    QHash<ArticleId, ArticleFlags> before;
    QHash<ArticleId, QString> words;
    for (const ArticleId id : ids) {
        if (const std::optional<ArticleFlags> flags = flagsOf(db, id)) {
            before.insert(id, *flags);
            words.insert(id, ownWords(db, id));
        }
        execute(db, "DELETE FROM bookmark WHERE article_id = ?", id.value);
        removeTags(db, id);
    }
    QSet<ArticleId> bookmarked;
    const QString articleId = QStringLiteral("article_id");
    for (const RowArchive& rows : archives) {
        const ArchivedRows* found = rows.find(QStringLiteral("bookmark"));
        for (qsizetype i = 0; found && i < found->rows.size(); ++i) {
            const ArticleId id {found->at(i, articleId).toLongLong()};
            if (before.contains(id) && putBack(db, *found, i))
                bookmarked += id;
        }
        tagsBack(db, rows, bookmarked);
    }
    Counts counts;
    Changes changes;
    for (const auto& [id, flags] : before.asKeyValueRange()) {
        setFlag(db, counts, id, flags, bookmarked.contains(id));
        indexOwnWords(db, id, words.value(id));
        changes.updated += id;
    }
    changes.bookmarks = true;
    changes.undoStep = record.id();
    return counts.written(db, std::move(changes));
}

Changes bookmarksGiven(Connection& db, const QList<ArticleId>& ids, const QStringList& tags, const QDateTime& now)
{
    Counts counts;
    Changes changes;
    TagBook book(db);
    for (const ArticleId id : ids) {
        const std::optional<ArticleFlags> before = flagsOf(db, id);
        if (!before || before->bookmarked)
            continue;
        edit(db, id, {}, now);
        addTags(db, book, id, tags);
        indexOwnWords(db, id, {});
        setFlag(db, counts, id, *before, true);
        changes.updated += id;
    }
    changes.bookmarks = !changes.updated.isEmpty();
    return counts.written(db, std::move(changes));
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
        const QString words = ownWords(db, id);
        execute(db, "DELETE FROM bookmark WHERE article_id = ?", id.value);
        removeTags(db, id);
        indexOwnWords(db, id, words);
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
        tagsBack(db, archive, {changes.updated.begin(), changes.updated.end()});
    }
    for (const ArticleId id : std::as_const(changes.updated))
        indexOwnWords(db, id, {});
    changes.bookmarks = !changes.updated.isEmpty();
    return counts.written(db, std::move(changes));
}

Result<Changes> removeBookmarks(Connection& db, const QList<ArticleId>& ids, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        QString subject;
        for (const ArticleId id : ids)
            if (Query row(db,
                          "SELECT s.title FROM article a JOIN article_source s ON s.article_id = a.id"
                          " WHERE a.id = ? AND a.bookmarked = 1",
                          id.value);
                row.step()) {
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
