// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search_rank.h"

#include "store/article_rows.h"
#include "store/index_row.h"
#include "store/own_words.h"
#include "store/phrase_match.h"
#include "store/query.h"
#include "store/search_term_sql.h"
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
/// So many articles by somebody or with a tag of that name are asked for, and so many to which the reader wrote the
/// words.
constexpr size_t kNamed = 100;
constexpr int kNames = 20; ///< writers and tags, each
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

bool isNewer(const ArticleCursor& a, const ArticleCursor& b)
{
    return a.publishedMs != b.publishedMs ? a.publishedMs > b.publishedMs : a.id > b.id;
}

bool fitsBetter(const Ranked& a, const Ranked& b)
{
    return a.score != b.score ? a.score > b.score : isNewer(a.key, b.key);
}

/// Where the words count for more than in a text: in a writer's name, a tag, the reader's note.
class Named
{
public:
    explicit Named(Connection& db)
        : m_db(db)
    {
    }

    /// The newest articles that may have one of the terms there.
    std::vector<ArticleCursor> newest(const SearchQuery& query)
    {
        QList<Phrase> phrases;
        for (const QList<SearchTerm>& group : query)
            for (const SearchTerm& term : group) {
                if (term.negated || term.kind != SearchTerm::Kind::Words)
                    continue;
                phrases += phraseOf(term.text);
                const QString pattern = likePattern(term.text);
                add(m_named, "SELECT id FROM author WHERE folded LIKE ? ESCAPE '\\' ORDER BY articles DESC LIMIT ?",
                    pattern,
                    "SELECT published, article_id FROM article_author INDEXED BY article_author_list WHERE author_id = "
                    "?"
                    " ORDER BY published DESC, article_id DESC LIMIT ?");
                add(m_named, kTags, pattern,
                    "SELECT published, article_id FROM article_tag INDEXED BY article_tag_list WHERE tag_id = ?"
                    " ORDER BY published DESC, article_id DESC LIMIT ?");
                add(m_own, kTags, pattern,
                    "SELECT published, article_id FROM article_tag INDEXED BY article_tag_own WHERE tag_id = ?"
                    " AND origin >= 2 ORDER BY published DESC, article_id DESC LIMIT ?");
            }
        addNotes(phrases);
        std::vector<ArticleCursor> all;
        for (std::vector<ArticleCursor>* keys : {&m_named, &m_own}) {
            std::sort(keys->begin(), keys->end(), isNewer);
            all.insert(all.end(), keys->begin(), keys->begin() + qptrdiff(std::min(keys->size(), kNamed)));
        }
        return all;
    }

private:
    static constexpr char kTags[] =
        "SELECT id FROM tag WHERE folded LIKE ? ESCAPE '\\' ORDER BY length(folded) LIMIT ?";

    void add(std::vector<ArticleCursor>& keys, const char* names, const QString& pattern, const char* articles)
    {
        Query name(m_db, names, pattern, kNames);
        while (name.step()) {
            Query row(m_db, articles, name.integer(0), qint64(kNamed));
            while (row.step())
                keys.push_back({row.integer(0), {row.integer(1)}});
        }
    }

    /// The index does not tell a note's words from a text's, so all notes are read: nobody writes many.
    void addNotes(const QList<Phrase>& phrases)
    {
        Query row(m_db, "SELECT article_id, note FROM bookmark WHERE note <> '' ORDER BY article_id DESC");
        size_t taken = 0;
        while (taken < kNamed && row.step()) {
            const std::vector<int> in = mentionsIn(row.text(1).toUtf8(), phrases);
            if (std::all_of(in.begin(), in.end(), [](int count) { return count == 0; }))
                continue;
            ++taken;
            const qint64 id = row.integer(0);
            m_own.push_back({integerOf(m_db, "SELECT published FROM article WHERE id = ?", id), {id}});
        }
    }

    Connection& m_db;
    std::vector<ArticleCursor> m_named;
    std::vector<ArticleCursor> m_own; ///< what the reader wrote
};

/// Those that are worth reading; not all of them need be found. `all`: those that are found for sure.
std::vector<ArticleCursor> candidates(Connection& db, const SearchQuery& query, const SearchStatement& statement,
                                      int limit, std::vector<ArticleCursor> all)
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
    Query found(db, "SELECT 1 FROM " + statement.from + " WHERE " + statement.where + " AND article_index.rowid = ?");
    for (const ArticleCursor& key : Named(db).newest(query)) {
        if (seen.contains(key.id))
            continue;
        seen.insert(key.id);
        found.bindAll(statement.values + QVariantList {key.id.value});
        if (found.step())
            all.push_back(key);
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
    for (const ArticleCursor& key : candidates(db, query, statement, limit, std::move(newest)))
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
