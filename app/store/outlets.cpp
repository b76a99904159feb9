// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/outlets.h"

#include "store/folder_path.h"
#include "store/folders.h"
#include "store/query.h"
#include "store/transaction.h"
#include "store/url_key.h"

#include <QHash>
#include <QUrl>

#include <map>

namespace byline {

namespace {

std::string outletSql(const char* rest)
{
    std::string sql = "SELECT o.id, o.title, o.url, o.feed_url, o.folder_id, o.description, o.language, o.icon, "
                      "o.subscribed, o.unread,"
                      " o.articles, o.last_fetched, o.next_due, o.error_kind, o.error_detail, o.error_code,"
                      " o.generator, o.keep_kind, o.keep_number, o.interval_minutes"
                      " FROM outlet o ";
    sql += rest;
    return sql;
}

/// Without its folder, whose id is in column 4.
Outlet outletFrom(const Query& row)
{
    Outlet outlet;
    outlet.id = {row.integer(0)};
    outlet.title = row.text(1);
    outlet.url = row.text(2);
    outlet.feedUrl = row.text(3);
    outlet.description = row.text(5);
    outlet.language = row.text(6);
    outlet.icon = row.text(7);
    outlet.subscribed = row.integer(8) != 0;
    outlet.unread = int(row.integer(9));
    outlet.articles = int(row.integer(10));
    outlet.lastFetched = row.time(11);
    outlet.nextDue = row.time(12);
    if (!row.isNull(13))
        outlet.error = Error {ErrorKind(row.integer(13)), row.text(14), int(row.integer(15))};
    outlet.generator = row.text(16);
    if (!row.isNull(17))
        outlet.retention = Retention {Retention::Kind(row.integer(17)), int(row.integer(18))};
    outlet.intervalMinutes = int(row.integer(19));
    return outlet;
}

tl::unexpected<Error> noSuchOutlet(OutletId id)
{
    return fail(ErrorKind::NotFound, QString::number(id.value));
}

struct Folder
{
    qint64 id;
    QStringList path;
};

/// In the tree's order: each folder behind the one it lies in, those beside each other as they were added.
QList<Folder> foldersInOrder(Connection& db)
{
    QHash<QStringList, qint64> ids;
    Query row(db, "SELECT id, path FROM folder");
    while (row.step())
        ids.insert(folderFromJson(row.text(1)), row.integer(0));
    // Sorted by the ids from the top.
    std::map<QList<qint64>, Folder> order;
    for (const auto& [path, id] : ids.asKeyValueRange()) {
        QList<qint64> fromTop;
        for (qsizetype depth = 1; depth <= path.size(); ++depth)
            fromTop += ids.value(path.mid(0, depth));
        order.emplace(fromTop, Folder {id, path});
    }
    QList<Folder> folders;
    for (const auto& [fromTop, folder] : order)
        folders += folder;
    return folders;
}

QString guessedTitle(const NewOutlet& outlet)
{
    const QUrl url(outlet.url.isEmpty() ? outlet.feedUrl : outlet.url);
    return url.host().isEmpty() ? outlet.feedUrl : url.host();
}

} // namespace

Result<QList<Outlet>> outlets(Connection& db)
{
    return reading([&]() -> Result<QList<Outlet>> {
        const QList<Folder> folders = foldersInOrder(db);
        QHash<qint64, qsizetype> places; // 0: in no folder, which is first
        for (const Folder& folder : folders)
            places.insert(folder.id, places.size() + 1);
        QList<QList<Outlet>> byPlace(folders.size() + 1);
        Query row(db, outletSql("WHERE o.subscribed = 1 ORDER BY o.id"));
        while (row.step()) {
            const qsizetype place = places.value(row.integer(4));
            Outlet outlet = outletFrom(row);
            if (place > 0)
                outlet.folder = folders.at(place - 1).path;
            byPlace[place] += std::move(outlet);
        }
        QList<Outlet> list;
        for (QList<Outlet>& outlets : byPlace)
            list += std::move(outlets);
        return list;
    });
}

Result<bool> hasOutlets(Connection& db)
{
    return reading(
        [&]() -> Result<bool> { return integerOf(db, "SELECT 1 FROM outlet WHERE subscribed = 1 LIMIT 1") != 0; });
}

Result<Outlet> outlet(Connection& db, OutletId id)
{
    return reading([&]() -> Result<Outlet> {
        Query row(db, outletSql("WHERE o.id = ?"));
        if (!row.bind(id.value).step())
            return noSuchOutlet(id);
        Outlet outlet = outletFrom(row);
        Query folder(db, "SELECT path FROM folder WHERE id = ?", row.integer(4));
        if (folder.step())
            outlet.folder = folderFromJson(folder.text(0));
        return outlet;
    });
}

Result<QList<QStringList>> folders(Connection& db)
{
    return reading([&]() -> Result<QList<QStringList>> {
        QList<QStringList> paths;
        for (const Folder& folder : foldersInOrder(db))
            paths += folder.path;
        return paths;
    });
}

Result<QHash<QString, Outlet>> subscribedAmong(Connection& db, const QStringList& feedUrls)
{
    return reading([&]() -> Result<QHash<QString, Outlet>> {
        QHash<QString, Outlet> subscribed;
        for (const QString& url : feedUrls) {
            Query row(db, outletSql("WHERE o.subscribed = 1 AND o.feed_key = ?"));
            if (row.bind(urlKey(url)).step())
                subscribed.insert(url, outletFrom(row));
        }
        return subscribed;
    });
}

AddedOutlet outletAdded(Connection& db, const NewOutlet& outlet)
{
    const QString key = urlKey(outlet.feedUrl);
    const qint64 folder = folderId(db, outlet.folder);
    Query known(db, "SELECT id, subscribed FROM outlet WHERE feed_key = ?", key);
    if (known.step()) {
        const OutletId id {known.integer(0)};
        if (known.integer(1) != 0)
            return AddedOutlet {id, true};
        // Taken up again: what it sent meanwhile is fetched anew.
        Query again(db, "UPDATE outlet SET subscribed = 1, folder_id = ?2, feed_url = ?3, etag = NULL,"
                        " last_modified = NULL, body_hash = NULL, next_due = NULL, failures = 0, error_kind = NULL,"
                        " has_sign_in = 0,"
                        " title = iif(?4 <> '', ?4, title) WHERE id = ?1");
        again.bind(id.value, folder, outlet.feedUrl, outlet.title.simplified());
        if (folder == 0)
            again.bindAt(2, Null());
        again.run();
        return AddedOutlet {id, false};
    }
    const QString title = outlet.title.simplified();
    Query query(db, "INSERT INTO outlet(title, title_given, url, feed_url, feed_key, folder_id, description,"
                    " language, icon, subscribed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)");
    query.bind(title.isEmpty() ? guessedTitle(outlet) : title, !title.isEmpty(), outlet.url, outlet.feedUrl, key,
               folder, outlet.description, outlet.language, outlet.icon);
    if (folder == 0)
        query.bindAt(6, Null());
    query.run();
    return AddedOutlet {{lastRowId(db)}, false};
}

Result<AddedOutlet> addOutlet(Connection& db, const NewOutlet& outlet)
{
    return writing(db, [&]() -> Result<AddedOutlet> { return outletAdded(db, outlet); });
}

Result<OutletId> outletForPages(Connection& db, const QString& siteUrl, const QString& title)
{
    return writing(db, [&]() -> Result<OutletId> {
        const QUrl url(siteUrl);
        const QString host = url.host().isEmpty() ? siteUrl : url.host();
        if (const qint64 known = integerOf(db, "SELECT id FROM outlet WHERE site_key = ?", host))
            return OutletId {known};
        execute(db,
                "INSERT INTO outlet(title, title_given, url, feed_url, site_key, description, language, icon,"
                " subscribed) VALUES (?, 1, ?, '', ?, '', '', '', 0)",
                title.simplified().isEmpty() ? host : title.simplified(), siteUrl, host);
        return OutletId {lastRowId(db)};
    });
}

Result<Changes> setOutletInterval(Connection& db, OutletId id, int minutes)
{
    return writing(db, [&]() -> Result<Changes> {
        // The next time was chosen by the old interval, counted from the last fetch.
        if (execute(db,
                    "UPDATE outlet SET interval_minutes = ?2,"
                    " next_due = iif(?2 > 0 AND failures = 0, last_fetched + ?2 * 60000, next_due) WHERE id = ?1",
                    id.value, minutes)
            == 0)
            return noSuchOutlet(id);
        Changes changes;
        changes.outlets += id;
        return changes;
    });
}

Result<QList<Outlet>> outletsToFindIconsFor(Connection& db, const QDateTime& triedBefore, const QDateTime& keptBefore)
{
    return outlets(db).map([&](QList<Outlet> all) {
        Query due(
            db,
            "SELECT 1 FROM outlet o WHERE id = ? AND last_fetched IS NOT NULL AND (icon_tried IS NULL OR icon_tried <"
            " iif(EXISTS (SELECT 1 FROM icon WHERE url = o.icon), ?, ?))");
        all.removeIf([&](const Outlet& outlet) {
            due.bind(outlet.id.value, keptBefore, triedBefore);
            return !due.step();
        });
        return all;
    });
}

Result<void> noteIconTried(Connection& db, OutletId id, const QDateTime& at)
{
    return writing(db, [&]() -> Result<void> {
        execute(db, "UPDATE outlet SET icon_tried = ? WHERE id = ?", at, id.value);
        return {};
    });
}

Result<void> setOutletIcon(Connection& db, OutletId id, const QString& iconUrl)
{
    return writing(db, [&]() -> Result<void> {
        if (execute(db, "UPDATE outlet SET icon = ? WHERE id = ?", iconUrl, id.value) == 0)
            return noSuchOutlet(id);
        return {};
    });
}

} // namespace byline
