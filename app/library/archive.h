// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/audio.h"
#include "core/changes.h"
#include "core/clock.h"
#include "core/copy.h"
#include "core/haste.h"
#include "core/ids.h"
#include "core/media.h"
#include "core/reach.h"
#include "core/readable.h"
#include "core/result.h"
#include "net/response.h"

#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QUrl>

#include <functional>
#include <memory>

namespace byline {

class CopyWriter;
class Fetcher;
class SaveJob;
class Store;

/// What the user asked to keep: an article, or any page.
struct WantedCopy
{
    ArticleId article; ///< none: the page
    QUrl page;
    Audio audio = Audio::AsBefore;
};

/// Offline copies: the whole article with every picture, and an honest word on what is missing.
class Archive final : public QObject
{
    Q_OBJECT

public:
    using ExtractProvider = std::function<Result<ExtractFunction>()>;

    Archive(Store& store, Fetcher& fetcher, ExtractProvider extract, Clock clock);
    ~Archive() override;

    /// What a request for a page of an outlet brings along, where the user is signed in there.
    using CookieFunction = std::function<QFuture<QByteArray>(const QUrl& page)>;
    void setCookies(CookieFunction cookies) { m_cookies = std::move(cookies); }
    QFuture<Result<Response>> fetchPage(const QUrl& url, Reach reach, Haste haste = Haste::InTurn);

    /// Keeps an article of the library: its full text (from its page if the feed has only a teaser), its page as it was
    /// served, and pictures. What an earlier copy has is not fetched again to mend it.
    QFuture<Result<CopyReport>> save(ArticleId id, Keeper keeper = Keeper::User, Audio audio = Audio::AsBefore,
                                     Haste haste = Haste::InTurn);
    /// The same, and what the copy has of its page is extracted anew from the page as it was kept: for a better
    /// extraction than the one it was made with. If nothing can be extracted, the copy stays as it is.
    QFuture<Result<CopyReport>> saveAnew(ArticleId id);
    /// Keeps any web page; no subscription needed. With `file` the user has the page already, as a browser saved it:
    /// only its pictures are fetched. What only members see is kept in this way too.
    QFuture<Result<CopyReport>> savePage(const QUrl& url, const QByteArray& file = {}, Haste haste = Haste::InTurn);
    /// What is not kept yet of what the user asked for, or of what the shelf wants: Cancelled. The other's go on, and
    /// what is being written is finished.
    void stopSaving(Keeper keeper = Keeper::User);
    /// Before the store ends: what has been fetched is written. What the user wants and has not come yet is returned,
    /// to be asked for again; the shelf knows itself what it wants.
    QList<WantedCopy> finish();
    /// Copies that the shelf made become the user's own; how many.
    QFuture<Result<int>> claim(const QList<ArticleId>& ids);
    /// How many copies were removed.
    QFuture<Result<int>> unsave(const QList<ArticleId>& ids);

    /// Extracts a page and stores nothing. Without a connection, the page that a copy has is extracted.
    QFuture<Result<Readable>> extract(const QString& html, const QUrl& url);
    QFuture<Result<Readable>> extract(const QByteArray& page, const QByteArray& type, const QUrl& url);
    QFuture<Result<Readable>> fetchAndExtract(const QUrl& url, Reach reach, Haste haste = Haste::InTurn);

    /// A kept picture, by content hash or by its address (icons, portraits).
    QFuture<Result<Picture>> picture(const QByteArray& hash);
    QFuture<Result<Picture>> pictureByUrl(const QString& url);
    /// A picture of the web for an article that is read, kept nowhere. Cancelling the future stops the transfer.
    QFuture<Result<Picture>> pictureOfTheWeb(const QUrl& url, Reach reach);
    /// Some of a recording or a film of the web, likewise.
    QFuture<Result<MediaPiece>> mediaOfTheWeb(const QUrl& url, const MediaSpan& span, Reach reach);
    /// The picture at an address for lists: kept ones first, then fetched. One on the user's own network only where
    /// an outlet is.
    QFuture<Result<QByteArray>> thumbnail(const QString& url);

signals:
    void changed(const Changes& changes);

private:
    SaveJob* newJob(Haste haste = Haste::InTurn);
    void begin(SaveJob* job);
    void beginNext();
    QFuture<Result<int>> announced(QFuture<Result<Changes>> write);
    QFuture<Result<QByteArray>> fetchThumbnail(const QUrl& url);
    /// What a kept page says; the error `why` if there is none.
    QFuture<Result<Readable>> extractKept(const QUrl& url, const Error& why);

    Store& m_store;
    std::unique_ptr<CopyWriter> m_writer;
    Fetcher& m_fetcher;
    ExtractProvider m_extract;
    CookieFunction m_cookies;
    Clock m_clock;
    QList<QPointer<SaveJob>> m_waiting; ///< that have not begun; some may have been stopped
    int m_fetching = 0;
};

} // namespace byline
