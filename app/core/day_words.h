// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace byline {

/// The first day of what people write for a time, seen from `today`: "2025", "2025-03", "2025.3.9", "9 March 2025",
/// "March 9th", "last March", "3/9/2025", "2025년 3월 9일", "작년 3월", "yesterday", "last week", "3 days ago", "the
/// last two weeks", "monday", 어제, 그저께, 지난주, 3일 전, 두 달 전, 사흘 전, 지난주 월요일.
std::optional<QDate> dayFromWords(const QString& text, const QDate& today);

} // namespace byline
