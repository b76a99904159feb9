// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article_query.h"
#include "store/query.h"
#include "store/search_sql.h"

#include <QDeadlineTimer>

#include <limits>
#include <vector>

namespace byline {

/// The newest `limit` (negative: all) of the articles behind `after` that a search finds, newest first. In pieces: the
/// texts of very many may have to be looked at, and other reads shall get their turn in between.
class SearchWalk final
{
public:
    SearchWalk(SearchStatement statement, const std::optional<ArticleCursor>& after, int limit);

    /// False: it was not done in time, and goes on with the next call.
    bool goOn(Connection& db, const QDeadlineTimer& until);
    /// When it is done.
    const std::vector<ArticleCursor>& found() const { return m_found; }

private:
    struct Seen
    {
        ArticleCursor key;
        bool passed = false; ///< the check
    };
    enum class Stage {
        Gathering,  ///< sees as many as may be enough
        CatchingUp, ///< sees those that came together with them, too
        Settling,   ///< checks them
        Finishing,  ///< sees what may be newer than the oldest of enough
        Ending      ///< checks that, too
    };
    enum class Settled { Enough, TooFew, NotInTime };
    /// Articles that were stored before those that were seen, and published later than one of them.
    struct Late
    {
        qint64 oldestMs = 0; ///< of the one
        qint64 below = 0;    ///< of those
        qint64 walkTo = 0;   ///< the walk meets them soon, down to this one; 0: none
        std::vector<qint64> far;
        bool areMany = false; ///< too many to ask for each
    };

    bool lookAlong(Connection& db, const QDeadlineTimer& until);
    bool walk(Connection& db, const QDeadlineTimer& until);
    bool see(Connection& db, const QDeadlineTimer& until);
    void gathered(Connection& db);
    void gatherMore();
    bool settled(Connection& db, Settled how);
    Settled settle(Connection& db, const QDeadlineTimer& until);
    const Late& lateFor(Connection& db, const ArticleCursor& oldest);
    void askFor(Connection& db, const std::vector<qint64>& ids);
    std::string select() const;

    SearchStatement m_statement;
    std::optional<ArticleCursor> m_after;
    int m_limit;

    Stage m_stage = Stage::Gathering;
    qint64 m_below = std::numeric_limits<qint64>::max(); ///< ids that have not been seen
    qint64 m_walkTo = 0;
    bool m_isAtEnd = false;
    qint64 m_count = 0;
    qint64 m_enough;
    std::vector<Seen> m_seen;
    Late m_late;
    std::vector<ArticleCursor> m_found;
};

/// All of it at once.
std::vector<ArticleCursor> newestFound(Connection& db, const SearchStatement& statement,
                                       const std::optional<ArticleCursor>& after, int limit);

/// Whether one of the articles that the index has found passes a search's `check`.
class Checker final
{
public:
    Checker(Connection& db, const SearchStatement& statement);
    bool passes(ArticleId id);

private:
    std::optional<Query> m_query; ///< none: nothing is to be checked
};

} // namespace byline
