// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/newsletter.h"
#include "core/outlet.h"
#include "ghost/site.h"

#include <QObject>

namespace byline {

class Fetcher;
class Store;

/// An outlet's site on Ghost, and what newsletters it has.
struct KnownGhost
{
    OutletId outlet;
    GhostSite site;
    QList<Newsletter> newsletters;
};

/// Which outlets run on Ghost, and what their sites say of themselves; remembered in the library.
class GhostSites final : public QObject
{
    Q_OBJECT

public:
    GhostSites(Store& store, Fetcher& fetcher, Clock clock);

    /// Known: what is remembered does for a day; Anew: the site is asked. NotFound for an outlet that shows no sign of
    /// Ghost: its server is asked nothing.
    enum class Freshness { Known, Anew };
    QFuture<Result<KnownGhost>> site(OutletId outlet, Freshness freshness = Freshness::Known);
    /// Those that were recognised before.
    QFuture<Result<QList<KnownGhost>>> all();

private:
    QFuture<Result<KnownGhost>> ask(const Outlet& outlet, const std::optional<KnownGhost>& remembered);
    QFuture<Result<KnownGhost>> withNewsletters(KnownGhost known);
    void remember(OutletId outlet, const std::optional<KnownGhost>& known);

    Store& m_store;
    Fetcher& m_fetcher;
    Clock m_clock;
};

} // namespace byline
