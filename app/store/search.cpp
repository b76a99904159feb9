// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search.h"

#include "store/article_rows.h"
#include "store/search_sql.h"
#include "store/search_terms.h"
#include "store/snippet.h"
#include "store/transaction.h"

#include <algorithm>

namespace byline {

namespace {

/// All that match are counted, the newest are kept: one pass, and nothing is sorted that is not shown.
class NewestOf
{
public:
    explicit NewestOf(int limit)
        : m_limit(size_t(std::max(limit, 0)))
    {
    }

    void add(const ArticleCursor& key)
    {
        ++m_total;
        if (m_kept.size() == m_limit) {
            if (m_limit == 0 || !newer(key, m_kept.front()))
                return;
            std::pop_heap(m_kept.begin(), m_kept.end(), newer);
            m_kept.pop_back();
        }
        m_kept.push_back(key);
        std::push_heap(m_kept.begin(), m_kept.end(), newer);
    }

    int total() const { return m_total; }

    std::vector<ArticleCursor> taken()
    {
        std::sort(m_kept.begin(), m_kept.end(), newer);
        return std::move(m_kept);
    }

private:
    static bool newer(const ArticleCursor& a, const ArticleCursor& b)
    {
        return a.publishedMs != b.publishedMs ? a.publishedMs > b.publishedMs : a.id > b.id;
    }

    size_t m_limit;
    int m_total = 0;
    std::vector<ArticleCursor> m_kept;
};

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
    if (phrases.isEmpty() || hasHit(text, phrases))
        return snippetOf(text, phrases);
    for (const QString& line : {article.standfirst, article.summary, article.title})
        if (const QByteArray utf8 = line.toUtf8(); hasHit(utf8, phrases))
            return snippetOf(utf8, phrases);
    return snippetOf(text.isEmpty() ? article.summary.toUtf8() : text, phrases);
}

} // namespace

Result<SearchResults> search(Connection& db, const QString& text, int limit, const QDateTime& now)
{
    return reading([&]() -> Result<SearchResults> {
        const Result<SearchQuery> query = parseSearch(text, now);
        if (!query)
            return tl::unexpected(query.error());
        const SearchStatement statement = searchStatement(db, *query);
        NewestOf newest(limit < 0 ? std::numeric_limits<int>::max() : limit);
        {
            Query row(db, "SELECT a.published, a.id FROM " + statement.from + " WHERE " + statement.where);
            row.bindAll(statement.values);
            while (row.step())
                newest.add({row.integer(0), {row.integer(1)}});
        }
        SearchResults results;
        results.total = newest.total();
        const QList<Phrase> phrases = phrasesOf(*query);
        ArticleReader reader(db);
        for (const ArticleCursor& key : newest.taken()) {
            std::optional<Article> article = reader.read(key.id);
            if (!article)
                continue;
            SearchHit hit {*std::move(article), {}};
            hit.snippet = snippetFor(db, hit.article, phrases);
            results.hits += std::move(hit);
        }
        return results;
    });
}

} // namespace byline
