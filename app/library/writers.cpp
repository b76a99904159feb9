// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/writers.h"

#include "store/authors.h"
#include "store/store.h"

namespace byline {

Writers::Writers(Store& store, Clock clock)
    : m_store(store)
    , m_clock(std::move(clock))
{
}

QFuture<Result<QList<Author>>> Writers::authors(std::optional<OutletId> outlet)
{
    return m_store.reads().run([outlet](Connection& db) { return byline::authors(db, outlet); });
}

QFuture<Result<QList<Author>>> Writers::authorsByName()
{
    return m_store.reads().run([](Connection& db) { return byline::authorsByName(db); });
}

QFuture<Result<QList<Author>>> Writers::authorsById(const QList<AuthorId>& ids)
{
    return m_store.reads().run([ids](Connection& db) { return byline::authorsById(db, ids); });
}

QFuture<Result<FirstAuthors>> Writers::firstAuthors(int count)
{
    return m_store.reads().run([count](Connection& db) { return byline::firstAuthors(db, count); });
}

QFuture<Result<Author>> Writers::author(AuthorId id)
{
    return m_store.reads().run([id](Connection& db) { return byline::author(db, id); });
}

QFuture<Result<Author>> Writers::setFollowed(AuthorId id, Following following)
{
    return announced(m_store.writes().run([id, following](Connection& db) -> Result<Written> {
        const auto changes = byline::setFollowed(db, id, following);
        if (!changes)
            return tl::unexpected<Error>(changes.error());
        return byline::author(db, id).map([&](Author author) { return Written {std::move(author), *changes}; });
    }));
}

QFuture<Result<Author>> Writers::merge(AuthorId into, const QList<AuthorId>& others)
{
    return announced(m_store.writes().run([into, others, now = m_clock()](Connection& db) -> Result<Written> {
        const auto changes = mergeAuthors(db, into, others, now);
        if (!changes)
            return tl::unexpected<Error>(changes.error());
        return byline::author(db, into).map([&](Author author) { return Written {std::move(author), *changes}; });
    }));
}

QFuture<Result<Author>> Writers::split(AuthorId from, OutletId outlet)
{
    return announced(m_store.writes().run([from, outlet, now = m_clock()](Connection& db) -> Result<Written> {
        const auto done = splitAuthor(db, from, outlet, now);
        if (!done)
            return tl::unexpected<Error>(done.error());
        return byline::author(db, done->author).map([&](Author author) {
            return Written {std::move(author), done->changes};
        });
    }));
}

QFuture<Result<int>> Writers::articlesAt(AuthorId author, OutletId outlet)
{
    return m_store.reads().run([author, outlet](Connection& db) { return byline::articlesAt(db, author, outlet); });
}

QFuture<Result<QList<QList<Author>>>> Writers::namesakes()
{
    return m_store.reads().run([](Connection& db) { return byline::namesakes(db); });
}

QFuture<Result<Author>> Writers::announced(QFuture<Result<Written>> write)
{
    return write.then(this, [this](Result<Written> written) {
        if (written)
            emit changed(written->changes);
        return written.map([](Written& done) { return std::move(done.author); });
    });
}

} // namespace byline
