// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/archive.h"
#include "net/response.h"
#include "store/pages.h"

#include <QHash>
#include <QPromise>

namespace byline {

/// Keeps one article: its text (from its page where the feed has only a teaser), its page, and every picture. One
/// function for each step; deletes itself when its promise is kept.
class SaveJob final : public QObject
{
    Q_OBJECT

public:
    SaveJob(Archive& archive, Store& store, Fetcher& fetcher, Clock clock);

    QFuture<Result<CopyReport>> saveArticle(ArticleId id, Keeper keeper);
    QFuture<Result<CopyReport>> savePage(const QUrl& url);
    Keeper keeper() const { return m_copy.keeper; }
    /// At once: what is under way is given up, nothing is stored, and the answer is Cancelled. Do not use it
    /// afterwards.
    void stop();

signals:
    void changed(const Changes& changes);

private:
    /// What the library knows of the article before anything is fetched.
    struct Known
    {
        FullArticle article;
        OfflineCopy earlier; ///< without an article: there is none
        QString outletIcon;
    };
    static Result<Known> known(Connection& db, ArticleId id);

    QFuture<Result<Readable>> fetchPage(const QUrl& url);
    void load(ArticleId id);
    void loaded(const Known& known);
    void fetchWholeText(const QUrl& url);
    void pageKept(const Result<Response>& page);
    void storePage(const QUrl& url, const Readable& readable);
    void lookForPictures();
    void fetchPictures(const QHash<QString, QByteArray>& kept);
    void fetchPicture(const QString& name, QStringList addresses);
    void stepDone();
    void storeCopyOfArticle();
    void end(Result<CopyReport> result);

    Archive& m_archive;
    Store& m_store;
    Fetcher& m_fetcher;
    Clock m_clock;
    QPromise<Result<CopyReport>> m_promise;
    FullArticle m_article;
    QString m_outletIcon;
    OfflineCopy m_earlier;
    OfflineCopy m_copy;
    QList<QStringList> m_choices; ///< for each picture the addresses it can be had from
    QList<Picture> m_pictures;
    QStringList m_missing;
    QList<QFuture<Result<Response>>> m_fetches; ///< of pictures
    int m_waiting = 1;                          ///< fetches that are under way, and their start
};

} // namespace byline
