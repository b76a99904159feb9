// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace byline {

/// How many columns of a terminal a text takes: Hangul, kana and ideographs take two, combining marks none.
int columnsOf(const QString& text);

/// `text` on one line and without control characters, so that nothing an outlet wrote can steer the terminal.
QString printable(const QString& text);
/// The same for a text of several lines: line breaks stay.
QString printableLines(const QString& text);

/// `text` cut to `columns`, with an ellipsis where something was cut.
QString cutTo(const QString& text, int columns);

/// `text` broken at blanks (and between ideographs) into lines of at most `columns`; line breaks in it stay.
QString wrapped(const QString& text, int columns);

} // namespace byline
