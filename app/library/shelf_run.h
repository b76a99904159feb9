// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/shelf.h"
#include "store/shelf.h"

namespace byline {

/// Keeps one article after the other, a few at a time, as long as there is room.
class ShelfRun final : public QObject
{
    Q_OBJECT

public:
    ShelfRun(Store& store, Archive& archive, qint64 quota);

    /// What it is to keep, before it starts; in pieces, if that is how it is found.
    void add(const QList<ShelfWish>& wishes);
    void start();
    /// At once: what is under way is dropped.
    void stop();
    bool isStopped() const { return m_report.stopped; }

signals:
    void changed(const Changes& changes);
    void progressed(const ShelfProgress& progress);
    void finished(const ShelfReport& report); ///< once

private:
    void next();
    void makeRoom(const ShelfWish& wish);
    void keep(const ShelfWish& wish);
    void kept(const Result<CopyReport>& report);
    void oneDone();

    Store& m_store;
    Archive& m_archive;
    qint64 m_quota;
    QList<ShelfWish> m_left;
    ShelfProgress m_progress;
    ShelfReport m_report;
    int m_underWay = 0;
    bool m_hasStarted = false;
    bool m_isFinished = false;
};

} // namespace byline
