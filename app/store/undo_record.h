// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/undo_step.h"
#include "store/row_archive.h"

#include <functional>

namespace byline {

/// What a step of the history is made of while it is written, within the transaction of its caller.
class UndoRecord final
{
public:
    /// A new step; what was taken back before cannot be done again from here on.
    UndoRecord(Connection& db, UndoKind kind, const QString& subject, const QDateTime& at);
    /// A step that the program takes by itself: what was taken back can still be done again.
    static UndoRecord aside(Connection& db, UndoKind kind, const QString& subject, const QDateTime& at);
    /// A step that is done again: its parts are written anew.
    static UndoRecord again(Connection& db, UndoStepId step);
    /// A step that goes on in another transaction.
    static UndoRecord carriedOn(Connection& db, UndoStepId step);

    UndoStepId id() const { return m_id; }
    void add(const RowArchive& rows);
    void add(const QList<qint64>& numbers);
    /// Writes how many articles (or people) it was about. Without any, the step goes.
    void finish(int count);

private:
    UndoRecord(Connection& db, UndoStepId step);
    void addPart(const QByteArray& packed);

    Connection& m_db;
    UndoStepId m_id;
    int m_parts = 0;
};

/// Whether there were any.
bool removeStepsBefore(Connection& db, UndoKind kind, const QDateTime& before);

/// Gives archives one after the other to whoever asks: those of all articles of a large outlet take a gigabyte.
using EachArchive = std::function<void(const std::function<void(const RowArchive&)>& use)>;

/// The parts of a step, as they were added.
EachArchive eachUndoArchive(Connection& db, UndoStepId step);
QList<RowArchive> undoArchives(Connection& db, UndoStepId step);
QList<qint64> undoNumbers(Connection& db, UndoStepId step);

} // namespace byline
