// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/shelf_run.h"

#include "library/archive.h"
#include "store/store.h"

#include <algorithm>
#include <utility>

namespace byline {

namespace {

/// Each of them fetches its pictures side by side; who reads meanwhile wants connections too.
constexpr int kAtOnce = 3;

} // namespace

ShelfRun::ShelfRun(Store& store, Archive& archive, qint64 quota)
    : m_store(store)
    , m_archive(archive)
    , m_quota(quota)
{
}

void ShelfRun::add(const QList<ShelfWish>& wishes)
{
    if (!m_report.stopped)
        m_left += wishes;
}

void ShelfRun::start()
{
    if (m_report.stopped) { // while the wishes were still being read
        next();
        return;
    }
    // They may take the room of others, whose end would be theirs too.
    std::stable_partition(m_left.begin(), m_left.end(), [](const ShelfWish& wish) { return wish.bookmarked; });
    m_hasStarted = true;
    m_progress.total = int(m_left.size());
    emit progressed(m_progress);
    next();
}

void ShelfRun::stop()
{
    m_report.stopped = m_report.stopped || !m_hasStarted || !m_left.isEmpty() || m_underWay > 0;
    m_left.clear();
    m_archive.stopSaving(Keeper::Shelf);
}

void ShelfRun::next()
{
    while (m_underWay < kAtOnce && !m_left.isEmpty()) {
        ++m_underWay;
        makeRoom(m_left.takeFirst());
    }
    // The last of them may have come to its end within the loop above, and have said so from in there.
    if (m_underWay == 0 && !std::exchange(m_isFinished, true))
        emit finished(m_report);
}

void ShelfRun::makeRoom(const ShelfWish& wish)
{
    m_store.writes()
        .run([wish, quota = m_quota, underWay = m_underWay](Connection& db) {
            return roomFor(db, wish, quota, underWay);
        })
        .then(this, [this, wish](const Result<ShelfRoom>& room) {
            if (room && !room->changes.isEmpty())
                emit changed(room->changes);
            if (room && room->goesOn && !m_report.stopped)
                return makeRoom(wish);
            if (room && room->isEnough && !m_report.stopped) {
                keep(wish);
                return;
            }
            if (m_report.stopped)
                return oneDone();
            m_report.isFull = m_report.isFull || room;
            m_left.clear();
            oneDone();
        });
}

void ShelfRun::keep(const ShelfWish& wish)
{
    m_archive.save(wish.article, Keeper::Shelf).then(this, [this](const Result<CopyReport>& report) { kept(report); });
}

void ShelfRun::kept(const Result<CopyReport>& report)
{
    if (!report && m_report.stopped) {
        oneDone();
        return;
    }
    if (!report) {
        ++m_report.failed;
        // Nobody is there any more: the rest would fail the same way.
        if (report.error().kind == ErrorKind::Cancelled || report.error().kind == ErrorKind::DiskFull)
            stop();
        oneDone();
        return;
    }
    ++m_report.kept;
    m_report.incomplete += report->state == CopyState::Complete ? 0 : 1;
    oneDone();
}

void ShelfRun::oneDone()
{
    --m_underWay;
    ++m_progress.done;
    emit progressed(m_progress);
    next();
}

} // namespace byline
