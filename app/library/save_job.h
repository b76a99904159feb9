// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/archive.h"
#include "net/response.h"
#include "store/pages.h"

#include <QHash>
#include <QPromise>

namespace byline {

/// Keeps one article: its text (from its page where the feed has only a teaser), then every picture. One function for
/// each step; deletes itself when its promise is kept.
class SaveJob final : public QObject
{
    Q_OBJECT

public:
    SaveJob(Archive& archive, Store& store, Fetcher& fetcher, Clock clock);

    QFuture<Result<CopyReport>> saveArticle(ArticleId id);
    QFuture<Result<CopyReport>> savePage(const QUrl& url);

signals:
    void changed(const Changes& changes);

private:
    QFuture<Result<Readable>> fetchPage(const QUrl& url);
    void load(ArticleId id);
    void loaded(const FullArticle& article);
    void storePage(const QUrl& url, const Readable& readable);
    void fetchPictures();
    void pictureFetched(const QString& url, const Result<Response>& response);
    void storeCopyOfArticle();
    void end(Result<CopyReport> result);

    Archive& m_archive;
    Store& m_store;
    Fetcher& m_fetcher;
    Clock m_clock;
    QPromise<Result<CopyReport>> m_promise;
    FullArticle m_article;
    OfflineCopy m_copy;
    QList<Picture> m_pictures;
    QStringList m_missing;
    int m_waiting = 0;
};

} // namespace byline
