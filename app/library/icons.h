// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/clock.h"
#include "core/outlet.h"
#include "core/result.h"

#include <QFuture>
#include <QObject>
#include <QSet>

namespace byline {

class Fetcher;
class Store;

/// Icons of outlets: fetched once in the background, never in the way of anything.
class Icons final : public QObject
{
    Q_OBJECT

public:
    Icons(Store& store, Fetcher& fetcher, Clock clock);

    /// Looks for the icons of outlets that have none yet; each outlet is tried once while the program runs.
    void fetchMissing();

signals:
    void changed(const Changes& changes);

private:
    void find(const Outlet& outlet);
    void tryNext(const Outlet& outlet, QStringList addresses);

    Store& m_store;
    Fetcher& m_fetcher;
    Clock m_clock;
    QSet<OutletId> m_tried;
};

} // namespace byline
