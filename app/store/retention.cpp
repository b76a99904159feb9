// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/retention.h"

#include "store/article_archive.h"
#include "store/article_rows.h"
#include "store/transaction.h"
#include "store/undo_record.h"
#include "store/undoable.h"

namespace byline {

namespace {

struct Limit
{
    OutletId outlet;
    Retention retention;
};

Retention generalOf(Connection& db)
{
    Query row(db, "SELECT value FROM meta WHERE key = 'retention'");
    if (!row.step())
        return {};
    const QStringList parts = row.text(0).split(u' ');
    return {Retention::Kind(parts.value(0).toInt()), parts.value(1).toInt()};
}

QList<Limit> limitsOf(Connection& db)
{
    const Retention general = generalOf(db);
    QList<Limit> limits;
    Query row(db, "SELECT id, keep_kind, keep_number FROM outlet WHERE subscribed = 1");
    while (row.step()) {
        const Retention own =
            row.isNull(1) ? general : Retention {Retention::Kind(row.integer(1)), int(row.integer(2))};
        if (own.kind != Retention::Kind::Everything && own.number > 0)
            limits += Limit {{row.integer(0)}, own};
    }
    return limits;
}

/// What went before may come again, now that more is kept.
template <typename... Values>
void letComeAgain(Connection& db, const std::string& outlets, const Values&... values)
{
    const std::string states = "UPDATE reading_state SET cleaned = 0 WHERE cleaned = 1 AND outlet_id IN (";
    execute(db, (states + outlets + ")").c_str(), values...);
    const std::string asked = "UPDATE outlet SET etag = NULL, last_modified = NULL, body_hash = NULL WHERE id IN (";
    execute(db, (asked + outlets + ")").c_str(), values...);
}

} // namespace

Result<Retention> generalRetention(Connection& db)
{
    return reading([&]() -> Result<Retention> { return generalOf(db); });
}

Result<Changes> setGeneralRetention(Connection& db, const Retention& retention)
{
    return writing(db, [&]() -> Result<Changes> {
        if (generalOf(db) == retention)
            return Changes {};
        execute(db, "REPLACE INTO meta(key, value) VALUES ('retention', ?)",
                QStringLiteral("%1 %2").arg(int(retention.kind)).arg(retention.number));
        letComeAgain(db, "SELECT id FROM outlet WHERE keep_kind IS NULL");
        return Changes {};
    });
}

Result<Changes> setOutletRetention(Connection& db, OutletId id, const std::optional<Retention>& retention)
{
    return writing(db, [&]() -> Result<Changes> {
        Query query(db, "UPDATE outlet SET keep_kind = ?, keep_number = ? WHERE id = ?");
        query.bind(Null(), Null(), id.value);
        if (retention) {
            query.bindAt(1, int(retention->kind));
            query.bindAt(2, retention->number);
        }
        query.run();
        if (changedRows(db) == 0)
            return fail(ErrorKind::NotFound, QString::number(id.value));
        letComeAgain(db, "?", id.value);
        Changes changes;
        changes.outlets += id;
        return changes;
    });
}

Result<QList<ArticleId>> articlesToClean(Connection& db, const QDateTime& now)
{
    return reading([&]() -> Result<QList<ArticleId>> {
        QList<ArticleId> ids;
        for (const Limit& limit : limitsOf(db)) {
            // Everything older than the last one that is within the limit.
            std::string sql = "SELECT a.id FROM article a INDEXED BY article_of_outlet WHERE a.outlet_id = ?1 AND ";
            sql += kMayGo;
            const bool days = limit.retention.kind == Retention::Kind::Days;
            sql += days ? " AND a.published < ?2"
                        : " AND (a.published, a.id) < (SELECT published, id FROM article INDEXED BY article_of_outlet"
                          " WHERE outlet_id = ?1 ORDER BY published DESC, id DESC LIMIT 1 OFFSET ?2 - 1)";
            Query row(db, sql);
            if (days)
                row.bind(limit.outlet.value, now.addDays(-limit.retention.number));
            else
                row.bind(limit.outlet.value, limit.retention.number);
            while (row.step())
                ids += ArticleId {row.integer(0)};
        }
        return ids;
    });
}

Changes articlesCleaned(Connection& db, const QList<ArticleId>& ids, UndoRecord& record)
{
    return removeWithRecord(db, ids, kMayGo, AfterRemoval::StaysAway, record);
}

Result<Changes> cleanUp(Connection& db, const QList<ArticleId>& ids, UndoStepId step, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        // Taken back while it was still going on: then it ends here.
        if (step && integerOf(db, "SELECT done FROM undo_step WHERE id = ?", step.value) == 0)
            return Changes {};
        const int before = int(integerOf(db, "SELECT count FROM undo_step WHERE id = ?", step.value));
        std::optional<UndoRecord> record;
        if (step)
            record.emplace(UndoRecord::carriedOn(db, step));
        else
            record.emplace(db, UndoKind::CleanUp, QString(), now);
        Changes changes = articlesCleaned(db, ids, *record);
        record->finish(before + int(changes.removed.size()));
        changes.undoStep = record->id();
        return changes;
    });
}

} // namespace byline
