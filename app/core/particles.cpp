// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/particles.h"

#include <array>

namespace byline {

namespace {

enum class Ending { Vowel, Consonant, Rieul };

/// As the name of a digit is read: 영, 일, 이, 삼 …
Ending endingOfDigit(char16_t digit)
{
    switch (digit) {
    case u'1':
    case u'7':
    case u'8':
        return Ending::Rieul;
    case u'0':
    case u'3':
    case u'6':
        return Ending::Consonant;
    default:
        return Ending::Vowel;
    }
}

/// Abbreviations are spelt out (엔, 엘 …); other foreign words are judged by the sounds Hangul keeps at the end.
Ending endingOfLatin(QStringView text)
{
    const QChar last = text.back();
    const bool spelt = last.isUpper() && (text.size() < 2 || !text.at(text.size() - 2).isLower());
    switch (last.toLower().unicode()) {
    case u'l':
        return Ending::Rieul;
    case u'r':
        return spelt ? Ending::Rieul : Ending::Vowel;
    case u'm':
    case u'n':
        return Ending::Consonant;
    case u'g':
        return !spelt && text.size() > 1 && text.at(text.size() - 2).toLower() == u'n' ? Ending::Consonant
                                                                                       : Ending::Vowel;
    default:
        return Ending::Vowel;
    }
}

/// Quotation marks and what stands in brackets are not read.
QStringView spoken(QStringView text)
{
    while (!text.isEmpty()) {
        if (text.back() == u')') {
            const qsizetype open = text.lastIndexOf(u'(');
            if (open <= 0)
                return text;
            text = text.first(open);
        } else if (!text.back().isLetterOrNumber()) {
            text.chop(1);
        } else {
            return text;
        }
    }
    return text;
}

Ending endingOf(QStringView before)
{
    const QStringView text = spoken(before);
    if (text.isEmpty())
        return Ending::Vowel;
    const char16_t last = text.back().unicode();
    if (last >= 0xAC00 && last <= 0xD7A3) {
        constexpr int kFinals = 28;
        constexpr int kRieul = 8;
        const int final = (last - 0xAC00) % kFinals;
        return final == 0 ? Ending::Vowel : final == kRieul ? Ending::Rieul : Ending::Consonant;
    }
    if (last >= u'0' && last <= u'9')
        return endingOfDigit(last);
    return endingOfLatin(text);
}

struct Pair
{
    QStringView written;
    QStringView afterConsonant;
    QStringView afterVowel;
};

constexpr std::array kPairs {
    Pair {u"을(를)", u"을", u"를"}, Pair {u"은(는)", u"은", u"는"},   Pair {u"이(가)", u"이", u"가"},
    Pair {u"과(와)", u"과", u"와"}, Pair {u"(으)로", u"으로", u"로"},
};

} // namespace

QString withParticles(const QString& text)
{
    QString result = text;
    for (const Pair& pair : kPairs) {
        for (qsizetype at = result.indexOf(pair.written); at >= 0; at = result.indexOf(pair.written, at + 1)) {
            const Ending ending = endingOf(QStringView(result).first(at));
            const bool vowel = ending == Ending::Vowel || (ending == Ending::Rieul && pair.written.front() == u'(');
            result.replace(at, pair.written.size(), (vowel ? pair.afterVowel : pair.afterConsonant).toString());
        }
    }
    return result;
}

} // namespace byline
