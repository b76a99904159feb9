// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/undo_step.h"
#include "store/row_archive.h"

namespace byline {

/// What a part of a step holds. The numbers are kept in libraries.
enum class PartOf {
    Rest = 0,
    Here = 1, ///< ids of articles that are in the library: they are to go, or, of a clean-up, have come back
    Gone = 2, ///< the rows of articles that were removed, and all that hung on them
};

/// What a step of the history is made of while it is written, within the transaction of its caller.
class UndoRecord final
{
public:
    /// A new step; what was taken back before cannot be done again from here on.
    UndoRecord(Connection& db, UndoKind kind, const QString& subject, const QDateTime& at);
    /// A step that the program takes by itself: what was taken back can still be done again.
    static UndoRecord aside(Connection& db, UndoKind kind, const QString& subject, const QDateTime& at);
    /// A step that is done again: its parts are written anew, but for those of articles that are gone.
    static UndoRecord again(Connection& db, UndoStepId step);
    /// A step that goes on in another transaction.
    static UndoRecord carriedOn(Connection& db, UndoStepId step);

    UndoStepId id() const { return m_id; }
    void add(const RowArchive& rows, PartOf what = PartOf::Rest);
    void add(const QList<qint64>& numbers);
    /// Some hundreds in a part, as given.
    void addHere(const QList<ArticleId>& ids);
    /// Writes how many articles (or people) it was about. Without any, the step goes.
    void finish(int count);

private:
    UndoRecord(Connection& db, UndoStepId step);
    void addPart(const QByteArray& packed, PartOf what);

    Connection& m_db;
    UndoStepId m_id;
    int m_parts = 0;
};

/// Those of these kinds that can be taken back.
QList<UndoStepId> undoableSteps(Connection& db, const QList<UndoKind>& kinds);
/// Whether there were any.
bool removeStepsBefore(Connection& db, UndoKind kind, const QDateTime& before);

/// The rest of a step, as it was added.
QList<RowArchive> undoArchives(Connection& db, UndoStepId step);
QList<qint64> undoNumbers(Connection& db, UndoStepId step);

struct UndoPart
{
    bool isOfRows = false;
    QByteArray packed; ///< without what tells what it is

    QList<qint64> numbers() const;
    RowArchive rows() const { return RowArchive::unpacked(packed); }
};
/// The ids of a step's parts, as they were added; and one of them.
QList<qint64> undoParts(Connection& db, UndoStepId step, PartOf what);
UndoPart undoPart(Connection& db, qint64 id);

} // namespace byline
