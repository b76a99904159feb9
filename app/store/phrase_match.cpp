// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/phrase_match.h"

#include "store/tokenizer.h"

#include <algorithm>

namespace byline {

namespace {

/// Sees one token of a text after the other and knows which of them have begun the phrase.
class Follower
{
public:
    explicit Follower(const Phrase& phrase)
        : m_phrase(phrase)
    {
    }

    /// True if the phrase ends with this token.
    bool see(QByteArrayView token)
    {
        const qsizetype whole = m_phrase.tokens.size();
        const auto fits = [&](qsizetype at) {
            const QByteArray& wanted = m_phrase.tokens.at(at);
            return m_phrase.openEnd && at == whole - 1 ? token.startsWith(wanted) : token == wanted;
        };
        qsizetype kept = 0;
        bool ends = false;
        for (size_t i = 0; i < m_begun.size(); ++i)
            if (const qsizetype next = m_begun[i]; fits(next)) {
                if (next + 1 == whole)
                    ends = true;
                else
                    m_begun[size_t(kept++)] = next + 1;
            }
        m_begun.resize(size_t(kept));
        if (whole > 0 && fits(0)) {
            if (whole == 1)
                return true;
            m_begun.push_back(1);
        }
        return ends;
    }

private:
    const Phrase& m_phrase;
    std::vector<qsizetype> m_begun; ///< how many tokens of it have come, for each place where it may stand
};

int untilFound(void* context, const char* token, int size, int, int)
{
    return static_cast<Follower*>(context)->see(QByteArrayView(token, size)) ? 1 : 0;
}

struct Count
{
    Follower follower;
    int mentions = 0;
};

int countAll(void* context, const char* token, int size, int, int)
{
    auto* counts = static_cast<std::vector<Count>*>(context);
    for (Count& count : *counts)
        count.mentions += count.follower.see(QByteArrayView(token, size)) ? 1 : 0;
    return 0;
}

} // namespace

bool holds(const QByteArray& utf8, const Phrase& phrase)
{
    if (!phrase.run.isEmpty()) {
        const qsizetype at = utf8.indexOf(phrase.run);
        if (at >= 0 && !isJoined(utf8, int(at + phrase.run.size())))
            return true;
        if (at < 0 && keepsPlainRuns(utf8))
            return false;
    }
    Follower follower(phrase);
    return tokenize(utf8.constData(), int(utf8.size()), &untilFound, &follower) != 0;
}

std::vector<int> mentionsIn(const QByteArray& utf8, const QList<Phrase>& phrases)
{
    std::vector<int> mentions;
    if (std::none_of(phrases.begin(), phrases.end(), [](const Phrase& phrase) { return phrase.run.isEmpty(); })
        && keepsPlainRuns(utf8)) {
        for (const Phrase& phrase : phrases)
            mentions.push_back(int(utf8.count(phrase.run)));
        return mentions;
    }
    std::vector<Count> counts;
    for (const Phrase& phrase : phrases)
        counts.push_back({Follower(phrase)});
    tokenize(utf8.constData(), int(utf8.size()), &countAll, &counts);
    for (const Count& count : counts)
        mentions.push_back(count.mentions);
    return mentions;
}

} // namespace byline
