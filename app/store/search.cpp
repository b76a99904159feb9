// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search.h"

#include "store/article_rows.h"
#include "store/search_rank.h"
#include "store/search_sql.h"
#include "store/search_terms.h"
#include "store/search_walk.h"
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

/// Where the words are: in the text, else in the lines above it; else the text's beginning.
QString snippetFor(Connection& db, const Article& article, const QList<Phrase>& phrases)
{
    const QByteArray text = bodyOf(db, article.id).text;
    if (phrases.isEmpty())
        return snippetOf(text, phrases);
    if (const auto snippet = snippetAroundHit(text, phrases))
        return *snippet;
    for (const QString& line : {article.standfirst, article.summary, article.title})
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
        hits += std::move(hit);
    }
    return hits;
}

} // namespace

Result<SearchResults> search(Connection& db, const SearchRequest& request, const QDateTime& now)
{
    return reading(db, [&]() -> Result<SearchResults> {
        const Result<SearchQuery> query = parseSearch(request.text, now);
        if (!query)
            return tl::unexpected(query.error());
        const SearchStatement statement = searchStatement(db, *query);
        // One more than is wanted tells whether there are more.
        const int limit = request.limit < 0 ? -1 : request.limit + 1;
        // Without words nothing fits better than something else: then the newest come first by relevance too.
        std::vector<ArticleCursor> keys = statement.isOfWords && request.order == SearchOrder::Relevance
                                              ? bestFound(db, *query, statement, limit)
                                              : newestFound(db, statement, request.after, limit);
        SearchResults results;
        results.total = int(keys.size());
        if (request.limit >= 0 && keys.size() > size_t(request.limit))
            keys.resize(size_t(request.limit));
        results.hits = hitsOf(db, *query, keys);
        return results;
    });
}

} // namespace byline
