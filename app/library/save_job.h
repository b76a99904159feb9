// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/archive.h"
#include "net/response.h"
#include "store/pages.h"

#include <QHash>
#include <QPromise>

namespace byline {

class CopyWriter;

/// Keeps one article: its text (from its page where the feed has only a teaser), its page, every picture and, where it
/// is asked for, its audio. One function for each step; deletes itself when its promise is kept.
class SaveJob final : public QObject
{
    Q_OBJECT

public:
    SaveJob(Archive& archive, Store& store, CopyWriter& writer, Fetcher& fetcher, Clock clock, Haste haste);

    /// One of these says what; nothing happens until `begin`.
    QFuture<Result<CopyReport>> saveArticle(ArticleId id, Keeper keeper, Audio audio);
    QFuture<Result<CopyReport>> saveAnew(ArticleId id);
    QFuture<Result<CopyReport>> savePage(const QUrl& url, const QByteArray& file);
    void begin();
    Keeper keeper() const { return m_copy.keeper; }
    /// Everything has come and is being written: too late to stop.
    bool isStoring() const { return m_isStoring; }
    /// What it was asked for; nothing where it cannot be asked for again.
    std::optional<WantedCopy> wanted() const { return m_wanted; }
    /// At once: what is under way is given up, nothing is stored, and the answer is Cancelled. Do not use it
    /// afterwards.
    void stop();

signals:
    void changed(const Changes& changes);
    /// Nothing more is asked for, after `begin`: another one may be.
    void fetched();

private:
    /// What the library knows of the article before anything is fetched.
    struct Known
    {
        FullArticle article;
        OfflineCopy earlier; ///< without an article: there is none
        QString outletIcon;
        Reach reach = Reach::Internet; ///< of what its outlet's articles lead to
    };
    static Result<Known> known(Connection& db, ArticleId id);

    QFuture<Result<Readable>> fetchPage(const QUrl& url);
    QFuture<Result<Readable>> readPage(const QByteArray& page, const QByteArray& type, const QUrl& url);
    void load(ArticleId id);
    void loaded(const Known& known);
    void readKeptPage(const QUrl& url);
    void fetchWholeText(const QUrl& url);
    void pageKept(const Result<Response>& page);
    void storePage(const QUrl& url, const Readable& readable);
    void lookForPictures();
    struct Wanted;
    struct Found;
    static Result<Found> found(Connection& db, const Wanted& wanted);
    void fetchPictures(const Found& found);
    void fetchPicture(const QString& name, QStringList addresses);
    void stepDone();
    void leaveTurn();
    void storeCopyOfArticle();
    void end(Result<CopyReport> result);
    bool keepsAudio(const QString& url) const;

    Archive& m_archive;
    Store& m_store;
    CopyWriter& m_writer;
    Fetcher& m_fetcher;
    Clock m_clock;
    Haste m_haste;
    std::function<void()> m_begin;
    bool m_isFetching = false;
    QPromise<Result<CopyReport>> m_promise;
    QList<QFuture<Result<Response>>> m_fetches;
    Audio m_audio = Audio::AsBefore;
    bool m_isAnew = false;                ///< the kept page is extracted again
    QHash<QString, QString> m_audioTypes; ///< of the files that are no pictures, as the feed says
    FullArticle m_article;
    QString m_outletIcon;
    Reach m_reach = Reach::Anywhere; ///< a page's address is the user's own word
    OfflineCopy m_earlier;
    OfflineCopy m_copy;
    QHash<QString, Picture> m_pictures; ///< that were fetched, by their addresses
    QStringList m_missing;
    bool m_isStoring = false;
    std::optional<WantedCopy> m_wanted;
    int m_waiting = 1; ///< fetches that are under way, and their start
};

} // namespace byline
