// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/shelf.h"

#include "store/list_query.h"
#include "store/query.h"
#include "store/transaction.h"
#include "store/undoable.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace byline {

namespace {

/// So many articles of a list are looked at before others may read.
constexpr int kPiece = 1000;
/// So many copies go before others may write.
constexpr int kGoAtOnce = 50;

/// Collects wishes, each article once. From indexes alone: the rows of articles lie far apart.
class Wishes
{
public:
    explicit Wishes(Connection& db)
        : m_article(db, "SELECT EXISTS (SELECT 1 FROM article INDEXED BY article_bookmarked"
                        " WHERE bookmarked = 1 AND published = ?1 AND id = ?2)"
                        " WHERE NOT EXISTS (SELECT 1 FROM article INDEXED BY article_saved"
                        " WHERE saved > 0 AND published = ?1 AND id = ?2)"
                        " AND NOT EXISTS (SELECT 1 FROM shelf_left WHERE article_id = ?2)")
    {
    }

    void add(const ArticleCursor& key)
    {
        if (m_seen.contains(key.id) || !m_article.bind(key.publishedMs, key.id.value).step())
            return;
        m_seen.insert(key.id);
        m_found += ShelfWish {key.id, key.publishedMs, m_article.integer(0) != 0};
    }
    void add(const QList<ArticleCursor>& keys)
    {
        for (const ArticleCursor& key : keys)
            add(key);
    }

    const QList<ShelfWish>& found() const { return m_found; }

private:
    Query m_article;
    QSet<ArticleId> m_seen;
    QList<ShelfWish> m_found;
};

bool comesFirst(const ShelfWish& a, const ShelfWish& b)
{
    if (a.bookmarked != b.bookmarked)
        return a.bookmarked;
    return a.publishedMs != b.publishedMs ? a.publishedMs > b.publishedMs : a.article.value > b.article.value;
}

Result<void> addListed(Connection& db, const ArticleQuery& query, int newest, Wishes& wishes)
{
    return listKeys(db, query, {.after = {}, .limit = newest}).map([&](const QList<ArticleCursor>& keys) {
        wishes.add(keys);
    });
}

Result<QList<ShelfWish>> wished(Connection& db, const ShelfRules& rules, int most)
{
    Wishes wishes(db);
    if (rules.bookmarks)
        wishes.add(listed(db, {"SELECT published, id FROM article a INDEXED BY article_bookmarked_not_saved"
                               " WHERE bookmarked = 1 AND saved = 0"
                               " AND NOT EXISTS (SELECT 1 FROM shelf_left WHERE article_id = a.id)"
                               " ORDER BY published DESC, id DESC LIMIT ?",
                               {most}}));
    wishes.add(listed(db, {"SELECT published, article_id FROM rule_keep k INDEXED BY rule_keep_by_time"
                           " WHERE NOT EXISTS (SELECT 1 FROM shelf_left WHERE article_id = k.article_id)"
                           " ORDER BY published DESC, article_id DESC LIMIT ?",
                           {most}}));
    if (rules.ofFollowed > 0) {
        Query author(db, "SELECT id FROM author INDEXED BY author_followed WHERE followed = 1");
        while (author.step()) {
            ArticleQuery query;
            query.author = AuthorId {author.integer(0)};
            if (const auto added = addListed(db, query, rules.ofFollowed, wishes); !added)
                return tl::unexpected(added.error());
        }
    }
    for (const ShelfSource& source : rules.sources) {
        ArticleQuery query;
        if (source.outlet)
            query.outlet = source.outlet;
        else
            query.folder = source.folder;
        if (const auto added = addListed(db, query, source.newest, wishes); !added)
            return tl::unexpected(added.error());
    }
    QList<ShelfWish> found = wishes.found();
    std::sort(found.begin(), found.end(), &comesFirst);
    return found.mid(0, most);
}

qint64 total(Connection& db, const char* name)
{
    return integerOf(db, "SELECT value FROM total WHERE name = ?", QString::fromLatin1(name));
}

/// What a copy takes as a rule.
qint64 usualBytes(Connection& db)
{
    return total(db, "copy_bytes") / std::max<qint64>(1, total(db, "saved"));
}

/// The oldest copy that may go.
std::optional<ShelfWish> oldestOfShelf(Connection& db)
{
    Query row(db, "SELECT id, published FROM article INDEXED BY article_of_shelf"
                  " WHERE of_shelf = 1 AND bookmarked = 0 ORDER BY published, id LIMIT 1");
    if (!row.step())
        return {};
    return ShelfWish {{row.integer(0)}, row.integer(1)};
}

template <typename MayGo>
Result<ShelfRoom> roomBelow(Connection& db, qint64 limit, MayGo mayGo)
{
    return writing(db, [&]() -> Result<ShelfRoom> {
        ShelfRoom room;
        for (int gone = 0; total(db, "copy_bytes") > limit; ++gone) {
            const std::optional<ShelfWish> oldest = oldestOfShelf(db);
            room.isEnough = oldest && mayGo(*oldest);
            if (!room.isEnough)
                return room;
            if (gone == kGoAtOnce) {
                room.isEnough = false;
                room.goesOn = true;
                return room;
            }
            const Changes dropped = copiesDropped(db, {oldest->article});
            room.isEnough = !dropped.isEmpty(); // in a damaged library it may have no copy
            if (!room.isEnough)
                return room;
            room.changes += dropped;
        }
        return room;
    });
}

} // namespace

Result<QList<ShelfWish>> shelfWishes(Connection& db, const ShelfRules& rules, int most)
{
    return reading(db, [&] { return wished(db, rules, most); });
}

Result<UnreadWishes> unreadWishes(Connection& db, const std::optional<ArticleCursor>& after)
{
    return reading(db, [&]() -> Result<UnreadWishes> {
        ArticleQuery query;
        query.read = ReadFilter::Unread;
        const auto keys = listKeys(db, query, {.after = after, .limit = kPiece});
        if (!keys)
            return tl::unexpected(keys.error());
        Wishes wishes(db);
        wishes.add(*keys);
        return UnreadWishes {wishes.found(), keys->size() < kPiece ? std::nullopt : std::optional(keys->last())};
    });
}

Result<ShelfUse> shelfUse(Connection& db)
{
    return reading(db, [&]() -> Result<ShelfUse> {
        return ShelfUse {int(total(db, "saved")), int(total(db, "of_shelf")), int(total(db, "incomplete")),
                         total(db, "copy_bytes")};
    });
}

Result<ShelfRoom> roomFor(Connection& db, const ShelfWish& wish, qint64 quota, int underWay)
{
    // A shelf filled to the brim and beyond would give up, at the next occasion, what it fetches again right after.
    const Result<qint64> limit =
        reading([&]() -> Result<qint64> { return quota - std::max<qint64>(1, underWay * usualBytes(db)); });
    if (!limit)
        return tl::unexpected(limit.error());
    return roomBelow(db, *limit,
                     [&](const ShelfWish& oldest) { return wish.bookmarked || oldest.publishedMs < wish.publishedMs; });
}

Result<ShelfRoom> roomWithin(Connection& db, qint64 quota)
{
    return roomBelow(db, quota, [](const ShelfWish&) { return true; });
}

} // namespace byline
