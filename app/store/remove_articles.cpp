// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/remove_articles.h"

#include "store/article_rows.h"
#include "store/index_row.h"
#include "store/shown_pictures.h"
#include "store/transaction.h"
#include "store/unread_lists.h"

#include <algorithm>

namespace byline {

void removeArticles(Connection& db, const QList<ArticleId>& ids, AfterRemoval after, Counts& counts, Changes& changes)
{
    // The index first and in ascending order: then FTS5 gathers it all in memory and writes once.
    QList<ArticleId> ascending = ids;
    std::sort(ascending.begin(), ascending.end());
    for (const ArticleId id : std::as_const(ascending))
        if (const IndexRow indexed = indexRowOf(db, id); indexed.id)
            removeFromIndex(db, indexed);

    Query state(db, "INSERT INTO reading_state(outlet_id, identity, read, at, cleaned)"
                    " SELECT outlet_id, identity, 1 - unread, ?2, ?3 FROM article WHERE id = ?1"
                    " AND (unread = 0 OR ?3 = 1) ON CONFLICT DO UPDATE SET read = excluded.read, at = excluded.at,"
                    " cleaned = excluded.cleaned");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Query row(db, "DELETE FROM article WHERE id = ?");
    bool hadBookmark = false;
    QStringList pictures;
    for (const ArticleId id : std::as_const(ascending)) {
        const std::optional<ArticleFlags> flags = flagsOf(db, id);
        if (!flags)
            continue;
        leaveUnread(db, id);
        counts.leave(*flags, authorsOf(db, id));
        if (flags->saved) {
            counts.leaveCopy(bytesOfCopy(db, id));
            pictures += picturesOf(db, id);
        }
        state.bind(id.value, now, after == AfterRemoval::StaysAway).run();
        row.bind(id.value).run();
        changes.removed += id;
        hadBookmark = hadBookmark || flags->bookmarked;
    }
    removeUnshown(db, pictures);
    changes.bookmarks = changes.bookmarks || hadBookmark;
}

void removeOutletIfEmpty(Connection& db, OutletId id, Changes& changes)
{
    const int removed = execute(db,
                                "DELETE FROM outlet WHERE id = ?1 AND subscribed = 0"
                                " AND NOT EXISTS (SELECT 1 FROM article WHERE outlet_id = ?1)",
                                id.value);
    if (removed > 0 && !changes.outlets.contains(id))
        changes.outlets += id;
}

Result<void> removeLeftovers(Connection& db, const QDateTime& now)
{
    const auto leftovers = [&] {
        QList<ArticleId> ids;
        Query row(db,
                  // The planner would walk all articles, at every start.
                  "SELECT a.id FROM outlet o CROSS JOIN article a INDEXED BY article_of_outlet ON a.outlet_id = o.id"
                  " WHERE o.subscribed = 0 AND a.bookmarked = 0 AND a.saved = 0 AND a.followed = 0 AND a.fetched < ?",
                  now.addDays(-1));
        while (row.step())
            ids += ArticleId {row.integer(0)};
        return ids;
    };
    // Looked at first without the write lock, which is hardly ever needed.
    const Result<bool> needed = reading([&]() -> Result<bool> {
        return !leftovers().isEmpty()
               || integerOf(db, "SELECT 1 FROM outlet o WHERE subscribed = 0 AND site_key IS NULL"
                                " AND NOT EXISTS (SELECT 1 FROM article WHERE outlet_id = o.id)")
                      != 0;
    });
    if (!needed)
        return tl::unexpected(needed.error());
    if (!*needed)
        return {};
    return writing(db, [&]() -> Result<void> {
        Counts counts;
        Changes changes;
        removeArticles(db, leftovers(), AfterRemoval::MayComeAgain, counts, changes);
        changes = counts.written(db, std::move(changes));
        // An outlet for pages was perhaps made for a page that is being fetched right now.
        execute(db, "DELETE FROM outlet WHERE subscribed = 0 AND site_key IS NULL"
                    " AND NOT EXISTS (SELECT 1 FROM article WHERE outlet_id = outlet.id)");
        return {};
    });
}

} // namespace byline
