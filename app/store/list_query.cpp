// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/list_query.h"

#include "store/folder_path.h"
#include "store/query.h"
#include "store/search_sql.h"
#include "store/tag_book.h"

#include <QSet>

#include <algorithm>

namespace byline {

namespace {

/// What a list walks along: a table with its index, and how its rows are called there.
struct Walk
{
    std::string from;
    std::string published = "a.published";
    std::string id = "a.id";
    bool joinsArticle = false; ///< the walk is not along `article` itself
};

class Builder
{
public:
    Builder(Connection& db, const ArticleQuery& query)
        : m_db(db)
        , m_query(query)
    {
    }

    ListStatement build(const ListRange& range)
    {
        if (!chooseWalk())
            return {};
        addFilters();
        if (m_query.since.isValid())
            require(m_walk.published + " >= ?", m_query.since.toMSecsSinceEpoch());
        if (range.after) {
            require("(" + m_walk.published + ", " + m_walk.id + (m_query.oldestFirst ? ") > (?, ?)" : ") < (?, ?)"),
                    range.after->publishedMs);
            m_statement.values += range.after->id.value;
        }
        if (m_walk.joinsArticle && m_needsArticle)
            m_walk.from += " JOIN article a ON a.id = " + m_walk.id;
        std::string& sql = m_statement.sql;
        sql = "SELECT " + m_walk.published + ", " + m_walk.id + " FROM " + m_walk.from;
        if (!m_conditions.empty())
            sql += " WHERE " + m_conditions;
        const std::string way = m_query.oldestFirst ? " ASC" : " DESC";
        sql += " ORDER BY " + m_walk.published + way + ", " + m_walk.id + way;
        if (range.limit >= 0) {
            sql += " LIMIT ?";
            m_statement.values += range.limit;
        }
        return m_statement;
    }

private:
    void require(const std::string& condition) { m_conditions += (m_conditions.empty() ? "" : " AND ") + condition; }
    void require(const std::string& condition, qint64 value)
    {
        require(condition);
        m_statement.values += value;
    }
    void requireArticle(const std::string& condition)
    {
        require(condition);
        m_needsArticle = true;
    }

    /// The index is named, not left to the planner: it has no statistics, and a wrong guess costs a full scan.
    bool chooseWalk()
    {
        const bool unread = m_query.read == ReadFilter::Unread;
        if (m_query.author) {
            m_walk = {unread ? "article_author l INDEXED BY article_author_unread"
                             : "article_author l INDEXED BY article_author_list",
                      "l.published", "l.article_id", true};
            require("l.author_id = ?", m_query.author->value);
            if (unread)
                require("l.unread = 1");
            m_unreadDone = unread;
        } else if (!m_query.tag.isEmpty()) {
            const qint64 tag = knownTag(m_db, m_query.tag);
            if (tag == 0)
                return false;
            m_walk = {"article_tag l INDEXED BY article_tag_list", "l.published", "l.article_id", true};
            require("l.tag_id = ?", tag);
            m_tagDone = true;
        } else if (m_query.bookmarkedOnly || m_query.bookmarkFolder) {
            m_walk.from = "article a INDEXED BY article_bookmarked";
        } else if (m_query.savedOnly) {
            m_walk.from = "article a INDEXED BY article_saved";
        } else if (m_query.changedOnly) {
            m_walk.from = "article a INDEXED BY article_changed";
        } else if (m_query.followedOnly) {
            m_walk.from =
                unread ? "article a INDEXED BY article_followed_unread" : "article a INDEXED BY article_followed";
        } else if (m_query.outlet) {
            m_walk.from =
                unread ? "article a INDEXED BY article_of_outlet_unread" : "article a INDEXED BY article_of_outlet";
        } else {
            m_walk.from = unread ? "article a INDEXED BY article_unread" : "article a INDEXED BY article_by_time";
        }
        return true;
    }

    void addFilters()
    {
        if (m_query.read == ReadFilter::Unread && !m_unreadDone)
            requireArticle("a.unread = 1");
        if (m_query.read == ReadFilter::Read)
            requireArticle("a.unread = 0");
        if (m_query.bookmarkedOnly || m_query.bookmarkFolder)
            requireArticle("a.bookmarked = 1");
        if (m_query.savedOnly)
            requireArticle("a.saved > 0");
        if (m_query.savedOnly && m_query.copyState)
            requireArticle("a.saved = " + std::to_string(int(*m_query.copyState)));
        if (m_query.changedOnly)
            requireArticle("a.changed = 1");
        if (m_query.followedOnly)
            requireArticle("a.followed = 1");
        if (m_query.outlet) {
            requireArticle("a.outlet_id = ?");
            m_statement.values += m_query.outlet->value;
        }
        if (m_query.bookmarkFolder) {
            require("EXISTS (SELECT 1 FROM bookmark b WHERE b.article_id = " + m_walk.id + " AND b.folder = ?)");
            m_statement.values += *m_query.bookmarkFolder;
        }
        if (!m_query.tag.isEmpty() && !m_tagDone)
            require("EXISTS (SELECT 1 FROM article_tag t WHERE t.article_id = " + m_walk.id + " AND t.tag_id = ?)",
                    knownTag(m_db, m_query.tag));
    }

    Connection& m_db;
    const ArticleQuery& m_query;
    Walk m_walk;
    bool m_unreadDone = false;
    bool m_tagDone = false;
    bool m_needsArticle = false;
    std::string m_conditions;
    ListStatement m_statement;
};

bool newerThan(const ArticleCursor& a, const ArticleCursor& b)
{
    return a.publishedMs != b.publishedMs ? a.publishedMs > b.publishedMs : a.id > b.id;
}

/// The list of one outlet of a folder, read a few rows at a time.
class OutletStream
{
public:
    OutletStream(Connection& db, ArticleQuery query, OutletId outlet, const ListRange& range, int chunk)
        : m_db(db)
        , m_query(std::move(query))
        , m_range {range.after, chunk}
    {
        m_query.outlet = outlet;
        m_query.folder.reset();
        refill();
    }

    const ArticleCursor* head() const { return m_at < m_keys.size() ? &m_keys.at(m_at) : nullptr; }

    void advance()
    {
        if (++m_at < m_keys.size() || m_range.limit < 0 || m_keys.size() < m_range.limit)
            return;
        m_range.after = m_keys.last();
        m_range.limit *= 2;
        refill();
    }

private:
    void refill()
    {
        m_at = 0;
        m_keys = listed(m_db, listStatement(m_db, m_query, m_range));
    }

    Connection& m_db;
    ArticleQuery m_query;
    ListRange m_range;
    QList<ArticleCursor> m_keys;
    qsizetype m_at = 0;
};

/// Merges the outlets' lists: the cost goes with the page and the outlets, not with the articles.
QList<ArticleCursor> folderKeys(Connection& db, const ArticleQuery& query, const ListRange& range)
{
    const QList<OutletId> outlets = outletsInFolder(db, *query.folder);
    const int chunk = range.limit < 0 || outlets.isEmpty() ? -1 : range.limit / int(outlets.size()) + 4;
    std::vector<OutletStream> streams;
    for (const OutletId outlet : outlets)
        if (!query.outlet || query.outlet == outlet)
            streams.emplace_back(db, query, outlet, range, chunk);
    const auto later = [&](size_t a, size_t b) {
        return query.oldestFirst ? newerThan(*streams[a].head(), *streams[b].head())
                                 : newerThan(*streams[b].head(), *streams[a].head());
    };
    std::vector<size_t> heap;
    for (size_t i = 0; i < streams.size(); ++i)
        if (streams[i].head())
            heap.push_back(i);
    std::make_heap(heap.begin(), heap.end(), later);
    QList<ArticleCursor> keys;
    while (!heap.empty() && (range.limit < 0 || keys.size() < range.limit)) {
        std::pop_heap(heap.begin(), heap.end(), later);
        OutletStream& newest = streams[heap.back()];
        keys += *newest.head();
        newest.advance();
        if (newest.head())
            std::push_heap(heap.begin(), heap.end(), later);
        else
            heap.pop_back();
    }
    return keys;
}

} // namespace

QList<ArticleCursor> listed(Connection& db, const ListStatement& statement)
{
    QList<ArticleCursor> keys;
    if (statement.sql.empty())
        return keys;
    Query query(db, statement.sql);
    query.bindAll(statement.values);
    while (query.step())
        keys += ArticleCursor {query.integer(0), {query.integer(1)}};
    return keys;
}

ListStatement listStatement(Connection& db, const ArticleQuery& query, const ListRange& range)
{
    return Builder(db, query).build(range);
}

Result<QList<ArticleCursor>> listKeys(Connection& db, const ArticleQuery& query, const ListRange& range)
{
    if (!query.search.isEmpty())
        return searchKeys(db, query, range);
    if (query.folder)
        return folderKeys(db, query, range);
    return listed(db, listStatement(db, query, range));
}

QList<OutletId> outletsInFolder(Connection& db, const QStringList& folder)
{
    QSet<qint64> folders; // it and those in it
    Query path(db, "SELECT id, path FROM folder");
    while (path.step())
        if (folderFromJson(path.text(1)).mid(0, folder.size()) == folder)
            folders.insert(path.integer(0));
    QList<OutletId> ids;
    Query row(db, "SELECT id, folder_id FROM outlet WHERE subscribed = 1 AND folder_id IS NOT NULL");
    while (row.step())
        if (folders.contains(row.integer(1)))
            ids += OutletId {row.integer(0)};
    return ids;
}

} // namespace byline
