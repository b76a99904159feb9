// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QDateTime>
#include <QLocale>

namespace byline {

/// "2026년 11월 23일 월요일 오전 8:05": the whole date in local time, to the minute.
QString exactTime(const QDateTime& time, const QLocale& locale);

/// "11월 23일", "Nov 23" or "23 Nov"; with its year, if that is another than today's. Shorter than the locale's own
/// formats, in its order, and no "26. 11. 23.", which nobody says.
QString shortDate(const QDate& date, const QDate& today, const QLocale& locale);

/// For what is near: "오전 8:05" today, "11월 23일 오전 8:05" on another day, in local time. Nothing for no time.
QString shortTime(const QDateTime& time, const QDateTime& now, const QLocale& locale);

} // namespace byline
