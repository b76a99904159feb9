// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/authors.h"

#include "store/author_rows.h"
#include "store/query.h"
#include "store/transaction.h"

#include <algorithm>
#include <string>

namespace byline {

namespace {

std::string authorSql(const char* rest)
{
    std::string sql = "SELECT p.id, p.name, p.url, p.avatar, p.email, p.role, p.organisation, p.followed, p.unread,"
                      " p.articles, p.biography FROM ";
    return sql.append(rest);
}

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

Result<QList<Author>> allAuthors(Connection& db, const char* order)
{
    QList<Author> list;
    const QHash<AuthorId, QList<OutletId>> places = allPlaces(db);
    Query row(db, authorSql("author p WHERE p.articles > 0 ORDER BY ") + order);
    while (row.step()) {
        list += authorFrom(row);
        list.last().outlets = places.value(list.last().id);
    }
    return list;
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
    Query row(db, authorSql("author p WHERE p.id = ?"));
    if (!row.bind(id.value).step())
        return {};
    Author author = authorFrom(row);
    author.outlets = outletsOf(db, id);
    return author;
}

Result<QList<Author>> authors(Connection& db, std::optional<OutletId> outlet)
{
    if (!outlet)
        return reading([&] { return allAuthors(db, "p.unread DESC, p.folded, p.id"); });
    return reading([&]() -> Result<QList<Author>> {
        QList<Author> list;
        Query row(db, authorSql("author_outlet l JOIN author p ON p.id = l.author_id"
                                " WHERE l.outlet_id = ? ORDER BY p.unread DESC, p.folded, p.id"));
        row.bind(outlet->value);
        while (row.step()) {
            list += authorFrom(row);
            list.last().outlets = outletsOf(db, list.last().id);
        }
        return list;
    });
}

Result<QList<Author>> authorsByName(Connection& db)
{
    return reading([&] { return allAuthors(db, "p.folded, p.id"); });
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
        Query row(db, authorSql("author p WHERE p.articles > 0 ORDER BY p.followed DESC, p.organisation,"
                                " p.unread DESC, p.articles DESC, p.folded, p.id LIMIT ?"));
        row.bind(count);
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
