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

/// Icons of outlets: fetched in the background, a few at a time, and renewed rarely.
class Icons final : public QObject
{
    Q_OBJECT

public:
    Icons(Store& store, Fetcher& fetcher, Clock clock);

    /// Looks for the icons of outlets that have none, once a week, and for those that were found a month ago.
    void fetchMissing();

signals:
    void changed(const Changes& changes);

private:
    void findNext();
    void find(const Outlet& outlet);
    void done(OutletId id);
    void leave(OutletId id);
    void tryNext(const Outlet& outlet, QStringList addresses);

    Store& m_store;
    Fetcher& m_fetcher;
    Clock m_clock;
    QList<Outlet> m_waiting;
    QSet<OutletId> m_busy; ///< waiting or being looked for
};

} // namespace byline
