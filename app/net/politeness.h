// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>

namespace byline {

/// When a server that answered 429 or 503 may be asked again. Without a usable Retry-After: soon after a 503, which
/// need not be our fault, later after a 429. Never more than a day.
QDateTime holdUntil(int status, const QByteArray& retryAfter, const QDateTime& now);

/// What is known about an outlet when it has to be decided when its server is asked next.
struct DueInput
{
    QDateTime now;
    int userIntervalMinutes = 0;      ///< the user's choice; 0: automatic
    std::optional<int> maxAgeSeconds; ///< of the last answer
    int ttlMinutes = 0;               ///< the feed's own wish; 0: none
    QList<int> skipHours;             ///< GMT, 0–23
    QList<QDateTime> published;       ///< of recent articles, in any order
    int failures = 0;                 ///< in a row
    std::optional<Error> lastError;   ///< with `failures`
    QDateTime holdUntil;              ///< the server asked to wait
    double jitter = 0.5;              ///< 0 to 1, drawn by the caller: not everyone should ask at the same moment
};

/// Between ten minutes and a day from now.
QDateTime nextDue(const DueInput& input);

} // namespace byline
