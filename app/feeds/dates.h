// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QStringView>

namespace byline {

/// RFC 822/2822, ISO 8601/W3CDTF and what feeds make of them, also with Korean, Japanese and European words.
/// UTC; invalid if it is no date.
QDateTime parseDate(QStringView text);

} // namespace byline
