// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/shown_pictures.h"

#include "store/query.h"

namespace byline {

namespace {

const std::string kUnshown = " NOT EXISTS (SELECT 1 FROM copy_picture c WHERE c.hash = picture.hash)"
                             " AND NOT EXISTS (SELECT 1 FROM icon i WHERE i.hash = picture.hash)"
                             " AND NOT EXISTS (SELECT 1 FROM undo_picture u WHERE u.hash = picture.hash)";

} // namespace

QStringList picturesOf(Connection& db, ArticleId id)
{
    QStringList names;
    Query row(db, "SELECT DISTINCT hash FROM copy_picture WHERE article_id = ? AND hash IS NOT NULL", id.value);
    while (row.step())
        names += row.text(0);
    return names;
}

qint64 bytesOfCopy(Connection& db, ArticleId id)
{
    return integerOf(db,
                     "SELECT ifnull(length(html), 0) + ifnull(length(page), 0)"
                     " + (SELECT ifnull(sum(length(bytes)), 0) FROM picture WHERE hash IN (SELECT hash"
                     " FROM copy_picture c WHERE c.article_id = ?1 AND c.hash IS NOT NULL AND NOT EXISTS"
                     " (SELECT 1 FROM copy_picture o WHERE o.hash = c.hash AND o.article_id <> ?1)))"
                     " FROM copy WHERE article_id = ?1",
                     id.value);
}

void removeUnshown(Connection& db, const QStringList& names)
{
    if (names.isEmpty())
        return;
    Query row(db, "DELETE FROM picture WHERE hash = ? AND" + kUnshown);
    for (const QString& name : names)
        row.bind(name).run();
}

void removeAllUnshown(Connection& db)
{
    Query(db, "DELETE FROM picture WHERE" + kUnshown).run();
}

} // namespace byline
