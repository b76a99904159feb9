// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/outlet.h"

#include <QHash>

namespace byline {

class Connection;

struct NewOutlet
{
    QString title;
    QString url;
    QString feedUrl; ///< empty: a place for kept pages, not a subscription
    QStringList folder;
    QString description;
    QString language;
    QString icon;
};

struct AddedOutlet
{
    OutletId id;
    bool already = false; ///< it was subscribed before; nothing changed
};

/// Subscribed outlets in the pane's order (folders as they were added, then position).
Result<QList<Outlet>> outlets(Connection& db);
/// Whether there is one.
Result<bool> hasOutlets(Connection& db);
/// One outlet, subscribed or not. NotFound.
Result<Outlet> outlet(Connection& db, OutletId id);
/// All folders, also empty ones, in order.
Result<QList<QStringList>> folders(Connection& db);

/// Which of these feeds are subscribed, by address as given.
Result<QHash<QString, Outlet>> subscribedAmong(Connection& db, const QStringList& feedUrls);

/// Subscribes. An outlet that was removed but kept for its kept articles is taken up again.
Result<AddedOutlet> addOutlet(Connection& db, const NewOutlet& outlet);
/// The same within the transaction of its caller.
AddedOutlet outletAdded(Connection& db, const NewOutlet& outlet);
/// The unsubscribed outlet that holds pages kept from `url`'s site; made if missing.
Result<OutletId> outletForPages(Connection& db, const QString& siteUrl, const QString& title);

struct RemovedOutlet
{
    Changes changes;
    int keptArticles = 0; ///< bookmarked, saved or by followed writers: they stay
};
/// Unsubscribes. Of very many articles the newest go at once, the others by `carryOn` (store/undo.h).
Result<RemovedOutlet> removeOutlet(Connection& db, OutletId id, const QDateTime& now);

/// What is due at `now` (all with `ids` empty and `onlyDue` Everything), in no special order.
enum class DueFilter { OnlyDue, Everything };
Result<QList<FetchState>> fetchStates(Connection& db, const QList<OutletId>& ids, DueFilter filter,
                                      const QDateTime& now);

/// How a fetch ended, when it brought nothing to store: not modified, the same body, or an error.
struct FetchOutcome
{
    OutletId id;
    QDateTime at;
    QDateTime nextDue;
    QByteArray etag;
    QByteArray lastModified;
    QByteArray bodyHash;
    std::optional<Error> error;
    QString movedTo;   ///< not empty: the server says that the feed has this address for good
    QDateTime wholeAt; ///< valid: the feed came in full, and the validators are as they came with it
    std::optional<FeedHabit> habit {};
};
/// One transaction for all.
Result<Changes> recordFetches(Connection& db, const QList<FetchOutcome>& outcomes);
/// How often the user wants it asked; 0: Byline decides. It is due after the new interval at the latest.
Result<Changes> setOutletInterval(Connection& db, OutletId id, int minutes);

/// Addresses and hosts that asked to be left alone, and until when, as the fetcher gives them.
Result<QHash<QString, QDateTime>> holds(Connection& db);
Result<void> setHolds(Connection& db, const QHash<QString, QDateTime>& holds);

/// Subscribed outlets whose icons should be looked for: not tried since `triedBefore`, or, where one is kept, not since
/// `keptBefore`.
Result<QList<Outlet>> outletsToFindIconsFor(Connection& db, const QDateTime& triedBefore, const QDateTime& keptBefore);
Result<void> noteIconTried(Connection& db, OutletId id, const QDateTime& at);
Result<void> setOutletIcon(Connection& db, OutletId id, const QString& iconUrl);

} // namespace byline
