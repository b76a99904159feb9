// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/back_catalogue.h"

#include "core/async.h"
#include "ghost/content.h"
#include "library/prepare.h"
#include "net/fetcher.h"
#include "store/articles.h"
#include "store/outlet_sites.h"
#include "store/store.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

/// Always the same, so that a page means the same at the next time; below what newer versions give at most.
constexpr int kPerPage = 25;

QString nameOf(const GhostPostsQuery& query)
{
    if (!query.author.isEmpty())
        return u"author:"_s + query.author;
    return query.tag.isEmpty() ? QString() : u"tag:"_s + query.tag;
}

} // namespace

struct BackCatalogue::Work
{
    QPromise<Result<BackReport>> promise;
    KnownGhost ghost;
    Outlet outlet;
    GhostPostsQuery query;
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
    work->report.outlet = part.outlet;
    m_parts.sites.site(part.outlet).then(this, [this, work, part](const Result<KnownGhost>& ghost) {
        if (!ghost || ghost->site.contentKey.isEmpty())
            return end(work, Error {!ghost && ghost.error().kind != ErrorKind::NotFound ? ghost.error().kind
                                                                                        : ErrorKind::Unsupported,
                                    ghost ? ghost->site.title : ghost.error().detail});
        work->ghost = *ghost;
        m_parts.store.reads()
            .run([id = part.outlet](Connection& db) { return outlet(db, id); })
            .then(this,
                  [this, work, part](const Result<Outlet>& outlet) {
                      if (!outlet)
                          return settled(Result<BackPosition>(tl::unexpected<Error>(outlet.error())));
                      work->outlet = *outlet;
                      work->query = queryOfFeed(work->ghost.site, QUrl(outlet->feedUrl));
                      if (!part.author.isEmpty())
                          work->query.author = part.author;
                      if (!part.section.isEmpty())
                          work->query.tag = part.section;
                      return m_parts.store.reads().run([id = outlet->id, name = nameOf(work->query)](Connection& db) {
                          return backPosition(db, id, name);
                      });
                  })
            .unwrap()
            .then(this, [this, work](const Result<BackPosition>& position) {
                if (!position)
                    return end(work, position.error());
                work->query.page = position->nextPage;
                work->query.limit = kPerPage;
                work->report.total = position->total;
                next(work);
            });
    });
    return work->promise.future();
}

void BackCatalogue::next(const std::shared_ptr<Work>& work)
{
    work->report.isWhole = work->query.page == 0;
    if (work->report.isWhole || work->report.added >= work->wanted)
        return end(work, {});
    if (m_stop) {
        work->report.stopped = true;
        return end(work, {});
    }
    Request request;
    request.url = postsAddress(work->ghost.site, work->query);
    request.purpose = Purpose::Api;
    m_parts.fetcher.fetch(request).then(this, [this, work](const Result<Response>& response) {
        if (response)
            took(work, response->body);
        else
            end(work, response.error());
    });
}

void BackCatalogue::took(const std::shared_ptr<Work>& work, const QByteArray& json)
{
    const auto posts = postsFrom(json, work->ghost.site);
    if (!posts)
        return end(work, posts.error());
    FetchOutcome outcome;
    outcome.id = work->outlet.id;
    outcome.at = m_clock();
    outcome.nextDue = work->outlet.nextDue;
    IncomingFeed feed;
    feed.items = posts->items;
    feed.language = work->ghost.site.locale;
    const BackPosition position {posts->next, posts->total};
    QtConcurrent::run([feed, outcome, details = posts->details] {
        FetchedFeed fetched = prepared(feed, outcome);
        fetched.details = details;
        return fetched;
    })
        .then(this,
              [this, position, name = nameOf(work->query)](const FetchedFeed& fetched) {
                  return m_parts.store.writes().run([fetched, position, name](Connection& db) -> Result<Changes> {
                      auto changes = storeFeeds(db, {fetched});
                      if (!changes)
                          return changes;
                      if (const auto noted = storeBackPosition(db, fetched.outcome.id, name, position); !noted)
                          return tl::unexpected<Error>(noted.error());
                      return changes;
                  });
              })
        .unwrap()
        .then(this, [this, work, position](const Result<Changes>& changes) {
            if (!changes)
                return end(work, changes.error());
            emit changed(*changes);
            work->report.added += int(changes->added.size());
            work->report.total = position.total;
            work->query.page = position.nextPage;
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
