// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article_query.h"
#include "core/changes.h"
#include "core/clock.h"
#include "core/reading_state.h"
#include "core/result.h"
#include "core/text_difference.h"
#include "render/article_page.h"

#include <QFuture>
#include <QObject>

namespace byline {

class Store;

/// Lists, search, one article, and what is read.
class Reading final : public QObject
{
    Q_OBJECT

public:
    Reading(Store& store, Clock clock);

    QFuture<Result<ArticlePage>> articles(const ArticleQuery& query);
    QFuture<Result<QList<Article>>> articlesById(const QList<ArticleId>& ids);
    QFuture<Result<FullArticle>> article(ArticleId id);
    /// What the source's last edit changed. NotFound if it never edited the article.
    QFuture<Result<ArticleDifference>> difference(ArticleId id);
    QFuture<Result<SmartCounts>> smartCounts();
    /// A newer search cancels the one before it.
    QFuture<Result<SearchResults>> search(const QString& query, int limit);

    /// The article as the parts of the reading page: its offline copy where there is one.
    QFuture<Result<ArticleParts>> page(ArticleId id, const QLocale& locale);

    /// How many were changed.
    QFuture<Result<int>> setRead(const QList<ArticleId>& ids, ReadState state);
    QFuture<Result<int>> setReadWhere(const ArticleQuery& query, ReadState state);

signals:
    void changed(const Changes& changes);

private:
    QFuture<Result<int>> announced(QFuture<Result<Changes>> write);

    Store& m_store;
    Clock m_clock;
    QFuture<Result<SearchResults>> m_search;
};

} // namespace byline
