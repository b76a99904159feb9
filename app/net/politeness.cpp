// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/politeness.h"

#include "net/http_date.h"

#include <algorithm>

namespace byline {

namespace {

constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kSoonest = 10 * kMinute;
constexpr qint64 kUsual = kHour;          ///< for an outlet of which nothing is known
constexpr qint64 kBusy = 15 * kMinute;    ///< for one that publishes all the time
constexpr qint64 kTooMany = 10 * kMinute; ///< after a 429 without a time
constexpr qint64 kUnavailable = kMinute;  ///< after a 503 without a time
constexpr int kRhythmArticles = 20;       ///< older ones say little about today

qint64 retryAfterSeconds(const QByteArray& retryAfter, const QDateTime& now)
{
    const QByteArray text = retryAfter.trimmed();
    if (text.isEmpty())
        return -1;
    if (std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        return fits ? seconds : kDay;
    }
    const QDateTime date = parseHttpDate(text);
    return date.isValid() ? qMax(0LL, now.secsTo(date)) : -1;
}

/// A quarter of the usual gap between articles, or of the silence since the last one where that is longer.
qint64 rhythm(const FeedHabit& habit, const QDateTime& now)
{
    if (!habit.newest.isValid())
        return kUsual;
    return qBound(kBusy, qMax(habit.newest.secsTo(now), habit.usualGapSeconds) / 4, kDay);
}

/// The base of the back-off: what may pass by itself is tried again sooner.
qint64 firstPause(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Http:
        if (error.code == 410)
            return kDay;
        return error.code >= 500 ? 15 * kMinute : kHour;
    case ErrorKind::NoConnection:
    case ErrorKind::TimedOut:
    case ErrorKind::SlowDown:
    case ErrorKind::DiskFull:
        return 15 * kMinute;
    default:
        return kHour;
    }
}

qint64 backOff(const DueInput& input)
{
    const qint64 pause = input.lastError ? firstPause(*input.lastError) : kHour;
    const int doublings = qBound(0, input.failures - 1, 8);
    const qint64 grown = qMin(pause << doublings, kDay);
    // Spread around the middle, so that hosts that failed together are not asked together again.
    const qint64 spread = static_cast<qint64>(static_cast<double>(grown) * (0.75 + 0.5 * input.jitter));
    return qMax(spread, input.userIntervalMinutes * kMinute);
}

qint64 automatic(const DueInput& input)
{
    const qint64 fresh = qMin(static_cast<qint64>(input.maxAgeSeconds.value_or(0)), kDay);
    const qint64 pause = std::max({rhythm(input.habit, input.now), fresh, input.habit.ttlMinutes * kMinute});
    return pause + static_cast<qint64>(static_cast<double>(pause) * 0.1 * input.jitter);
}

QDateTime afterSkippedHours(const QDateTime& due, const QList<int>& skipHours)
{
    QDateTime time = due.toUTC();
    for (int tried = 0; tried < 24; ++tried) {
        if (!skipHours.contains(time.time().hour()))
            return time;
        time = QDateTime(time.date(), QTime(time.time().hour(), 0), Qt::UTC).addSecs(kHour);
    }
    return due; // every hour is skipped, which cannot be meant
}

} // namespace

QDateTime holdUntil(int status, const QByteArray& retryAfter, const QDateTime& now)
{
    qint64 seconds = retryAfterSeconds(retryAfter, now);
    if (seconds < 0)
        seconds = status == 429 ? kTooMany : kUnavailable;
    return now.addSecs(qMin(seconds, kDay));
}

FeedHabit habitOf(QList<QDateTime> published, const QDateTime& now)
{
    published.removeIf([&now](const QDateTime& time) { return !time.isValid() || time > now; });
    std::sort(published.begin(), published.end(), std::greater<>());
    published.erase(std::unique(published.begin(), published.end()), published.end());
    FeedHabit habit;
    if (published.isEmpty())
        return habit;
    habit.newest = published.first();
    if (published.size() > kRhythmArticles)
        published.resize(kRhythmArticles);
    QList<qint64> gaps;
    for (qsizetype i = 1; i < published.size(); ++i)
        gaps.append(published.at(i).secsTo(published.at(i - 1)));
    if (!gaps.isEmpty()) {
        const auto middle = gaps.begin() + gaps.size() / 2;
        std::nth_element(gaps.begin(), middle, gaps.end());
        habit.usualGapSeconds = *middle;
    }
    return habit;
}

QDateTime nextDue(const DueInput& input)
{
    QDateTime due;
    if (input.failures > 0)
        due = input.now.addSecs(backOff(input));
    else if (input.userIntervalMinutes > 0)
        due = input.now.addSecs(input.userIntervalMinutes * kMinute);
    else
        due = afterSkippedHours(input.now.addSecs(automatic(input)), input.habit.skipHours);
    if (input.holdUntil.isValid())
        due = qMax(due, input.holdUntil);
    const qint64 latest = qMax(kDay, input.userIntervalMinutes * kMinute);
    return qBound(input.now.addSecs(kSoonest), due, input.now.addSecs(latest));
}

} // namespace byline
