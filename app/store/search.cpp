// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search.h"

#include "core/headline.h"
#include "store/article_rows.h"
#include "store/own_words.h"
#include "store/search_rank.h"
#include "store/search_terms.h"
#include "store/snippet.h"
#include "store/transaction.h"

#include <vector>

namespace byline {

namespace {

QList<Phrase> phrasesOf(const SearchQuery& query)
{
    QList<Phrase> phrases;
    for (const QList<SearchTerm>& group : query)
        for (const SearchTerm& term : group)
            if (!term.negated && (term.kind == SearchTerm::Kind::Words || term.kind == SearchTerm::Kind::Title))
                phrases += phraseOf(term.text);
    return phrases;
}

/// Where the words are: in the text, in the lines above it or in what the reader wrote; else the text's beginning.
QString snippetFor(Connection& db, const Article& article, const QList<Phrase>& phrases)
{
    const QByteArray text = bodyOf(db, article.id).text;
    if (phrases.isEmpty())
        return snippetOf(text, phrases);
    if (const auto snippet = snippetAroundHit(text, phrases))
        return *snippet;
    const QString own = article.bookmarked ? ownWords(db, article.id) : QString();
    for (const QString& line : {article.standfirst, article.summary, article.title, own})
        if (const auto snippet = snippetAroundHit(line.toUtf8(), phrases))
            return *snippet;
    return snippetOf(text.isEmpty() ? article.summary.toUtf8() : text, phrases);
}

QList<SearchHit> hitsOf(Connection& db, const SearchQuery& query, const std::vector<ArticleCursor>& keys)
{
    QList<SearchHit> hits;
    const QList<Phrase> phrases = phrasesOf(query);
    RowReader reader(db);
    for (const ArticleCursor& key : keys) {
        std::optional<Article> article = reader.read(key.id);
        if (!article)
            continue;
        SearchHit hit {*std::move(article), {}};
        hit.snippet = snippetFor(db, hit.article, phrases);
        hit.headline = markedLine(headlineOf(hit.article), phrases);
        hits += std::move(hit);
    }
    return hits;
}

} // namespace

SearchRun::SearchRun(SearchRequest request, const QDateTime& now)
    : m_request(std::move(request))
    , m_now(now)
{
}

Result<void> SearchRun::begin(Connection& db)
{
    const Result<SearchQuery> query = parseSearch(m_request.text, m_now);
    if (!query)
        return tl::unexpected(query.error());
    m_query = *query;
    m_statement = searchStatement(db, m_query);
    // Without words nothing fits better than something else: then the newest come first by relevance too.
    m_isRanked = m_statement.isOfWords && m_request.order == SearchOrder::Relevance;
    m_walk.emplace(m_statement, m_isRanked ? std::nullopt : m_request.after,
                   m_isRanked ? newestForRanking(wanted()) : wanted());
    return {};
}

/// One more than is listed tells whether there are more.
int SearchRun::wanted() const
{
    return m_request.limit < 0 ? -1 : m_request.limit + 1;
}

Result<std::optional<SearchResults>> SearchRun::goOn(Connection& db, const QDeadlineTimer& until)
{
    return reading(db, [&]() -> Result<std::optional<SearchResults>> {
        if (!m_walk)
            if (const Result<void> begun = begin(db); !begun)
                return tl::unexpected(begun.error());
        if (!m_walk->goOn(db, until))
            return std::optional<SearchResults>();
        std::vector<ArticleCursor> keys =
            m_isRanked ? bestFound(db, m_query, m_statement, wanted(), m_walk->found()) : m_walk->found();
        SearchResults results;
        results.total = int(keys.size());
        if (m_request.limit >= 0 && keys.size() > size_t(m_request.limit))
            keys.resize(size_t(m_request.limit));
        results.hits = hitsOf(db, m_query, keys);
        return results;
    });
}

Result<SearchResults> search(Connection& db, const SearchRequest& request, const QDateTime& now)
{
    return SearchRun(request, now).goOn(db, QDeadlineTimer(QDeadlineTimer::Forever)).map([](const auto& results) {
        return *results;
    });
}

} // namespace byline
