// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search_path.h"

#include "store/query.h"
#include "store/search_term_sql.h"
#include "store/tag_book.h"

#include <algorithm>
#include <optional>

namespace byline {

namespace {

using Kind = SearchTerm::Kind;
using Flag = SearchTerm::Flag;

/// So many articles are put in order faster than they are met along the time of all.
constexpr qint64 kFew = 5000;

/// The articles that a term finds, in no order, or more.
struct Listing
{
    std::string sql;
    QVariant value;
    qint64 articles = 0; ///< no more than one above `kFew`
    bool isExact = true;
};

class PathFinder
{
public:
    PathFinder(Connection& db, const SearchQuery& query)
        : m_db(db)
        , m_query(query)
    {
        for (const QList<SearchTerm>& group : query)
            if (const SearchTerm* term = single(group); term && term->kind == Kind::Is && term->flag == Flag::Unread)
                m_unread = true;
    }

    SearchPath shortest()
    {
        for (m_group = 0; m_group < m_query.size(); ++m_group) {
            if (const SearchTerm* term = single(m_query.at(m_group)))
                consider(*term);
            considerAsList(m_query.at(m_group));
        }
        for (m_group = 0; m_group < m_query.size(); ++m_group)
            if (const SearchTerm* term = single(m_query.at(m_group)))
                bound(*term);
        return m_path;
    }

private:
    static const SearchTerm* single(const QList<SearchTerm>& group)
    {
        return group.size() == 1 && !group.first().negated ? &group.first() : nullptr;
    }

    void consider(const SearchTerm& term)
    {
        switch (term.kind) {
        case Kind::Is:
            return considerFlag(term.flag);
        case Kind::Author:
            return considerAuthor(term.text);
        case Kind::Outlet:
            return considerOutlet(outletsNamed(m_db, term.text));
        case Kind::Tag:
            return considerTag(knownTag(m_db, term.text));
        default:
            return;
        }
    }

    void considerFlag(Flag flag)
    {
        const auto total = [this](const char* name) {
            return integerOf(m_db, "SELECT value FROM total WHERE name = ?", QString::fromLatin1(name));
        };
        switch (flag) {
        case Flag::Unread:
            return take(total("unread"), {.from = "unread_by_time l CROSS JOIN article a ON a.id = l.article_id",
                                          .published = "l.published",
                                          .id = "l.article_id"});
        case Flag::Bookmarked:
            return take(total("bookmarked"),
                        {.from = "article a INDEXED BY article_bookmarked", .where = "a.bookmarked = 1"});
        case Flag::Saved:
            return take(total("saved"), {.from = "article a INDEXED BY article_saved", .where = "a.saved > 0"});
        case Flag::Changed:
            return take(total("changed"), {.from = "article a INDEXED BY article_changed", .where = "a.changed = 1"});
        case Flag::Followed:
            return m_unread ? take(total("followed_unread"), {.from = "article a INDEXED BY article_followed_unread",
                                                              .where = "a.followed = 1 AND a.unread = 1"})
                            : take(integerOf(m_db, "SELECT sum(articles) FROM author WHERE followed = 1"),
                                   {.from = "article a INDEXED BY article_followed", .where = "a.followed = 1"});
        case Flag::Read:
            return;
        }
    }

    void considerAuthor(const QString& name)
    {
        Query people(m_db,
                     "SELECT count(*), max(id), sum(articles), sum(unread) FROM author WHERE folded LIKE ? ESCAPE '\\'",
                     likePattern(name));
        if (!people.step() || people.integer(0) != 1)
            return;
        take(people.integer(m_unread ? 3 : 2),
             {.from = std::string(m_unread ? "unread_by_author l" : "article_author l INDEXED BY article_author_list")
                      + " CROSS JOIN article a ON a.id = l.article_id",
              .published = "l.published",
              .id = "l.article_id",
              .where = "l.author_id = ?",
              .values = {people.integer(1)}});
    }

    void considerOutlet(const QList<OutletId>& ids)
    {
        if (ids.isEmpty())
            take(0, {.where = "0"});
        if (ids.size() != 1)
            return;
        const qint64 id = ids.first().value;
        if (m_unread)
            take(integerOf(m_db, "SELECT unread FROM outlet WHERE id = ?", id),
                 {.from = "unread_by_outlet l CROSS JOIN article a ON a.id = l.article_id",
                  .published = "l.published",
                  .id = "l.article_id",
                  .where = "l.outlet_id = ?",
                  .values = {id}});
        else
            take(integerOf(m_db, "SELECT articles FROM outlet WHERE id = ?", id),
                 {.from = "article a INDEXED BY article_of_outlet", .where = "a.outlet_id = ?", .values = {id}});
    }

    void considerTag(qint64 tag)
    {
        const qint64 articles = listingOf(tag).articles;
        // How many more than few they are is not counted: better than all articles.
        take(articles <= kFew ? articles : std::numeric_limits<qint64>::max() - 1,
             {.from = "article_tag l INDEXED BY article_tag_list CROSS JOIN article a ON a.id = l.article_id",
              .published = "l.published",
              .id = "l.article_id",
              .where = "l.tag_id = ?",
              .values = {tag}});
    }

    /// Any of several things that each find few.
    void considerAsList(const QList<SearchTerm>& group)
    {
        std::string sql;
        QVariantList values;
        qint64 articles = 0;
        bool isExact = true;
        for (const SearchTerm& term : group) {
            const std::optional<Listing> listing = listingOf(term);
            if (!listing)
                return;
            sql += (sql.empty() ? "" : " UNION ") + listing->sql;
            values += listing->value;
            articles += listing->articles;
            isExact = isExact && listing->isExact;
        }
        if (articles <= kFew)
            take(articles, {.from = "article a NOT INDEXED", .where = "a.id IN (" + sql + ")", .values = values},
                 isExact);
    }

    std::optional<Listing> listingOf(const SearchTerm& term)
    {
        if (term.negated)
            return {};
        switch (term.kind) {
        case Kind::Author: {
            const QString pattern = likePattern(term.text);
            return Listing {
                "SELECT article_id FROM article_author WHERE author_id IN"
                " (SELECT id FROM author WHERE folded LIKE ? ESCAPE '\\')",
                pattern, integerOf(m_db, "SELECT sum(articles) FROM author WHERE folded LIKE ? ESCAPE '\\'", pattern)};
        }
        case Kind::Tag:
            return listingOf(knownTag(m_db, term.text));
        case Kind::Words:
        case Kind::Title: {
            const QString match = ftsTerm(term);
            return Listing {"SELECT rowid FROM article_index WHERE article_index MATCH ?", match,
                            integerOf(m_db,
                                      "SELECT count(*) FROM (SELECT 1 FROM article_index WHERE article_index MATCH ?"
                                      " LIMIT ?)",
                                      match, kFew + 1),
                            isExact(term)};
        }
        default:
            return {};
        }
    }

    Listing listingOf(qint64 tag)
    {
        return {"SELECT article_id FROM article_tag WHERE tag_id = ?", tag,
                integerOf(m_db, "SELECT count(*) FROM (SELECT 1 FROM article_tag WHERE tag_id = ? LIMIT ?)", tag,
                          kFew + 1)};
    }

    void take(qint64 articles, SearchPath path, bool isExact = true)
    {
        if (articles >= m_articles)
            return;
        m_articles = articles;
        m_path = std::move(path);
        if (isExact)
            m_path.done = {m_group};
    }

    /// Every path has its beginning and its end.
    void bound(const SearchTerm& term)
    {
        if (term.kind != Kind::Before && term.kind != Kind::After)
            return;
        const qint64 time = term.time.toMSecsSinceEpoch();
        if (term.kind == Kind::Before) {
            m_path.beforeMs = std::min(m_path.beforeMs, time);
        } else {
            m_path.where += " AND " + m_path.published + " >= ?";
            m_path.values += time;
        }
        m_path.done += m_group;
    }

    Connection& m_db;
    const SearchQuery& m_query;
    qsizetype m_group = 0;
    bool m_unread = false;
    qint64 m_articles = std::numeric_limits<qint64>::max();
    SearchPath m_path;
};

} // namespace

SearchPath shortestPath(Connection& db, const SearchQuery& query)
{
    return PathFinder(db, query).shortest();
}

} // namespace byline
