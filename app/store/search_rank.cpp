// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search_rank.h"

#include "store/article_rows.h"
#include "store/index_row.h"
#include "store/own_words.h"
#include "store/phrase_match.h"
#include "store/query.h"
#include "store/search_walk.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace byline {

namespace {

constexpr double kOfTitle = 20;
constexpr double kOfPeople = 8; ///< and of what the reader wrote
constexpr double kOfText = 1;
/// From about so many mentions on, one more says little.
constexpr double kEnough = 1.2;
/// So many of a kind are read, more only if more are to be shown: a few hundredths of a second.
constexpr int kRead = 200;
/// How rare a word is, is seen in so many of the newest articles.
constexpr qint64 kSampled = 20'000;

class Ranking
{
public:
    Ranking(Connection& db, const SearchQuery& query)
        : m_article(db, "SELECT s.title, s.standfirst, b.people, " + ownWordsOf("s.article_id")
                            + ", b.text_bytes, b.packed FROM article_source s"
                              " JOIN body b ON b.article_id = s.article_id WHERE s.article_id = ?")
    {
        for (const QList<SearchTerm>& group : query)
            for (const SearchTerm& term : group)
                if (!term.negated && (term.kind == SearchTerm::Kind::Words || term.kind == SearchTerm::Kind::Title)) {
                    m_phrases += phraseOf(term.text);
                    m_onlyInTitle.push_back(term.kind == SearchTerm::Kind::Title);
                }
        m_worth.assign(size_t(m_phrases.size()), 1.0);
        // A single one has nothing to be weighed against.
        for (qsizetype i = 0; m_phrases.size() > 1 && i < m_phrases.size(); ++i)
            m_worth[size_t(i)] = worth(db, m_phrases.at(i));
    }

    double scoreOf(ArticleId id)
    {
        if (!m_article.bind(id.value).step())
            return 0;
        std::vector<double> mentions(m_worth.size());
        const auto count = [&](const QByteArray& text, double weight, bool isTitle) {
            const std::vector<int> in = mentionsIn(text, m_phrases);
            for (size_t i = 0; i < in.size(); ++i)
                if (isTitle || !m_onlyInTitle[i])
                    mentions[i] += weight * in[i];
        };
        count(m_article.text(0).toUtf8(), kOfTitle, true);
        count(m_article.text(1).toUtf8(), kOfText, false);
        count(m_article.text(2).toUtf8(), kOfPeople, false);
        count(m_article.text(3).toUtf8(), kOfPeople, false);
        count(unpacked(m_article.integer(4), m_article.blob(5)).text, kOfText, false);
        double score = 0;
        for (size_t i = 0; i < mentions.size(); ++i)
            score += m_worth[i] * mentions[i] / (mentions[i] + kEnough);
        return score;
    }

private:
    static double worth(Connection& db, const Phrase& phrase)
    {
        const qint64 through = indexedThrough(db).value;
        const qint64 with =
            integerOf(db, "SELECT count(*) FROM article_index WHERE article_index MATCH ? AND rowid > ?",
                      ftsTokens(phrase, Within::Article), through - kSampled);
        return std::log(1.0 + double(std::min(through, kSampled)) / double(with + 1));
    }

    Query m_article;
    QList<Phrase> m_phrases;
    std::vector<bool> m_onlyInTitle;
    std::vector<double> m_worth; ///< of each phrase, by how rare it is
};

struct Ranked
{
    ArticleCursor key;
    double score = 0;
};

bool fitsBetter(const Ranked& a, const Ranked& b)
{
    if (a.score != b.score)
        return a.score > b.score;
    return a.key.publishedMs != b.key.publishedMs ? a.key.publishedMs > b.key.publishedMs : a.key.id > b.key.id;
}

/// Those that are worth reading; not all of them need be found. `all`: those that are found for sure.
std::vector<ArticleCursor> candidates(Connection& db, const SearchStatement& statement, int limit,
                                      std::vector<ArticleCursor> all)
{
    const int most = newestForRanking(limit);
    if (most < 0 || all.size() < size_t(most))
        return all;
    QSet<ArticleId> seen;
    for (const ArticleCursor& key : all)
        seen.insert(key.id);
    SearchStatement asked = statement;
    asked.check.clear();
    for (const QString& match : {statement.allInHeadline, statement.anyInHeadline}) {
        asked.values.first() = match;
        for (const ArticleCursor& key : newestFound(db, asked, {}, most)) {
            if (!seen.contains(key.id))
                all.push_back(key);
            seen.insert(key.id);
        }
    }
    return all;
}

} // namespace

int newestForRanking(int limit)
{
    return limit < 0 ? -1 : std::max(limit, kRead);
}

std::vector<ArticleCursor> bestFound(Connection& db, const SearchQuery& query, const SearchStatement& statement,
                                     int limit, std::vector<ArticleCursor> newest)
{
    Ranking ranking(db, query);
    std::vector<Ranked> ranked;
    for (const ArticleCursor& key : candidates(db, statement, limit, std::move(newest)))
        ranked.push_back({key, ranking.scoreOf(key.id)});
    std::sort(ranked.begin(), ranked.end(), fitsBetter);
    Checker checker(db, statement);
    std::vector<ArticleCursor> keys;
    for (auto one = ranked.begin(); one != ranked.end() && (limit < 0 || keys.size() < size_t(limit)); ++one)
        if (checker.passes(one->key.id))
            keys.push_back(one->key);
    return keys;
}

} // namespace byline
