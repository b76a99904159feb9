// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search_term_sql.h"

#include "store/query.h"
#include "store/search_terms.h"
#include "store/tokenizer.h"

#include <QUrl>

namespace byline {

bool isText(const SearchTerm& term)
{
    return term.kind == SearchTerm::Kind::Words || term.kind == SearchTerm::Kind::Title;
}

bool isExact(const SearchTerm& term)
{
    return !isText(term) || isOneToken(phraseOf(term.text));
}

QString ftsTerm(const SearchTerm& term)
{
    return ftsTokens(phraseOf(term.text), term.kind == SearchTerm::Kind::Title ? Within::Headline : Within::Article);
}

QString likePattern(const QString& text)
{
    QString pattern = folded(text);
    pattern.replace(u'\\', QStringLiteral("\\\\"));
    pattern.replace(u'%', QStringLiteral("\\%")).replace(u'_', QStringLiteral("\\_"));
    return u'%' + pattern + u'%';
}

QList<OutletId> outletsNamed(Connection& db, const QString& text)
{
    const QString wanted = folded(text);
    QList<OutletId> ids;
    Query row(db, "SELECT id, title, url, feed_url FROM outlet");
    while (row.step())
        if (folded(row.text(1)).contains(wanted) || QUrl(row.text(2)).host().contains(wanted)
            || QUrl(row.text(3)).host().contains(wanted))
            ids += OutletId {row.integer(0)};
    return ids;
}

} // namespace byline
