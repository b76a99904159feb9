// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/outlet.h"
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
    FeedHabit habit;
    int failures = 0;               ///< in a row
    std::optional<Error> lastError; ///< with `failures`
    QDateTime holdUntil;            ///< the server asked to wait
    double jitter = 0.5;            ///< 0 to 1, drawn by the caller: not everyone should ask at the same moment
};

/// How often a feed brings articles, from when they were published (in any order, also of the future).
FeedHabit habitOf(QList<QDateTime> published, const QDateTime& now);

/// Between ten minutes and a day from now, or later where the user wants it so.
QDateTime nextDue(const DueInput& input);

} // namespace byline
