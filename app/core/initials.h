// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace byline {

enum class NameOf { Person, Organisation };

/// What stands in a portrait's place: the given name of a Korean name ("서연"), what others begin with ("SO", and
/// "편집" of 편집국).
QString initials(const QString& name, NameOf whose);

/// Which of the tints stands behind a name without a picture, 0 to kTints - 1: always the same for it, in lists and on
/// the page.
constexpr int kTints = 8;
int tintOf(const QString& name);

} // namespace byline
