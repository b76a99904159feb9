// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <array>

namespace byline {

// What the XML of the wild is made of, byte by byte: inlined, as every byte of a feed passes by here.

inline bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<uchar>(c) >= 0x80;
}

inline bool isNamePart(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':';
}

inline bool isXmlSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// Bytes at which plain text may need care: markup, references, control characters, U+0080–U+009F, U+FFFE, U+FFFF.
constexpr std::array<bool, 256> notableBytes()
{
    std::array<bool, 256> notable {};
    for (std::size_t i = 0; i < 0x20; ++i)
        notable[i] = i != '\t' && i != '\n' && i != '\r';
    notable['<'] = true;
    notable['&'] = true;
    notable[0xC2] = true;
    notable[0xEF] = true;
    return notable;
}
inline constexpr std::array<bool, 256> kNotable = notableBytes();

struct Oddity
{
    qsizetype length = 0; ///< 0: nothing odd
    QByteArray instead;
};

/// A character that XML does not allow, or that was meant as another one, at the front of `rest`.
Oddity oddityAt(QByteArrayView rest);

/// True if `oddityAt` would find anything anywhere in it.
bool hasOddity(QByteArrayView text);

/// Length of the reference ("&name;") at `at`, 0 if there is none.
qsizetype referenceLength(QByteArrayView text, qsizetype at);

} // namespace byline
