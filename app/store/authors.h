// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/author.h"
#include "core/changes.h"
#include "core/reading_state.h"
#include "core/result.h"

#include <QDateTime>

#include <optional>

namespace byline {

class Connection;

/// Authors with at least one article, most unread first, then by name. With `outlet`, only those who write there.
Result<QList<Author>> authors(Connection& db, std::optional<OutletId> outlet = {});
/// All with at least one article, by name: the order in which `firstAuthors` takes those who are equal.
Result<QList<Author>> authorsByName(Connection& db);
/// The named ones that there are, also without articles.
Result<QList<Author>> authorsById(Connection& db, const QList<AuthorId>& ids);
/// Followed ones come first, then people before organisations, most unread, most articles, and by name. Never more than
/// `count`: in a library where hardly anybody has written twice thousands are equal but for the name.
Result<FirstAuthors> firstAuthors(Connection& db, int count);
/// NotFound.
Result<Author> author(Connection& db, AuthorId id);

/// How many of an author's articles are at an outlet.
Result<int> articlesAt(Connection& db, AuthorId author, OutletId outlet);

Result<Changes> setFollowed(Connection& db, AuthorId id, Following following);

/// Makes one person of several: `into` takes over articles, addresses and keys of the others, and is followed if one of
/// them was. NotFound.
Result<Changes> mergeAuthors(Connection& db, AuthorId into, const QList<AuthorId>& others, const QDateTime& now);

struct SplitAuthor
{
    Changes changes;
    AuthorId author; ///< the new person
};
/// Makes two people of one who writes at several outlets: what is at `outlet`, now and later, is by a new one.
/// NotFound, Unsupported if there is no other outlet.
Result<SplitAuthor> splitAuthor(Connection& db, AuthorId from, OutletId outlet, const QDateTime& now);

/// People with the same name, who may be one person: groups of two and more.
Result<QList<QList<Author>>> namesakes(Connection& db);

} // namespace byline
