// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QStringView>

#include <chrono>

namespace byline {

/// RFC 822/2822, ISO 8601/W3CDTF and what feeds make of them, also with Korean, Japanese and European words.
/// `clock` is how far east of UTC a time is meant that names no zone. UTC; invalid if it is no date.
QDateTime parseDate(QStringView text, std::chrono::minutes clock = {});

/// The clock of those who write in this language, or give such a title, where one country writes so: Korea's, Japan's.
/// Half the newspapers of Korea send "2026-11-26 15:05:00" and mean theirs. Else UTC, as the formats say.
std::chrono::minutes clockOf(QStringView language, QStringView title);

} // namespace byline
