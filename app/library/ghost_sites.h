// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/newsletter.h"
#include "core/outlet.h"
#include "ghost/site.h"

#include <QObject>

#include <optional>

namespace byline {

class Connection;
class Fetcher;
class Store;

/// An outlet's site on Ghost, and what newsletters it has.
struct KnownGhost
{
    OutletId outlet;
    GhostSite site;
    QList<Newsletter> newsletters;
};

/// What is remembered of an outlet's site; none: it is not known to run on Ghost.
std::optional<KnownGhost> knownGhost(Connection& db, OutletId outlet);

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
    /// Those on whose site the page is, as far as they were recognised before.
    QFuture<Result<QList<KnownGhost>>> at(const QUrl& page);

private:
    QFuture<Result<KnownGhost>> ask(const Outlet& outlet, const std::optional<KnownGhost>& remembered);
    QFuture<Result<KnownGhost>> withNewsletters(KnownGhost known);
    void remember(OutletId outlet, const std::optional<KnownGhost>& known);

    Store& m_store;
    Fetcher& m_fetcher;
    Clock m_clock;
};

} // namespace byline
