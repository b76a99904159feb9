// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search.h"

#include "store/article_rows.h"
#include "store/search_sql.h"
#include "store/search_terms.h"
#include "store/snippet.h"
#include "store/transaction.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace byline {

namespace {

/// The newest of those behind a cursor are kept: one pass, and nothing is sorted that is not shown.
class NewestOf
{
public:
    NewestOf(int limit, const std::optional<ArticleCursor>& after)
        : m_limit(size_t(std::max(limit, 0)))
        , m_after(after)
    {
    }

    void add(const ArticleCursor& key)
    {
        if (m_after && !newer(*m_after, key))
            return;
        ++m_seen;
        if (m_kept.size() == m_limit) {
            if (m_limit == 0 || !newer(key, m_kept.front()))
                return;
            std::pop_heap(m_kept.begin(), m_kept.end(), newer);
            m_kept.pop_back();
        }
        m_kept.push_back(key);
        std::push_heap(m_kept.begin(), m_kept.end(), newer);
    }

    int seen() const { return m_seen; }
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
    std::optional<ArticleCursor> m_after;
    int m_seen = 0;
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
QList<ArticleId> latecomers(Connection& db, ArticleId last, const ArticleCursor& oldest,
                            const std::optional<ArticleCursor>& after)
{
    QList<ArticleId> ids;
    Query row(db,
              "SELECT id FROM article INDEXED BY article_by_time WHERE published >= ? AND published <= ? AND id < ?",
              oldest.publishedMs, after ? after->publishedMs : std::numeric_limits<qint64>::max(), last.value);
    while (row.step() && ids.size() <= kFewLatecomers)
        ids += ArticleId {row.integer(0)};
    return ids;
}

/// The newest matches. The index gives them from the one stored last to the one stored first, which is nearly their
/// order by time: after a good many, only articles that were stored earlier and published later are missing, and those
/// are asked for one by one. So a common word costs no more than a rare one.
std::vector<ArticleCursor> newestOf(Connection& db, const SearchStatement& statement, const SearchRequest& request,
                                    int limit)
{
    NewestOf newest(limit, request.after);
    const std::string select = "SELECT a.published, a.id FROM " + statement.from + " WHERE " + statement.where;
    Query row(db, select + " ORDER BY article_index.rowid DESC");
    row.bindAll(statement.values);
    int enough = std::max(kSurelyEnough, limit * 4);
    while (row.step()) {
        const ArticleId last {row.integer(1)};
        newest.add({row.integer(0), last});
        if (newest.seen() < enough)
            continue;
        const QList<ArticleId> late = latecomers(db, last, newest.oldest(), request.after);
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
    return newest.taken();
}

/// Without words nothing fits better than something else: then the newest come first here too.
std::vector<ArticleCursor> inOrder(Connection& db, const SearchStatement& statement, const SearchRequest& request,
                                   int limit)
{
    std::string sql = "SELECT a.published, a.id FROM " + statement.from + " WHERE " + statement.where;
    QVariantList values = statement.values;
    if (isOfWords(statement) && request.order == SearchOrder::Relevance) {
        sql += " ORDER BY byline_rank(article_index) DESC, a.published DESC, a.id DESC";
    } else {
        if (request.after) {
            sql += " AND (a.published, a.id) < (?, ?)";
            values << request.after->publishedMs << request.after->id.value;
        }
        sql += " ORDER BY a.published DESC, a.id DESC";
    }
    Query row(db, sql + " LIMIT ?");
    values += limit;
    row.bindAll(values);
    std::vector<ArticleCursor> keys;
    while (row.step())
        keys.push_back({row.integer(0), {row.integer(1)}});
    return keys;
}

QList<SearchHit> hitsOf(Connection& db, const SearchQuery& query, const std::vector<ArticleCursor>& keys)
{
    QList<SearchHit> hits;
    const QList<Phrase> phrases = phrasesOf(query);
    ArticleReader reader(db);
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
    return reading([&]() -> Result<SearchResults> {
        const Result<SearchQuery> query = parseSearch(request.text, now);
        if (!query)
            return tl::unexpected(query.error());
        const SearchStatement statement = searchStatement(db, *query);
        // One more than is wanted tells whether there are more.
        const int limit = request.limit < 0 ? std::numeric_limits<int>::max() : request.limit + 1;
        const bool walks = isOfWords(statement) && request.limit >= 0 && request.order == SearchOrder::Newest;
        std::vector<ArticleCursor> keys =
            walks ? newestOf(db, statement, request, limit) : inOrder(db, statement, request, limit);
        SearchResults results;
        results.total = int(keys.size());
        if (request.limit >= 0 && keys.size() > size_t(request.limit))
            keys.resize(size_t(request.limit));
        results.hits = hitsOf(db, *query, keys);
        return results;
    });
}

Result<int> searchCount(Connection& db, const QString& text, int most, const QDateTime& now)
{
    return reading([&]() -> Result<int> {
        const Result<SearchQuery> query = parseSearch(text, now);
        if (!query)
            return tl::unexpected(query.error());
        const SearchStatement statement = searchStatement(db, *query);
        // A query of words alone is counted without looking at articles.
        const bool onlyWords = statement.where == kWordsMatch;
        Query count(db, "SELECT count(*) FROM (SELECT 1 FROM "
                            + (onlyWords ? std::string("article_index") : statement.from) + " WHERE " + statement.where
                            + " LIMIT ?)");
        QVariantList values = statement.values;
        values += most;
        count.bindAll(values);
        return count.step() ? int(count.integer(0)) : 0;
    });
}

} // namespace byline
