// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/folding.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

namespace byline {

namespace {

/// Nukta (7), voicing marks (8) and virama (9) make other letters; what stands above or below only decorates them.
constexpr int kFirstDecoratingClass = 10;

bool inRange(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

bool isPairing(char32_t c)
{
    if (c < 0x0E01)
        return false;
    return inRange(c, 0xAC00, 0xD7FB) || inRange(c, 0x4E00, 0x9FFF) || inRange(c, 0x3400, 0x4DBF)
           || inRange(c, 0x3041, 0x3096) || inRange(c, 0x309D, 0x309F) || inRange(c, 0x30A1, 0x30FA)
           || inRange(c, 0x30FC, 0x30FF) || inRange(c, 0x31F0, 0x31FF) || c == 0x3005 || c == 0x3007
           || inRange(c, 0x1100, 0x11FF) || inRange(c, 0xA960, 0xA97C) || inRange(c, 0x3105, 0x318E)
           || inRange(c, 0xF900, 0xFAFF) || inRange(c, 0x20000, 0x3FFFD) || inRange(c, 0x0E01, 0x0E4E)
           || inRange(c, 0x0E81, 0x0ECD) || inRange(c, 0x1000, 0x103F) || inRange(c, 0x1780, 0x17D3);
}

void appendWithoutMarks(std::u32string& out, UChar32 character)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfd = unorm2_getNFDInstance(&status);
    UChar parts[32];
    const int32_t length = U_SUCCESS(status) ? unorm2_getDecomposition(nfd, character, parts, 32, &status) : -1;
    if (U_FAILURE(status) || length < 0) {
        if (u_getCombiningClass(character) < kFirstDecoratingClass)
            out.push_back(char32_t(character));
        return;
    }
    for (int32_t i = 0; i < length;) {
        UChar32 part;
        U16_NEXT(parts, i, length, part);
        if (u_getCombiningClass(part) < kFirstDecoratingClass)
            out.push_back(char32_t(part));
    }
}

} // namespace

CharacterClass classOf(char32_t character)
{
    if (isPairing(character))
        return CharacterClass::Pairing;
    const auto type = u_charType(UChar32(character));
    const bool isMark = type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
    return isMark || u_isalnum(UChar32(character)) ? CharacterClass::Word : CharacterClass::Separator;
}

bool joinsPrevious(char32_t next)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfkc = unorm2_getNFKCCasefoldInstance(&status);
    return U_SUCCESS(status) && !unorm2_hasBoundaryBefore(nfkc, UChar32(next));
}

std::u32string foldedCluster(const std::u16string& cluster)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfkc = unorm2_getNFKCCasefoldInstance(&status);
    // One compatibility character may become eighteen (U+FDFA); longer clusters grow less.
    std::u16string normal(cluster.size() * 4 + 32, u'\0');
    const int32_t length =
        unorm2_normalize(nfkc, cluster.data(), int32_t(cluster.size()), normal.data(), int32_t(normal.size()), &status);
    std::u32string result;
    if (U_FAILURE(status))
        return result;
    for (int32_t i = 0; i < length;) {
        UChar32 character;
        U16_NEXT(normal.data(), i, length, character);
        if (isPairing(char32_t(character)))
            result.push_back(char32_t(character));
        else
            appendWithoutMarks(result, character);
    }
    return result;
}

} // namespace byline
