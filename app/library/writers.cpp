// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/writers.h"

#include "store/authors.h"
#include "store/store.h"

namespace byline {

Writers::Writers(Store& store)
    : m_store(store)
{
}

QFuture<Result<QList<Author>>> Writers::authors(std::optional<OutletId> outlet)
{
    return m_store.reads().run([outlet](Connection& db) { return byline::authors(db, outlet); });
}

QFuture<Result<Author>> Writers::author(AuthorId id)
{
    return m_store.reads().run([id](Connection& db) { return byline::author(db, id); });
}

QFuture<Result<Author>> Writers::setFollowed(AuthorId id, Following following)
{
    struct Followed
    {
        Author author;
        Changes changes;
    };
    return m_store.writes()
        .run([id, following](Connection& db) -> Result<Followed> {
            auto changes = byline::setFollowed(db, id, following);
            if (!changes)
                return tl::unexpected<Error>(changes.error());
            return byline::author(db, id).map([&](Author author) { return Followed {std::move(author), *changes}; });
        })
        .then(this, [this](Result<Followed> followed) {
            if (followed)
                emit changed(followed->changes);
            return followed.map([](Followed& done) { return std::move(done.author); });
        });
}

} // namespace byline
