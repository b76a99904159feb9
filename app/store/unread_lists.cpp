// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/unread_lists.h"

#include "store/article_rows.h"
#include "store/query.h"

#include <optional>

namespace byline {

namespace {

std::optional<UnreadPlace> placeOf(Connection& db, ArticleId id)
{
    Query row(db, "SELECT outlet_id, published FROM article WHERE id = ? AND unread = 1", id.value);
    return row.step() ? std::optional(UnreadPlace {id, {row.integer(0)}, row.integer(1)}) : std::nullopt;
}

} // namespace

void enterUnread(Connection& db, const UnreadPlace& place, const QList<AuthorId>& authors)
{
    execute(db, "INSERT INTO unread_by_time(published, article_id, outlet_id) VALUES (?, ?, ?)", place.publishedMs,
            place.id.value, place.outlet.value);
    execute(db, "INSERT INTO unread_by_outlet(outlet_id, published, article_id) VALUES (?, ?, ?)", place.outlet.value,
            place.publishedMs, place.id.value);
    for (const AuthorId author : authors)
        execute(db, "INSERT OR IGNORE INTO unread_by_author(author_id, published, article_id) VALUES (?, ?, ?)",
                author.value, place.publishedMs, place.id.value);
}

void leaveUnread(Connection& db, const UnreadPlace& place, const QList<AuthorId>& authors)
{
    execute(db, "DELETE FROM unread_by_time WHERE published = ? AND article_id = ?", place.publishedMs, place.id.value);
    execute(db, "DELETE FROM unread_by_outlet WHERE outlet_id = ? AND published = ? AND article_id = ?",
            place.outlet.value, place.publishedMs, place.id.value);
    for (const AuthorId author : authors)
        execute(db, "DELETE FROM unread_by_author WHERE author_id = ? AND published = ? AND article_id = ?",
                author.value, place.publishedMs, place.id.value);
}

void enterUnread(Connection& db, ArticleId id)
{
    if (const std::optional<UnreadPlace> place = placeOf(db, id))
        enterUnread(db, *place, authorsOf(db, id));
}

void leaveUnread(Connection& db, ArticleId id)
{
    if (const std::optional<UnreadPlace> place = placeOf(db, id))
        leaveUnread(db, *place, authorsOf(db, id));
}

void renewUnread(Connection& db)
{
    execute(db, "DELETE FROM unread_by_time");
    execute(db, "INSERT INTO unread_by_time(published, article_id, outlet_id)"
                " SELECT published, id, outlet_id FROM article WHERE unread = 1 ORDER BY 1, 2");
    execute(db, "DELETE FROM unread_by_outlet");
    execute(db, "INSERT INTO unread_by_outlet(outlet_id, published, article_id)"
                " SELECT outlet_id, published, article_id FROM unread_by_time ORDER BY 1, 2, 3");
    execute(db, "DELETE FROM unread_by_author");
    execute(db, "INSERT OR IGNORE INTO unread_by_author(author_id, published, article_id)"
                " SELECT l.author_id, a.published, a.id FROM article_author l JOIN article a ON a.id = l.article_id"
                " WHERE a.unread = 1 ORDER BY 1, 2, 3");
}

} // namespace byline
