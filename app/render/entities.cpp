// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/entities.h"

#include <libxml/HTMLparser.h>

#include <array>

namespace byline {

namespace {

constexpr qsizetype kLongestName = 10; ///< "thetasym" and friends, with room

// What browsers read for &#128; … &#159;: Windows-1252, where "-" stays what it is.
constexpr std::array<char16_t, 32> kWindows1252 = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

char32_t meant(char32_t number)
{
    if (number >= 0x80 && number < 0xA0)
        return kWindows1252.at(number - 0x80);
    const bool surrogate = number >= 0xD800 && number < 0xE000;
    return number == 0 || surrogate || number > 0x10FFFF ? 0xFFFD : number;
}

int digitValue(char16_t c, int base)
{
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    const char16_t lower = c | 0x20;
    return base == 16 && lower >= u'a' && lower <= u'f' ? lower - u'a' + 10 : -1;
}

CharacterReference numeric(QStringView text)
{
    const bool hexadecimal = text.size() > 2 && (text[2].unicode() | 0x20) == u'x';
    const int base = hexadecimal ? 16 : 10;
    const qsizetype first = hexadecimal ? 3 : 2;
    qsizetype i = first;
    char32_t number = 0;
    for (; i < text.size(); ++i) {
        const int digit = digitValue(text[i].unicode(), base);
        if (digit < 0)
            break;
        if (number <= 0x10FFFF)
            number = number * char32_t(base) + char32_t(digit);
    }
    if (i == first)
        return {};
    if (i < text.size() && text[i] == u';')
        ++i;
    return {meant(number), i};
}

CharacterReference named(QStringView text)
{
    std::array<char, kLongestName + 1> name {};
    qsizetype length = 0;
    while (length < kLongestName && length + 1 < text.size()) {
        const char16_t c = text[length + 1].unicode();
        if (c >= 0x80 || !(QChar::isLetterOrNumber(c)))
            break;
        name.at(size_t(length++)) = char(c);
    }
    if (length == 0)
        return {};
    const bool closed = length + 1 < text.size() && text[length + 1] == u';';
    const htmlEntityDesc* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.data()));
    // Without its semicolon only the old Latin-1 names count, or "&sub=1" in an address would be one.
    if (!entity || (!closed && entity->value > 0xFF))
        return {};
    return {char32_t(entity->value), length + 1 + (closed ? 1 : 0)};
}

} // namespace

CharacterReference characterReference(QStringView text)
{
    if (text.size() < 3 || text[0] != u'&')
        return {};
    return text[1] == u'#' ? numeric(text) : named(text);
}

QString decoded(QStringView text)
{
    QString result;
    result.reserve(text.size());
    while (!text.isEmpty()) {
        const CharacterReference reference = characterReference(text);
        if (reference.character) {
            result += QStringView(QChar::fromUcs4(reference.character));
            text = text.sliced(reference.length);
        } else {
            result += text.front();
            text = text.sliced(1);
        }
    }
    return result;
}

} // namespace byline
