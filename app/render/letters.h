// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace byline {

/// The language of a text from its letters, as BCP 47; empty where they do not tell (Latin and Cyrillic letters are
/// shared by many).
QString guessedLanguage(QStringView text);

/// The language an article is set in: the stated one, unless its letters cannot be of that one (a feed in the Korean
/// alphabet that calls itself English, as blog software does by default).
QString languageOf(const QString& stated, QStringView text);

/// "rtl" for languages written from right to left, else "ltr".
QString directionOf(const QString& language);

/// Minutes to read `text` without hurry, at least one: about 500 Hangul syllables, kana or Han characters, or 230
/// words a minute.
int readingMinutes(QStringView text);

} // namespace byline
