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
    /// Of those that are kept; there is one.
    const ArticleCursor& oldest() const { return m_kept.front(); }

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
    if (phrases.isEmpty())
        return snippetOf(text, phrases);
    if (const auto snippet = snippetAroundHit(text, phrases))
        return *snippet;
    for (const QString& line : {article.standfirst, article.summary, article.title})
        if (const auto snippet = snippetAroundHit(line.toUtf8(), phrases))
            return *snippet;
    return snippetOf(text.isEmpty() ? article.summary.toUtf8() : text, phrases);
}

/// So many matches are looked at before it is asked whether they can be all that count.
constexpr int kSurelyEnough = 1000;
/// More late-comers than this are not asked for one by one.
constexpr qsizetype kFewLatecomers = 200;

bool isOfWords(const SearchStatement& statement)
{
    return statement.from.starts_with("article_index");
}

/// Articles that came before the match `last` of the index but are newer than the oldest of the `kept` ones.
QList<ArticleId> latecomers(Connection& db, ArticleId last, const ArticleCursor& oldest)
{
    QList<ArticleId> ids;
    Query row(db, "SELECT id FROM article INDEXED BY article_by_time WHERE published >= ? AND id < ?",
              oldest.publishedMs, last.value);
    while (row.step() && ids.size() <= kFewLatecomers)
        ids += ArticleId {row.integer(0)};
    return ids;
}

/// The newest matches. The index gives them from the one stored last to the one stored first, which is nearly their
/// order by time: after a good many, only articles that were stored earlier and published later are missing, and those
/// are asked for one by one. So a common word costs no more than a rare one.
NewestOf newestOf(Connection& db, const SearchStatement& statement, int limit)
{
    NewestOf newest(limit);
    const std::string select = "SELECT a.published, a.id FROM " + statement.from + " WHERE " + statement.where;
    Query row(db, select
                      + (isOfWords(statement) ? " ORDER BY article_index.rowid DESC"
                                              : " ORDER BY a.published DESC, a.id DESC LIMIT "
                                                    + std::to_string(std::max(limit, 0) + 1)));
    row.bindAll(statement.values);
    int enough = std::max(kSurelyEnough, limit * 4);
    const bool mayEnd = isOfWords(statement);
    ArticleId last;
    while (row.step()) {
        last = {row.integer(1)};
        newest.add({row.integer(0), last});
        if (!mayEnd || newest.total() < enough)
            continue;
        const QList<ArticleId> late = latecomers(db, last, newest.oldest());
        if (late.size() > kFewLatecomers) {
            // Many came at once, as from a new outlet: it is asked again behind them.
            enough *= 4;
            continue;
        }
        Query one(db, select + " AND article_index.rowid = ?");
        for (const ArticleId id : late) {
            QVariantList values = statement.values;
            values += id.value;
            one.bindAll(values);
            if (one.step())
                newest.add({one.integer(0), {one.integer(1)}});
        }
        break;
    }
    return newest;
}

SearchResults hitsOf(Connection& db, const SearchQuery& query, NewestOf& newest)
{
    SearchResults results;
    results.total = newest.total();
    const QList<Phrase> phrases = phrasesOf(query);
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
}

} // namespace

Result<SearchResults> searchNewest(Connection& db, const QString& text, int limit, const QDateTime& now)
{
    return reading([&]() -> Result<SearchResults> {
        const Result<SearchQuery> query = parseSearch(text, now);
        if (!query)
            return tl::unexpected(query.error());
        NewestOf newest = newestOf(db, searchStatement(db, *query), std::max(limit, 1));
        SearchResults results = hitsOf(db, *query, newest);
        results.total = std::min(results.total, int(results.hits.size()) + 1);
        return results;
    });
}

Result<SearchResults> search(Connection& db, const QString& text, int limit, const QDateTime& now)
{
    return reading([&]() -> Result<SearchResults> {
        const Result<SearchQuery> query = parseSearch(text, now);
        if (!query)
            return tl::unexpected(query.error());
        const SearchStatement statement = searchStatement(db, *query);
        if (limit > 0 && isOfWords(statement)) {
            NewestOf newest = newestOf(db, statement, limit);
            SearchResults results = hitsOf(db, *query, newest);
            // Only a query of words alone can be counted without looking at articles.
            Query count(
                db, "SELECT count(*) FROM "
                        + (statement.where == "article_index MATCH ?" ? std::string("article_index") : statement.from)
                        + " WHERE " + statement.where);
            count.bindAll(statement.values);
            results.total = count.step() ? int(count.integer(0)) : 0;
            return results;
        }
        NewestOf newest(limit < 0 ? std::numeric_limits<int>::max() : limit);
        Query row(db, "SELECT a.published, a.id FROM " + statement.from + " WHERE " + statement.where);
        row.bindAll(statement.values);
        while (row.step())
            newest.add({row.integer(0), {row.integer(1)}});
        return hitsOf(db, *query, newest);
    });
}

} // namespace byline
