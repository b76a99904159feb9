// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <optional>

namespace byline {

/// 1–12 for a month's name in the languages feeds are written in, also shortened; 0 if it is none.
int monthOfWord(QStringView lowerCase);

/// Minutes east of UTC for a zone's name; nothing for an unknown one.
std::optional<int> zoneOfWord(QStringView lowerCase);

enum class HalfDay { None, Morning, Afternoon };
HalfDay halfDayOfWord(QStringView lowerCase);

} // namespace byline
