// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search_walk.h"

#include "store/text_condition.h"

#include <algorithm>
#include <limits>

namespace byline {

namespace {

/// The newest of those behind a cursor are kept: one pass, and nothing is sorted that is not shown.
class NewestOf
{
public:
    NewestOf(int limit, const std::optional<ArticleCursor>& after)
        : m_limit(size_t(std::max(limit, 0)))
        , m_after(after)
    {
    }

    void add(const ArticleCursor& key)
    {
        if (m_after && !newer(*m_after, key))
            return;
        ++m_seen;
        if (m_kept.size() == m_limit) {
            if (m_limit == 0 || !newer(key, m_kept.front()))
                return;
            std::pop_heap(m_kept.begin(), m_kept.end(), newer);
            m_kept.pop_back();
        }
        m_kept.push_back(key);
        std::push_heap(m_kept.begin(), m_kept.end(), newer);
    }

    int seen() const { return m_seen; }
    /// Of those that are kept; there is one.
    const ArticleCursor& oldest() const { return m_kept.front(); }

    std::vector<ArticleCursor> taken()
    {
        std::sort(m_kept.begin(), m_kept.end(), newer);
        return std::move(m_kept);
    }

private:
    static bool newer(const ArticleCursor& a, const ArticleCursor& b)
    {
        return a.publishedMs != b.publishedMs ? a.publishedMs > b.publishedMs : a.id > b.id;
    }

    size_t m_limit;
    std::optional<ArticleCursor> m_after;
    int m_seen = 0;
    std::vector<ArticleCursor> m_kept;
};

/// So many matches are looked at before it is asked whether they can be all that count.
constexpr int kSurelyEnough = 1000;
/// More late-comers than this are not asked for one by one.
constexpr qsizetype kFewLatecomers = 200;

/// Articles that came before the match `last` of the index but are newer than the oldest of the `kept` ones.
QList<ArticleId> latecomers(Connection& db, ArticleId last, const ArticleCursor& oldest,
                            const std::optional<ArticleCursor>& after)
{
    QList<ArticleId> ids;
    Query row(db,
              "SELECT id FROM article INDEXED BY article_by_time WHERE published >= ? AND published <= ? AND id < ?",
              oldest.publishedMs, after ? after->publishedMs : std::numeric_limits<qint64>::max(), last.value);
    while (row.step() && ids.size() <= kFewLatecomers)
        ids += ArticleId {row.integer(0)};
    return ids;
}

/// Without words, or all of them: as SQLite orders them.
std::vector<ArticleCursor> inOrder(Connection& db, const SearchStatement& statement,
                                   const std::optional<ArticleCursor>& after, int limit)
{
    std::string sql = "SELECT a.published, a.id FROM " + statement.from + " WHERE " + statement.whole();
    QVariantList values = statement.wholeValues();
    if (after) {
        sql += " AND (a.published, a.id) < (?, ?)";
        values << after->publishedMs << after->id.value;
    }
    Query row(db, sql + " ORDER BY a.published DESC, a.id DESC LIMIT ?");
    values += limit;
    row.bindAll(values);
    std::vector<ArticleCursor> keys;
    while (row.step())
        keys.push_back({row.integer(0), {row.integer(1)}});
    return keys;
}

} // namespace

// The index gives its matches from the one stored last to the one stored first, which is nearly their order by time:
// after a good many, only articles that were stored earlier and published later are missing, and those are asked for
// one by one. So a common word costs no more than a rare one.
std::vector<ArticleCursor> newestOfIndex(Connection& db, const SearchStatement& statement,
                                         const std::optional<ArticleCursor>& after, int limit)
{
    NewestOf newest(limit, after);
    const std::string select = "SELECT a.published, a.id FROM " + statement.from + " WHERE " + statement.where;
    Query row(db, select + " ORDER BY article_index.rowid DESC");
    row.bindAll(statement.values);
    qint64 enough = std::max<qint64>(kSurelyEnough, qint64(limit) * 4);
    while (row.step()) {
        const ArticleId last {row.integer(1)};
        newest.add({row.integer(0), last});
        if (newest.seen() < enough)
            continue;
        const QList<ArticleId> late = latecomers(db, last, newest.oldest(), after);
        if (late.size() > kFewLatecomers) {
            // Many came at once, as from a new outlet: it is asked again behind them.
            enough *= 4;
            continue;
        }
        Query one(db, select + " AND article_index.rowid = ?");
        for (const ArticleId id : late) {
            QVariantList values = statement.values;
            values += id.value;
            one.bindAll(values);
            if (one.step())
                newest.add({one.integer(0), {one.integer(1)}});
        }
        break;
    }
    return newest.taken();
}

Checker::Checker(Connection& db, const SearchStatement& statement)
{
    if (statement.check.isEmpty())
        return;
    m_query.emplace(db, "SELECT 1 FROM article a WHERE " + holdsGroups() + " AND a.id = ?");
    m_query->bindAt(1, packedGroups(statement.check));
}

bool Checker::passes(ArticleId id)
{
    if (!m_query)
        return true;
    m_query->bindAt(2, id.value);
    return m_query->step();
}

std::vector<ArticleCursor> newestFound(Connection& db, const SearchStatement& statement,
                                       const std::optional<ArticleCursor>& after, int limit)
{
    if (!statement.isOfWords || limit < 0)
        return inOrder(db, statement, after, limit);
    if (statement.check.isEmpty())
        return newestOfIndex(db, statement, after, limit);
    // Nearly all that have all the pieces have the whole: more are asked for only where too few did.
    std::vector<ArticleCursor> found;
    Checker checker(db, statement);
    std::optional<ArticleCursor> behind = after;
    for (int asked = limit; limit > 0; asked *= 2) {
        const std::vector<ArticleCursor> keys = newestOfIndex(db, statement, behind, asked);
        for (const ArticleCursor& key : keys) {
            if (checker.passes(key.id))
                found.push_back(key);
            if (found.size() == size_t(limit))
                return found;
        }
        if (keys.size() < size_t(asked))
            break;
        behind = keys.back();
    }
    return found;
}

} // namespace byline
