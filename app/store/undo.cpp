// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/undo.h"

#include "core/reading_state.h"
#include "store/bookmarks.h"
#include "store/folders.h"
#include "store/outlet_sign_ins.h"
#include "store/remove_articles.h"
#include "store/transaction.h"
#include "store/undo_pieces.h"
#include "store/undo_record.h"
#include "store/undoable.h"

#include <algorithm>
#include <optional>

namespace byline {

namespace {

UndoStep stepFrom(const Query& row)
{
    UndoStep step;
    step.id = {row.integer(0)};
    step.kind = UndoKind(row.integer(1));
    step.done = row.integer(2) != 0;
    step.at = row.time(3);
    step.count = int(row.integer(4));
    step.subject = row.text(5);
    return step;
}

enum class Wanted { Done, TakenBack };

/// The named step, or the next in line.
std::optional<UndoStep> stepOf(Connection& db, UndoStepId id, Wanted wanted)
{
    Query row(db,
              wanted == Wanted::Done
                  ? "SELECT id, kind, done, at, count, subject FROM undo_step WHERE done = 1 AND (?1 = 0 OR id = ?1)"
                    " ORDER BY id DESC LIMIT 1"
                  : "SELECT id, kind, done, at, count, subject FROM undo_step WHERE done = 0 AND (?1 = 0 OR id = ?1)"
                    " ORDER BY id LIMIT 1");
    return row.bind(id.value).step() ? std::optional(stepFrom(row)) : std::nullopt;
}

void setDone(Connection& db, UndoStepId step, bool done)
{
    execute(db, "UPDATE undo_step SET done = ? WHERE id = ?", done, step.value);
}

QList<ArticleId> articleIds(const QList<qint64>& numbers)
{
    QList<ArticleId> ids;
    ids.reserve(numbers.size());
    for (const qint64 number : numbers)
        ids += ArticleId {number};
    return ids;
}

/// The ids in a column of the archived rows of a table.
template <typename Id>
QList<Id> archivedIds(const QList<RowArchive>& archives, const char* table, const char* column)
{
    QList<Id> ids;
    for (const RowArchive& archive : archives)
        if (const ArchivedRows* rows = archive.find(QLatin1String(table)))
            for (qsizetype i = 0; i < rows->rows.size(); ++i)
                ids += Id {rows->at(i, QLatin1String(column)).toLongLong()};
    return ids;
}

/// Those that `goOn` sees to.
bool isOfManyArticles(UndoKind kind)
{
    return kind == UndoKind::RemoveOutlet || kind == UndoKind::AddOutlets || kind == UndoKind::CleanUp;
}

/// For steps whose parts hold how things were: they take the place of how things are, which becomes the step's parts.
Changes exchanged(Connection& db, const UndoStep& step)
{
    const QList<qint64> numbers = undoNumbers(db, step.id);
    const QList<RowArchive> archives = undoArchives(db, step.id);
    UndoRecord record = UndoRecord::again(db, step.id);
    if (step.kind == UndoKind::EditBookmarks || step.kind == UndoKind::AddBookmarks)
        return bookmarksExchanged(db, archives, articleIds(numbers), record);
    return placesExchanged(db, step.kind, archives, numbers, record);
}

bool isExchange(UndoKind kind)
{
    return kind == UndoKind::RenameOutlet || kind == UndoKind::MoveOutlet || kind == UndoKind::AddFolder
           || kind == UndoKind::MoveFolder || kind == UndoKind::RemoveFolder || kind == UndoKind::EditBookmarks
           || kind == UndoKind::AddBookmarks;
}

Changes takenBack(Connection& db, const UndoStep& step)
{
    switch (step.kind) {
    case UndoKind::MarkRead:
        return marked(db, articleIds(undoNumbers(db, step.id)), ReadState::Unread);
    case UndoKind::MarkUnread:
        return marked(db, articleIds(undoNumbers(db, step.id)), ReadState::Read);
    case UndoKind::RemoveBookmarks:
        return bookmarksBack(db, undoArchives(db, step.id));
    case UndoKind::RemoveOutlet:
        return outletsBack(db, undoArchives(db, step.id));
    case UndoKind::AddOutlets: {
        const QList<qint64> ids = undoNumbers(db, step.id);
        const QList<RowArchive> archives = undoArchives(db, step.id);
        UndoRecord record = UndoRecord::again(db, step.id);
        return importUndone(db, archives, ids, record);
    }
    case UndoKind::RemoveCopies:
        return copiesBack(db, undoArchives(db, step.id));
    case UndoKind::CleanUp:
        return {}; // its articles are all there is
    case UndoKind::MergeWriters:
        return authorsApart(db, undoArchives(db, step.id));
    case UndoKind::SplitWriter: {
        const QList<qint64> parts = undoNumbers(db, step.id);
        return authorsMerged(db, {parts.value(0)}, {AuthorId {parts.value(2)}}, nullptr);
    }
    case UndoKind::RuleMarkRead:
    case UndoKind::RuleBookmark:
    case UndoKind::RuleKeep:
    case UndoKind::RuleSeveral:
        return ruleTakenBack(db, step);
    case UndoKind::RemoveRule:
        ruleBack(db, undoArchives(db, step.id));
        return {};
    case UndoKind::RenameOutlet:
    case UndoKind::MoveOutlet:
    case UndoKind::AddFolder:
    case UndoKind::MoveFolder:
    case UndoKind::RemoveFolder:
    case UndoKind::EditBookmarks:
    case UndoKind::AddBookmarks:
        return exchanged(db, step);
    }
    return {};
}

Changes outletsLeftAgain(Connection& db, const UndoStep& step)
{
    QList<OutletId> outlets;
    for (const RowArchive& archive : undoArchives(db, step.id))
        for (const OutletId id : archivedIds<OutletId>({archive}, "outlet", "id"))
            if (const OutletId now = outletNow(db, archive, id); !isLeft(db, now))
                outlets += now;
    if (outlets.isEmpty()) {
        leaveToOthers(db, step);
        setDone(db, step.id, true);
        return {};
    }
    UndoRecord record = UndoRecord::again(db, step.id);
    // Those that have not come back count as well.
    const int least = undoParts(db, step.id, PartOf::Gone).isEmpty() ? 0 : step.count;
    Changes changes;
    for (const OutletId id : std::as_const(outlets))
        record.finish(qMax(least, outletLeft(db, id, record, changes).going));
    return changes;
}

Changes doneAgain(Connection& db, const UndoStep& step)
{
    if (isExchange(step.kind))
        return exchanged(db, step);
    if (isOfRule(step.kind))
        return ruleDoneAgain(db, step);
    const QList<qint64> numbers = undoNumbers(db, step.id);
    if (step.kind == UndoKind::RemoveOutlet)
        return outletsLeftAgain(db, step);
    if (step.kind == UndoKind::CleanUp) {
        setDone(db, step.id, true);
        return {};
    }
    const QList<RowArchive> archives = undoArchives(db, step.id);
    if (step.kind == UndoKind::MarkRead || step.kind == UndoKind::MarkUnread) {
        setDone(db, step.id, true);
        return marked(db, articleIds(numbers), step.kind == UndoKind::MarkRead ? ReadState::Read : ReadState::Unread);
    }
    UndoRecord record = UndoRecord::again(db, step.id);
    Changes changes;
    switch (step.kind) {
    case UndoKind::MarkRead:
    case UndoKind::MarkUnread:
    case UndoKind::RenameOutlet:
    case UndoKind::MoveOutlet:
    case UndoKind::AddFolder:
    case UndoKind::MoveFolder:
    case UndoKind::RemoveFolder:
    case UndoKind::EditBookmarks:
    case UndoKind::AddBookmarks:
    case UndoKind::RuleMarkRead:
    case UndoKind::RuleBookmark:
    case UndoKind::RuleKeep:
    case UndoKind::RuleSeveral:
    case UndoKind::RemoveOutlet:
    case UndoKind::CleanUp:
        break;
    case UndoKind::RemoveRule:
        for (const RuleId id : archivedIds<RuleId>(archives, "rule", "id"))
            ruleRemoved(db, id, record);
        break;
    case UndoKind::RemoveBookmarks:
        return bookmarksRemoved(db, archivedIds<ArticleId>(archives, "bookmark", "article_id"), record);
    case UndoKind::AddOutlets:
        return importRedone(db, archives, record);
    case UndoKind::RemoveCopies:
        return copiesRemoved(db, archivedIds<ArticleId>(archives, "copy", "article_id"), record);
    case UndoKind::MergeWriters: {
        QList<AuthorId> people = archivedIds<AuthorId>(archives, "author", "id");
        const AuthorId into = people.isEmpty() ? AuthorId {} : people.takeFirst();
        return authorsMerged(db, into, people, &record);
    }
    case UndoKind::SplitWriter:
        authorSplit(db, {numbers.value(0)}, {numbers.value(1)}, record, changes);
        break;
    }
    return changes;
}

/// Of a step that was just turned round, what need not wait.
void beginPieces(Connection& db, TakenBack& turned)
{
    if (isOfManyArticles(turned.step.kind))
        turned.changes += goOn(db, turned.step);
    turned.changes.undoStep = turned.step.id;
    turned.changes.isUnfinished = isUnfinished(db, turned.step.id);
}

} // namespace

Result<QList<UndoStep>> undoSteps(Connection& db)
{
    return reading([&]() -> Result<QList<UndoStep>> {
        QList<UndoStep> steps;
        Query row(db, "SELECT id, kind, done, at, count, subject FROM undo_step ORDER BY id DESC");
        while (row.step())
            steps += stepFrom(row);
        return steps;
    });
}

Result<TakenBack> undo(Connection& db, UndoStepId id)
{
    return writing(db, [&]() -> Result<TakenBack> {
        const std::optional<UndoStep> step = stepOf(db, id, Wanted::Done);
        if (!step)
            return fail(ErrorKind::NotFound, QStringLiteral("undo"));
        if (!isKnown(step->kind))
            return fail(ErrorKind::Unsupported, QStringLiteral("undo"), kNewerStep);
        if (isOfManyArticles(step->kind))
            setArticlesApart(db, *step);
        TakenBack back {*step, takenBack(db, *step), {}};
        if (step->kind == UndoKind::RemoveOutlet)
            back.signedOut = signedOut(db, back.changes.outlets);
        setDone(db, step->id, false);
        back.step.done = false;
        beginPieces(db, back);
        return back;
    });
}

Result<TakenBack> redo(Connection& db, UndoStepId id)
{
    return writing(db, [&]() -> Result<TakenBack> {
        const std::optional<UndoStep> step = stepOf(db, id, Wanted::TakenBack);
        if (!step)
            return fail(ErrorKind::NotFound, QStringLiteral("redo"));
        if (!isKnown(step->kind))
            return fail(ErrorKind::Unsupported, QStringLiteral("redo"), kNewerStep);
        if (isOfManyArticles(step->kind))
            setArticlesApart(db, *step);
        TakenBack again {*step, doneAgain(db, *step), {}};
        if (step->kind == UndoKind::AddOutlets)
            again.signedOut = signedOut(db, again.changes.outlets);
        again.step.done = true;
        beginPieces(db, again);
        return again;
    });
}

Result<QList<UndoStepId>> unfinishedSteps(Connection& db)
{
    return reading([&]() -> Result<QList<UndoStepId>> {
        QList<UndoStepId> steps;
        Query row(db, "SELECT id FROM undo_step WHERE " + unfinishedSql());
        while (row.step())
            steps += UndoStepId {row.integer(0)};
        return steps;
    });
}

Result<Changes> carryOn(Connection& db, UndoStepId id)
{
    return writing(db, [&]() -> Result<Changes> {
        Changes changes;
        Query row(db, "SELECT id, kind, done, at, count, subject FROM undo_step WHERE id = ?", id.value);
        if (row.step() && isUnfinished(db, id))
            changes = goOn(db, stepFrom(row));
        changes.isUnfinished = isUnfinished(db, id);
        return changes;
    });
}

} // namespace byline
