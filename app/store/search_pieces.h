// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article_query.h"
#include "core/result.h"

namespace byline {

class Connection;

/// Which articles are looked at next: those with ids up to `through` (none: from the newest on), so many ids down.
struct SearchPlace
{
    std::optional<qint64> through;
    qint64 span = 500;
    qint64 after = 0; ///< none with an id up to this one can be found
};

struct SearchPiece
{
    QList<ArticleId> found;
    std::optional<SearchPlace> next; ///< none: all have been looked at
};

/// All that a search finds, however many texts have to be looked at for it, a piece at a time: each takes a few
/// hundredths of a second. BadQuery.
Result<SearchPiece> searchPiece(Connection& db, const ArticleQuery& query, const SearchPlace& place,
                                const QDateTime& now);

/// How many a search finds, no further than `most` (negative: all of them), if the index alone can tell. BadQuery.
Result<std::optional<int>> countByIndex(Connection& db, const QString& text, int most, const QDateTime& now);

} // namespace byline
