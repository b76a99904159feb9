// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "feeds/date_words.h"

#include <QDateTime>
#include <QTimeZone>

namespace byline {

/// What has been read of a date so far, and the moment it makes.
struct DateParts
{
    static constexpr int kNone = -1;

    int year = kNone;
    int month = kNone;
    int day = kNone;
    int hour = kNone;
    int minute = kNone;
    int second = kNone;
    int offset = 0; ///< in minutes east of UTC
    QTimeZone zone; ///< where one was named by its place
    bool hasZone = false;
    HalfDay halfDay = HalfDay::None;
    bool isFarEast = false; ///< in words of Korea or Japan: without a zone, their clocks are meant
    bool isChinese = false;
    int clock = 0; ///< in minutes east of UTC: what is meant where nothing says it

    /// Of `year`; false if it has no such day.
    bool setDayOfYear(int number);
    /// ISO 8601: the first week is that of January 4th, 1 is Monday. False if there is none.
    bool setWeek(int number, int weekday);
    /// In UTC; invalid if the parts make no date. What is missing is the first of its kind.
    QDateTime time() const;
};

/// A year of two digits as POSIX reads it: 69 to 99 are of the last century.
int fullYear(int twoDigits);

} // namespace byline
