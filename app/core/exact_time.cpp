// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exact_time.h"

namespace byline {

namespace {

QString joined(const QString& date, const QTime& time, const QLocale& locale)
{
    const QLocale::Language language = locale.language();
    const bool closeSet = language == QLocale::Korean || language == QLocale::Japanese || language == QLocale::Chinese;
    return date + (closeSet ? QStringLiteral(" ") : QStringLiteral(", ")) + locale.toString(time, QLocale::ShortFormat);
}

} // namespace

QString exactTime(const QDateTime& time, const QLocale& locale)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    return joined(locale.toString(local.date(), QLocale::LongFormat), local.time(), locale);
}

QString shortDate(const QDate& date, const QDate& today, const QLocale& locale)
{
    const bool thisYear = date.year() == today.year();
    if (locale.language() == QLocale::Korean)
        return locale.toString(date, thisYear ? QStringLiteral("M월 d일") : QStringLiteral("yyyy. M. d."));
    const bool monthFirst = locale.dateFormat(QLocale::ShortFormat).startsWith(u'M');
    const QString day = monthFirst ? QStringLiteral("MMM d") : QStringLiteral("d MMM");
    return locale.toString(date, thisYear     ? day
                                 : monthFirst ? day + QStringLiteral(", yyyy")
                                              : day + QStringLiteral(" yyyy"));
}

QString shortTime(const QDateTime& time, const QDateTime& now, const QLocale& locale)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    const QDate today = now.toLocalTime().date();
    if (local.date() == today)
        return locale.toString(local.time(), QLocale::ShortFormat);
    return joined(shortDate(local.date(), today, locale), local.time(), locale);
}

} // namespace byline
