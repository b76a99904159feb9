// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/undo_record.h"

#include "store/compression.h"
#include "store/shown_pictures.h"

#include <QDataStream>

namespace byline {

namespace {

/// More than a person remembers, and a bound for the disk. What rules do is counted by itself: it comes with every
/// refresh, and must not push out what the user did.
constexpr int kKeptSteps = 150;

// What stands before a part's bytes.
constexpr char kNumbers = 'n';
constexpr char kRows = 'r';

enum class History { TakenBackGoes, Stays };

QList<UndoStepId> stepsIn(Query&& row)
{
    QList<UndoStepId> steps;
    while (row.step())
        steps += UndoStepId {row.integer(0)};
    return steps;
}

/// What they alone kept of pictures goes with them.
void removeSteps(Connection& db, const QList<UndoStepId>& steps)
{
    QStringList pictures;
    Query picture(db, "SELECT hash FROM undo_picture WHERE step_id = ?");
    for (const UndoStepId step : steps) {
        picture.bind(step.value);
        while (picture.step())
            pictures += picture.text(0);
        execute(db, "DELETE FROM undo_step WHERE id = ?", step.value);
    }
    removeUnshown(db, pictures);
}

UndoStepId begun(Connection& db, UndoKind kind, const QString& subject, const QDateTime& at, History history)
{
    if (history == History::TakenBackGoes)
        removeSteps(db, stepsIn(Query(db, "SELECT id FROM undo_step WHERE done = 0")));
    removeSteps(db, stepsIn(Query(db,
                                  "SELECT id FROM undo_step WHERE (kind BETWEEN ?1 AND ?2) = (?3 BETWEEN ?1 AND ?2)"
                                  " ORDER BY id DESC LIMIT -1 OFFSET ?4",
                                  int(UndoKind::RuleMarkRead), int(UndoKind::RuleSeveral), int(kind), kKeptSteps - 1)));
    execute(db, "INSERT INTO undo_step(kind, done, at, count, subject) VALUES (?, 1, ?, 0, ?)", int(kind), at, subject);
    return {lastRowId(db)};
}

template <typename Use>
void eachPart(Connection& db, UndoStepId step, char sort, Use use)
{
    Query row(db, "SELECT packed FROM undo_part WHERE step_id = ? ORDER BY id", step.value);
    while (row.step())
        if (const QByteArray part = row.blob(0); part.startsWith(sort))
            use(part.mid(1));
}

} // namespace

UndoRecord::UndoRecord(Connection& db, UndoKind kind, const QString& subject, const QDateTime& at)
    : m_db(db)
{
    m_id = begun(db, kind, subject, at, History::TakenBackGoes);
}

UndoRecord::UndoRecord(Connection& db, UndoStepId step)
    : m_db(db)
    , m_id(step)
{
}

UndoRecord UndoRecord::aside(Connection& db, UndoKind kind, const QString& subject, const QDateTime& at)
{
    return {db, begun(db, kind, subject, at, History::Stays)};
}

UndoRecord UndoRecord::again(Connection& db, UndoStepId step)
{
    execute(db, "DELETE FROM undo_part WHERE step_id = ?", step.value);
    execute(db, "UPDATE undo_step SET done = 1 WHERE id = ?", step.value);
    return {db, step};
}

UndoRecord UndoRecord::carriedOn(Connection& db, UndoStepId step)
{
    return {db, step};
}

void UndoRecord::add(const RowArchive& rows)
{
    if (!rows.isEmpty())
        addPart(kRows + rows.packed());
}

void UndoRecord::add(const QList<qint64>& numbers)
{
    // Ids come in runs: the steps between them pack better than they do themselves.
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    qint64 last = 0;
    for (const qint64 number : numbers)
        out << number - std::exchange(last, number);
    addPart(kNumbers + Compressor().compressed(bytes));
}

void UndoRecord::addPart(const QByteArray& packed)
{
    execute(m_db, "INSERT INTO undo_part(step_id, packed) VALUES (?, ?)", m_id.value, packed);
    ++m_parts;
}

void UndoRecord::finish(int count)
{
    if (count == 0 && m_parts == 0 && integerOf(m_db, "SELECT 1 FROM undo_part WHERE step_id = ?", m_id.value) == 0)
        execute(m_db, "DELETE FROM undo_step WHERE id = ?", std::exchange(m_id, {}).value);
    else
        execute(m_db, "UPDATE undo_step SET count = ? WHERE id = ?", count, m_id.value);
}

bool removeStepsBefore(Connection& db, UndoKind kind, const QDateTime& before)
{
    const QList<UndoStepId> steps =
        stepsIn(Query(db, "SELECT id FROM undo_step WHERE kind = ? AND at < ?", int(kind), before));
    removeSteps(db, steps);
    return !steps.isEmpty();
}

EachArchive eachUndoArchive(Connection& db, UndoStepId step)
{
    return [&db, step](const auto& use) {
        eachPart(db, step, kRows, [&](const QByteArray& bytes) { use(RowArchive::unpacked(bytes)); });
    };
}

QList<RowArchive> undoArchives(Connection& db, UndoStepId step)
{
    QList<RowArchive> archives;
    eachUndoArchive(db, step)([&](const RowArchive& archive) { archives += archive; });
    return archives;
}

QList<qint64> undoNumbers(Connection& db, UndoStepId step)
{
    QList<qint64> numbers;
    eachPart(db, step, kNumbers, [&](const QByteArray& packed) {
        const QByteArray bytes = decompressed(packed);
        QDataStream in(bytes);
        in.setVersion(QDataStream::Qt_6_0);
        qint64 last = 0;
        while (!in.atEnd()) {
            qint64 difference = 0;
            in >> difference;
            numbers += last += difference;
        }
    });
    return numbers;
}

} // namespace byline
