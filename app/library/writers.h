// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/author.h"
#include "core/changes.h"
#include "core/clock.h"
#include "core/reading_state.h"
#include "core/result.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace byline {

class Store;

/// Authors as people across outlets.
class Writers final : public QObject
{
    Q_OBJECT

public:
    Writers(Store& store, Clock clock);

    QFuture<Result<QList<Author>>> authors(std::optional<OutletId> outlet = {});
    /// In the order in which equal ones are the first.
    QFuture<Result<QList<Author>>> authorsByName();
    /// The named ones that there are, also without articles.
    QFuture<Result<QList<Author>>> authorsById(const QList<AuthorId>& ids);
    /// Those that stand first, for the moment until all are there.
    QFuture<Result<FirstAuthors>> firstAuthors(int count);
    QFuture<Result<Author>> author(AuthorId id);
    QFuture<Result<Author>> setFollowed(AuthorId id, Following following);

    /// One person of several; the one that is left.
    QFuture<Result<Author>> merge(AuthorId into, const QList<AuthorId>& others);
    /// How many of a writer's articles are at an outlet.
    QFuture<Result<int>> articlesAt(AuthorId author, OutletId outlet);
    /// The new person, who wrote what is at `outlet`.
    QFuture<Result<Author>> split(AuthorId from, OutletId outlet);
    /// Groups of people with the same name, who may be one: a suggestion, nothing more.
    QFuture<Result<QList<QList<Author>>>> namesakes();

signals:
    void changed(const Changes& changes);

private:
    struct Written
    {
        Author author;
        Changes changes;
    };
    QFuture<Result<Author>> announced(QFuture<Result<Written>> write);

    Store& m_store;
    Clock m_clock;
};

} // namespace byline
