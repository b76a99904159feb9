// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QString>

namespace byline {

/// "72 B", "1.4 MB", of 1024 times 1024 bytes, as the room for copies is counted.
QString dataSize(qint64 bytes, const QLocale& locale);

} // namespace byline
