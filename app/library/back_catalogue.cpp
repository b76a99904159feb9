// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/back_catalogue.h"

#include "core/async.h"
#include "core/url.h"
#include "feeds/parse_feed.h"
#include "feeds/wordpress_posts.h"
#include "ghost/content.h"
#include "library/prepare.h"
#include "library/sitemap_walk.h"
#include "net/fetcher.h"
#include "store/article_details.h"
#include "store/articles.h"
#include "store/outlet_sites.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

/// Always the same, so that a page means the same at the next time; below what newer versions give at most.
constexpr int kPerPage = 25;

QString nameOf(const GhostPostsQuery& query)
{
    if (!query.author.isEmpty())
        return u"author:"_s + query.author;
    if (!query.tagName.isEmpty())
        return u"tag-name:"_s + query.tagName;
    return query.tag.isEmpty() ? QString() : u"tag:"_s + query.tag;
}

/// What the source describes replaces what its feed said; without a description only what is not here yet is taken, as
/// the same article need not read the same.
Result<Changes> storeNew(Connection& db, FetchedFeed fetched)
{
    if (fetched.details.isEmpty()) {
        const auto known = knownIdentities(db, fetched.outcome.id, fetched.identities, KnownOnly::Any);
        if (!known)
            return tl::unexpected<Error>(known.error());
        fetched = without(std::move(fetched), *known);
    }
    return storeFeeds(db, {fetched});
}

} // namespace

/// One page of a source's articles.
struct BackCatalogue::Page
{
    QList<IncomingItem> items;
    QList<ArticleDetails> details;
    BackPosition position;
};

struct BackCatalogue::Work
{
    QPromise<Result<BackReport>> promise;
    BackPart wantedPart;
    Outlet outlet;
    bool isKeyRenewed = false;
    bool endsWith404 = false; ///< the page after the last one is not there
    QString part;             ///< what of the outlet
    std::function<QUrl(int page)> address;
    std::function<Result<Page>(const Response& response, int page)> read;
    int page = 1;
    BackReport report;
    int wanted = 0;
};

BackCatalogue::BackCatalogue(const Parts& parts, Clock clock)
    : m_parts(parts)
    , m_clock(std::move(clock))
{
}

QFuture<Result<BackReport>> BackCatalogue::load(const BackPart& part, int wanted)
{
    m_stop = false;
    const auto work = std::make_shared<Work>();
    work->promise.start();
    work->wanted = wanted;
    work->wantedPart = part;
    work->report.outlet = part.outlet;
    m_parts.store.reads()
        .run([id = part.outlet](Connection& db) { return outlet(db, id); })
        .then(this, [this, work, part](const Result<Outlet>& found) {
            if (!found)
                return end(work, found.error());
            work->outlet = *found;
            if (isWordPress(found->generator))
                return askWordPress(work, part);
            m_parts.sites.site(part.outlet).then(this, [this, work, part](const Result<KnownGhost>& ghost) {
                askGhost(work, part, ghost);
            });
        });
    return work->promise.future();
}

void BackCatalogue::askGhost(const std::shared_ptr<Work>& work, const BackPart& part, const Result<KnownGhost>& ghost)
{
    if (!ghost && ghost.error().kind != ErrorKind::NotFound)
        return end(work, ghost.error());
    if (!ghost || ghost->site.contentKey.isEmpty())
        return walkSitemap(work, part);
    GhostPostsQuery query = queryOfFeed(ghost->site, QUrl(work->outlet.feedUrl));
    if (!part.author.isEmpty())
        query.author = part.author;
    if (!part.section.isEmpty())
        query.tag = part.section;
    query.tagName = part.sectionName;
    query.limit = kPerPage;
    work->part = nameOf(query);
    work->address = [site = ghost->site, query](int page) {
        GhostPostsQuery asked = query;
        asked.page = page;
        return postsAddress(site, asked);
    };
    work->read = [site = ghost->site](const Response& response, int) {
        return postsFrom(response.body, site).map([](const GhostPostList& posts) {
            return Page {posts.items, posts.details, {posts.next, posts.total}};
        });
    };
    begin(work);
}

void BackCatalogue::askWordPress(const std::shared_ptr<Work>& work, const BackPart& part)
{
    const QUrl home(work->outlet.url);
    if (!isWebAddress(home))
        return end(work, Error {ErrorKind::Unsupported, work->outlet.title});
    const QStringList feed = QUrl(work->outlet.feedUrl).path().split(u'/', Qt::SkipEmptyParts);
    const auto partOfFeed = [&](const QString& kind) { return feed.value(feed.indexOf(kind) + 1); };
    const QString author = part.author.isEmpty() && feed.contains("author"_L1) ? partOfFeed(u"author"_s) : part.author;
    // A name will do: it is made into the short one there.
    QString section = part.sectionName.isEmpty() ? part.section : part.sectionName;
    if (section.isEmpty() && author.isEmpty() && feed.contains("category"_L1))
        section = partOfFeed(u"category"_s);
    WordPressQuery query;
    query.perPage = kPerPage;
    query.author = author.toInt();
    if (query.author > 0 || (author.isEmpty() && section.isEmpty())) {
        work->part = query.author > 0 ? u"author:%1"_s.arg(query.author) : QString();
        return askWordPressPosts(work, query);
    }
    work->part = author.isEmpty() ? u"tag:"_s + section : u"author:"_s + author;
    Request request;
    request.url = wordPressNumberAddress(home, author.isEmpty() ? u"categories"_s : u"users"_s,
                                         author.isEmpty() ? section : author);
    request.purpose = Purpose::Api;
    m_parts.fetcher.fetch(request).then(
        this, [this, work, query, author, section](const Result<Response>& response) mutable {
            const int number = response ? wordPressNumberFrom(response->body) : 0;
            if (number == 0)
                return askWordPressFeed(work, author.isEmpty() ? u"category/"_s + section : u"author/"_s + author);
            (author.isEmpty() ? query.category : query.author) = number;
            askWordPressPosts(work, query);
        });
}

void BackCatalogue::askWordPressPosts(const std::shared_ptr<Work>& work, const WordPressQuery& query)
{
    work->address = [home = QUrl(work->outlet.url), query](int page) {
        WordPressQuery asked = query;
        asked.page = page;
        return wordPressPostsAddress(home, asked);
    };
    work->read = [](const Response& response, int page) {
        return parseWordPressPosts(response.body).map([&](const QList<IncomingItem>& items) {
            const int pages = response.header("x-wp-totalpages").toInt();
            return Page {items, {}, {page < pages ? page + 1 : 0, response.header("x-wp-total").toInt()}};
        });
    };
    begin(work);
}

/// Where the list of users is closed: the part's own feed has pages, too. How many there are it does not say.
void BackCatalogue::askWordPressFeed(const std::shared_ptr<Work>& work, const QString& folder)
{
    work->address = [home = QUrl(work->outlet.url), folder](int page) {
        QUrl base = home;
        if (!base.path().endsWith(u'/'))
            base.setPath(base.path() + u'/');
        return base.resolved(QUrl(u"%1/feed/?paged=%2"_s.arg(folder).arg(page)));
    };
    work->read = [](const Response& response, int page) {
        return parseFeed(response.body, {response.url, response.contentType}).map([&](const IncomingFeed& feed) {
            return Page {feed.items, {}, {feed.items.isEmpty() ? 0 : page + 1, 0}};
        });
    };
    work->endsWith404 = true;
    begin(work);
}

void BackCatalogue::walkSitemap(const std::shared_ptr<Work>& work, const BackPart& part)
{
    if (!part.author.isEmpty() || !part.section.isEmpty())
        return end(work, Error {ErrorKind::Unsupported, work->outlet.title}); // a sitemap knows neither
    m_walk = new SitemapWalk({m_parts.store, m_parts.fetcher, m_parts.archive}, work->outlet, m_clock, m_pauseMs);
    m_walk->setParent(this);
    connect(m_walk, &SitemapWalk::progressed, this, &BackCatalogue::progressed);
    connect(m_walk, &SitemapWalk::changed, this, &BackCatalogue::changed);
    m_walk->walk(work->wanted).then(this, [this, work](const Result<BackReport>& report) {
        if (!report)
            return end(work, report.error());
        work->report = *report;
        end(work, {});
    });
}

void BackCatalogue::stop()
{
    m_stop = true;
    if (m_walk)
        m_walk->stop();
}

void BackCatalogue::begin(const std::shared_ptr<Work>& work)
{
    m_parts.store.reads()
        .run([id = work->outlet.id, part = work->part](Connection& db) { return backPosition(db, id, part); })
        .then(this, [this, work](const Result<BackPosition>& position) {
            if (!position)
                return end(work, position.error());
            work->page = position->nextPage;
            work->report.total = position->total;
            next(work);
        });
}

void BackCatalogue::next(const std::shared_ptr<Work>& work)
{
    work->report.isWhole = work->page == 0;
    if (work->report.isWhole || work->report.added >= work->wanted)
        return end(work, {});
    if (m_stop) {
        work->report.stopped = true;
        return end(work, {});
    }
    Request request;
    request.url = work->address(work->page);
    request.purpose = Purpose::Api;
    m_parts.fetcher.fetch(request).then(this, [this, work](const Result<Response>& response) {
        const auto page =
            response ? work->read(*response, work->page) : Result<Page>(tl::unexpected<Error>(response.error()));
        if (page)
            return took(work, *page);
        if (work->endsWith404 && work->page > 1 && page.error().code == 404)
            return took(work, Page {{}, {}, {0, work->report.total}});
        const bool isKeyOld = page.error().code == 401 || page.error().code == 403;
        if (!isKeyOld || work->isKeyRenewed || isWordPress(work->outlet.generator))
            return end(work, page.error());
        // The site has another key by now: its page tells which.
        work->isKeyRenewed = true;
        m_parts.sites.site(work->outlet.id, GhostSites::Freshness::Anew)
            .then(this, [this, work](const Result<KnownGhost>& ghost) { askGhost(work, work->wantedPart, ghost); });
    });
}

void BackCatalogue::took(const std::shared_ptr<Work>& work, const Page& page)
{
    FetchOutcome outcome;
    outcome.id = work->outlet.id;
    outcome.at = m_clock();
    outcome.nextDue = work->outlet.nextDue;
    IncomingFeed feed;
    feed.items = page.items;
    feed.language = work->outlet.language;
    inBackground([feed, outcome, details = page.details] {
        FetchedFeed fetched = prepared(feed, outcome);
        fetched.details = details;
        fetched.outcome.habit.reset(); // what is old says nothing of today
        return fetched;
    })
        .then(this,
              [this, position = page.position, part = work->part](const FetchedFeed& fetched) {
                  return m_parts.store.writes().runGivingWay(
                      [fetched, position, part](Connection& db) -> Result<Changes> {
                          const auto changes = storeNew(db, fetched);
                          if (!changes)
                              return changes;
                          if (const auto noted = storeBackPosition(db, fetched.outcome.id, part, position); !noted)
                              return tl::unexpected<Error>(noted.error());
                          return changes;
                      });
              })
        .unwrap()
        .then(this, [this, work, position = page.position](const Result<Changes>& changes) {
            if (!changes)
                return end(work, changes.error());
            emit changed(*changes);
            work->report.added += int(changes->added.size());
            work->report.total = position.total;
            work->page = position.nextPage;
            emit progressed(work->report);
            next(work);
        });
}

/// What arrived is kept, also where the next page could not be had.
void BackCatalogue::end(const std::shared_ptr<Work>& work, const std::optional<Error>& error)
{
    if (error)
        work->promise.addResult(Result<BackReport>(tl::unexpected<Error>(*error)));
    else
        work->promise.addResult(Result<BackReport>(work->report));
    work->promise.finish();
}

} // namespace byline
