// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/date_parts.h"

#include <algorithm>

namespace byline {

int fullYear(int twoDigits)
{
    constexpr int kPivot = 69;
    return twoDigits + (twoDigits < kPivot ? 2000 : 1900);
}

bool DateParts::setDayOfYear(int number)
{
    const QDate date = QDate(year, 1, 1).addDays(number - 1);
    if (number < 1 || date.year() != year)
        return false;
    month = date.month();
    day = date.day();
    return true;
}

bool DateParts::setWeek(int number, int weekday)
{
    const QDate fourth(year, 1, 4);
    const QDate date = fourth.addDays(7 * (number - 1) + weekday - fourth.dayOfWeek());
    if (!date.isValid() || number < 1 || number > 53 || weekday < 1 || weekday > 7)
        return false;
    date.getDate(&year, &month, &day);
    return true;
}

QDateTime DateParts::time() const
{
    if (year < 1 || year > 9999 || (month == kNone && (hour != kNone || day != kNone)))
        return {};
    const QDate date(year, month == kNone ? 1 : month, day == kNone ? 1 : day);
    if (!date.isValid())
        return {};
    int hours = std::max(hour, 0);
    const int minutes = std::max(minute, 0);
    const int seconds = std::max(second, 0);
    if (halfDay == HalfDay::Afternoon && hours < 12)
        hours += 12;
    else if (halfDay == HalfDay::Morning && hours == 12)
        hours = 0;
    const bool midnight = hours == 24 && minutes == 0 && seconds == 0;
    if ((hours > 23 && !midnight) || minutes > 59 || seconds > 60)
        return {};
    const int sinceMidnight = hours * 3600 + minutes * 60 + std::min(seconds, 59);
    if (zone.isValid())
        return QDateTime(date, QTime(0, 0).addSecs(sinceMidnight), zone).toUTC();
    int east = offset;
    if (!hasZone && offset == 0 && hour != kNone)
        east = isFarEast ? 9 * 60 : (isChinese ? 8 * 60 : clock);
    return QDateTime(date, QTime(0, 0), Qt::UTC).addSecs(sinceMidnight - east * 60);
}

} // namespace byline
