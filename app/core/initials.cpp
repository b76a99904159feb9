// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/initials.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace byline {

namespace {

// Surnames of two syllables; all others have one.
constexpr std::array kLongSurnames = {u"남궁", u"황보", u"제갈", u"사공", u"선우",
                                      u"서문", u"독고", u"동방", u"어금", u"망절"};

bool isKoreanName(const QString& name)
{
    return name.size() >= 2 && name.size() <= 5
           && std::all_of(name.begin(), name.end(), [](QChar c) { return c.script() == QChar::Script_Hangul; });
}

} // namespace

QString initials(const QString& name, NameOf whose)
{
    const QString simple = name.simplified();
    if (whose == NameOf::Person && isKoreanName(simple)) {
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
    if (words.first().at(0).script() == QChar::Script_Hangul || words.first().at(0).script() == QChar::Script_Han)
        return words.first().left(2);
    const auto firstOf = [](const QString& word) { return word.left(word.at(0).isHighSurrogate() ? 2 : 1).toUpper(); };
    return words.size() == 1 ? firstOf(words.first()) : firstOf(words.first()) + firstOf(words.last());
}

int tintOf(const QString& name)
{
    // FNV-1a: qHash differs from run to run, and a name keeps its colour.
    quint32 hash = 2166136261U;
    for (const QChar c : name)
        hash = (hash ^ c.unicode()) * 16777619U;
    return int((hash ^ (hash >> 15)) % kTints);
}

} // namespace byline
