// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace byline {

/// How well what was typed fits a title: 0 not at all, more is better. Words may be begun only ("mar re": "Mark the
/// list as read"), letters may be left out in between, and Hangul may be typed by its first letters ("ㄷㄴㅂㅅ":
/// "동네방송").
int paletteMatch(const QString& typed, const QString& title);

} // namespace byline
