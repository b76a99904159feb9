// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/source_links.h"

#include "store/query.h"

namespace byline {

namespace {

/// From the article's own row and the tables that lists are walked along.
constexpr char kRenew[] = "UPDATE article_source SET"
                          " (outlet_id, published, updated, fetched, extent, bookmarked, changed, saved,"
                          " missing_pictures) = (SELECT outlet_id, published, updated, fetched, extent, bookmarked,"
                          " changed, saved, missing_pictures FROM article WHERE id = article_source.article_id),"
                          " authors = (SELECT group_concat(author_id, ' ') FROM (SELECT author_id FROM article_author l"
                          " WHERE l.article_id = article_source.article_id ORDER BY position)),"
                          " tags = (SELECT group_concat(tag_id, ' ') FROM (SELECT tag_id FROM article_tag l"
                          " WHERE l.article_id = article_source.article_id AND origin & 1 ORDER BY position))";

} // namespace

QString linksAsText(const QList<qint64>& ids)
{
    QString text;
    for (const qint64 id : ids)
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + QString::number(id);
    return text;
}

QList<qint64> linksFromText(const QString& text)
{
    QList<qint64> ids;
    for (const QStringView id : QStringView(text).split(u' ', Qt::SkipEmptyParts))
        ids += id.toLongLong();
    return ids;
}

void renewListRow(Connection& db, ArticleId id)
{
    static const std::string ofOne = kRenew + std::string(" WHERE article_id = ?");
    execute(db, ofOne.c_str(), id.value);
}

void renewAllListRows(Connection& db)
{
    execute(db, kRenew);
}

} // namespace byline
