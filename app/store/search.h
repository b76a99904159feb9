// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article_query.h"
#include "core/result.h"

namespace byline {

class Connection;

/// Full-text search, newest first: words (all), "phrases", -word, author: outlet: tag: before: after:
/// is:unread is:read is:bookmarked is:saved is:changed is:followed has:picture has:audio. Hangul, Han and kana are
/// found as substrings of two syllables and more. Errors: BadQuery, with a SearchFault as its code.
Result<SearchResults> search(Connection& db, const QString& query, int limit, const QDateTime& now);

/// The same without counting what is not listed: `total` is the number listed, or one more if there are more.
Result<SearchResults> searchNewest(Connection& db, const QString& query, int limit, const QDateTime& now);

} // namespace byline
