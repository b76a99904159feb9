// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/relative_time.h"

#include "core/exact_time.h"

namespace byline {

namespace {

QString dateText(const QDateTime& local, const QDateTime& now, const QLocale& locale)
{
    return shortDate(local.date(), now.toLocalTime().date(), locale);
}

} // namespace

QString RelativeTime::shown(const QDateTime& time, const QDateTime& now, const QLocale& locale)
{
    const qint64 seconds = time.secsTo(now);
    const QDateTime local = time.toLocalTime();
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    if (seconds < -60)
        return dateText(local, now, locale);
    if (seconds < 60)
        return tr("now");
    if (seconds < 3600)
        return tr("%1 min").arg(seconds / 60);
    if (days == 0 || seconds < 6 * 3600)
        return tr("%1 h").arg(seconds / 3600);
    if (days == 1)
        return tr("Yesterday");
    if (days < 7)
        return locale.dayName(local.date().dayOfWeek(), QLocale::LongFormat);
    return dateText(local, now, locale);
}

QString RelativeTime::spoken(const QDateTime& time, const QDateTime& now, const QLocale& locale)
{
    const qint64 seconds = time.secsTo(now);
    const qint64 days = time.toLocalTime().date().daysTo(now.toLocalTime().date());
    if (seconds >= 0 && seconds < 60)
        return tr("just now");
    if (seconds >= 60 && seconds < 120)
        return tr("one minute ago");
    if (seconds >= 120 && seconds < 3600)
        return tr("%1 minutes ago").arg(seconds / 60);
    if (seconds >= 3600 && seconds < 7200)
        return tr("one hour ago");
    if (seconds >= 7200 && (days == 0 || seconds < 6 * 3600))
        return tr("%1 hours ago").arg(seconds / 3600);
    return shown(time, now, locale);
}

} // namespace byline
