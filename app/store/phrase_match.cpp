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

    /// True if the phrase ends with this token; `start` is where the token stands.
    bool see(QByteArrayView token, int start)
    {
        const qsizetype whole = m_phrase.tokens.size();
        const auto fits = [&](qsizetype at) {
            const QByteArray& wanted = m_phrase.tokens.at(at);
            return m_phrase.openEnd && at == whole - 1 ? token.startsWith(wanted) : token == wanted;
        };
        qsizetype kept = 0;
        bool ends = false;
        for (size_t i = 0; i < m_begun.size(); ++i)
            if (const Begun begun = m_begun[i]; fits(begun.next)) {
                if (begun.next + 1 == whole) {
                    ends = true;
                    m_start = begun.start;
                } else {
                    m_begun[size_t(kept++)] = {begun.next + 1, begun.start};
                }
            }
        m_begun.resize(size_t(kept));
        if (whole > 0 && fits(0)) {
            if (whole == 1) {
                m_start = start;
                return true;
            }
            m_begun.push_back({1, start});
        }
        return ends;
    }

    /// Where the phrase begins that has ended.
    int start() const { return m_start; }

private:
    struct Begun
    {
        qsizetype next = 0; ///< token of the phrase
        int start = 0;
    };

    const Phrase& m_phrase;
    std::vector<Begun> m_begun; ///< a place where it may stand each
    int m_start = 0;
};

int untilFound(void* context, const char* token, int size, int start, int)
{
    return static_cast<Follower*>(context)->see(QByteArrayView(token, size), start) ? 1 : 0;
}

struct Places
{
    std::vector<Follower> followers;
    int reach = 0;
    std::vector<Place> found;

    void add(Place place)
    {
        while (!found.empty() && place.start <= found.back().end) {
            place = {std::min(place.start, found.back().start), std::max(place.end, found.back().end)};
            found.pop_back();
        }
        found.push_back(place);
    }
};

int findAll(void* context, const char* token, int size, int start, int end)
{
    auto* places = static_cast<Places*>(context);
    if (!places->found.empty() && start > places->found.front().start + places->reach)
        return 1;
    for (Follower& follower : places->followers)
        if (follower.see(QByteArrayView(token, size), start))
            places->add({follower.start(), end});
    return 0;
}

struct Count
{
    Follower follower;
    int mentions = 0;
};

int countAll(void* context, const char* token, int size, int start, int)
{
    auto* counts = static_cast<std::vector<Count>*>(context);
    for (Count& count : *counts)
        count.mentions += count.follower.see(QByteArrayView(token, size), start) ? 1 : 0;
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

std::vector<Place> placesIn(const QByteArray& utf8, const QList<Phrase>& phrases, int reach)
{
    Places places {std::vector<Follower>(phrases.begin(), phrases.end()), reach, {}};
    if (!phrases.isEmpty())
        tokenize(utf8.constData(), int(utf8.size()), &findAll, &places);
    return places.found;
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
