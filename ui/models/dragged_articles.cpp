// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/dragged_articles.h"

#include <QMimeData>
#include <QUrl>

namespace byline {

QMimeData* draggedData(const QList<Article>& articles)
{
    auto* data = new QMimeData;
    QByteArrayList ids;
    QList<QUrl> urls;
    for (const Article& article : articles) {
        ids += QByteArray::number(article.id.value);
        if (const QUrl url(article.url); url.scheme().startsWith(QLatin1String("http")))
            urls += url;
    }
    data->setData(kArticlesMime, ids.join(' '));
    data->setUrls(urls);
    return data;
}

QList<ArticleId> draggedArticles(const QMimeData& data)
{
    QList<ArticleId> ids;
    for (const QByteArray& id : data.data(kArticlesMime).split(' '))
        if (const qint64 number = id.toLongLong(); number > 0)
            ids += ArticleId {number};
    return ids;
}

} // namespace byline
