// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/outlet_portrait.h"

#include "store/outlets.h"
#include "store/query.h"
#include "store/transaction.h"

#include <algorithm>
#include <vector>

namespace byline {

namespace {

constexpr int kWriters = 12;
constexpr int kSections = 12;
constexpr int kTextsLookedAt = 30;
constexpr int kDetailsLookedAt = 500;
constexpr int kTextsWeighed = 500; ///< each is a page of the file
constexpr int kRhythmDays = 28;

qint64 usualTextBytes(Connection& db, OutletId id)
{
    std::vector<qint64> sizes;
    Query row(db,
              "SELECT b.text_bytes FROM (SELECT id FROM article INDEXED BY article_of_outlet WHERE outlet_id = ?"
              " ORDER BY published DESC LIMIT ?) a JOIN body b ON b.article_id = a.id",
              id.value, kTextsLookedAt);
    while (row.step())
        sizes.push_back(row.integer(0));
    if (sizes.empty())
        return 0;
    const auto middle = sizes.begin() + std::ptrdiff_t(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    return *middle;
}

QList<OutletPart> writersOf(Connection& db, OutletId id)
{
    QList<OutletPart> writers;
    Query row(db,
              "SELECT p.name, p.id, l.articles FROM author_outlet l JOIN author p ON p.id = l.author_id"
              " WHERE l.outlet_id = ? ORDER BY l.articles DESC, p.name LIMIT ?",
              id.value, kWriters);
    while (row.step())
        writers += OutletPart {row.text(0), {row.integer(1)}, int(row.integer(2))};
    return writers;
}

QList<OutletPart> sectionsOf(Connection& db, OutletId id)
{
    QList<OutletPart> sections;
    Query row(db,
              "SELECT d.section, count(*) AS n FROM (SELECT id FROM article INDEXED BY article_of_outlet"
              " WHERE outlet_id = ? ORDER BY published DESC LIMIT ?) a JOIN article_details d ON d.article_id = a.id"
              " WHERE d.section <> '' GROUP BY d.section ORDER BY n DESC, d.section LIMIT ?",
              id.value, kDetailsLookedAt, kSections);
    while (row.step())
        sections += OutletPart {row.text(0), {}, int(row.integer(1))};
    return sections;
}

} // namespace

Result<OutletPortrait> outletPortrait(Connection& db, OutletId id, const QDateTime& now)
{
    return reading([&]() -> Result<OutletPortrait> {
        Result<Outlet> found = outlet(db, id);
        if (!found)
            return tl::unexpected(found.error());
        OutletPortrait portrait;
        portrait.outlet = *std::move(found);
        portrait.failures = int(integerOf(db, "SELECT failures FROM outlet WHERE id = ?", id.value));
        portrait.lastFourWeeks =
            int(integerOf(db,
                          "SELECT count(*) FROM article INDEXED BY article_of_outlet WHERE outlet_id = ?"
                          " AND published > ? AND published <= ?",
                          id.value, now.addDays(-kRhythmDays), now));
        Query newest(db, "SELECT max(published) FROM article INDEXED BY article_of_outlet WHERE outlet_id = ?",
                     id.value);
        if (newest.step())
            portrait.newest = newest.time(0);
        portrait.usualTextBytes = usualTextBytes(db, id);
        portrait.writers = writersOf(db, id);
        portrait.writersInAll = int(integerOf(db, "SELECT count(*) FROM author_outlet WHERE outlet_id = ?", id.value));
        portrait.sections = sectionsOf(db, id);
        const qint64 weighed = integerOf(db,
                                         "SELECT sum(length(b.packed)) FROM (SELECT id FROM article"
                                         " INDEXED BY article_of_outlet WHERE outlet_id = ? ORDER BY published DESC"
                                         " LIMIT ?) a JOIN body b ON b.article_id = a.id",
                                         id.value, kTextsWeighed);
        portrait.isTextReckoned = portrait.outlet.articles > kTextsWeighed;
        portrait.textBytes = portrait.isTextReckoned ? weighed * portrait.outlet.articles / kTextsWeighed : weighed;
        Query kept(db,
                   "SELECT count(*), sum(ifnull(length(c.html), 0) + ifnull(length(c.page), 0)"
                   " + ifnull((SELECT sum(length(p.bytes)) FROM copy_picture l JOIN picture p ON p.hash = l.hash"
                   " WHERE l.article_id = a.id), 0))"
                   " FROM article a INDEXED BY article_saved JOIN copy c ON c.article_id = a.id"
                   " WHERE a.saved > 0 AND a.outlet_id = ?",
                   id.value);
        if (kept.step()) {
            portrait.keptArticles = int(kept.integer(0));
            portrait.keptBytes = kept.integer(1);
        }
        return portrait;
    });
}

} // namespace byline
