// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/article_rows.h"
#include "store/articles.h"
#include "store/list_query.h"
#include "store/transaction.h"
#include "store/undo_record.h"
#include "store/undoable.h"

namespace byline {

namespace {

/// What the list is called that was marked; empty for those that are of no one thing.
QString nameOf(Connection& db, const ArticleQuery& query)
{
    const auto name = [&](const char* sql, qint64 id) {
        Query row(db, sql, id);
        return row.step() ? row.text(0) : QString();
    };
    if (query.outlet)
        return name("SELECT title FROM outlet WHERE id = ?", query.outlet->value);
    if (query.author)
        return name("SELECT name FROM author WHERE id = ?", query.author->value);
    if (query.folder)
        return query.folder->join(u'/');
    if (query.bookmarkFolder)
        return *query.bookmarkFolder;
    return query.tag.isEmpty() ? query.search : query.tag;
}

Changes recorded(Connection& db, Changes changes, ReadState state, const QString& subject, const QDateTime& now)
{
    if (changes.updated.isEmpty())
        return changes;
    UndoRecord record(db, state == ReadState::Read ? UndoKind::MarkRead : UndoKind::MarkUnread, subject, now);
    QList<qint64> ids;
    for (const ArticleId id : std::as_const(changes.updated))
        ids += id.value;
    record.add(ids);
    record.finish(int(ids.size()));
    changes.undoStep = record.id();
    return changes;
}

} // namespace

Changes marked(Connection& db, const QList<ArticleId>& ids, ReadState state)
{
    const bool unread = state == ReadState::Unread;
    Query article(db, "UPDATE article SET unread = ? WHERE id = ?");
    Query links(db, "UPDATE article_author SET unread = ? WHERE article_id = ?");
    Counts counts;
    Changes changes;
    for (const ArticleId id : ids) {
        const std::optional<ArticleFlags> before = flagsOf(db, id);
        if (!before || before->unread == unread)
            continue;
        ArticleFlags after = *before;
        after.unread = unread;
        const QList<AuthorId> authors = authorsOf(db, id);
        counts.leave(*before, authors);
        counts.enter(after, authors);
        article.bind(unread, id.value).run();
        if (!authors.isEmpty())
            links.bind(unread, id.value).run();
        changes.updated += id;
    }
    return counts.written(db, std::move(changes));
}

Result<Changes> setRead(Connection& db, const QList<ArticleId>& ids, ReadState state, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        Changes changes = marked(db, ids, state);
        // One article is marked back as easily as undone; reading along must not fill the history.
        return changes.updated.size() > 1 ? recorded(db, std::move(changes), state, {}, now) : changes;
    });
}

Result<Changes> setReadWhere(Connection& db, const ArticleQuery& query, ReadState state, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        ArticleQuery wanted = query;
        // The others have that state already; asking for the rest walks along the shorter index.
        if (query.read == ReadFilter::Any)
            wanted.read = state == ReadState::Read ? ReadFilter::Unread : ReadFilter::Read;
        const Result<QList<ArticleCursor>> keys = listKeys(db, wanted, {query.after, -1});
        if (!keys)
            return tl::unexpected(keys.error());
        QList<ArticleId> ids;
        ids.reserve(keys->size());
        for (const ArticleCursor& key : *keys)
            ids += key.id;
        return recorded(db, marked(db, ids, state), state, nameOf(db, query), now);
    });
}

} // namespace byline
