// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/result.h"
#include "core/undo_step.h"

#include <QFuture>
#include <QObject>

#include <optional>

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

    /// The newest step of this process, for an offer to take back what was done just now.
    UndoStepId newest() const { return m_newest; }
    void note(const Changes& changes);

signals:
    void changed(const Changes& changes);
    /// Another step is in line than before.
    void lineChanged();

private:
    /// What the keychain has for outlets goes and comes with them.
    QFuture<Result<UndoStep>> followed(const QFuture<Result<TakenBack>>& write);
    QFuture<Result<UndoStep>> signedIn(const TakenBack& done);

    Store& m_store;
    SignIns& m_signIns;
    UndoStepId m_newest;
};

} // namespace byline
