// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/authors.h"

#include "store/author_rows.h"
#include "store/query.h"
#include "store/transaction.h"

#include <algorithm>

namespace byline {

namespace {

Author authorFrom(const Query& row)
{
    Author author;
    author.id = {row.integer(0)};
    author.name = row.text(1);
    author.url = row.text(2);
    author.avatar = row.text(3);
    author.email = row.text(4);
    author.role = row.text(5);
    author.isOrganisation = row.integer(6) != 0;
    author.followed = row.integer(7) != 0;
    author.unread = int(row.integer(8));
    author.articles = int(row.integer(9));
    author.biography = row.text(10);
    return author;
}

QList<OutletId> outletsOf(Connection& db, AuthorId id)
{
    QList<OutletId> outlets;
    Query row(db, "SELECT outlet_id FROM author_outlet WHERE author_id = ? ORDER BY outlet_id", id.value);
    while (row.step())
        outlets += OutletId {row.integer(0)};
    return outlets;
}

/// Of all authors: one walk is many times quicker than to ask for each.
QHash<AuthorId, QList<OutletId>> allPlaces(Connection& db)
{
    QHash<AuthorId, QList<OutletId>> places;
    Query row(db, "SELECT author_id, outlet_id FROM author_outlet ORDER BY author_id, outlet_id");
    while (row.step())
        places[AuthorId {row.integer(0)}] += OutletId {row.integer(1)};
    return places;
}

// Of a writer's articles. An article of an old library may name a writer twice.
constexpr const char* kNotFollowedYet =
    "SELECT a.id, a.unread FROM article_author l INDEXED BY article_author_list"
    " CROSS JOIN article a ON a.id = l.article_id WHERE l.author_id = ? AND a.followed = 0"
    " GROUP BY l.published, l.article_id";
constexpr const char* kFollowedNoMore =
    "SELECT a.id, a.unread FROM article_author l INDEXED BY article_author_list"
    " CROSS JOIN article a ON a.id = l.article_id WHERE l.author_id = ? AND a.followed = 1"
    " AND NOT EXISTS (SELECT 1 FROM article_author o CROSS JOIN author p ON p.id = o.author_id"
    " WHERE o.article_id = l.article_id AND p.followed = 1) GROUP BY l.published, l.article_id";

} // namespace

std::optional<Author> readAuthor(Connection& db, AuthorId id)
{
    Query row(db,
              "SELECT id, name, url, avatar, email, role, organisation, followed, unread, articles,"
              " biography FROM author"
              " WHERE id = ?",
              id.value);
    if (!row.step())
        return {};
    Author author = authorFrom(row);
    author.outlets = outletsOf(db, id);
    return author;
}

Result<QList<Author>> authors(Connection& db, std::optional<OutletId> outlet)
{
    return reading([&]() -> Result<QList<Author>> {
        QList<Author> list;
        Query row(db, outlet
                          ? "SELECT p.id, name, url, avatar, email, role, organisation, followed, unread, p.articles,"
                            " biography"
                            " FROM author_outlet l JOIN author p ON p.id = l.author_id"
                            " WHERE l.outlet_id = ? ORDER BY p.unread DESC, p.folded, p.id"
                          : "SELECT id, name, url, avatar, email, role, organisation, followed, unread, articles,"
                            " biography FROM author WHERE articles > 0 ORDER BY unread DESC, folded, id");
        if (outlet)
            row.bind(outlet->value);
        const QHash<AuthorId, QList<OutletId>> places = outlet ? QHash<AuthorId, QList<OutletId>> {} : allPlaces(db);
        while (row.step()) {
            list += authorFrom(row);
            Author& author = list.last();
            author.outlets = outlet ? outletsOf(db, author.id) : places.value(author.id);
        }
        return list;
    });
}

Result<QList<Author>> authorsByName(Connection& db)
{
    return reading([&]() -> Result<QList<Author>> {
        QList<Author> list;
        const QHash<AuthorId, QList<OutletId>> places = allPlaces(db);
        Query row(db, "SELECT id, name, url, avatar, email, role, organisation, followed, unread, articles,"
                      " biography FROM author WHERE articles > 0 ORDER BY folded, id");
        while (row.step()) {
            list += authorFrom(row);
            list.last().outlets = places.value(list.last().id);
        }
        return list;
    });
}

Result<QList<Author>> authorsById(Connection& db, const QList<AuthorId>& ids)
{
    return reading([&]() -> Result<QList<Author>> {
        QList<Author> list;
        for (const AuthorId id : ids)
            if (const std::optional<Author> known = readAuthor(db, id))
                list += *known;
        return list;
    });
}

Result<FirstAuthors> firstAuthors(Connection& db, int count)
{
    return reading([&]() -> Result<FirstAuthors> {
        FirstAuthors first;
        Query all(db, "SELECT count(*), ifnull(sum(unread > 0), 0) FROM author WHERE articles > 0");
        all.step();
        first.more = int(all.integer(0));
        first.moreUnread = int(all.integer(1));
        Query row(db,
                  "SELECT id, name, url, avatar, email, role, organisation, followed, unread, articles, biography"
                  " FROM author WHERE articles > 0"
                  " ORDER BY followed DESC, organisation, unread DESC, articles DESC, folded, id LIMIT ?",
                  count);
        while (row.step()) {
            Author author = authorFrom(row);
            author.outlets = outletsOf(db, author.id);
            first.more -= 1;
            first.moreUnread -= author.unread > 0 ? 1 : 0;
            first.authors += std::move(author);
        }
        return first;
    });
}

Result<Author> author(Connection& db, AuthorId id)
{
    return reading([&]() -> Result<Author> {
        const std::optional<Author> known = readAuthor(db, id);
        if (!known)
            return fail(ErrorKind::NotFound, QString::number(id.value));
        return *known;
    });
}

Result<int> articlesAt(Connection& db, AuthorId author, OutletId outlet)
{
    return reading([&]() -> Result<int> {
        return int(integerOf(db, "SELECT articles FROM author_outlet WHERE author_id = ? AND outlet_id = ?",
                             author.value, outlet.value));
    });
}

void setArticlesFollowed(Connection& db, AuthorId id, Following following, Changes& changes)
{
    const bool followed = following == Following::Yes;
    // Nothing else is asked of each: an agency may have written a tenth of all there is.
    QList<ArticleId> articles;
    qint64 unread = 0;
    Query other(db, followed ? kNotFollowedYet : kFollowedNoMore, id.value);
    while (other.step()) {
        articles += ArticleId {other.integer(0)};
        unread += other.integer(1);
    }
    std::sort(articles.begin(), articles.end()); // the next row is then found beside the last
    // One by one: what a single statement changes is kept twice until it ends.
    Query flag(db, "UPDATE article SET followed = ? WHERE id = ?");
    for (const ArticleId article : std::as_const(articles))
        flag.bind(followed, article.value).run();
    execute(db, "UPDATE total SET value = value + ? WHERE name = 'followed_unread'", followed ? unread : -unread);
    changes.updated += articles;
}

Result<Changes> setFollowed(Connection& db, AuthorId id, Following following)
{
    return writing(db, [&]() -> Result<Changes> {
        const std::optional<Author> known = readAuthor(db, id);
        if (!known)
            return fail(ErrorKind::NotFound, QString::number(id.value));
        Changes changes;
        const bool followed = following == Following::Yes;
        if (known->followed == followed)
            return changes;
        changes.authors = true;
        execute(db, "UPDATE author SET followed = ? WHERE id = ?", followed, id.value);
        setArticlesFollowed(db, id, following, changes);
        return changes;
    });
}

} // namespace byline
