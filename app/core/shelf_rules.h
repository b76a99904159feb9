// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"

#include <QList>
#include <QStringList>

namespace byline {

/// The newest articles of an outlet, or of all outlets in a folder and below.
struct ShelfSource
{
    OutletId outlet;    ///< 0: the folder
    QStringList folder; ///< path from the top
    int newest = 0;

    bool operator==(const ShelfSource&) const = default;
};

/// What the shelf keeps by itself, and how much room it may take.
struct ShelfRules
{
    bool bookmarks = true; ///< everything that is bookmarked
    int ofFollowed = 0;    ///< the newest of each followed writer
    QList<ShelfSource> sources {};
    qint64 quota = qint64(1024) * 1024 * 1024; ///< bytes, of all copies together
    bool onMetered = false;                    ///< also where each megabyte costs

    bool operator==(const ShelfRules&) const = default;
};

/// How much room the copies take.
struct ShelfUse
{
    int copies = 0;
    int ofShelf = 0; ///< those it keeps by itself
    int incomplete = 0;
    qint64 bytes = 0;
};

} // namespace byline
