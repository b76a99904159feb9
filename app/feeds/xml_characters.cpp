// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/xml_characters.h"

#include "feeds/html_text.h"

namespace byline {

Oddity oddityAt(QByteArrayView rest)
{
    const uchar first = static_cast<uchar>(rest.at(0));
    if (first < 0x20)
        return {1, {}};
    const uchar second = rest.size() > 1 ? static_cast<uchar>(rest.at(1)) : 0;
    // Windows-1252 that was taken for Latin-1 on its way into UTF-8.
    if (first == 0xC2 && second >= 0x80 && second <= 0x9F)
        return {2, textOfReference("#" + QByteArray::number(second))};
    if (rest.startsWith("\xEF\xBF\xBE") || rest.startsWith("\xEF\xBF\xBF"))
        return {3, "\xEF\xBF\xBD"};
    return {};
}

qsizetype referenceLength(QByteArrayView text, qsizetype at)
{
    qsizetype end = at + 1;
    const qsizetype limit = std::min(text.size(), at + 64);
    if (end < limit && text.at(end) == '#')
        ++end;
    while (end < limit && isNamePart(text.at(end)))
        ++end;
    return end < text.size() && end > at + 1 && text.at(end) == ';' ? end + 1 - at : 0;
}

} // namespace byline
