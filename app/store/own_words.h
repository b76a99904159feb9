// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"

#include <QString>

#include <string>

namespace byline {

class Connection;

// What the reader wrote to an article, its bookmark's note and tags, is found like the article's own words. It stands
// in the article's row of the search index, so whatever changes a bookmark goes like this, in one transaction:
//     const QString before = ownWords(db, id);
//     …
//     indexOwnWords(db, id, before);

/// Each in lines of its own; empty: nothing.
QString ownWords(Connection& db, ArticleId id);
/// The same in SQL: NULL where there is no bookmark.
std::string ownWordsOf(const std::string& article);

/// They were `before`; the index has them as they are now.
void indexOwnWords(Connection& db, ArticleId id, const QString& before);
/// For an index that has none of any article.
void indexAllOwnWords(Connection& db);

} // namespace byline
