// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search_walk.h"

#include "store/text_condition.h"

#include <algorithm>
#include <limits>

namespace byline {

namespace {

bool newer(const ArticleCursor& a, const ArticleCursor& b)
{
    return a.publishedMs != b.publishedMs ? a.publishedMs > b.publishedMs : a.id > b.id;
}

/// The newest that pass, of those that were seen. What is not shown is neither checked nor kept for long.
class NewestThatPass
{
public:
    NewestThatPass(int limit, Checker* checker)
        : m_limit(size_t(limit))
        , m_checker(checker)
    {
    }

    void add(const ArticleCursor& key)
    {
        m_seen.push_back({key, false});
        if (m_seen.size() >= kMany)
            settle();
    }

    /// Whether there are as many as are wanted.
    bool settle()
    {
        std::sort(m_seen.begin(), m_seen.end(), [](const Seen& a, const Seen& b) { return newer(a.key, b.key); });
        size_t kept = 0;
        for (size_t i = 0; i < m_seen.size() && kept < m_limit; ++i)
            if (m_seen[i].passed || !m_checker || m_checker->passes(m_seen[i].key.id))
                m_seen[kept++] = {m_seen[i].key, true};
        m_seen.resize(kept);
        return kept == m_limit;
    }

    /// After a settling that found enough.
    const ArticleCursor& oldest() const { return m_seen.back().key; }

    std::vector<ArticleCursor> taken()
    {
        settle();
        std::vector<ArticleCursor> keys;
        for (const Seen& one : m_seen)
            keys.push_back(one.key);
        return keys;
    }

private:
    struct Seen
    {
        ArticleCursor key;
        bool passed;
    };
    static constexpr size_t kMany = 4096;

    size_t m_limit;
    Checker* m_checker; ///< null: all pass
    std::vector<Seen> m_seen;
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

// The index gives its matches from the one stored last to the one stored first, which is nearly their order by time:
// after a good many, only articles that were stored earlier and published later are missing, and those are asked for
// one by one. So a common word costs no more than a rare one.
std::vector<ArticleCursor> newestThatPass(Connection& db, const SearchStatement& statement,
                                          const std::optional<ArticleCursor>& after, int limit, Checker* checker)
{
    if (limit <= 0)
        return {};
    NewestThatPass newest(limit, checker);
    const std::string select = "SELECT a.published, a.id FROM " + statement.from + " WHERE " + statement.where;
    Query row(db, select + " ORDER BY article_index.rowid DESC");
    row.bindAll(statement.values);
    qint64 seen = 0;
    qint64 enough = std::max<qint64>(kSurelyEnough, qint64(limit) * 4);
    while (row.step()) {
        const ArticleCursor key {row.integer(0), {row.integer(1)}};
        if (after && !newer(*after, key))
            continue;
        newest.add(key);
        if (++seen < enough)
            continue;
        enough *= 4;
        if (!newest.settle())
            continue;
        const QList<ArticleId> late = latecomers(db, key.id, newest.oldest(), after);
        if (late.size() > kFewLatecomers)
            continue; // many came at once, as from a new outlet: it is asked again behind them
        Query one(db, select + " AND article_index.rowid = ?");
        for (const ArticleId id : late) {
            QVariantList values = statement.values;
            values += id.value;
            one.bindAll(values);
            if (!one.step())
                continue;
            const ArticleCursor lateKey {one.integer(0), {one.integer(1)}};
            if (!after || newer(*after, lateKey))
                newest.add(lateKey);
        }
        break;
    }
    return newest.taken();
}

} // namespace

std::vector<ArticleCursor> newestOfIndex(Connection& db, const SearchStatement& statement,
                                         const std::optional<ArticleCursor>& after, int limit)
{
    return newestThatPass(db, statement, after, limit, nullptr);
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
    Checker checker(db, statement);
    return newestThatPass(db, statement, after, limit, &checker);
}

} // namespace byline
