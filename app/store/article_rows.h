// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "store/counts.h"
#include "store/query.h"

#include <QHash>

#include <optional>

namespace byline {

/// Reads articles as lists show them: of each its two rows, and what many of them share (outlet, author, tag) once.
class RowReader final
{
public:
    explicit RowReader(Connection& db);

    /// Nothing if the article is gone.
    std::optional<Article> read(ArticleId id);
    QList<Article> readAll(const QList<ArticleId>& ids);

private:
    /// Names by their ids.
    class Names
    {
    public:
        Names(Connection& db, const char* sql)
            : m_name(db, sql)
        {
        }
        /// Null if there is none.
        QString of(qint64 id);

    private:
        Query m_name;
        QHash<qint64, QString> m_known;
    };

    Query m_article;
    Names m_outlets;
    Names m_authors;
    Names m_tags;
};

/// The text and HTML of an article or of an earlier version of it.
struct StoredBody
{
    QByteArray text; ///< UTF-8
    QByteArray html; ///< UTF-8
};
StoredBody unpacked(qint64 textBytes, const QByteArray& packed);
StoredBody bodyOf(Connection& db, ArticleId id);

/// Nothing if the article is gone.
std::optional<ArticleFlags> flagsOf(Connection& db, ArticleId id);
QList<AuthorId> authorsOf(Connection& db, ArticleId id);

QString enclosuresToJson(const QList<Enclosure>& enclosures);
QList<Enclosure> enclosuresFromJson(const QString& json);

} // namespace byline
