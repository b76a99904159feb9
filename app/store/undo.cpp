// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/undo.h"

#include "core/reading_state.h"
#include "store/bookmarks.h"
#include "store/folders.h"
#include "store/outlet_sign_ins.h"
#include "store/transaction.h"
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
QList<Id> archivedIds(const EachArchive& each, const char* table, const char* column)
{
    QList<Id> ids;
    each([&](const RowArchive& archive) {
        if (const ArchivedRows* rows = archive.find(QLatin1String(table)))
            for (qsizetype i = 0; i < rows->rows.size(); ++i)
                ids += Id {rows->at(i, QLatin1String(column)).toLongLong()};
    });
    return ids;
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
        return outletBack(db, eachUndoArchive(db, step.id));
    case UndoKind::AddOutlets: {
        const QList<qint64> ids = undoNumbers(db, step.id);
        const QList<RowArchive> archives = undoArchives(db, step.id);
        UndoRecord record = UndoRecord::again(db, step.id);
        return importUndone(db, archives, ids, record);
    }
    case UndoKind::RemoveCopies:
        return copiesBack(db, undoArchives(db, step.id));
    case UndoKind::CleanUp:
        return articlesBack(db, eachUndoArchive(db, step.id));
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

/// What was removed may be very many articles.
Changes removedAgain(Connection& db, const UndoStep& step)
{
    const EachArchive each = eachUndoArchive(db, step.id);
    const bool isOutlet = step.kind == UndoKind::RemoveOutlet;
    const auto outlets = isOutlet ? archivedIds<OutletId>(each, "outlet", "id") : QList<OutletId>();
    const auto articles = isOutlet ? QList<ArticleId>() : archivedIds<ArticleId>(each, "article", "id");
    UndoRecord record = UndoRecord::again(db, step.id);
    Changes changes;
    for (const OutletId id : outlets)
        outletRemoved(db, id, record, changes);
    if (!isOutlet) {
        changes = articlesCleaned(db, articles, record);
        record.finish(int(changes.removed.size()));
    }
    return changes;
}

Changes doneAgain(Connection& db, const UndoStep& step)
{
    if (isExchange(step.kind))
        return exchanged(db, step);
    if (isOfRule(step.kind))
        return ruleDoneAgain(db, step);
    const QList<qint64> numbers = undoNumbers(db, step.id);
    if (step.kind == UndoKind::RemoveOutlet || step.kind == UndoKind::CleanUp)
        return removedAgain(db, step);
    const QList<RowArchive> archives = undoArchives(db, step.id);
    const EachArchive each = [&archives](const auto& use) { std::for_each(archives.begin(), archives.end(), use); };
    if (step.kind == UndoKind::MarkRead || step.kind == UndoKind::MarkUnread) {
        execute(db, "UPDATE undo_step SET done = 1 WHERE id = ?", step.id.value);
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
        for (const RuleId id : archivedIds<RuleId>(each, "rule", "id"))
            ruleRemoved(db, id, record);
        break;
    case UndoKind::RemoveBookmarks:
        return bookmarksRemoved(db, archivedIds<ArticleId>(each, "bookmark", "article_id"), record);
    case UndoKind::AddOutlets:
        return importRedone(db, archives, record);
    case UndoKind::RemoveCopies:
        return copiesRemoved(db, archivedIds<ArticleId>(each, "copy", "article_id"), record);
    case UndoKind::MergeWriters: {
        QList<AuthorId> people = archivedIds<AuthorId>(each, "author", "id");
        const AuthorId into = people.isEmpty() ? AuthorId {} : people.takeFirst();
        return authorsMerged(db, into, people, &record);
    }
    case UndoKind::SplitWriter:
        authorSplit(db, {numbers.value(0)}, {numbers.value(1)}, record, changes);
        break;
    }
    return changes;
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
        TakenBack back {*step, takenBack(db, *step), {}};
        if (step->kind == UndoKind::RemoveOutlet)
            back.signedOut = signedOut(db, back.changes.outlets);
        execute(db, "UPDATE undo_step SET done = 0 WHERE id = ?", step->id.value);
        back.step.done = false;
        back.changes.undoStep = step->id;
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
        TakenBack again {*step, doneAgain(db, *step), {}};
        if (step->kind == UndoKind::AddOutlets)
            again.signedOut = signedOut(db, again.changes.outlets);
        again.step.done = true;
        again.changes.undoStep = step->id;
        return again;
    });
}

} // namespace byline
