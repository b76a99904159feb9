// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/article_rows.h"
#include "store/articles.h"
#include "store/list_query.h"
#include "store/transaction.h"

namespace byline {

namespace {

Changes mark(Connection& db, const QList<ArticleId>& ids, ReadState state, const QDateTime& now)
{
    const bool unread = state == ReadState::Unread;
    Query article(db, "UPDATE article SET unread = ? WHERE id = ?");
    Query links(db, "UPDATE article_author SET unread = ? WHERE article_id = ?");
    Query remembered(db, "INSERT INTO reading_state(outlet_id, identity, read, at)"
                         " SELECT outlet_id, identity, ?2, ?3 FROM article WHERE id = ?1"
                         " ON CONFLICT DO UPDATE SET read = excluded.read, at = excluded.at");
    Counts counts;
    Changes changes;
    for (const ArticleId id : ids) {
        const std::optional<ArticleFlags> before = flagsOf(db, id);
        if (!before || before->unread == unread)
            continue;
        ArticleFlags after = *before;
        after.unread = unread;
        const QList<AuthorId> authors = authorsOf(db, id);
        counts.leave(*before, authors);
        counts.enter(after, authors);
        article.bind(unread, id.value).run();
        links.bind(unread, id.value).run();
        remembered.bind(id.value, !unread, now).run();
        changes.updated += id;
    }
    return counts.written(db, std::move(changes));
}

} // namespace

Result<Changes> setRead(Connection& db, const QList<ArticleId>& ids, ReadState state, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> { return mark(db, ids, state, now); });
}

Result<Changes> setReadWhere(Connection& db, const ArticleQuery& query, ReadState state, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        ArticleQuery wanted = query;
        // The others have that state already; asking for the rest walks along the shorter index.
        if (query.read == ReadFilter::Any)
            wanted.read = state == ReadState::Read ? ReadFilter::Unread : ReadFilter::Read;
        const Result<QList<ArticleCursor>> keys = listKeys(db, wanted, {});
        if (!keys)
            return tl::unexpected(keys.error());
        QList<ArticleId> ids;
        ids.reserve(keys->size());
        for (const ArticleCursor& key : *keys)
            ids += key.id;
        return mark(db, ids, state, now);
    });
}

} // namespace byline
