// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/outlets.h"

#include <functional>

namespace byline {

/// How an import is followed and stopped. Both are called on the thread that writes.
struct ImportWatch
{
    std::function<bool()> isStopped;
    std::function<void(int done)> progressed;
};

struct ImportedOutlets
{
    Changes changes;
    QList<AddedOutlet> outlets; ///< one for each that was wanted, in their order
};

/// Subscribes to many at once: all of them or, stopped, none. One step of the history. Cancelled.
Result<ImportedOutlets> importOutlets(Connection& db, const QList<NewOutlet>& wanted, const QDateTime& now,
                                      const ImportWatch& watch = {});

} // namespace byline
