// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/search_query.h"

#include <QVariant>

#include <limits>
#include <string>

namespace byline {

class Connection;

/// Along what the articles are looked at that a search without words may find: all that its conditions can find are
/// there, in the order of lists.
struct SearchPath
{
    std::string from = "article a INDEXED BY article_by_time";
    std::string published = "a.published";
    std::string id = "a.id";
    std::string where = "1";
    QVariantList values {};
    qint64 beforeMs = std::numeric_limits<qint64>::max();
    QList<qsizetype> done {}; ///< groups of the search that all on the path fulfil
};

/// The one with the fewest articles.
SearchPath shortestPath(Connection& db, const SearchQuery& query);

} // namespace byline
