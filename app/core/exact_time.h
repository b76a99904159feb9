// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QLocale>

namespace byline {

/// "2026년 11월 23일 월요일 오전 8:05": the whole date in local time, to the minute.
QString exactTime(const QDateTime& time, const QLocale& locale);

/// For what is near: "오전 8:05" today, "26. 11. 23. 오전 8:05" on another day, in local time. Nothing for no time.
QString shortTime(const QDateTime& time, const QDateTime& now, const QLocale& locale);

} // namespace byline
