// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/save_job.h"

#include "core/async.h"
#include "core/url.h"
#include "library/inspect.h"
#include "library/kept_picture.h"
#include "library/prepare.h"
#include "net/fetcher.h"
#include "render/pictures.h"
#include "store/articles.h"
#include "store/outlets.h"
#include "store/store.h"

namespace byline {

namespace {

/// A feed's text below this is taken for a teaser, and the page is asked for the rest.
constexpr int kTeaserLength = 600;
constexpr qint64 kPictureBytes = 32 * 1024 * 1024;

IncomingFeed feedOfPage(const QUrl& url, const Readable& readable, const QDateTime& now)
{
    IncomingItem item;
    item.url = url.toString(QUrl::FullyEncoded);
    item.guid = item.url;
    item.title = readable.title.isEmpty() ? item.url : readable.title;
    item.standfirst = readable.excerpt;
    item.contentHtml = readable.contentHtml;
    item.image = readable.image;
    item.authors = readable.authors;
    item.language = readable.language;
    item.published = readable.published.isValid() ? readable.published : now;
    IncomingFeed feed;
    feed.title = readable.siteName.isEmpty() ? url.host() : readable.siteName;
    feed.homePageUrl = url.resolved(QUrl(QStringLiteral("/"))).toString(QUrl::FullyEncoded);
    feed.items = {item};
    return feed;
}

struct StoredPage
{
    ArticleId id;
    Changes changes;
};

Result<StoredPage> storePageAsArticle(Connection& db, FetchedFeed fetched)
{
    const QString url = fetched.feed.items.constFirst().url;
    if (const auto known = articleByUrl(db, url))
        return StoredPage {*known, {}};
    const auto place = outletForPages(db, fetched.feed.homePageUrl, fetched.feed.title);
    if (!place)
        return tl::unexpected<Error>(place.error());
    fetched.outcome.id = *place;
    const auto changes = storeFeeds(db, {fetched});
    if (!changes)
        return tl::unexpected<Error>(changes.error());
    return articleByUrl(db, url).map([&](ArticleId id) { return StoredPage {id, *changes}; });
}

} // namespace

SaveJob::SaveJob(Archive& archive, Store& store, Fetcher& fetcher, Clock clock)
    : QObject(&archive)
    , m_archive(archive)
    , m_store(store)
    , m_fetcher(fetcher)
    , m_clock(std::move(clock))
{
    m_promise.start();
}

QFuture<Result<CopyReport>> SaveJob::saveArticle(ArticleId id)
{
    load(id);
    return m_promise.future();
}

QFuture<Result<CopyReport>> SaveJob::savePage(const QUrl& url)
{
    const auto future = m_promise.future();
    fetchPage(url).then(this, [this, url](const Result<Readable>& readable) {
        if (readable)
            storePage(url, *readable);
        else
            end(tl::unexpected<Error>(readable.error()));
    });
    return future;
}

QFuture<Result<Readable>> SaveJob::fetchPage(const QUrl& url)
{
    return m_archive.fetchPage(url)
        .then(this,
              [this](const Result<Response>& response) {
                  if (!response)
                      return settled(Result<Readable>(tl::unexpected<Error>(response.error())));
                  m_copy.page = response->body;
                  return m_archive.extract(decodePage(response->body, response->contentType), response->url);
              })
        .unwrap();
}

void SaveJob::storePage(const QUrl& url, const Readable& readable)
{
    FetchOutcome outcome;
    outcome.at = m_clock();
    m_copy.html = readable.contentHtml;
    m_store.writes()
        .run([fetched = prepared(feedOfPage(url, readable, m_clock()), outcome)](Connection& db) {
            return storePageAsArticle(db, fetched);
        })
        .then(this, [this](const Result<StoredPage>& stored) {
            if (!stored) {
                end(tl::unexpected<Error>(stored.error()));
                return;
            }
            emit changed(stored->changes);
            load(stored->id);
        });
}

void SaveJob::load(ArticleId id)
{
    m_store.reads()
        .run([id](Connection& db) { return fullArticle(db, id); })
        .then(this, [this](const Result<FullArticle>& article) {
            if (article)
                loaded(*article);
            else
                end(tl::unexpected<Error>(article.error()));
        });
}

void SaveJob::loaded(const FullArticle& article)
{
    m_article = article;
    m_copy.article = article.article.id;
    const bool isTeaser = article.text.size() < kTeaserLength && m_copy.html.isEmpty();
    const QUrl url(article.article.url);
    if (!isTeaser || !isWebAddress(url)) {
        fetchPictures();
        return;
    }
    fetchPage(url).then(this, [this](const Result<Readable>& readable) {
        // Short articles exist: the page's text is taken only where it has more to say than the feed's.
        if (readable && readable->contentText.size() > m_article.text.size())
            m_copy.html = readable->contentHtml;
        fetchPictures();
    });
}

void SaveJob::fetchPictures()
{
    const QString html = m_copy.html.isEmpty() ? m_article.html : m_copy.html;
    QStringList addresses = pictureUrls(html, QUrl(m_article.article.url));
    addresses << m_article.article.image;
    for (const Author& author : std::as_const(m_article.authors))
        addresses << author.avatar;
    addresses.removeDuplicates();
    addresses.removeIf([](const QString& address) { return !isWebAddress(QUrl(address)); });

    m_waiting = int(addresses.size());
    for (const QString& address : std::as_const(addresses)) {
        Request request;
        request.url = QUrl(address);
        request.purpose = Purpose::Picture;
        request.maxBytes = kPictureBytes;
        m_fetcher.fetch(request).then(
            this, [this, address](const Result<Response>& response) { pictureFetched(address, response); });
    }
    if (addresses.isEmpty())
        storeCopyOfArticle();
}

void SaveJob::pictureFetched(const QString& url, const Result<Response>& response)
{
    const Result<Picture> picture =
        response ? pictureFrom(response->body, response->contentType) : fail(ErrorKind::NotFound);
    if (picture) {
        m_copy.pictures += CopyPicture {url, picture->hash};
        m_pictures += *picture;
    } else {
        m_copy.pictures += CopyPicture {url, {}};
        m_missing += url;
    }
    if (--m_waiting == 0)
        storeCopyOfArticle();
}

void SaveJob::storeCopyOfArticle()
{
    m_store.writes()
        .run([copy = m_copy, pictures = m_pictures, now = m_clock()](Connection& db) {
            return storeCopy(db, copy, pictures, now);
        })
        .then(this, [this](const Result<Changes>& changes) {
            if (!changes) {
                end(tl::unexpected<Error>(changes.error()));
                return;
            }
            emit changed(*changes);
            CopyReport report;
            report.article = m_copy.article;
            report.url = m_article.article.url;
            report.state = copyStateOf(m_copy);
            report.pictures = int(m_pictures.size());
            report.missing = m_missing;
            report.bytes = (m_copy.html.isEmpty() ? m_article.html : m_copy.html).toUtf8().size();
            for (const Picture& picture : std::as_const(m_pictures))
                report.bytes += picture.bytes.size();
            end(report);
        });
}

void SaveJob::end(Result<CopyReport> result)
{
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

} // namespace byline
