// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QSet>
#include <QStringList>

#include <optional>

namespace byline {

class Connection;

/// The site behind an outlet, as its platform describes it.
struct OutletSite
{
    OutletId outlet;
    QString platform;       ///< "ghost", "wordpress"; empty: looked at, and neither
    QByteArray description; ///< JSON
    QDateTime checked;
};
std::optional<OutletSite> outletSite(Connection& db, OutletId outlet);
/// Those whose description names the host; all without one.
Result<QList<OutletSite>> outletSites(Connection& db, const QString& platform, const QString& host);
Result<void> storeOutletSite(Connection& db, const OutletSite& site);

/// Where "load earlier articles" goes on.
struct BackPosition
{
    int nextPage = 1; ///< 0: all is here
    int total = 0;
};
Result<BackPosition> backPosition(Connection& db, OutletId outlet, const QString& part);
/// Cancelled: the outlet has been left meanwhile.
Result<void> storeBackPosition(Connection& db, OutletId outlet, const QString& part, const BackPosition& position);

} // namespace byline
