// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/list_query.h"

#include "store/folder_list.h"
#include "store/query.h"
#include "store/search_sql.h"
#include "store/tag_book.h"

namespace byline {

namespace {

/// What a list walks along: a table with its index, and how its rows are called there.
struct Walk
{
    std::string from;
    std::string published = "a.published";
    std::string id = "a.id";
    std::string outlet = "a.outlet_id";
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

    ListStatement build(const ListRange& range, WithOutlet withOutlet)
    {
        if (!chooseWalk())
            return {};
        const bool knowsOutlet = m_walk.outlet != "a.outlet_id";
        m_needsArticle = withOutlet == WithOutlet::Yes && !knowsOutlet;
        addFilters();
        if (range.after) {
            require("(" + m_walk.published + ", " + m_walk.id + (m_query.oldestFirst ? ") > (?, ?)" : ") < (?, ?)"),
                    range.after->publishedMs);
            m_statement.values += range.after->id.value;
        }
        if (m_walk.joinsArticle && m_needsArticle)
            m_walk.from += " CROSS JOIN article a ON a.id = " + m_walk.id;
        std::string& sql = m_statement.sql;
        sql = "SELECT " + m_walk.published + ", " + m_walk.id
              + (withOutlet == WithOutlet::Yes ? ", " + m_walk.outlet : "") + " FROM " + m_walk.from;
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
        const qint64 tag = m_query.tag.isEmpty() ? 0 : knownTag(m_db, m_query.tag);
        if (tag == 0 && !m_query.tag.isEmpty())
            return false;
        if (byBookmark()) {
            m_walk = {m_query.bookmarkFolder ? "bookmark l INDEXED BY bookmark_by_folder"
                                             : "bookmark l INDEXED BY bookmark_by_time",
                      "l.created", "l.article_id", "a.outlet_id", true};
            if (m_query.bookmarkFolder) {
                require("l.folder = ?");
                m_statement.values += *m_query.bookmarkFolder;
            }
        } else if (m_query.author) {
            m_walk = {unread ? "unread_by_author l" : "article_author l INDEXED BY article_author_list", "l.published",
                      "l.article_id", "a.outlet_id", true};
            require("l.author_id = ?", m_query.author->value);
            m_unreadDone = unread;
            m_authorDone = true;
        } else if (tag != 0 && !(ofBookmarks() && bookmarksAreFewer(tag))) {
            m_walk = {"article_tag l INDEXED BY article_tag_list", "l.published", "l.article_id", "a.outlet_id", true};
            require("l.tag_id = ?", tag);
            m_tagDone = true;
        } else if (ofBookmarks()) {
            m_walk.from = "article a INDEXED BY article_bookmarked";
        } else if (m_query.savedOnly) {
            m_walk.from = "article a INDEXED BY article_saved";
        } else if (m_query.changedOnly) {
            m_walk.from = "article a INDEXED BY article_changed";
        } else if (m_query.followedOnly) {
            m_walk.from =
                unread ? "article a INDEXED BY article_followed_unread" : "article a INDEXED BY article_followed";
        } else if (unread) {
            m_walk = {m_query.outlet ? "unread_by_outlet l" : "unread_by_time l", "l.published", "l.article_id",
                      "l.outlet_id", true};
            m_unreadDone = true;
        } else {
            m_walk.from =
                m_query.outlet ? "article a INDEXED BY article_of_outlet" : "article a INDEXED BY article_by_time";
        }
        return true;
    }

    bool ofBookmarks() const { return m_query.bookmarkedOnly || m_query.bookmarkFolder; }
    bool byBookmark() const { return ofBookmarks() && m_query.byBookmark; }

    bool bookmarksAreFewer(qint64 tag)
    {
        const qint64 bookmarks = integerOf(m_db, "SELECT value FROM total WHERE name = 'bookmarked'");
        return bookmarks < integerOf(m_db,
                                     "SELECT count(*) FROM (SELECT 1 FROM article_tag INDEXED BY article_tag_list"
                                     " WHERE tag_id = ? LIMIT ?)",
                                     tag, bookmarks + 1);
    }

    void addFilters()
    {
        if (m_query.read == ReadFilter::Unread && !m_unreadDone)
            requireArticle("a.unread = 1");
        if (m_query.read == ReadFilter::Read)
            requireArticle("a.unread = 0");
        if (ofBookmarks() && !byBookmark())
            requireArticle("a.bookmarked = 1");
        if (m_query.author && !m_authorDone)
            require("EXISTS (SELECT 1 FROM article_author p WHERE p.article_id = " + m_walk.id
                        + " AND +p.author_id = ?)",
                    m_query.author->value);
        if (m_query.savedOnly)
            requireArticle("a.saved > 0");
        if (m_query.savedOnly && m_query.copyState)
            requireArticle("a.saved = " + std::to_string(int(*m_query.copyState)));
        if (m_query.changedOnly)
            requireArticle("a.changed = 1");
        if (m_query.followedOnly)
            requireArticle("a.followed = 1");
        if (m_query.outlet) {
            require(m_walk.outlet + " = ?");
            m_needsArticle = m_needsArticle || m_walk.outlet == "a.outlet_id";
            m_statement.values += m_query.outlet->value;
        }
        if (m_query.bookmarkFolder && !byBookmark()) {
            require("EXISTS (SELECT 1 FROM bookmark b WHERE b.article_id = " + m_walk.id + " AND b.folder = ?)");
            m_statement.values += *m_query.bookmarkFolder;
        }
        if (!m_query.tag.isEmpty() && !m_tagDone)
            require("EXISTS (SELECT 1 FROM article_tag t WHERE t.article_id = " + m_walk.id + " AND t.tag_id = ?)",
                    knownTag(m_db, m_query.tag));
        if (m_query.since.isValid()) {
            const bool isOfArticle = byBookmark(); // and not what is walked along
            m_needsArticle = m_needsArticle || isOfArticle;
            require((isOfArticle ? "a.published" : m_walk.published) + " >= ?", m_query.since.toMSecsSinceEpoch());
        }
    }

    Connection& m_db;
    const ArticleQuery& m_query;
    Walk m_walk;
    bool m_unreadDone = false;
    bool m_tagDone = false;
    bool m_authorDone = false;
    bool m_needsArticle = false;
    std::string m_conditions;
    ListStatement m_statement;
};

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

ListStatement listStatement(Connection& db, const ArticleQuery& query, const ListRange& range, WithOutlet withOutlet)
{
    return Builder(db, query).build(range, withOutlet);
}

Result<QList<ArticleCursor>> listKeys(Connection& db, const ArticleQuery& query, const ListRange& range)
{
    if (!query.search.isEmpty())
        return searchKeys(db, query, range);
    if (query.folder)
        return folderKeys(db, query, range);
    return listed(db, listStatement(db, query, range));
}

} // namespace byline
