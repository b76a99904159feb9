// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "core/retention.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace byline {

/// A publication that is subscribed to, or that kept articles come from.
struct Outlet
{
    OutletId id;
    QString title;
    QString url;        ///< home page
    QString feedUrl;    ///< empty for a page kept without a subscription
    QStringList folder; ///< path from the top; empty: not in a folder
    QString description;
    QString language;
    QString generator; ///< what the site runs on, as its feed says ("Ghost 5.130")
    QString icon;      ///< address of the icon; its bytes are a kept picture under this address
    bool subscribed = true;
    int unread = 0;
    int articles = 0;
    QDateTime lastFetched;
    QDateTime nextDue;
    std::optional<Error> error;         ///< why the last fetch failed
    std::optional<Retention> retention; ///< its own choice; none: as in general
    int intervalMinutes = 0;            ///< how often it is asked by the user's choice; 0: Byline decides
};

/// What an outlet's last whole feed told of how often it is worth asking.
struct FeedHabit
{
    int ttlMinutes = 0;         ///< the feed's own wish; 0: none
    QList<int> skipHours {};    ///< GMT, 0–23
    qint64 usualGapSeconds = 0; ///< between two of its recent articles; 0: unknown
    QDateTime newest {};        ///< publication of its newest article; invalid: unknown
};

/// What `refresher` needs to ask an outlet's server for news.
struct FetchState
{
    OutletId id;
    QString title;
    QString feedUrl;
    QByteArray etag;
    QByteArray lastModified;
    QByteArray bodyHash; ///< of the last body that was stored
    QDateTime nextDue;
    int failures = 0;        ///< in a row
    int intervalMinutes = 0; ///< the user's choice; 0: automatic
    QDateTime wholeAt;       ///< when the feed last came in full
    FeedHabit habit;
};

} // namespace byline
