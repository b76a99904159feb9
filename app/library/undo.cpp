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

QFuture<Result<void>> Undo::finished()
{
    if (m_unfinished.isEmpty())
        return settled(Result<void>());
    m_waiting.push_back(std::make_shared<QPromise<Result<void>>>());
    m_waiting.back()->start();
    return m_waiting.back()->future();
}

void Undo::carryOn()
{
    m_store.reads()
        .run([](Connection& db) { return unfinishedSteps(db); })
        .then(this, [this](const Result<QList<UndoStepId>>& steps) {
            for (const UndoStepId step : steps.value_or(QList<UndoStepId>()))
                carryOn(step);
        });
}

void Undo::carryOn(UndoStepId step)
{
    // One that was turned round meanwhile goes on the other way.
    if (m_unfinished.contains(step))
        return;
    m_unfinished.insert(step);
    nextPiece(step);
}

void Undo::nextPiece(UndoStepId step)
{
    m_store.writes()
        .runAsPiece([step](Connection& db) { return byline::carryOn(db, step); })
        .then(this, [this, step](const Result<Changes>& changes) {
            if (!changes)
                return ended(step, tl::unexpected<Error>(changes.error()));
            if (!changes->isEmpty())
                emit changed(*changes);
            if (changes->isUnfinished)
                return nextPiece(step);
            ended(step, {});
        });
}

void Undo::ended(UndoStepId step, const Result<void>& how)
{
    m_unfinished.remove(step);
    emit lineChanged();
    if (!how)
        emit failed(how.error());
    if (how && !m_unfinished.isEmpty())
        return;
    for (const auto& waiting : std::exchange(m_waiting, {})) {
        waiting->addResult(how);
        waiting->finish();
    }
}

void Undo::note(const Changes& changes)
{
    if (changes.undoStep && changes.isUnfinished)
        carryOn(changes.undoStep);
    if (changes.undoStep)
        m_newest = changes.undoStep;
    if (changes.undoStep || changes.elsewhere)
        emit lineChanged();
}

} // namespace byline
