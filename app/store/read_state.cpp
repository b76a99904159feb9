// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/articles.h"
#include "store/id_array.h"
#include "store/list_query.h"
#include "store/transaction.h"
#include "store/undo_record.h"
#include "store/undoable.h"

#include <QHash>

#include <algorithm>

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

// All at once and in the order of the ids: article by article, a hundred thousand take several times as long.
Changes marked(Connection& db, const QList<ArticleId>& ids, ReadState state)
{
    const bool unread = state == ReadState::Unread;
    QList<ArticleId> inOrder = ids; // lists are along time; the next row is then found beside the last
    std::sort(inOrder.begin(), inOrder.end());
    execute(db, "CREATE TEMP TABLE IF NOT EXISTS marking"
                " (id INTEGER PRIMARY KEY, outlet_id INTEGER NOT NULL, followed INTEGER NOT NULL)");
    execute(db, "DELETE FROM marking");
    Query take(db, "INSERT OR IGNORE INTO marking SELECT a.id, a.outlet_id, a.followed FROM json_each(?) j"
                   " CROSS JOIN article a ON a.id = j.value WHERE a.unread = ?");
    take.bindText(1, idArray(inOrder));
    take.bindAt(2, !unread);
    take.run();

    // Counted here: SQLite would sort them for that, which takes as long as a third of the marking.
    Changes changes;
    QHash<qint64, int> ofOutlet;
    QHash<qint64, int> ofAuthor;
    int followed = 0;
    Query article(db, "SELECT id, outlet_id, followed FROM marking ORDER BY id");
    while (article.step()) {
        changes.updated += ArticleId {article.integer(0)};
        ++ofOutlet[article.integer(1)];
        followed += int(article.integer(2));
    }
    if (changes.updated.isEmpty())
        return changes;
    Query author(db, "SELECT author_id FROM article_author WHERE article_id IN (SELECT id FROM marking)");
    while (author.step())
        ++ofAuthor[author.integer(0)];

    const int sign = unread ? 1 : -1;
    execute(db, "UPDATE article SET unread = ? WHERE id IN (SELECT id FROM marking)", unread);
    execute(db, "UPDATE article_author SET unread = ? WHERE article_id IN (SELECT id FROM marking)", unread);
    Query outlet(db, "UPDATE outlet SET unread = unread + ? WHERE id = ?");
    for (const auto& [id, number] : ofOutlet.asKeyValueRange()) {
        outlet.bind(sign * number, id).run();
        changes.outlets += OutletId {id};
    }
    Query person(db, "UPDATE author SET unread = unread + ? WHERE id = ?");
    for (const auto& [id, number] : ofAuthor.asKeyValueRange()) {
        person.bind(sign * number, id).run();
        changes.people += AuthorId {id};
    }
    Query total(db, "UPDATE total SET value = value + ? WHERE name = ?");
    total.bind(sign * int(changes.updated.size()), QStringLiteral("unread")).run();
    total.bind(sign * followed, QStringLiteral("followed_unread")).run();
    execute(db, "DELETE FROM marking");
    return changes;
}

Result<Changes> setRead(Connection& db, const QList<ArticleId>& ids, ReadState state, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        Changes changes = marked(db, ids, state);
        // One article is marked back as easily as undone; reading along must not fill the history.
        return changes.updated.size() > 1 ? recorded(db, std::move(changes), state, {}, now) : changes;
    });
}

ArticleQuery thoseToMark(const ArticleQuery& query, ReadState state)
{
    ArticleQuery wanted = query;
    // The others have that state already; asking for the rest walks along the shorter index.
    if (query.read == ReadFilter::Any)
        wanted.read = state == ReadState::Read ? ReadFilter::Unread : ReadFilter::Read;
    return wanted;
}

Result<Changes> setReadOf(Connection& db, const ArticleQuery& query, const QList<ArticleId>& ids, ReadState state,
                          const QDateTime& now)
{
    return writing(
        db, [&]() -> Result<Changes> { return recorded(db, marked(db, ids, state), state, nameOf(db, query), now); });
}

Result<Changes> setReadWhere(Connection& db, const ArticleQuery& query, ReadState state, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        const Result<QList<ArticleCursor>> keys = listKeys(db, thoseToMark(query, state), {query.after, -1});
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
