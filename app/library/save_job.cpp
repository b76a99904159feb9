// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/save_job.h"

#include "core/async.h"
#include "core/url.h"
#include "library/copy_writer.h"
#include "library/inspect.h"
#include "library/kept_picture.h"
#include "library/page_article.h"
#include "library/prepare.h"
#include "net/fetcher.h"
#include "render/pictures.h"
#include "store/articles.h"
#include "store/outlets.h"
#include "store/store.h"

#include <QRegularExpression>

#include <utility>

namespace byline {

namespace {

/// A feed's text below this is taken for a teaser, and the page is asked for the rest.
constexpr int kTeaserLength = 600;
constexpr qint64 kPictureBytes = 32 * 1024 * 1024;
constexpr qint64 kAudioBytes = 300 * 1024 * 1024; ///< some hours of speech; SQLite takes a billion
constexpr int kAudioSeconds = 30 * 60;

IncomingFeed feedOfPage(const QUrl& url, const Readable& readable, const QDateTime& now)
{
    IncomingItem item = articleOfPage(url, readable);
    if (!item.published.isValid())
        item.published = now;
    IncomingFeed feed;
    feed.title = readable.siteName.isEmpty() ? url.host() : readable.siteName;
    feed.homePageUrl = url.resolved(QUrl(QStringLiteral("/"))).toString(QUrl::FullyEncoded);
    feed.items = {item};
    return feed;
}

/// Short texts may be all there is; these say themselves that there is more.
bool isCut(const FullArticle& article)
{
    static const QRegularExpression kEnd(QStringLiteral("(…|\\.\\.\\.|read (more|on)|continue reading|더 ?(보기|읽기)|"
                                                        "계속 읽기|전문 보기|기사 보기)[\\s\\])»→›>]*$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QString text = article.text.trimmed();
    return text.isEmpty() || (article.details && article.details->isCut) || kEnd.match(text).hasMatch();
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

SaveJob::SaveJob(Archive& archive, Store& store, CopyWriter& writer, Fetcher& fetcher, Clock clock, Haste haste)
    : QObject(&archive)
    , m_archive(archive)
    , m_store(store)
    , m_writer(writer)
    , m_fetcher(fetcher)
    , m_clock(std::move(clock))
    , m_haste(haste)
{
    m_promise.start();
}

QFuture<Result<CopyReport>> SaveJob::saveArticle(ArticleId id, Keeper keeper, Audio audio)
{
    m_copy.keeper = keeper;
    m_audio = audio;
    m_wanted = WantedCopy {id, {}, audio};
    m_begin = [this, id] { load(id); };
    return m_promise.future();
}

QFuture<Result<CopyReport>> SaveJob::saveAnew(ArticleId id)
{
    m_isAnew = true;
    m_begin = [this, id] { load(id); };
    return m_promise.future();
}

QFuture<Result<CopyReport>> SaveJob::savePage(const QUrl& url, const QByteArray& file)
{
    if (file.isEmpty())
        m_wanted = WantedCopy {{}, url, m_audio};
    m_begin = [this, url, file] {
        auto read = file.isEmpty() ? fetchPage(url) : readPage(file, "text/html", url);
        read.then(this, [this, url](const Result<Readable>& readable) {
            if (readable)
                storePage(url, *readable);
            else
                end(tl::unexpected<Error>(readable.error()));
        });
    };
    return m_promise.future();
}

void SaveJob::begin()
{
    m_isFetching = true;
    std::exchange(m_begin, {})();
}

void SaveJob::leaveTurn()
{
    if (std::exchange(m_isFetching, false))
        emit fetched();
}

QFuture<Result<Readable>> SaveJob::fetchPage(const QUrl& url)
{
    return m_archive.fetchPage(url, m_reach, m_haste)
        .then(this,
              [this](const Result<Response>& response) {
                  if (!response)
                      return settled(Result<Readable>(tl::unexpected<Error>(response.error())));
                  return readPage(response->body, response->contentType, response->url);
              })
        .unwrap();
}

QFuture<Result<Readable>> SaveJob::readPage(const QByteArray& page, const QByteArray& type, const QUrl& url)
{
    m_copy.page = page;
    m_copy.pageType = type;
    return m_archive.extract(page, type, url);
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
            m_wanted = WantedCopy {stored->id, {}, m_audio};
            load(stored->id);
        });
}

Result<SaveJob::Known> SaveJob::known(Connection& db, ArticleId id)
{
    const auto article = fullArticle(db, id);
    if (!article)
        return tl::unexpected<Error>(article.error());
    const auto from = outlet(db, article->article.outletId);
    return Known {*article, offlineCopy(db, id).value_or(OfflineCopy {}), from ? from->icon : QString(),
                  from ? reachOf(*from) : Reach::Internet};
}

void SaveJob::load(ArticleId id)
{
    m_store.reads().run([id](Connection& db) { return known(db, id); }).then(this, [this](const Result<Known>& known) {
        if (known)
            loaded(*known);
        else
            end(tl::unexpected<Error>(known.error()));
    });
}

void SaveJob::loaded(const Known& known)
{
    m_article = known.article;
    m_outletIcon = known.outletIcon;
    m_reach = known.reach;
    m_earlier = known.earlier;
    m_copy.article = m_article.article.id;
    // What the user kept stays the user's, also where the shelf mends it.
    if (m_earlier.article && m_earlier.keeper == Keeper::User)
        m_copy.keeper = Keeper::User;
    const CopyState state = m_article.article.saved;
    if (m_copy.page.isEmpty() && (state == CopyState::Partial || state == CopyState::TextOnly)) {
        m_copy.html = m_earlier.html;
        m_copy.page = m_earlier.page;
        m_copy.pageType = m_earlier.pageType;
    }
    const QUrl url(m_article.article.url);
    if (m_isAnew && !m_earlier.page.isEmpty())
        return readKeptPage(url);
    if (!m_copy.page.isEmpty() || !isWebAddress(url)) {
        lookForPictures();
    } else if (m_article.text.size() < kTeaserLength) {
        fetchWholeText(url);
    } else {
        // The text is here; the page is kept beside it, so that it can be read anew by a better extraction.
        ++m_waiting;
        m_archive.fetchPage(url, m_reach, m_haste).then(this, [this](const Result<Response>& page) { pageKept(page); });
        lookForPictures();
    }
}

void SaveJob::readKeptPage(const QUrl& url)
{
    m_copy.html = m_earlier.html;
    m_copy.page = m_earlier.page;
    m_copy.pageType = m_earlier.pageType;
    // A text that the feed has in full is not the page's.
    if (m_earlier.html.isEmpty() && m_article.text.size() >= kTeaserLength)
        return lookForPictures();
    m_archive.extract(m_earlier.page, m_earlier.pageType, url).then(this, [this](const Result<Readable>& readable) {
        if (!readable)
            return end(tl::unexpected<Error>(readable.error()));
        if (!m_earlier.html.isEmpty() || readable->contentText.size() > m_article.text.size())
            m_copy.html = readable->contentHtml;
        lookForPictures();
    });
}

void SaveJob::fetchWholeText(const QUrl& url)
{
    fetchPage(url).then(this, [this](const Result<Readable>& readable) {
        // Short articles exist: the page's text is taken only where it has more to say than the feed's.
        if (readable && readable->contentText.size() > m_article.text.size()) {
            m_copy.html = readable->contentHtml;
        } else if (!readable && !m_earlier.html.isEmpty()) {
            m_copy.html = m_earlier.html;
            m_copy.page = m_earlier.page;
            m_copy.pageType = m_earlier.pageType;
        } else if (!readable && readable.error().kind != ErrorKind::NotAnArticle && isCut(m_article)) {
            m_copy.trouble = readable.error();
        }
        lookForPictures();
    });
}

void SaveJob::pageKept(const Result<Response>& page)
{
    m_copy.page = page ? page->body : m_earlier.page;
    m_copy.pageType = page ? page->contentType : m_earlier.pageType;
    stepDone();
}

/// What is to be kept beside the text.
struct SaveJob::Wanted
{
    ArticleId article;
    QString html; ///< with its pictures
    QUrl url;
    QStringList others; ///< pictures that it need not show
    QStringList audio;
};

struct SaveJob::Found
{
    QList<QStringList> choices; ///< for each picture the addresses it can be had from
    QHash<QString, QByteArray> kept;
};

/// Looks through all of the text, so not on the thread of the window.
Result<SaveJob::Found> SaveJob::found(Connection& db, const Wanted& wanted)
{
    Found found;
    found.choices = pictureChoices(wanted.html, wanted.url);
    for (const QString& other : wanted.others) {
        const bool isShown = std::any_of(found.choices.cbegin(), found.choices.cend(),
                                         [&](const QStringList& choices) { return choices.first() == other; });
        if (!isShown && (isWebAddress(QUrl(other)) || !keptPictureHash(other).isEmpty()))
            found.choices += QStringList {other};
    }
    for (const QString& audio : wanted.audio)
        found.choices += QStringList {audio};
    QStringList addresses;
    for (const QStringList& choices : std::as_const(found.choices))
        addresses += choices;
    found.kept = keptPictures(db, wanted.article, addresses).value_or(QHash<QString, QByteArray>());
    return found;
}

void SaveJob::lookForPictures()
{
    Wanted wanted;
    wanted.article = m_copy.article;
    wanted.html = m_copy.html.isEmpty() ? m_article.html : m_copy.html;
    wanted.url = QUrl(m_article.article.url);
    wanted.others = {m_article.article.image, m_outletIcon};
    for (const Author& author : std::as_const(m_article.authors))
        wanted.others += author.avatar;
    for (const Enclosure& enclosure : std::as_const(m_article.article.enclosures)) {
        if (!isAudio(enclosure) || !isWebAddress(QUrl(enclosure.url)) || !keepsAudio(enclosure.url))
            continue;
        wanted.audio += enclosure.url;
        m_audioTypes.insert(enclosure.url, enclosure.mimeType);
    }
    m_store.reads()
        .run([wanted](Connection& db) { return found(db, wanted); })
        .then(this, [this](const Result<Found>& found) {
            if (found)
                fetchPictures(*found);
            else
                end(tl::unexpected<Error>(found.error()));
        });
}

/// Also where an earlier copy has it, or was to have it.
bool SaveJob::keepsAudio(const QString& url) const
{
    return m_audio == Audio::Kept
           || std::any_of(m_earlier.pictures.cbegin(), m_earlier.pictures.cend(),
                          [&url](const CopyPicture& part) { return part.url == url; });
}

void SaveJob::fetchPictures(const Found& found)
{
    for (const QStringList& choices : found.choices) {
        const auto has = [&](const QString& address) {
            return found.kept.contains(address) || !keptPictureHash(address).isEmpty();
        };
        const auto known = std::find_if(choices.cbegin(), choices.cend(), has);
        if (known != choices.cend()) {
            m_copy.pictures += CopyPicture {*known, found.kept.value(*known, keptPictureHash(*known))};
            continue;
        }
        ++m_waiting;
        fetchPicture(choices.first(), choices);
    }
    stepDone();
}

/// The best size first; where that is gone, the next. `name` stands for the picture where none can be had.
void SaveJob::fetchPicture(const QString& name, QStringList addresses)
{
    if (addresses.isEmpty()) {
        m_copy.pictures += CopyPicture {name, {}};
        m_missing += name;
        stepDone();
        return;
    }
    const QString address = addresses.takeFirst();
    const auto audio = m_audioTypes.constFind(address);
    const bool isAudio = audio != m_audioTypes.constEnd();
    Request request;
    request.url = QUrl(address);
    request.purpose = isAudio ? Purpose::Audio : Purpose::Picture;
    request.maxBytes = isAudio ? kAudioBytes : kPictureBytes;
    request.totalSeconds = isAudio ? kAudioSeconds : request.totalSeconds;
    request.reach = m_reach;
    request.haste = m_haste;
    const QFuture<Result<Response>> fetch = m_fetcher.fetch(request);
    m_fetches += fetch;
    QFuture<Result<Response>>(fetch).then(
        this, [this, isAudio, name, address, addresses](const Result<Response>& response) {
            const Result<Picture> picture =
                !response ? Result<Picture>(tl::unexpected<Error>(response.error()))
                : isAudio ? audioFrom(response->body, response->contentType, m_audioTypes.value(address))
                          : pictureFrom(response->body, response->contentType);
            if (!picture)
                return fetchPicture(name, addresses);
            m_pictures.insert(address, *picture);
            m_copy.pictures += CopyPicture {address, {}};
            stepDone();
        });
}

void SaveJob::stepDone()
{
    if (--m_waiting == 0)
        storeCopyOfArticle();
}

void SaveJob::storeCopyOfArticle()
{
    m_isStoring = true;
    leaveTurn();
    m_writer.store({m_copy, m_pictures}, m_haste).then(this, [this](const Result<Changes>& changes) {
        if (!changes) {
            end(tl::unexpected<Error>(changes.error()));
            return;
        }
        emit changed(*changes);
        CopyReport report;
        report.article = m_copy.article;
        report.url = m_article.article.url;
        report.state = copyStateOf(m_copy, m_missing.size());
        report.trouble = m_copy.trouble;
        report.pictures = int(std::count_if(m_copy.pictures.cbegin(), m_copy.pictures.cend(), [this](auto& part) {
            return (!part.hash.isEmpty() || m_pictures.contains(part.url)) && !m_audioTypes.contains(part.url);
        }));
        report.missing = m_missing;
        report.bytes = (m_copy.html.isEmpty() ? m_article.html : m_copy.html).toUtf8().size();
        for (const Picture& picture : std::as_const(m_pictures))
            report.bytes += picture.bytes.size();
        end(report);
    });
}

void SaveJob::stop()
{
    for (QFuture<Result<Response>>& fetch : m_fetches)
        if (!fetch.isFinished())
            fetch.cancel();
    end(fail(ErrorKind::Cancelled));
    delete this; // no step that is still to come may store anything
}

void SaveJob::end(Result<CopyReport> result)
{
    leaveTurn();
    m_promise.addResult(std::move(result));
    m_promise.finish();
    m_wanted.reset();
    deleteLater();
}

} // namespace byline
