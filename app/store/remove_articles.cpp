// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/remove_articles.h"

#include "store/article_rows.h"
#include "store/index_row.h"
#include "store/shown_pictures.h"
#include "store/transaction.h"
#include "store/undo_pieces.h"
#include "store/undo_record.h"
#include "store/unread_lists.h"

#include <QSet>

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

bool isLeft(Connection& db, OutletId outlet)
{
    return integerOf(db, "SELECT 1 FROM outlet WHERE id = ? AND (subscribed = 1 OR site_key IS NOT NULL)", outlet.value)
           == 0;
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

namespace {

/// The articles whose bookmark or copy a part of a step brings back.
void addArchived(const UndoPart& part, QSet<ArticleId>& articles)
{
    const RowArchive archive = part.isOfRows ? part.rows() : RowArchive();
    for (const char* table : {"bookmark", "copy"})
        if (const ArchivedRows* rows = archive.find(QLatin1String(table)))
            for (qsizetype i = 0; i < rows->rows.size(); ++i)
                articles += ArticleId {rows->at(i, QStringLiteral("article_id")).toLongLong()};
}

} // namespace

Result<QList<ArticleId>> leftovers(Connection& db, const QDateTime& now)
{
    return reading(db, [&]() -> Result<QList<ArticleId>> {
        QList<ArticleId> ids;
        // What is being unsubscribed right now goes by its own step.
        if (integerOf(db, ("SELECT 1 FROM undo_step WHERE " + unfinishedSql()).c_str()) != 0)
            return ids;
        QSet<ArticleId> wanted;
        for (const UndoStepId step : undoableSteps(db, {UndoKind::RemoveBookmarks, UndoKind::RemoveCopies}))
            for (const qint64 part : undoParts(db, step, PartOf::Rest))
                addArchived(undoPart(db, part), wanted);
        std::string sql = // The planner would walk all articles.
            "SELECT a.id FROM outlet o CROSS JOIN article a INDEXED BY article_of_outlet ON a.outlet_id = o.id"
            " WHERE o.subscribed = 0 AND a.fetched < ? AND ";
        Query row(db, sql.append(kMayGo));
        row.bind(now.addDays(-1));
        while (row.step())
            if (const ArticleId id {row.integer(0)}; !wanted.contains(id))
                ids += id;
        return ids;
    });
}

Result<Changes> removeLeftovers(Connection& db, const QList<ArticleId>& ids)
{
    return writing(db, [&]() -> Result<Changes> {
        Counts counts;
        Changes changes;
        QList<ArticleId> going;
        std::string sql = "SELECT 1 FROM article a WHERE a.id = ? AND ";
        Query still(db, sql.append(kMayGoOfLeft));
        for (const ArticleId id : ids)
            if (still.bind(id.value).step())
                going += id;
        removeArticles(db, going, AfterRemoval::MayComeAgain, counts, changes);
        changes = counts.written(db, std::move(changes));
        // An outlet for pages was perhaps made for a page that is being fetched right now.
        execute(db, "DELETE FROM outlet WHERE subscribed = 0 AND site_key IS NULL"
                    " AND NOT EXISTS (SELECT 1 FROM article WHERE outlet_id = outlet.id)");
        return changes;
    });
}

} // namespace byline
