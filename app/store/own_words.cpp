// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/own_words.h"

#include "store/index_row.h"
#include "store/query.h"

namespace byline {

QString ownWords(Connection& db, ArticleId id)
{
    Query row(db, "SELECT ifnull(" + ownWordsOf("?") + ", '')");
    return row.bind(id.value).step() ? row.text(0) : QString();
}

std::string ownWordsOf(const std::string& article)
{
    return "(SELECT k.note || ifnull(char(10) || (SELECT group_concat(t.name, char(10)) FROM article_tag l"
           " JOIN tag t ON t.id = l.tag_id WHERE l.article_id = k.article_id AND l.origin & 2), '')"
           " FROM bookmark k WHERE k.article_id = "
           + article + ")";
}

void indexOwnWords(Connection& db, ArticleId id, const QString& before)
{
    if (ownWords(db, id) == before)
        return; // most bookmarks have none, and the article's text need not be unpacked
    IndexRow row = indexRowOf(db, id);
    row.own = before;
    updateInIndex(db, row);
}

void indexAllOwnWords(Connection& db)
{
    Query row(db, "SELECT article_id FROM bookmark ORDER BY article_id");
    while (row.step())
        indexOwnWords(db, {row.integer(0)}, {});
}

} // namespace byline
