// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/shelf.h"

#include "store/list_query.h"
#include "store/pages.h"
#include "store/query.h"
#include "store/transaction.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace byline {

namespace {

/// Collects wishes, each article once.
class Wishes
{
public:
    explicit Wishes(Connection& db)
        : m_article(db, "SELECT published, bookmarked FROM article a WHERE id = ? AND saved = 0"
                        " AND NOT EXISTS (SELECT 1 FROM shelf_left WHERE article_id = a.id)")
    {
    }

    void add(ArticleId id)
    {
        if (m_seen.contains(id.value) || !m_article.bind(id.value).step())
            return;
        m_seen.insert(id.value);
        m_wishes += ShelfWish {id, m_article.integer(0), m_article.integer(1) != 0};
    }

    QList<ShelfWish> sorted()
    {
        std::sort(m_wishes.begin(), m_wishes.end(), [](const ShelfWish& a, const ShelfWish& b) {
            if (a.bookmarked != b.bookmarked)
                return a.bookmarked;
            return a.publishedMs != b.publishedMs ? a.publishedMs > b.publishedMs : a.article.value > b.article.value;
        });
        return m_wishes;
    }

private:
    Query m_article;
    QSet<qint64> m_seen;
    QList<ShelfWish> m_wishes;
};

Result<void> addListed(Connection& db, const ArticleQuery& query, int limit, Wishes& wishes)
{
    const auto keys = listKeys(db, query, {.after = {}, .limit = limit});
    if (!keys)
        return tl::unexpected(keys.error());
    for (const ArticleCursor& key : *keys)
        wishes.add(key.id);
    return {};
}

Result<QList<ShelfWish>> wished(Connection& db, const ShelfRules& rules)
{
    Wishes wishes(db);
    ArticleQuery bookmarked;
    bookmarked.bookmarkedOnly = true;
    if (const auto added = rules.bookmarks ? addListed(db, bookmarked, -1, wishes) : Result<void>(); !added)
        return tl::unexpected(added.error());
    if (rules.ofFollowed > 0) {
        Query author(db, "SELECT id FROM author WHERE followed = 1");
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
    Query ruled(db, "SELECT article_id FROM rule_keep");
    while (ruled.step())
        wishes.add({ruled.integer(0)});
    return wishes.sorted();
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
    ShelfRoom room;
    while (total(db, "copy_bytes") > limit) {
        const std::optional<ShelfWish> oldest = oldestOfShelf(db);
        if (!oldest || !mayGo(*oldest)) {
            room.isEnough = false;
            return room;
        }
        const auto removed = dropCopies(db, {oldest->article});
        if (!removed)
            return tl::unexpected(removed.error());
        room.changes += *removed;
    }
    return room;
}

} // namespace

Result<QList<ShelfWish>> shelfWishes(Connection& db, const ShelfRules& rules)
{
    return reading([&] { return wished(db, rules); });
}

Result<QList<ShelfWish>> unreadWishes(Connection& db)
{
    return reading([&]() -> Result<QList<ShelfWish>> {
        Wishes wishes(db);
        ArticleQuery query;
        query.read = ReadFilter::Unread;
        if (const auto added = addListed(db, query, -1, wishes); !added)
            return tl::unexpected(added.error());
        return wishes.sorted();
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
    return roomBelow(db, quota - std::max<qint64>(1, underWay * usualBytes(db)),
                     [&](const ShelfWish& oldest) { return wish.bookmarked || oldest.publishedMs < wish.publishedMs; });
}

Result<ShelfRoom> roomWithin(Connection& db, qint64 quota)
{
    return roomBelow(db, quota, [](const ShelfWish&) { return true; });
}

} // namespace byline
