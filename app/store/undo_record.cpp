// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/undo_record.h"

#include "store/compression.h"
#include "store/shown_pictures.h"
#include "store/undo_pieces.h"

#include <QDataStream>

namespace byline {

namespace {

/// More than a person remembers, and a bound for the disk. What rules do is counted by itself: it comes with every
/// refresh, and must not push out what the user did.
constexpr int kKeptSteps = 150;

// What stands before a part's bytes.
constexpr char kNumbers = 'n';
constexpr char kRows = 'r';

/// Articles of one part, where there are only their ids.
constexpr qsizetype kIdsInPart = 200;

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
        removeSteps(db, stepsIn(Query(db, "SELECT id FROM undo_step WHERE done = 0 AND NOT " + unfinishedSql())));
    Query old(db, "SELECT id FROM (SELECT * FROM undo_step WHERE (kind BETWEEN ?1 AND ?2) = (?3 BETWEEN ?1 AND ?2)"
                  " ORDER BY id DESC LIMIT -1 OFFSET ?4) AS undo_step WHERE NOT "
                      + unfinishedSql());
    old.bind(int(UndoKind::RuleMarkRead), int(UndoKind::RuleSeveral), int(kind), kKeptSteps - 1);
    removeSteps(db, stepsIn(std::move(old)));
    execute(db, "INSERT INTO undo_step(kind, done, at, count, subject) VALUES (?, 1, ?, 0, ?)", int(kind), at, subject);
    return {lastRowId(db)};
}

QByteArray packedNumbers(const QList<qint64>& numbers)
{
    // Ids come in runs: the steps between them pack better than they do themselves.
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    qint64 last = 0;
    for (const qint64 number : numbers)
        out << number - std::exchange(last, number);
    return kNumbers + Compressor().compressed(bytes);
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
    execute(db, "DELETE FROM undo_part WHERE step_id = ? AND articles <> ?", step.value, int(PartOf::Gone));
    execute(db, "UPDATE undo_step SET done = 1 WHERE id = ?", step.value);
    return {db, step};
}

UndoRecord UndoRecord::carriedOn(Connection& db, UndoStepId step)
{
    return {db, step};
}

void UndoRecord::add(const RowArchive& rows, PartOf what)
{
    if (!rows.isEmpty())
        addPart(kRows + rows.packed(), what);
}

void UndoRecord::add(const QList<qint64>& numbers)
{
    addPart(packedNumbers(numbers), PartOf::Rest);
}

void UndoRecord::addHere(const QList<ArticleId>& ids)
{
    for (qsizetype i = 0; i < ids.size(); i += kIdsInPart) {
        QList<qint64> numbers;
        for (const ArticleId id : ids.mid(i, kIdsInPart))
            numbers += id.value;
        addPart(packedNumbers(numbers), PartOf::Here);
    }
}

void UndoRecord::addPart(const QByteArray& packed, PartOf what)
{
    execute(m_db, "INSERT INTO undo_part(step_id, packed, articles) VALUES (?, ?, ?)", m_id.value, packed, int(what));
    ++m_parts;
}

void UndoRecord::finish(int count)
{
    if (count == 0 && m_parts == 0 && integerOf(m_db, "SELECT 1 FROM undo_part WHERE step_id = ?", m_id.value) == 0)
        execute(m_db, "DELETE FROM undo_step WHERE id = ?", std::exchange(m_id, {}).value);
    else
        execute(m_db, "UPDATE undo_step SET count = ? WHERE id = ?", count, m_id.value);
}

QList<UndoStepId> undoableSteps(Connection& db, const QList<UndoKind>& kinds)
{
    QList<UndoStepId> steps;
    for (const UndoKind kind : kinds)
        steps += stepsIn(Query(db, "SELECT id FROM undo_step WHERE done = 1 AND kind = ?", int(kind)));
    return steps;
}

bool removeStepsBefore(Connection& db, UndoKind kind, const QDateTime& before)
{
    const QList<UndoStepId> steps =
        stepsIn(Query(db, "SELECT id FROM undo_step WHERE kind = ? AND at < ?", int(kind), before));
    removeSteps(db, steps);
    return !steps.isEmpty();
}

QList<qint64> undoParts(Connection& db, UndoStepId step, PartOf what)
{
    QList<qint64> ids;
    Query row(db, "SELECT id FROM undo_part WHERE step_id = ? AND articles = ? ORDER BY id", step.value, int(what));
    while (row.step())
        ids += row.integer(0);
    return ids;
}

UndoPart undoPart(Connection& db, qint64 id)
{
    Query row(db, "SELECT packed FROM undo_part WHERE id = ?", id);
    const QByteArray bytes = row.step() ? row.blob(0) : QByteArray();
    return {bytes.startsWith(kRows), bytes.mid(1)};
}

QList<qint64> UndoPart::numbers() const
{
    QList<qint64> numbers;
    const QByteArray bytes = decompressed(packed);
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    qint64 last = 0;
    while (!in.atEnd()) {
        qint64 difference = 0;
        in >> difference;
        numbers += last += difference;
    }
    return numbers;
}

QList<RowArchive> undoArchives(Connection& db, UndoStepId step)
{
    QList<RowArchive> archives;
    for (const qint64 id : undoParts(db, step, PartOf::Rest))
        if (const UndoPart part = undoPart(db, id); part.isOfRows)
            archives += part.rows();
    return archives;
}

QList<qint64> undoNumbers(Connection& db, UndoStepId step)
{
    QList<qint64> numbers;
    for (const qint64 id : undoParts(db, step, PartOf::Rest))
        if (const UndoPart part = undoPart(db, id); !part.isOfRows)
            numbers += part.numbers();
    return numbers;
}

} // namespace byline
