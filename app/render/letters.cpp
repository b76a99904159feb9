// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/letters.h"

#include <array>
#include <cmath>

namespace byline {

namespace {

constexpr qsizetype kSample = 2000; ///< characters: enough to tell a script
constexpr double kSyllablesPerMinute = 500;
constexpr double kWordsPerMinute = 230;

bool isSyllabic(QChar::Script script)
{
    return script == QChar::Script_Hangul || script == QChar::Script_Han || script == QChar::Script_Hiragana
           || script == QChar::Script_Katakana;
}

} // namespace

QString guessedLanguage(QStringView text)
{
    std::array<int, size_t(QChar::ScriptCount)> counts {};
    for (const QChar c : text.left(kSample))
        if (c.isLetter())
            ++counts.at(size_t(c.script()));
    const auto count = [&](QChar::Script script) { return counts.at(size_t(script)); };
    const int kana = count(QChar::Script_Hiragana) + count(QChar::Script_Katakana);
    const int han = count(QChar::Script_Han);
    struct Guess
    {
        int letters;
        const char16_t* language;
    };
    // Han characters belong to Japanese where kana stand among them, and to Korean where Hangul prevails.
    const std::array guesses = {
        Guess {count(QChar::Script_Hangul), u"ko"}, Guess {kana > 0 ? kana + han : 0, u"ja"},
        Guess {kana > 0 ? 0 : han, u"zh"},          Guess {count(QChar::Script_Arabic), u"ar"},
        Guess {count(QChar::Script_Hebrew), u"he"}, Guess {count(QChar::Script_Thai), u"th"},
        Guess {count(QChar::Script_Greek), u"el"},  Guess {count(QChar::Script_Devanagari), u"hi"},
    };
    const auto best = std::max_element(guesses.begin(), guesses.end(),
                                       [](const Guess& a, const Guess& b) { return a.letters < b.letters; });
    const int others = count(QChar::Script_Latin) + count(QChar::Script_Cyrillic);
    // A syllable is worth about three letters: Korean with many Latin names in it stays Korean.
    return best->letters > 0 && best->letters * 3 >= others ? QString::fromUtf16(best->language) : QString();
}

QString languageOf(const QString& stated, QStringView text)
{
    const QString guess = guessedLanguage(text);
    const QString primary = stated.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
    if (guess.isEmpty() || primary == guess)
        return stated;
    // Letters that several languages share say no more than that it is one of those.
    constexpr std::array kHan = {u"zh", u"ja", u"ko"};
    constexpr std::array kArabic = {u"ar", u"fa", u"ur", u"ps", u"sd", u"ug", u"ckb"};
    constexpr std::array kDevanagari = {u"hi", u"mr", u"ne", u"sa"};
    constexpr std::array kHebrew = {u"he", u"iw", u"yi"};
    const auto both = [&](const auto& languages) {
        const auto has = [&](QStringView language) {
            return std::any_of(languages.begin(), languages.end(),
                               [&](QStringView candidate) { return candidate == language; });
        };
        return has(primary) && has(guess);
    };
    const bool shared = (guess != u"ko" && both(kHan)) || both(kArabic) || both(kDevanagari) || both(kHebrew);
    return shared ? stated : guess;
}

QString directionOf(const QString& language)
{
    const QString primary = language.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
    constexpr std::array kRightToLeft = {u"ar", u"he", u"iw", u"fa", u"ur", u"ps", u"sd", u"ug", u"yi", u"dv", u"ckb"};
    const bool rightToLeft = std::any_of(kRightToLeft.begin(), kRightToLeft.end(),
                                         [&](QStringView candidate) { return candidate == primary; });
    return rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr");
}

int readingMinutes(QStringView text)
{
    int syllables = 0;
    int words = 0;
    bool inWord = false;
    for (const QChar c : text) {
        const bool letter = c.isLetterOrNumber();
        const bool syllable = letter && c.unicode() > 0x1100 && isSyllabic(c.script());
        syllables += syllable ? 1 : 0;
        words += letter && !syllable && !inWord ? 1 : 0;
        inWord = letter && !syllable;
    }
    return std::max(1, int(std::lround(syllables / kSyllablesPerMinute + words / kWordsPerMinute)));
}

} // namespace byline
