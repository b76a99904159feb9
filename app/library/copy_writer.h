// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/haste.h"
#include "store/pages.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <vector>

namespace byline {

class Store;

/// Writes copies: those that come while one is written go together after it, since for each transaction the disk is
/// waited for once, and the lists and indexes that all of them share are written once.
class CopyWriter final : public QObject
{
    Q_OBJECT

public:
    CopyWriter(Store& store, Clock clock);

    QFuture<Result<Changes>> store(const NewCopy& copy, Haste haste = Haste::InTurn);
    /// While many are on their way, those that have come wait for some more, if only for a moment.
    void setManyComing(bool many);
    bool isWriting() const { return m_isWriting; }
    /// While some are written, enough for the next turn has come: what would be fetched now lay in memory, and at the
    /// end the disk would work alone. `written` says when to look again.
    bool isFull() const;
    /// Hands all that has come to the store, whose end waits for it. This has to live until then: the answers come
    /// here.
    void finish();

signals:
    void written();

private:
    struct Waiting
    {
        NewCopy copy;
        qsizetype bytes = 0;
        QPromise<Result<Changes>> promise;
    };

    void writeIfWorthwhile();
    void write();

    Store& m_store;
    Clock m_clock;
    std::vector<Waiting> m_waiting;
    qsizetype m_waitingBytes = 0;
    QTimer m_patience; ///< since the first of them came
    bool m_isDue = false;
    bool m_areManyComing = false;
    bool m_isWriting = false;
};

} // namespace byline
