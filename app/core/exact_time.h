// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QLocale>

namespace byline {

/// "2026년 11월 23일 월요일 오전 8:05": the whole date in local time, to the minute.
QString exactTime(const QDateTime& time, const QLocale& locale);

} // namespace byline
