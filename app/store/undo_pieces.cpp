// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/undo_pieces.h"

#include "store/article_archive.h"
#include "store/counts.h"
#include "store/remove_articles.h"
#include "store/transaction.h"
#include "store/undo_record.h"
#include "store/undoable.h"

#include <QHash>

namespace byline {

namespace {

/// So many at least, where there are as many.
constexpr qsizetype kArticlesInPiece = 200;

const QString kId = QStringLiteral("id");
const QString kOutlet = QStringLiteral("outlet");
const QString kFeedKey = QStringLiteral("feed_key");

/// The way a step stands: its articles are to be away.
bool takesAway(const UndoStep& step)
{
    return step.done == (step.kind != UndoKind::AddOutlets);
}

QList<ArticleId> articlesIn(const UndoPart& part)
{
    QList<ArticleId> ids;
    for (const qint64 id : part.numbers())
        ids += ArticleId {id};
    return ids;
}

QList<ArticleId> articlesIn(const RowArchive& archive)
{
    QList<ArticleId> ids;
    if (const ArchivedRows* rows = archive.find(QStringLiteral("article")))
        for (qsizetype i = 0; i < rows->rows.size(); ++i)
            ids += ArticleId {rows->at(i, kId).toLongLong()};
    return ids;
}

QList<OutletId> outletsIn(const RowArchive& archive)
{
    QList<OutletId> ids;
    if (const ArchivedRows* rows = archive.find(kOutlet))
        for (qsizetype i = 0; i < rows->rows.size(); ++i)
            ids += OutletId {rows->at(i, kId).toLongLong()};
    return ids;
}

void removePart(Connection& db, qint64 part)
{
    execute(db, "DELETE FROM undo_part WHERE id = ?", part);
}

/// By those that a part's articles are of, the outlets that they are now. A part that an earlier program wrote does not
/// know the rows of its outlets, but the step does.
QHash<OutletId, OutletId> outletsNow(Connection& db, UndoStepId step, const RowArchive& part)
{
    QHash<OutletId, OutletId> outlets;
    const ArchivedRows* articles = part.find(QStringLiteral("article"));
    for (qsizetype i = 0; articles && i < articles->rows.size(); ++i) {
        const OutletId was {articles->at(i, QStringLiteral("outlet_id")).toLongLong()};
        if (outlets.contains(was))
            continue;
        OutletId now = outletNow(db, part, was);
        if (!now && !part.find(kOutlet))
            for (const RowArchive& archive : undoArchives(db, step))
                now = now ? now : outletNow(db, archive, was);
        outlets.insert(was, now);
    }
    return outlets;
}

Changes takenAway(Connection& db, const UndoStep& step)
{
    const bool isCleanUp = step.kind == UndoKind::CleanUp;
    UndoRecord record = UndoRecord::carriedOn(db, step.id);
    Changes changes;
    qsizetype seen = 0;
    for (const qint64 part : undoParts(db, step.id, PartOf::Here)) {
        // Each by itself: what comes back together is of one outlet.
        const QList<ArticleId> ids = articlesIn(undoPart(db, part));
        changes += isCleanUp ? articlesCleaned(db, ids, record) : articlesOfLeftRemoved(db, ids, record);
        removePart(db, part);
        seen += ids.size();
        if (seen >= kArticlesInPiece)
            break;
    }
    if (!isCleanUp && !isUnfinished(db, step.id))
        for (const RowArchive& archive : undoArchives(db, step.id))
            for (const OutletId outlet : outletsIn(archive))
                removeOutletIfEmpty(db, outlet, changes);
    return changes;
}

QStringList feedKeysIn(const RowArchive& archive)
{
    QStringList keys;
    if (const ArchivedRows* rows = archive.find(kOutlet))
        for (qsizetype i = 0; i < rows->rows.size(); ++i)
            if (const QString key = rows->at(i, kFeedKey).toString(); !key.isEmpty()) // kept pages have none
                keys += key;
    return keys;
}

/// The newest step by which the outlet of a part's articles was left; 0 if there is none (any more).
UndoStepId stepThatLeft(Connection& db, UndoStepId step, const RowArchive& part)
{
    QStringList wanted = feedKeysIn(part);
    if (!part.find(kOutlet)) // of an earlier program
        for (const RowArchive& archive : undoArchives(db, step))
            wanted += feedKeysIn(archive);
    Query row(db, "SELECT id FROM undo_step WHERE (kind = ? AND done = 1) OR (kind = ? AND done = 0) ORDER BY id DESC",
              int(UndoKind::RemoveOutlet), int(UndoKind::AddOutlets));
    while (row.step())
        for (const RowArchive& archive : undoArchives(db, {row.integer(0)}))
            for (const QString& key : feedKeysIn(archive))
                if (wanted.contains(key))
                    return {row.integer(0)};
    return {};
}

/// For articles whose outlet has been left again before they came: they come when that is taken back. False if nothing
/// brings it back any more.
bool handOn(Connection& db, UndoStepId step, qint64 id, const RowArchive& part)
{
    const UndoStepId to = stepThatLeft(db, step, part);
    if (!to)
        return false;
    execute(db, "UPDATE undo_part SET step_id = ? WHERE id = ?", to.value, id);
    execute(db, "UPDATE undo_step SET count = count + ? WHERE id = ? AND kind = ?", int(articlesIn(part).size()),
            to.value, int(UndoKind::RemoveOutlet));
    return true;
}

Changes broughtBack(Connection& db, const UndoStep& step)
{
    UndoRecord record = UndoRecord::carriedOn(db, step.id);
    Counts counts;
    Changes changes;
    ArticleReturn back(db, counts, changes);
    qsizetype seen = 0;
    for (const qint64 part : undoParts(db, step.id, PartOf::Gone)) {
        if (seen >= kArticlesInPiece)
            break;
        const RowArchive archive = undoPart(db, part).rows();
        const QList<ArticleId> ids = articlesIn(archive);
        seen += ids.size();
        // More than one only where an earlier program cleaned up.
        const QHash<OutletId, OutletId> outlets = outletsNow(db, step.id, archive);
        if (outlets.size() == 1 && isLeft(db, outlets.cbegin().value()) && handOn(db, step.id, part, archive))
            continue;
        for (const auto& [was, now] : outlets.asKeyValueRange())
            back.setOutlet(was, now);
        back.articles(archive);
        removePart(db, part);
        if (step.kind == UndoKind::CleanUp)
            record.addHere(ids);
    }
    return counts.written(db, std::move(changes));
}

} // namespace

std::string unfinishedSql()
{
    const std::string parts = "EXISTS (SELECT 1 FROM undo_part WHERE step_id = undo_step.id AND articles = ";
    const std::string takesAway = "(done = 1) = (kind <> " + std::to_string(int(UndoKind::AddOutlets)) + ")";
    return parts + "iif(" + takesAway + ", " + std::to_string(int(PartOf::Here)) + ", "
           + std::to_string(int(PartOf::Gone)) + "))";
}

bool isUnfinished(Connection& db, UndoStepId step)
{
    const std::string sql = "SELECT 1 FROM undo_step WHERE id = ? AND " + unfinishedSql();
    return integerOf(db, sql.c_str(), step.value) != 0;
}

Changes goOn(Connection& db, const UndoStep& step)
{
    return takesAway(step) ? takenAway(db, step) : broughtBack(db, step);
}

void leaveToOthers(Connection& db, const UndoStep& step)
{
    for (const qint64 part : undoParts(db, step.id, PartOf::Here))
        removePart(db, part);
    for (const qint64 part : undoParts(db, step.id, PartOf::Gone))
        handOn(db, step.id, part, undoPart(db, part).rows());
}

void setArticlesApart(Connection& db, const UndoStep& step)
{
    UndoRecord record = UndoRecord::carriedOn(db, step.id);
    for (const qint64 id : undoParts(db, step.id, PartOf::Rest)) {
        const UndoPart part = undoPart(db, id);
        const QList<ArticleId> ids = part.isOfRows ? articlesIn(part.rows()) : QList<ArticleId>();
        if (ids.isEmpty())
            continue;
        if (takesAway(step)) {
            execute(db, "UPDATE undo_part SET articles = ? WHERE id = ?", int(PartOf::Gone), id);
            continue;
        }
        removePart(db, id);
        record.addHere(ids);
    }
}

OutletId outletNow(Connection& db, const RowArchive& archive, OutletId archived)
{
    if (integerOf(db, "SELECT 1 FROM outlet WHERE id = ?", archived.value) != 0)
        return archived; // ids are never given twice
    const ArchivedRows* rows = archive.find(kOutlet);
    for (qsizetype i = 0; rows && i < rows->rows.size(); ++i)
        if (rows->at(i, kId).toLongLong() == archived.value)
            return {integerOf(db, "SELECT id FROM outlet WHERE feed_key = ?", rows->at(i, kFeedKey).toString())};
    return {};
}

} // namespace byline
