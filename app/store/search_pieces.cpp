// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search_pieces.h"

#include "store/query.h"
#include "store/search_sql.h"
#include "store/transaction.h"

#include <QElapsedTimer>

#include <algorithm>

namespace byline {

namespace {

/// A piece shall take about so long, in milliseconds: a list that waits for it is still there at once.
constexpr qint64 kShort = 8;
constexpr qint64 kLong = 24;
constexpr qint64 kLeastSpan = 64;
/// So many unread articles are gone through in far less time than a piece takes.
constexpr qint64 kFewUnread = 5000;

qint64 nextSpan(qint64 span, qint64 took)
{
    if (took < kShort)
        return span * 2;
    return took > kLong ? std::max(span / 2, kLeastSpan) : span;
}

/// Below which article all are read: who keeps up has read nearly all there are.
qint64 allReadThrough(Connection& db)
{
    if (integerOf(db, "SELECT value FROM total WHERE name = 'unread'") > kFewUnread)
        return 0;
    return integerOf(db, "SELECT ifnull(min(article_id) - 1, (SELECT ifnull(max(id), 0) FROM article))"
                         " FROM unread_by_time");
}

} // namespace

Result<SearchPiece> searchPiece(Connection& db, const ArticleQuery& query, const SearchPlace& place,
                                const QDateTime& now)
{
    return reading(db, [&]() -> Result<SearchPiece> {
        const Result<SearchQuery> parsed = parseSearch(query.search, now);
        if (!parsed)
            return tl::unexpected(parsed.error());
        QElapsedTimer timer;
        timer.start();
        const qint64 through = place.through ? *place.through : integerOf(db, "SELECT ifnull(max(id), 0) FROM article");
        const qint64 end = place.through || query.read != ReadFilter::Unread ? place.after : allReadThrough(db);
        const qint64 after = std::max(through - place.span, end);
        SearchPiece piece {matches(db, *parsed, IdRange {after, through}, query), {}};
        if (after > end)
            piece.next = SearchPlace {after, nextSpan(place.span, timer.elapsed()), end};
        return piece;
    });
}

Result<std::optional<int>> countByIndex(Connection& db, const QString& text, int most, const QDateTime& now)
{
    return reading(db, [&]() -> Result<std::optional<int>> {
        const Result<SearchQuery> query = parseSearch(text, now);
        if (!query)
            return tl::unexpected(query.error());
        const SearchStatement statement = searchStatement(db, *query);
        if (statement.whole() != kWordsMatch)
            return std::optional<int>();
        Query count(db, "SELECT count(*) FROM (SELECT 1 FROM article_index WHERE " + statement.whole() + " LIMIT ?)");
        QVariantList values = statement.wholeValues();
        values += most;
        count.bindAll(values);
        return std::optional<int>(count.step() ? int(count.integer(0)) : 0);
    });
}

} // namespace byline
