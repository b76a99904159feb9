// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/undo.h"

#include "core/async.h"
#include "library/sign_ins.h"
#include "store/store.h"
#include "store/undo.h"

#include <algorithm>

namespace byline {

namespace {

/// As it is now: taken back, or done again.
bool bringsOutlets(const UndoStep& step)
{
    return step.kind == (step.done ? UndoKind::AddOutlets : UndoKind::RemoveOutlet);
}

} // namespace

Undo::Undo(Store& store, SignIns& signIns)
    : m_store(store)
    , m_signIns(signIns)
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
    return followed(m_store.writes().run([step](Connection& db) { return byline::undo(db, step); }));
}

QFuture<Result<UndoStep>> Undo::redo(UndoStepId step)
{
    return followed(m_store.writes().run([step](Connection& db) { return byline::redo(db, step); }));
}

QFuture<Result<UndoStep>> Undo::followed(const QFuture<Result<TakenBack>>& write)
{
    return QFuture<Result<TakenBack>>(write)
        .then(this,
              [this](const Result<TakenBack>& done) {
                  if (!done)
                      return settled(Result<UndoStep>(tl::unexpected<Error>(done.error())));
                  emit changed(done->changes);
                  if (bringsOutlets(done->step))
                      return signedIn(*done);
                  return m_signIns.leave(done->changes.signedOut).then(this, [step = done->step](const Result<void>&) {
                      return Result<UndoStep>(step);
                  });
              })
        .unwrap();
}

QFuture<Result<UndoStep>> Undo::signedIn(const TakenBack& done)
{
    return m_signIns.comeBack(done.changes.outlets).then(this, [done](const QList<OutletId>& signedIn) {
        UndoStep step = done.step;
        for (const OutletId id : done.signedOut)
            step.signedOut = step.signedOut || !signedIn.contains(id);
        return Result<UndoStep>(step);
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
