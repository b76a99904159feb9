// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/haste.h"
#include "store/pages.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <vector>

namespace byline {

class Store;

/// Writes copies: those that come while one is written go together after it, since the disk is waited for once for
/// each transaction.
class CopyWriter final : public QObject
{
    Q_OBJECT

public:
    CopyWriter(Store& store, Clock clock);

    QFuture<Result<Changes>> store(const NewCopy& copy, Haste haste = Haste::InTurn);
    /// Hands all that has come to the store, whose end waits for it. This has to live until then: the answers come
    /// here.
    void finish();

private:
    struct Waiting
    {
        NewCopy copy;
        QPromise<Result<Changes>> promise;
    };

    void write();

    Store& m_store;
    Clock m_clock;
    std::vector<Waiting> m_waiting;
    bool m_isWriting = false;
};

} // namespace byline
