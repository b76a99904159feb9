// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/archive.h"

#include "core/async.h"
#include "core/url.h"
#include "library/copy_writer.h"
#include "library/inspect.h"
#include "library/kept_picture.h"
#include "library/media_piece.h"
#include "library/save_job.h"
#include "net/fetcher.h"
#include "store/outlets.h"
#include "store/pages.h"
#include "store/store.h"

#include <QFutureWatcher>

namespace byline {

namespace {

/// Copies that are fetched side by side. Of all at once each page would come before the first picture, and lie in
/// memory.
constexpr int kAtOnce = 24;
constexpr int kMany = 6; ///< more than the shelf keeps at once: it waits for them to be written
constexpr int kThumbnailBytes = 8 * 1024 * 1024;
constexpr int kPictureBytes = 32 * 1024 * 1024;

/// What `read` makes of the answer. To cancel what was made with `then` does not reach what it was made from; to cancel
/// this does.
template <typename Made>
QFuture<Result<Made>> madeOf(QFuture<Result<Response>> fetching, QObject* context,
                             Result<Made> (*read)(const Response& response))
{
    const auto made = QFuture<Result<Response>>(fetching).then(context, [read](const Result<Response>& response) {
        return response ? read(*response) : Result<Made>(tl::unexpected<Error>(response.error()));
    });
    auto* watcher = new QFutureWatcher<Result<Made>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::canceled, watcher, [fetching]() mutable { fetching.cancel(); });
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(made);
    return made;
}

Result<Picture> pictureIn(const Response& response)
{
    return pictureFrom(response.body, response.contentType);
}

} // namespace

Archive::Archive(Store& store, Fetcher& fetcher, ExtractProvider extract, Clock clock)
    : m_store(store)
    , m_writer(std::make_unique<CopyWriter>(store, clock))
    , m_fetcher(fetcher)
    , m_extract(std::move(extract))
    , m_clock(std::move(clock))
{
    connect(m_writer.get(), &CopyWriter::written, this, &Archive::beginNext, Qt::QueuedConnection);
}

Archive::~Archive() = default;

QList<WantedCopy> Archive::finish()
{
    QList<WantedCopy> unfinished;
    for (SaveJob* job : findChildren<SaveJob*>()) {
        if (const auto wanted = job->wanted(); wanted && job->keeper() == Keeper::User && !job->isStoring())
            unfinished += *wanted;
    }
    m_writer->finish();
    return unfinished;
}

QFuture<Result<CopyReport>> Archive::save(ArticleId id, Keeper keeper, Audio audio, Haste haste)
{
    return newJob(haste)->saveArticle(id, keeper, audio);
}

QFuture<Result<CopyReport>> Archive::saveAnew(ArticleId id)
{
    return newJob()->saveAnew(id);
}

QFuture<Result<CopyReport>> Archive::savePage(const QUrl& url, const QByteArray& file, Haste haste)
{
    return newJob(haste)->savePage(url, file);
}

void Archive::stopSaving(Keeper keeper)
{
    for (SaveJob* job : findChildren<SaveJob*>())
        if (job->keeper() == keeper && !job->isStoring())
            job->stop();
}

/// It begins when it is its turn, not before it has been told what to save.
SaveJob* Archive::newJob(Haste haste)
{
    auto* job = new SaveJob(*this, m_store, *m_writer, m_fetcher, m_clock, haste);
    connect(job, &SaveJob::changed, this, &Archive::changed);
    connect(
        job, &SaveJob::fetched, this,
        [this] {
            --m_fetching;
            beginNext();
            m_writer->setManyComing(m_fetching >= kMany);
        },
        Qt::QueuedConnection);
    if (haste == Haste::First) { // beyond the bound: of these there are few
        QMetaObject::invokeMethod(
            job, [this, job] { begin(job); }, Qt::QueuedConnection);
    } else {
        m_waiting += job;
        QMetaObject::invokeMethod(this, &Archive::beginNext, Qt::QueuedConnection);
    }
    return job;
}

void Archive::beginNext()
{
    while (m_fetching < kAtOnce && !m_waiting.isEmpty() && !m_writer->isFull())
        if (SaveJob* job = m_waiting.takeFirst())
            begin(job);
}

void Archive::begin(SaveJob* job)
{
    ++m_fetching;
    m_writer->setManyComing(m_fetching >= kMany);
    job->begin();
}

QFuture<Result<int>> Archive::claim(const QList<ArticleId>& ids)
{
    return announced(m_store.writes().run([ids](Connection& db) { return claimCopies(db, ids); }));
}

QFuture<Result<int>> Archive::unsave(const QList<ArticleId>& ids)
{
    return announced(
        m_store.writes().run([ids, now = m_clock()](Connection& db) { return removeCopies(db, ids, now); }));
}

QFuture<Result<int>> Archive::announced(QFuture<Result<Changes>> write)
{
    return write.then(this, [this](const Result<Changes>& changes) {
        if (changes)
            emit changed(*changes);
        return changes.map([](const Changes& done) { return int(done.updated.size()); });
    });
}

QFuture<Result<Readable>> Archive::extract(const QByteArray& page, const QByteArray& type, const QUrl& url)
{
    const Result<QString> html = decodePage(page, type);
    return html ? extract(*html, url) : settled(Result<Readable>(tl::unexpected<Error>(html.error())));
}

QFuture<Result<Readable>> Archive::extract(const QString& html, const QUrl& url)
{
    const auto extract = m_extract ? m_extract() : Result<ExtractFunction>(fail(ErrorKind::NoWebEngine));
    if (!extract)
        return settled(Result<Readable>(tl::unexpected<Error>(extract.error())));
    return (*extract)(html, url);
}

QFuture<Result<Response>> Archive::fetchPage(const QUrl& url, Reach reach, Haste haste)
{
    Request request;
    request.url = url;
    request.purpose = Purpose::Page;
    request.reach = reach;
    request.haste = haste;
    auto signedIn = m_cookies ? m_cookies(url) : settled(QByteArray());
    return signedIn
        .then(this,
              [this, request](const QByteArray& cookie) mutable {
                  if (!cookie.isEmpty())
                      request.headers.emplaceBack("Cookie", cookie);
                  return m_fetcher.fetch(request);
              })
        .unwrap();
}

QFuture<Result<Readable>> Archive::fetchAndExtract(const QUrl& url, Reach reach, Haste haste)
{
    return fetchPage(url, reach, haste)
        .then(this,
              [this, url](const Result<Response>& response) {
                  if (!response)
                      return extractKept(url, response.error());
                  return extract(response->body, response->contentType, response->url);
              })
        .unwrap();
}

QFuture<Result<Readable>> Archive::extractKept(const QUrl& url, const Error& why)
{
    return m_store.reads()
        .run([url](Connection& db) { return keptPage(db, url.toString(QUrl::FullyEncoded)); })
        .then(this,
              [this, url, why](const Result<OfflineCopy>& kept) {
                  if (!kept)
                      return settled(Result<Readable>(tl::unexpected<Error>(why)));
                  return extract(kept->page, kept->pageType, url);
              })
        .unwrap();
}

QFuture<Result<Picture>> Archive::picture(const QByteArray& hash)
{
    return m_store.reads().run([hash](Connection& db) { return byline::picture(db, hash); });
}

QFuture<Result<Picture>> Archive::pictureByUrl(const QString& url)
{
    return m_store.reads().run([url](Connection& db) { return byline::pictureByUrl(db, url); });
}

QFuture<Result<Picture>> Archive::pictureOfTheWeb(const QUrl& url, Reach reach)
{
    Request request;
    request.url = url;
    request.purpose = Purpose::Picture;
    request.maxBytes = kPictureBytes;
    request.reach = reach;
    request.haste = Haste::First;
    return madeOf(m_fetcher.fetch(request), this, &pictureIn);
}

QFuture<Result<MediaPiece>> Archive::mediaOfTheWeb(const QUrl& url, const MediaSpan& span, Reach reach)
{
    return madeOf(m_fetcher.fetch(mediaRequest(url, span, reach)), this, &mediaPieceFrom);
}

QFuture<Result<QByteArray>> Archive::thumbnail(const QString& url)
{
    return pictureByUrl(url)
        .then(this,
              [this, url](const Result<Picture>& kept) {
                  if (kept)
                      return settled(Result<QByteArray>(kept->bytes));
                  if (!isWebAddress(QUrl(url)))
                      return settled(Result<QByteArray>(tl::unexpected<Error>(kept.error())));
                  return fetchThumbnail(QUrl(url));
              })
        .unwrap();
}

QFuture<Result<QByteArray>> Archive::fetchThumbnail(const QUrl& url)
{
    const auto bytesAt = [this](const QUrl& url, Reach reach) {
        Request request;
        request.url = url;
        request.purpose = Purpose::Picture;
        request.maxBytes = kThumbnailBytes;
        request.reach = reach;
        return m_fetcher.fetch(request).then(this, [](const Result<Response>& response) {
            return response.map([](const Response& answer) { return answer.body; });
        });
    };
    if (isInReach(url, Reach::Internet))
        return bytesAt(url, Reach::Internet);
    return m_store.reads()
        .run([](Connection& db) { return outlets(db); })
        .then(this,
              [url, bytesAt](const Result<QList<Outlet>>& all) {
                  const QList<Outlet> subscribed = all.value_or(QList<Outlet>());
                  const bool isAtHome = std::any_of(subscribed.begin(), subscribed.end(), [&url](const Outlet& outlet) {
                      return QUrl(outlet.feedUrl).host() == url.host();
                  });
                  return bytesAt(url, isAtHome ? Reach::Anywhere : Reach::Internet);
              })
        .unwrap();
}

} // namespace byline
