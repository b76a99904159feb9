// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search_sql.h"

#include "store/folder_list.h"
#include "store/id_array.h"
#include "store/query.h"
#include "store/search_term_sql.h"
#include "store/search_terms.h"
#include "store/search_walk.h"
#include "store/tag_book.h"
#include "store/text_condition.h"

#include <algorithm>

namespace byline {

namespace {

using Kind = SearchTerm::Kind;
using Flag = SearchTerm::Flag;

constexpr char kOfOutlets[] = "a.outlet_id IN (SELECT value FROM json_each(?))";

QString joined(const QStringList& terms, const char* how)
{
    return u'(' + terms.join(QLatin1String(how)) + u')';
}

std::string flagCondition(Flag flag)
{
    switch (flag) {
    case Flag::Unread:
        return "a.unread = 1";
    case Flag::Read:
        return "a.unread = 0";
    case Flag::Bookmarked:
        return "a.bookmarked = 1";
    case Flag::Saved:
        return "a.saved > 0";
    case Flag::Changed:
        return "a.changed = 1";
    case Flag::Followed:
        return "a.followed = 1";
    }
    return "0";
}

class Compiler
{
public:
    explicit Compiler(Connection& db, const std::optional<IdRange>& among = {})
        : m_db(db)
        , m_among(among)
    {
    }

    SearchStatement compile(const SearchQuery& query)
    {
        m_statement.isOfWords = std::any_of(query.begin(), query.end(), isWanted);
        if (m_statement.isOfWords) {
            askIndex(query);
        } else if (m_among) {
            // Else an index that fits a condition would be walked through all the articles it has.
            m_statement.from = "article a NOT INDEXED";
            require(within("a.id"));
        } else {
            m_statement.path = shortestPath(m_db, query);
        }
        for (qsizetype i = 0; i < query.size(); ++i) {
            const QList<SearchTerm>& group = query.at(i);
            if (m_statement.path.done.contains(i))
                continue;
            const bool exact = std::all_of(group.begin(), group.end(), isExact);
            if (exact && isAskedOfIndex(group))
                continue;
            if (!exact && isOfText(group) && m_statement.isOfWords)
                m_statement.check += group;
            else
                require(condition(group));
        }
        return m_statement;
    }

private:
    static bool isOfText(const QList<SearchTerm>& group) { return std::all_of(group.begin(), group.end(), isText); }
    static bool isWanted(const QList<SearchTerm>& group)
    {
        return isOfText(group)
               && std::none_of(group.begin(), group.end(), [](const SearchTerm& term) { return term.negated; });
    }
    /// Taken out of what the index finds: it must not take out too much.
    static bool isUnwanted(const QList<SearchTerm>& group)
    {
        return isOfText(group) && group.size() == 1 && group.first().negated && isExact(group.first());
    }
    bool isAskedOfIndex(const QList<SearchTerm>& group) const
    {
        return m_statement.isOfWords && (isWanted(group) || isUnwanted(group));
    }

    /// What only asks for words goes to the index as one question; the rest is SQL.
    void askIndex(const SearchQuery& query)
    {
        QStringList wanted;
        QStringList unwanted;
        QStringList headlines; // of each group that is wanted
        for (const QList<SearchTerm>& group : query) {
            if (isUnwanted(group))
                unwanted += ftsTerm(group.first());
            if (!isWanted(group))
                continue;
            QStringList terms;
            QStringList inHeadline;
            for (const SearchTerm& term : group) {
                terms += ftsTerm(term);
                inHeadline += ftsTokens(phraseOf(term.text), Within::Headline);
            }
            wanted += joined(terms, " OR ");
            headlines += joined(inHeadline, " OR ");
        }
        const QString all = wanted.join(QStringLiteral(" AND "));
        const auto without = [&unwanted](const QString& match) {
            return unwanted.isEmpty() ? match : QStringLiteral("(%1) NOT %2").arg(match, joined(unwanted, " OR "));
        };
        m_statement.values += without(all);
        m_statement.allInHeadline = without(headlines.join(QStringLiteral(" AND ")));
        m_statement.anyInHeadline = without(all + QStringLiteral(" AND ") + joined(headlines, " OR "));
        // The left side of a CROSS JOIN is the outer loop: first the index, then the articles it names.
        m_statement.from = "article_index CROSS JOIN article a ON a.id = article_index.rowid";
        require(kWordsMatch);
        if (m_among)
            require(within("article_index.rowid"));
    }

    std::string ofText(SearchTerm term)
    {
        m_statement.values += ftsTerm(term);
        // Most articles do not have what is not wanted: the few that are listed are asked for one by one.
        const bool asksEach = term.negated && !m_among;
        std::string sql = asksEach ? "EXISTS (SELECT 1 FROM article_index WHERE article_index MATCH ?"
                                     " AND article_index.rowid = a.id"
                                   : "a.id IN (SELECT rowid FROM article_index WHERE article_index MATCH ?";
        if (m_among)
            sql += " AND " + within("rowid");
        sql += ")";
        if (isExact(term))
            return sql;
        term.negated = false; // as all conditions are written
        m_statement.values += packedGroups({{term}});
        return sql + " AND " + holdsGroups();
    }

    void require(const std::string& condition) { m_statement.require(condition); }

    std::string within(const std::string& id)
    {
        m_statement.values << m_among->after << m_among->through;
        return id + " > ? AND " + id + " <= ?";
    }

    std::string condition(const QList<SearchTerm>& group)
    {
        std::string sql;
        for (const SearchTerm& term : group)
            sql += (sql.empty() ? "" : " OR ") + std::string(term.negated ? "NOT (" : "(") + condition(term) + ")";
        return "(" + sql + ")";
    }

    std::string condition(const SearchTerm& term)
    {
        switch (term.kind) {
        case Kind::Words:
        case Kind::Title:
            return ofText(term);
        case Kind::Author:
            m_statement.values += likePattern(term.text);
            return "EXISTS (SELECT 1 FROM article_author l WHERE l.article_id = a.id AND l.author_id IN"
                   " (SELECT id FROM author WHERE folded LIKE ? ESCAPE '\\'))";
        case Kind::Outlet:
            m_statement.values += QString::fromLatin1(idArray(outletsNamed(m_db, term.text)));
            return kOfOutlets;
        case Kind::Tag:
            m_statement.values += knownTag(m_db, term.text);
            return "EXISTS (SELECT 1 FROM article_tag t WHERE t.article_id = a.id AND t.tag_id = ?)";
        case Kind::Before:
            m_statement.values += term.time.toMSecsSinceEpoch();
            return "a.published < ?";
        case Kind::After:
            m_statement.values += term.time.toMSecsSinceEpoch();
            return "a.published >= ?";
        case Kind::Is:
            return flagCondition(term.flag);
        case Kind::Has:
            return term.content == SearchTerm::Content::Picture
                       ? "EXISTS (SELECT 1 FROM article_source WHERE article_id = a.id AND image <> '')"
                       : "EXISTS (SELECT 1 FROM article_source WHERE article_id = a.id"
                         " AND enclosures LIKE '%\"type\":\"audio/%')";
        }
        return "0";
    }

    Connection& m_db;
    std::optional<IdRange> m_among;
    SearchStatement m_statement;
};

/// The other things a list may ask for.
void addFilters(Connection& db, const ArticleQuery& query, SearchStatement& statement)
{
    const auto require = [&](const std::string& condition) { statement.require(condition); };
    const auto requireValue = [&](const std::string& condition, const QVariant& value) {
        require(condition);
        statement.values += value;
    };
    if (query.outlet)
        requireValue("a.outlet_id = ?", query.outlet->value);
    if (query.author)
        requireValue("a.id IN (SELECT article_id FROM article_author WHERE author_id = ?)", query.author->value);
    if (query.folder)
        requireValue(kOfOutlets, QString::fromLatin1(idArray(outletsInFolder(db, *query.folder))));
    if (query.read != ReadFilter::Any)
        require(query.read == ReadFilter::Unread ? "a.unread = 1" : "a.unread = 0");
    if (query.bookmarkedOnly || query.bookmarkFolder)
        require("a.bookmarked = 1");
    if (query.bookmarkFolder)
        requireValue("a.id IN (SELECT article_id FROM bookmark WHERE folder = ?)", *query.bookmarkFolder);
    if (query.savedOnly)
        require("a.saved > 0");
    if (query.savedOnly && query.copyState)
        require("a.saved = " + std::to_string(int(*query.copyState)));
    if (query.followedOnly)
        require("a.followed = 1");
    if (query.changedOnly)
        require("a.changed = 1");
    if (!query.tag.isEmpty())
        requireValue("a.id IN (SELECT article_id FROM article_tag WHERE tag_id = ?)", knownTag(db, query.tag));
    if (query.since.isValid())
        requireValue("a.published >= ?", query.since.toMSecsSinceEpoch());
}

} // namespace

void SearchStatement::require(const std::string& condition)
{
    where += (where.empty() ? "" : " AND ") + condition;
}

std::string SearchStatement::whole() const
{
    return check.isEmpty() ? where : where + " AND " + holdsGroups();
}

QVariantList SearchStatement::wholeValues() const
{
    return check.isEmpty() ? values : values + QVariantList {packedGroups(check)};
}

SearchStatement searchStatement(Connection& db, const SearchQuery& query)
{
    return Compiler(db).compile(query);
}

QList<ArticleId> matches(Connection& db, const SearchQuery& query, const IdRange& among, const ArticleQuery& also)
{
    SearchStatement statement = Compiler(db, among).compile(query);
    addFilters(db, also, statement);
    if (also.after) {
        statement.where += " AND (a.published, a.id) < (?, ?)";
        statement.values << also.after->publishedMs << also.after->id.value;
    }
    Query row(db, "SELECT a.id FROM " + statement.from + " WHERE " + statement.whole());
    row.bindAll(statement.wholeValues());
    QList<ArticleId> ids;
    while (row.step())
        ids += ArticleId {row.integer(0)};
    return ids;
}

Result<QList<ArticleCursor>> searchKeys(Connection& db, const ArticleQuery& query, const ListRange& range)
{
    const Result<SearchQuery> parsed = parseSearch(query.search, QDateTime::currentDateTimeUtc());
    if (!parsed)
        return tl::unexpected(parsed.error());
    SearchStatement search = searchStatement(db, *parsed);
    addFilters(db, query, search);
    QList<ArticleCursor> keys;
    for (const ArticleCursor& key : newestFound(db, search, range.after, range.limit))
        keys += key;
    return keys;
}

} // namespace byline
