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

// Surnames of two syllables; all others have one.
constexpr std::array kLongSurnames = {u"남궁", u"황보", u"제갈", u"사공", u"선우",
                                      u"서문", u"독고", u"동방", u"어금", u"망절"};

bool isSyllabic(QChar::Script script)
{
    return script == QChar::Script_Hangul || script == QChar::Script_Han || script == QChar::Script_Hiragana
           || script == QChar::Script_Katakana;
}

bool isKoreanName(const QString& name)
{
    return name.size() >= 2 && name.size() <= 5
           && std::all_of(name.begin(), name.end(), [](QChar c) { return c.script() == QChar::Script_Hangul; });
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

QString initials(const QString& name)
{
    const QString simple = name.simplified();
    if (isKoreanName(simple)) {
        const bool longSurname = simple.size() > 3
                                 && std::any_of(kLongSurnames.begin(), kLongSurnames.end(),
                                                [&](QStringView surname) { return simple.startsWith(surname); });
        return simple.size() == 2 ? simple : simple.mid(longSurname ? 2 : 1, 2);
    }
    QStringList words;
    for (const QString& word : simple.split(u' ', Qt::SkipEmptyParts))
        if (word.at(0).isLetterOrNumber() || word.at(0).isSurrogate())
            words += word;
    if (words.isEmpty())
        return {};
    if (words.first().at(0).script() == QChar::Script_Hangul || isSyllabic(words.first().at(0).script()))
        return words.first().left(2);
    const auto firstOf = [](const QString& word) { return word.left(word.at(0).isHighSurrogate() ? 2 : 1).toUpper(); };
    return words.size() == 1 ? firstOf(words.first()) : firstOf(words.first()) + firstOf(words.last());
}

} // namespace byline
