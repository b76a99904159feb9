// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace byline {

/// How well what was typed fits a title: 0 not at all, more is better. Words may be begun only ("mar re": "Mark the
/// list as read"), letters may be left out in between, and Hangul may be typed by its first letters ("ㄷㄴㅂㅅ":
/// "동네방송").
int paletteMatch(const QString& typed, const QString& title);
/// The same for what has other names as well, whose words must be begun: a title whose words are begun counts more, but
/// all of another name counts more than a part of a title.
int paletteMatch(const QString& typed, const QString& title, const QStringList& others);

} // namespace byline
