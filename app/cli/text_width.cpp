// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/text_width.h"

#include <algorithm>
#include <array>

namespace byline {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// East_Asian_Width W and F (UAX #11), neighbouring blocks taken together.
constexpr std::array kWide {
    Range {0x1100, 0x115F},   Range {0x231A, 0x231B},   Range {0x23E9, 0x23EC},   Range {0x2614, 0x2615},
    Range {0x2648, 0x2653},   Range {0x26A1, 0x26A1},   Range {0x2705, 0x2705},   Range {0x270A, 0x270B},
    Range {0x2728, 0x2728},   Range {0x274C, 0x274C},   Range {0x2753, 0x2757},   Range {0x2795, 0x2797},
    Range {0x2B50, 0x2B50},   Range {0x2E80, 0x303E},   Range {0x3041, 0x4DBF},   Range {0x4E00, 0xA4CF},
    Range {0xA960, 0xA97F},   Range {0xAC00, 0xD7A3},   Range {0xF900, 0xFAFF},   Range {0xFE10, 0xFE19},
    Range {0xFE30, 0xFE6F},   Range {0xFF01, 0xFF60},   Range {0xFFE0, 0xFFE6},   Range {0x16FE0, 0x18CFF},
    Range {0x1B000, 0x1B2FF}, Range {0x1F18E, 0x1F18E}, Range {0x1F191, 0x1F19A}, Range {0x1F200, 0x1F320},
    Range {0x1F32D, 0x1F64F}, Range {0x1F680, 0x1F6FF}, Range {0x1F7E0, 0x1F7EB}, Range {0x1F900, 0x1FAFF},
    Range {0x20000, 0x3FFFD},
};

bool isWide(char32_t character)
{
    if (character < kWide.front().first)
        return false;
    const auto after = std::upper_bound(kWide.begin(), kWide.end(), character,
                                        [](char32_t value, const Range& range) { return value < range.first; });
    return after != kWide.begin() && character <= std::prev(after)->last;
}

int columnsOfCharacter(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
    case QChar::Other_Control:
        return 0;
    default:
        break;
    }
    // Medial and final jamo join the syllable before them.
    if (character >= 0x1160 && character <= 0x11FF)
        return 0;
    return isWide(character) ? 2 : 1;
}

/// Overrides and isolates turn the text around them; a table has none of its own to close them.
bool isDirectionControl(char32_t character)
{
    return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
}

struct Character
{
    char32_t value;
    qsizetype length;
};

Character characterAt(const QString& text, qsizetype index)
{
    const QChar first = text.at(index);
    if (first.isHighSurrogate() && index + 1 < text.size() && text.at(index + 1).isLowSurrogate())
        return {QChar::surrogateToUcs4(first, text.at(index + 1)), 2};
    if (first.isSurrogate())
        return {U'\uFFFD', 1};
    return {first.unicode(), 1};
}

QString withoutControls(const QString& text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const Character character = characterAt(text, i);
        if (character.value == U'\n' || character.value == U'\t')
            plain += QChar(char16_t(character.value));
        else if (QChar::category(character.value) == QChar::Other_Control)
            plain += u' ';
        else if (character.value == U'\uFFFD')
            plain += QChar(u'\uFFFD');
        else if (!isDirectionControl(character.value))
            plain += QStringView(text).mid(i, character.length);
        i += character.length;
    }
    return plain;
}

/// How many UTF-16 units from `from` on fit into `columns`.
qsizetype fitting(const QString& text, qsizetype from, int columns)
{
    qsizetype index = from;
    while (index < text.size()) {
        const Character character = characterAt(text, index);
        columns -= columnsOfCharacter(character.value);
        if (columns < 0)
            break;
        index += character.length;
    }
    return index - from;
}

QString wrappedLine(const QString& line, int columns)
{
    QString lines;
    qsizetype from = 0;
    while (from < line.size()) {
        const qsizetype length = std::max<qsizetype>(fitting(line, from, columns), 1);
        if (from + length >= line.size()) {
            lines += QStringView(line).mid(from);
            break;
        }
        // Break after the last blank that fits, else before an ideograph, else in the word.
        qsizetype end = from + length;
        qsizetype blank = end;
        while (blank > from && !line.at(blank).isSpace())
            --blank;
        const bool betweenIdeographs =
            isWide(characterAt(line, end).value) && line.at(end).script() != QChar::Script_Hangul;
        if (blank > from && !betweenIdeographs)
            end = blank;
        lines += QStringView(line).mid(from, end - from).trimmed();
        lines += u'\n';
        from = end;
        while (from < line.size() && line.at(from).isSpace())
            ++from;
    }
    return lines;
}

} // namespace

int columnsOf(const QString& text)
{
    int columns = 0;
    for (qsizetype i = 0; i < text.size();) {
        const Character character = characterAt(text, i);
        columns += columnsOfCharacter(character.value);
        i += character.length;
    }
    return columns;
}

QString printable(const QString& text)
{
    return withoutControls(text).simplified();
}

QString printableLines(const QString& text)
{
    return withoutControls(text);
}

QString cutTo(const QString& text, int columns)
{
    if (columnsOf(text) <= columns)
        return text;
    return text.left(fitting(text, 0, columns - 1)).trimmed() + u'…';
}

QString wrapped(const QString& text, int columns)
{
    QStringList lines = text.split(u'\n');
    for (QString& line : lines)
        line = wrappedLine(line, columns);
    return lines.join(u'\n');
}

} // namespace byline
