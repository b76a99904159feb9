// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/palette_match.h"

#include <algorithm>

namespace byline {

namespace {

constexpr int kFirstSyllable = 0xAC00;
constexpr int kLastSyllable = 0xD7A3;
constexpr int kSyllablesOfAnInitial = 588;
const QString kInitials = QStringLiteral("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ");

bool isInitials(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || kInitials.contains(c); });
}

QString initialsOf(const QString& text)
{
    QString initials;
    for (const QChar c : text) {
        const int code = c.unicode();
        initials += code >= kFirstSyllable && code <= kLastSyllable
                        ? kInitials.at((code - kFirstSyllable) / kSyllablesOfAnInitial)
                        : c;
    }
    return initials;
}

/// In small letters, with the apostrophe that keyboards have.
QString plain(const QString& text)
{
    return text.toCaseFolded().replace(u'’', u'\'');
}

/// The letters of `typed` in their order, with others between them.
bool isThreaded(const QString& typed, const QString& title)
{
    qsizetype at = -1;
    for (const QChar c : typed) {
        if (c.isSpace())
            continue;
        at = title.indexOf(c, at + 1);
        if (at < 0)
            return false;
    }
    return true;
}

bool beginsWords(const QStringList& typed, const QStringList& words)
{
    qsizetype next = 0;
    for (const QString& begun : typed) {
        while (next < words.size() && !words.at(next).startsWith(begun))
            ++next;
        if (next == words.size())
            return false;
        ++next;
    }
    return true;
}

} // namespace

int paletteMatch(const QString& typed, const QString& title)
{
    const QString wanted = plain(typed.simplified());
    if (wanted.isEmpty())
        return 1;
    const QString text = isInitials(wanted) ? initialsOf(title) : plain(title);
    if (text == wanted)
        return 6;
    if (text.startsWith(wanted))
        return 5;
    if (beginsWords(wanted.split(u' '), text.split(u' ', Qt::SkipEmptyParts)))
        return 4;
    if (text.contains(wanted))
        return 3;
    return wanted.size() > 1 && text.startsWith(wanted.front()) && isThreaded(wanted, text) ? 2 : 0;
}

int paletteMatch(const QString& typed, const QString& title, const QStringList& others)
{
    constexpr int kAll = 6;
    constexpr int kWordsBegun = 4;
    int best = 2 * paletteMatch(typed, title);
    for (const QString& other : others)
        if (const int score = paletteMatch(typed, other); score >= kWordsBegun)
            best = qMax(best, 2 * (score == kAll ? kAll : kWordsBegun) - 1);
    return best;
}

} // namespace byline
