// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/xml_characters.h"

#include "feeds/html_text.h"

#include <cstring>

namespace byline {

namespace {

bool isForbidden(uchar c)
{
    return c < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

bool hasForbiddenControl(QByteArrayView text)
{
    constexpr quint64 kOnes = 0x0101010101010101ULL;
    constexpr quint64 kHighBits = 0x8080808080808080ULL;
    const char* p = text.data();
    const char* const end = p + text.size();
    for (; end - p >= 8; p += 8) {
        quint64 word = 0;
        std::memcpy(&word, p, 8);
        // A byte below 0x20 borrows from its high bit; line breaks do as well, so they are looked at one by one.
        if (!((word - kOnes * 0x20) & ~word & kHighBits))
            continue;
        for (int i = 0; i < 8; ++i)
            if (isForbidden(static_cast<uchar>(p[i])))
                return true;
    }
    for (; p < end; ++p)
        if (isForbidden(static_cast<uchar>(*p)))
            return true;
    return false;
}

bool hasOddityFrom(QByteArrayView text, char first)
{
    for (qsizetype at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1))
        if (oddityAt(text.sliced(at)).length > 0)
            return true;
    return false;
}

} // namespace

bool hasOddity(QByteArrayView text)
{
    return hasForbiddenControl(text) || hasOddityFrom(text, '\xC2') || hasOddityFrom(text, '\xEF');
}

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
