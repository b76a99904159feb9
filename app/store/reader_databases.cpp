// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/newsflash.h"

#include "store/connection.h"
#include "store/query.h"
#include "store/transaction.h"

namespace byline {

Result<QList<NewsflashFeed>> readNewsflash(const QString& file)
{
    auto db = Connection::open(file, Connection::Access::ReadOnly);
    if (!db)
        return tl::unexpected(db.error());
    return reading([&]() -> Result<QList<NewsflashFeed>> {
        Query rows(**db, "SELECT f.label, f.feed_url, f.website, (SELECT c.label FROM feed_mapping m JOIN categories c"
                         " ON c.category_id = m.category_id WHERE m.feed_id = f.feed_id LIMIT 1)"
                         " FROM feeds f WHERE f.feed_url IS NOT NULL ORDER BY f.label");
        QList<NewsflashFeed> feeds;
        while (rows.step())
            feeds += NewsflashFeed {rows.text(3), rows.text(0), rows.text(1), rows.text(2)};
        return feeds;
    });
}

} // namespace byline
