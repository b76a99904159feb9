// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/undo.h"

#include "store/store.h"
#include "store/undo.h"

#include <algorithm>

namespace byline {

Undo::Undo(Store& store)
    : m_store(store)
{
}

QFuture<Result<QList<UndoStep>>> Undo::steps()
{
    return m_store.reads().run([](Connection& db) { return undoSteps(db); });
}

QFuture<Result<UndoState>> Undo::state()
{
    return steps().then(this, [](const Result<QList<UndoStep>>& steps) {
        return steps.map([](const QList<UndoStep>& all) {
            UndoState state;
            for (const UndoStep& step : all) {
                if (step.done && !state.undo)
                    state.undo = step;
                // The one that was taken back last is the oldest of them.
                if (!step.done)
                    state.redo = step;
            }
            return state;
        });
    });
}

QFuture<Result<UndoStep>> Undo::undo(UndoStepId step)
{
    return m_store.writes()
        .run([step](Connection& db) { return byline::undo(db, step); })
        .then(this, [this](const Result<TakenBack>& back) {
            if (back)
                emit changed(back->changes);
            return back.map([](const TakenBack& done) { return done.step; });
        });
}

QFuture<Result<UndoStep>> Undo::redo(UndoStepId step)
{
    return m_store.writes()
        .run([step](Connection& db) { return byline::redo(db, step); })
        .then(this, [this](const Result<TakenBack>& again) {
            if (again)
                emit changed(again->changes);
            return again.map([](const TakenBack& done) { return done.step; });
        });
}

void Undo::note(const Changes& changes)
{
    if (changes.undoStep)
        m_newest = changes.undoStep;
    if (changes.undoStep || changes.elsewhere)
        emit lineChanged();
}

} // namespace byline
