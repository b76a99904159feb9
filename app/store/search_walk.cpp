// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search_walk.h"

#include "store/text_condition.h"

#include <QElapsedTimer>

#include <algorithm>

namespace byline {

namespace {

/// So many matches are looked at before it is asked whether they can be all that count.
constexpr qint64 kSurelyEnough = 400;
/// To ask the index for one article takes as long as to walk along so many: each of its parts is looked into.
constexpr qint64 kStepsForOne = 300;
constexpr size_t kMostToAskFor = 100;
constexpr size_t kMostLate = 5000;
/// The clock is asked at every so many steps.
constexpr int kStepsInARow = 64;
constexpr qint64 kLongBeginning = 10; // milliseconds

/// Tells, row by row, when a piece has to leave off.
class Piece
{
public:
    explicit Piece(const QDeadlineTimer& until)
        : m_until(until)
    {
        m_timer.start();
    }

    bool isOverAfterRow()
    {
        // What was done before the first row the next piece does anew: where that is much, as much follows.
        if (++m_rows == 1 && m_timer.elapsed() >= kLongBeginning)
            m_worthIt = 2 * m_timer.elapsed();
        return m_rows % kStepsInARow == 0 && m_until.hasExpired() && m_timer.elapsed() >= m_worthIt;
    }

private:
    QDeadlineTimer m_until;
    QElapsedTimer m_timer;
    qint64 m_rows = 0;
    qint64 m_worthIt = 0; // milliseconds
};

bool newer(const ArticleCursor& a, const ArticleCursor& b)
{
    return a.publishedMs != b.publishedMs ? a.publishedMs > b.publishedMs : a.id > b.id;
}

/// All that have the words: as SQLite orders them.
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

SearchWalk::SearchWalk(SearchStatement statement, const std::optional<ArticleCursor>& after, int limit)
    : m_statement(std::move(statement))
    , m_after(after)
    , m_limit(limit)
    , m_enough(std::max<qint64>(kSurelyEnough, qint64(limit) * 4))
{
}

bool SearchWalk::goOn(Connection& db, const QDeadlineTimer& until)
{
    if (m_limit == 0)
        return true;
    if (!m_statement.isOfWords)
        return lookAlong(db, until);
    if (m_limit > 0)
        return walk(db, until);
    m_found = inOrder(db, m_statement, m_after, m_limit);
    return true;
}

// Each article on the path is a row, also one that does not fit: so it can be left at any of them.
bool SearchWalk::lookAlong(Connection& db, const QDeadlineTimer& until)
{
    const SearchPath& path = m_statement.path;
    const std::string key = path.published + ", " + path.id;
    std::string sql = "SELECT " + key + ", CASE WHEN " + (m_statement.where.empty() ? "1" : m_statement.where)
                      + " THEN 1 ELSE 0 END FROM " + path.from + " WHERE " + path.where;
    QVariantList values = m_statement.values + path.values;
    if (const ArticleCursor end {path.beforeMs, {0}}; !m_after || newer(*m_after, end))
        m_after = end;
    sql += " AND (" + key + ") < (?, ?) ORDER BY " + path.published + " DESC, " + path.id + " DESC";
    values << m_after->publishedMs << m_after->id.value;
    Query row(db, sql);
    row.bindAll(values);
    Piece piece(until);
    while (row.step()) {
        m_after = ArticleCursor {row.integer(0), {row.integer(1)}};
        if (row.integer(2) != 0)
            m_found.push_back(*m_after);
        if (m_limit > 0 && m_found.size() == size_t(m_limit))
            return true;
        if (piece.isOverAfterRow())
            return false;
    }
    return true;
}

// The index gives its matches from the one stored last to the one stored first, which is nearly their order by time:
// after a good many, only articles that were stored earlier and published later are missing. Those that came shortly
// before are met by going on, the others are asked for one by one. So a common word costs no more than a rare one.
// Nothing is checked before everything is there that may be newer: a refresh brings thousands of one hour in any order.
bool SearchWalk::walk(Connection& db, const QDeadlineTimer& until)
{
    for (;;) {
        switch (m_stage) {
        case Stage::Gathering:
            if (!see(db, until))
                return false;
            gathered(db);
            break;
        case Stage::CatchingUp:
            if (!see(db, until))
                return false;
            m_stage = Stage::Settling;
            break;
        case Stage::Settling:
        case Stage::Ending: {
            const Settled how = settle(db, until);
            if (how == Settled::NotInTime)
                return false;
            if (settled(db, how))
                return true;
            break;
        }
        case Stage::Finishing:
            if (!see(db, until))
                return false;
            if (!m_isAtEnd)
                askFor(db, m_late.far);
            m_stage = Stage::Ending;
            break;
        }
    }
}

/// Down to `m_walkTo`, or until there are enough, or to the end. False: not in time.
bool SearchWalk::see(Connection& db, const QDeadlineTimer& until)
{
    // Each article that has the words is a row, also one that does not fit otherwise: a common word with a condition
    // that hardly any fits must not be one long step.
    const std::string others = m_statement.where.substr(std::size(kWordsMatch) - 1);
    Query row(db, "SELECT a.published, a.id, CASE WHEN 1" + others + " THEN 1 ELSE 0 END FROM " + m_statement.from
                      + " WHERE " + kWordsMatch + " AND article_index.rowid < ? ORDER BY article_index.rowid DESC");
    row.bindAll(m_statement.values.mid(1) + QVariantList {m_statement.values.first(), m_below});
    Piece piece(until);
    while (row.step()) {
        const ArticleCursor key {row.integer(0), {row.integer(1)}};
        if (key.id.value < m_walkTo) {
            m_below = m_walkTo;
            return true;
        }
        m_below = key.id.value;
        if (row.integer(2) != 0 && (!m_after || newer(*m_after, key))) {
            m_seen.push_back({key});
            if (++m_count >= m_enough && m_walkTo == 0)
                return true;
        }
        if (piece.isOverAfterRow())
            return false;
    }
    m_isAtEnd = true;
    return true;
}

void SearchWalk::gathered(Connection& db)
{
    m_stage = Stage::Settling;
    if (m_isAtEnd || m_seen.size() < size_t(m_limit))
        return;
    // The oldest that counts is no newer than this one.
    const auto last = m_seen.begin() + (m_limit - 1);
    std::nth_element(m_seen.begin(), last, m_seen.end(),
                     [](const Seen& a, const Seen& b) { return newer(a.key, b.key); });
    const Late& late = lateFor(db, last->key);
    if (late.areMany)
        return gatherMore();
    m_walkTo = late.walkTo;
    if (m_walkTo > 0)
        m_stage = Stage::CatchingUp;
}

void SearchWalk::gatherMore()
{
    m_stage = Stage::Gathering;
    m_walkTo = 0;
    while (m_enough <= m_count)
        m_enough *= 4;
}

/// True: that is all.
bool SearchWalk::settled(Connection& db, Settled how)
{
    if (m_isAtEnd || m_stage == Stage::Ending) {
        for (const Seen& one : m_seen)
            m_found.push_back(one.key);
        return true;
    }
    if (how == Settled::TooFew) {
        gatherMore();
        return false;
    }
    const Late& late = lateFor(db, m_seen.back().key);
    if (late.areMany) { // as from a new outlet: it is asked again behind them
        gatherMore();
        return false;
    }
    m_walkTo = late.walkTo;
    m_stage = Stage::Finishing;
    if (m_walkTo == 0) {
        askFor(db, m_late.far);
        m_stage = Stage::Ending;
    }
    return false;
}

/// Of those that were seen, the newest that pass. What is not shown is neither checked nor kept.
SearchWalk::Settled SearchWalk::settle(Connection& db, const QDeadlineTimer& until)
{
    std::sort(m_seen.begin(), m_seen.end(), [](const Seen& a, const Seen& b) { return newer(a.key, b.key); });
    Checker checker(db, m_statement);
    size_t kept = 0;
    for (size_t i = 0; i < m_seen.size() && kept < size_t(m_limit); ++i) {
        if (!m_seen[i].passed && i > kept && until.hasExpired()) {
            m_seen.erase(m_seen.begin() + qptrdiff(kept), m_seen.begin() + qptrdiff(i));
            return Settled::NotInTime;
        }
        if (m_seen[i].passed || checker.passes(m_seen[i].key.id))
            m_seen[kept++] = {m_seen[i].key, true};
    }
    m_seen.resize(kept);
    return kept == size_t(m_limit) ? Settled::Enough : Settled::TooFew;
}

const SearchWalk::Late& SearchWalk::lateFor(Connection& db, const ArticleCursor& oldest)
{
    // Where all pass that were seen, it is asked twice.
    if (m_late.oldestMs == oldest.publishedMs && m_late.below == m_below)
        return m_late;
    Query row(db,
              "SELECT id FROM article INDEXED BY article_by_time WHERE published >= ? AND published <= ? AND id < ?",
              oldest.publishedMs, m_after ? m_after->publishedMs : std::numeric_limits<qint64>::max(), m_below);
    std::vector<qint64> ids;
    while (row.step() && ids.size() <= kMostLate)
        ids.push_back(row.integer(0));
    std::sort(ids.begin(), ids.end(), std::greater());
    size_t near = 0;
    for (size_t i = 0; i < ids.size(); ++i)
        if (m_below - ids[i] <= kStepsForOne * qint64(i + 1))
            near = i + 1;
    m_late = {oldest.publishedMs, m_below, near > 0 ? ids[near - 1] : 0, {}, ids.size() - near > kMostToAskFor};
    m_late.far.assign(ids.begin() + qptrdiff(near), ids.end());
    return m_late;
}

void SearchWalk::askFor(Connection& db, const std::vector<qint64>& ids)
{
    Query one(db, select() + " AND article_index.rowid = ?");
    for (const qint64 id : ids) {
        one.bindAll(m_statement.values + QVariantList {id});
        if (!one.step())
            continue;
        const ArticleCursor key {one.integer(0), {one.integer(1)}};
        if (!m_after || newer(*m_after, key))
            m_seen.push_back({key});
    }
}

std::string SearchWalk::select() const
{
    return "SELECT a.published, a.id FROM " + m_statement.from + " WHERE " + m_statement.where;
}

std::vector<ArticleCursor> newestFound(Connection& db, const SearchStatement& statement,
                                       const std::optional<ArticleCursor>& after, int limit)
{
    SearchWalk walk(statement, after, limit);
    walk.goOn(db, QDeadlineTimer(QDeadlineTimer::Forever));
    return walk.found();
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

} // namespace byline
