// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/folder_list.h"

#include "store/folder_path.h"
#include "store/query.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace byline {

namespace {

/// To look into one outlet's list costs about as much as to go on along all articles so far.
constexpr qsizetype kStepsForOneOutlet = 25;

bool newerThan(const ArticleCursor& a, const ArticleCursor& b)
{
    return a.publishedMs != b.publishedMs ? a.publishedMs > b.publishedMs : a.id > b.id;
}

/// The list of one outlet of a folder, read a few rows at a time.
class OutletStream
{
public:
    OutletStream(Connection& db, ArticleQuery query, OutletId outlet, const ListRange& range, int chunk)
        : m_db(db)
        , m_query(std::move(query))
        , m_range {range.after, chunk}
    {
        m_query.outlet = outlet;
        m_query.folder.reset();
        refill();
    }

    const ArticleCursor* head() const { return m_at < m_keys.size() ? &m_keys.at(m_at) : nullptr; }

    void advance()
    {
        if (++m_at < m_keys.size() || m_range.limit < 0 || m_keys.size() < m_range.limit)
            return;
        m_range.after = m_keys.last();
        m_range.limit *= 2;
        refill();
    }

private:
    void refill()
    {
        m_at = 0;
        m_keys = listed(m_db, listStatement(m_db, m_query, m_range));
    }

    Connection& m_db;
    ArticleQuery m_query;
    ListRange m_range;
    QList<ArticleCursor> m_keys;
    qsizetype m_at = 0;
};

/// Merges the outlets' lists: the cost goes with the page and the outlets, not with the articles.
QList<ArticleCursor> merged(Connection& db, const ArticleQuery& query, const QList<OutletId>& outlets,
                            const ListRange& range)
{
    const int chunk = range.limit < 0 || outlets.isEmpty() ? -1 : range.limit / int(outlets.size()) + 4;
    std::vector<OutletStream> streams;
    for (const OutletId outlet : outlets)
        streams.emplace_back(db, query, outlet, range, chunk);
    const auto later = [&](size_t a, size_t b) {
        return query.oldestFirst ? newerThan(*streams[a].head(), *streams[b].head())
                                 : newerThan(*streams[b].head(), *streams[a].head());
    };
    std::vector<size_t> heap;
    for (size_t i = 0; i < streams.size(); ++i)
        if (streams[i].head())
            heap.push_back(i);
    std::make_heap(heap.begin(), heap.end(), later);
    QList<ArticleCursor> keys;
    while (!heap.empty() && (range.limit < 0 || keys.size() < range.limit)) {
        std::pop_heap(heap.begin(), heap.end(), later);
        OutletStream& newest = streams[heap.back()];
        keys += *newest.head();
        newest.advance();
        if (newest.head())
            std::push_heap(heap.begin(), heap.end(), later);
        else
            heap.pop_back();
    }
    return keys;
}

/// Whether outlets have lists of their own of such articles.
bool isListedByOutlet(const ArticleQuery& query)
{
    return !query.author && query.tag.isEmpty() && !query.bookmarkedOnly && !query.bookmarkFolder && !query.savedOnly
           && !query.changedOnly && !query.followedOnly;
}

/// How far a walk along the articles of all outlets came.
struct Walked
{
    QList<ArticleCursor> keys;
    std::optional<ArticleCursor> through; ///< none: there is nothing behind
};

Walked walked(Connection& db, const ArticleQuery& query, const QList<OutletId>& outlets, const ListRange& range,
              qsizetype steps)
{
    ArticleQuery all = query;
    all.folder.reset();
    const ListStatement statement = listStatement(db, all, {range.after, -1}, WithOutlet::Yes);
    if (statement.sql.empty())
        return {};
    const QSet<OutletId> wanted(outlets.begin(), outlets.end());
    Walked walk;
    Query row(db, statement.sql);
    row.bindAll(statement.values);
    for (; row.step(); --steps) {
        if (steps == 0 || (range.limit >= 0 && walk.keys.size() >= range.limit))
            return walk;
        walk.through = ArticleCursor {row.integer(0), {row.integer(1)}};
        if (wanted.contains(OutletId {row.integer(2)}))
            walk.keys += *walk.through;
    }
    walk.through.reset();
    return walk;
}

} // namespace

// A folder of many outlets has a page of articles among the newest of all; where it has not, its outlets' lists are
// merged from there on, and those of a small folder from the beginning.
QList<ArticleCursor> folderKeys(Connection& db, const ArticleQuery& query, const ListRange& range)
{
    QList<OutletId> outlets = outletsInFolder(db, *query.folder);
    if (query.outlet)
        outlets = outlets.contains(*query.outlet) ? QList<OutletId> {*query.outlet} : QList<OutletId> {};
    if (outlets.isEmpty())
        return {};
    const bool merges = isListedByOutlet(query);
    if (merges && (range.limit < 0 || query.outlet))
        return merged(db, query, outlets, range);
    Walked walk = walked(db, query, outlets, range,
                         merges ? outlets.size() * kStepsForOneOutlet : std::numeric_limits<qsizetype>::max());
    const int missing = range.limit - int(walk.keys.size());
    if (merges && missing > 0 && walk.through)
        walk.keys += merged(db, query, outlets, {walk.through, missing});
    return walk.keys;
}

QList<OutletId> outletsInFolder(Connection& db, const QStringList& folder)
{
    QList<OutletId> ids;
    Query path(db, "SELECT id, path FROM folder");
    Query outlet(db, "SELECT id FROM outlet INDEXED BY outlet_by_folder WHERE folder_id = ? AND subscribed = 1");
    while (path.step()) {
        if (folderFromJson(path.text(1)).mid(0, folder.size()) != folder)
            continue;
        outlet.bind(path.integer(0)); // those in it are in the folder as well
        while (outlet.step())
            ids += OutletId {outlet.integer(0)};
    }
    return ids;
}

} // namespace byline
