// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/result.h"
#include "core/undo_step.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace byline {

class SignIns;
class Store;
struct TakenBack;

/// What is next in line to be taken back or done again.
struct UndoState
{
    std::optional<UndoStep> undo;
    std::optional<UndoStep> redo;
};

/// The history of what can be taken back. It is part of the library and survives a restart.
class Undo final : public QObject
{
    Q_OBJECT

public:
    Undo(Store& store, SignIns& signIns);

    /// Newest first.
    QFuture<Result<QList<UndoStep>>> steps();
    QFuture<Result<UndoState>> state();
    /// The step that was taken back: the given one, or the newest. NotFound if there is none.
    QFuture<Result<UndoStep>> undo(UndoStepId step = {});
    QFuture<Result<UndoStep>> redo(UndoStepId step = {});

    /// Steps about very many articles take a piece at a time, also after the answer is there: when none has more to do.
    /// An error leaves the rest to the next refresh, and to whoever opens the library next.
    QFuture<Result<void>> finished();
    /// Goes on with what was begun, here or by a process that has ended since.
    void carryOn();

    /// The newest step of this process, for an offer to take back what was done just now.
    UndoStepId newest() const { return m_newest; }
    void note(const Changes& changes);

signals:
    void changed(const Changes& changes);
    /// Another step is in line than before.
    void lineChanged();
    /// What is to go on by itself cannot.
    void failed(const Error& error);

private:
    /// What the keychain has for outlets goes and comes with them.
    QFuture<Result<UndoStep>> followed(const QFuture<Result<TakenBack>>& write);
    QFuture<Result<UndoStep>> signedIn(const TakenBack& done);
    void carryOn(UndoStepId step);
    void nextPiece(UndoStepId step);
    void ended(UndoStepId step, const Result<void>& how);

    Store& m_store;
    SignIns& m_signIns;
    QSet<UndoStepId> m_unfinished;
    std::vector<std::shared_ptr<QPromise<Result<void>>>> m_waiting;
    UndoStepId m_newest;
};

} // namespace byline
