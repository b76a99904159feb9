// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <optional>

namespace byline {

/// Usual: the languages most feeds are written in, also shortened. OfAnyLanguage: full names in all that Qt knows, too,
/// where a word may as well be something else; for what cannot be read otherwise.
enum class MonthWords { Usual, OfAnyLanguage };

/// 1–12 for a month's name; 0 if it is none.
int monthOfWord(QStringView lowerCase, MonthWords words);

/// A day of the week tells nothing that the date does not, but whose clock is meant.
enum class Weekday { Other, KoreanOrJapanese, Chinese };
Weekday weekdayOfWord(QStringView word);

/// Minutes east of UTC for a zone's name; nothing for an unknown one.
std::optional<int> zoneOfWord(QStringView lowerCase);

enum class HalfDay { None, Morning, Afternoon };
HalfDay halfDayOfWord(QStringView lowerCase);

} // namespace byline
