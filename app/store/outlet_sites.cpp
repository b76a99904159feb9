// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/outlet_sites.h"

#include "store/query.h"
#include "store/remove_articles.h"
#include "store/transaction.h"

namespace byline {

namespace {

OutletSite siteFrom(const Query& row)
{
    return {{row.integer(0)}, row.text(1), row.text(2).toUtf8(), row.time(3)};
}

bool exists(Connection& db, OutletId outlet)
{
    return integerOf(db, "SELECT 1 FROM outlet WHERE id = ?", outlet.value) != 0;
}

} // namespace

std::optional<OutletSite> outletSite(Connection& db, OutletId outlet)
{
    Query row(db, "SELECT outlet_id, platform, description, checked FROM outlet_site WHERE outlet_id = ?",
              outlet.value);
    return row.step() ? std::optional(siteFrom(row)) : std::nullopt;
}

Result<QList<OutletSite>> outletSites(Connection& db, const QString& platform, const QString& host)
{
    return reading([&]() -> Result<QList<OutletSite>> {
        QList<OutletSite> sites;
        Query row(db,
                  "SELECT outlet_id, platform, description, checked FROM outlet_site WHERE platform = ?"
                  " AND instr(description, ?) > 0 ORDER BY outlet_id",
                  platform, host);
        while (row.step())
            sites += siteFrom(row);
        return sites;
    });
}

Result<void> storeOutletSite(Connection& db, const OutletSite& site)
{
    return writing(db, [&]() -> Result<void> {
        if (!exists(db, site.outlet)) // removed while it was looked at
            return {};
        execute(db,
                "INSERT INTO outlet_site(outlet_id, platform, description, checked)"
                " VALUES (?1, ?2, ?3, ?4) ON CONFLICT(outlet_id) DO UPDATE SET platform = ?2, description = ?3,"
                " checked = ?4",
                site.outlet.value, site.platform, QString::fromUtf8(site.description), site.checked);
        return {};
    });
}

Result<BackPosition> backPosition(Connection& db, OutletId outlet, const QString& part)
{
    return reading([&]() -> Result<BackPosition> {
        Query row(db, "SELECT next_page, total FROM back_catalogue WHERE outlet_id = ? AND part = ?", outlet.value,
                  part);
        return row.step() ? BackPosition {int(row.integer(0)), int(row.integer(1))} : BackPosition {};
    });
}

Result<void> storeBackPosition(Connection& db, OutletId outlet, const QString& part, const BackPosition& position)
{
    return writing(db, [&]() -> Result<void> {
        if (isLeft(db, outlet))
            return fail(ErrorKind::Cancelled, QStringLiteral("the outlet has been left"));
        execute(db,
                "INSERT INTO back_catalogue(outlet_id, part, next_page, total) VALUES (?1, ?2, ?3, ?4)"
                " ON CONFLICT(outlet_id, part) DO UPDATE SET next_page = ?3, total = ?4",
                outlet.value, part, position.nextPage, position.total);
        return {};
    });
}

} // namespace byline
