// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article_query.h"
#include "core/result.h"

#include <QVariant>

#include <string>

namespace byline {

class Connection;

/// A statement that gives (published, id) of articles in the query's order, from one walk along an index.
struct ListStatement
{
    std::string sql;
    QVariantList values;
};

/// Where a list begins and how many rows it takes. -1: all.
struct ListRange
{
    std::optional<ArticleCursor> after;
    int limit = -1;
};

/// Whether a statement's third column is the article's outlet.
enum class WithOutlet { No, Yes };

/// For everything but folders and searches. Nothing can match: an empty `sql`.
ListStatement listStatement(Connection& db, const ArticleQuery& query, const ListRange& range,
                            WithOutlet withOutlet = WithOutlet::No);

/// The keys of what `query` lists, whatever it asks for; `query.after` and its limit are not looked at.
Result<QList<ArticleCursor>> listKeys(Connection& db, const ArticleQuery& query, const ListRange& range);

/// Runs a statement that gives (published, id).
QList<ArticleCursor> listed(Connection& db, const ListStatement& statement);

} // namespace byline
