// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/file_name.h"

namespace byline {

QString fileNameOf(const QString& headline)
{
    // Systems count to 255 bytes, and a syllable of Hangul is three.
    constexpr qsizetype kLongest = 80;
    QString name;
    for (const QChar c : headline)
        name += c.unicode() < 0x20 || QStringLiteral("/\\:*?\"<>|").contains(c) ? QChar(u' ') : c;
    name = name.simplified().left(kLongest);
    if (name.endsWith(u' ') || (!name.isEmpty() && name.back().isHighSurrogate()))
        name.chop(1);
    while (name.startsWith(u'.') || name.endsWith(u'.')) // hidden, or without its end on Windows
        name = (name.startsWith(u'.') ? name.mid(1) : name.chopped(1)).trimmed();
    return name.isEmpty() ? QStringLiteral("article") : name;
}

} // namespace byline
