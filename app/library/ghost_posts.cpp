// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/ghost_posts.h"

#include "core/async.h"
#include "net/fetcher.h"
#include "store/article_details.h"
#include "store/store.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

constexpr int kAtLeast = 15;       ///< what a feed has
constexpr int kMostEdits = 100;    ///< what the newer version gives at once
constexpr int kMostEditPages = 20; ///< so many at a time: an archive that was edited throughout
constexpr int kMostPages = 15;     ///< article pages that are looked at where there is no key

QFuture<FetchedFeed> preparedOnPool(const FetchedFeed& fetched, const QList<ArticleDetails>& details)
{
    return inBackground([fetched, details] {
        FetchedFeed again = prepared(fetched.feed, fetched.outcome);
        again.details = details;
        return again;
    });
}

GhostPostList joined(GhostPostList before, const GhostPostList& more)
{
    before.items += more.items;
    before.details += more.details;
    before.page = more.page;
    before.total = more.total;
    before.next = more.next;
    return before;
}

} // namespace

GhostPosts::GhostPosts(Store& store, Fetcher& fetcher, GhostSites& sites)
    : m_store(store)
    , m_fetcher(fetcher)
    , m_sites(sites)
{
}

QFuture<FetchedFeed> GhostPosts::described(OutletId outlet, const QString& feedUrl, const FetchedFeed& fetched)
{
    if (!fetched.feed.generator.startsWith("Ghost"_L1))
        return settled(fetched);
    return known(outlet, fetched.identities)
        .then(this,
              [this, outlet, feedUrl, fetched](const Known& known) {
                  return m_sites.site(outlet)
                      .then(this,
                            [this, feedUrl, fetched, known](const Result<KnownGhost>& ghost) {
                                if (!ghost)
                                    return settled(without(fetched, known.described));
                                if (ghost->site.contentKey.isEmpty())
                                    return fromPages(*ghost, fetched, known);
                                return ask(*ghost, feedUrl, fetched, known, Attempt::First, {});
                            })
                      .unwrap();
              })
        .unwrap();
}

QFuture<GhostPosts::Known> GhostPosts::known(OutletId outlet, const QStringList& identities)
{
    return m_store.reads()
        .run([outlet, identities](Connection& db) -> Result<Known> {
            Known known;
            known.articles = knownIdentities(db, outlet, identities, KnownOnly::Any).value_or(QSet<QString>());
            known.described = knownIdentities(db, outlet, identities, KnownOnly::Described).value_or(QSet<QString>());
            known.newestEdit = newestEdit(db, outlet).value_or(QDateTime());
            return known;
        })
        .then(this, [](const Result<Known>& known) { return known.value_or(Known {}); });
}

QFuture<FetchedFeed> GhostPosts::ask(const KnownGhost& ghost, const QString& feedUrl, const FetchedFeed& fetched,
                                     const Known& known, Attempt attempt, const GhostPostList& before)
{
    GhostPostsQuery query = queryOfFeed(ghost.site, QUrl(feedUrl));
    // An edit leaves the feed's dates as they are; only the site's own "updated" tells.
    const bool hasAll = known.described.size() == fetched.identities.size();
    if (hasAll && known.newestEdit.isValid())
        query.updatedAfter = known.newestEdit;
    query.limit = query.updatedAfter.isValid() ? kMostEdits : qMax(kAtLeast, int(fetched.feed.items.size()));
    query.page = qMax(1, before.next);
    Request request;
    request.url = postsAddress(ghost.site, query);
    request.purpose = Purpose::Api;
    return m_fetcher.fetch(request)
        .then(this,
              [this, ghost, feedUrl, fetched, known, attempt, before,
               areEdits = query.updatedAfter.isValid()](const Result<Response>& response) {
                  const auto posts = response ? postsFrom(response->body, ghost.site)
                                              : Result<GhostPostList>(tl::unexpected<Error>(response.error()));
                  if (posts) {
                      const GhostPostList all = joined(before, *posts);
                      if (areEdits && all.next > 0 && all.next <= kMostEditPages)
                          return ask(ghost, feedUrl, fetched, known, attempt, all);
                      return merged(ghost, fetched, known, all);
                  }
                  const bool isKeyOld = posts.error().code == 401 || posts.error().code == 403;
                  if (!isKeyOld || attempt == Attempt::WithNewKey)
                      return settled(without(fetched, known.described));
                  return m_sites.site(ghost.outlet, GhostSites::Freshness::Anew)
                      .then(this,
                            [this, feedUrl, fetched, known](const Result<KnownGhost>& renewed) {
                                if (!renewed || renewed->site.contentKey.isEmpty())
                                    return settled(without(fetched, known.described));
                                return ask(*renewed, feedUrl, fetched, known, Attempt::WithNewKey, {});
                            })
                      .unwrap();
              })
        .unwrap();
}

/// The site's posts in the place of the feed's items. Those that are in neither the feed nor the library are for "load
/// earlier articles".
QFuture<FetchedFeed> GhostPosts::merged(const KnownGhost& ghost, const FetchedFeed& fetched, const Known& known,
                                        const GhostPostList& posts)
{
    QStringList ids;
    for (const IncomingItem& item : posts.items)
        ids += item.guid;
    return this->known(ghost.outlet, ids)
        .then(this,
              [fetched, known, posts, ids](const Known& wider) {
                  FetchedFeed all = without(fetched, known.described);
                  all.feed.items.clear();
                  QList<ArticleDetails> details;
                  for (qsizetype i = 0; i < posts.items.size(); ++i) {
                      const QString id = posts.items.at(i).guid;
                      if (!fetched.identities.contains(id) && !wider.articles.contains(id))
                          continue;
                      all.feed.items += posts.items.at(i);
                      const qsizetype inFeed = fetched.identities.indexOf(id);
                      if (posts.items.at(i).authors.isEmpty() && inFeed >= 0) // the feed knows one at least
                          all.feed.items.last().authors = fetched.feed.items.at(inFeed).authors;
                      details += posts.details.at(i);
                  }
                  // What the feed has and the answer has not (it changed in between) comes as the feed has it; without
                  // details, and therefore at the end.
                  for (qsizetype i = 0; i < fetched.feed.items.size(); ++i)
                      if (!ids.contains(fetched.identities.at(i))
                          && !known.described.contains(fetched.identities.at(i)))
                          all.feed.items += fetched.feed.items.at(i);
                  return preparedOnPool(all, details);
              })
        .unwrap();
}

/// Without a key, each article's page names its authors; those that are in the library are known.
QFuture<FetchedFeed> GhostPosts::fromPages(const KnownGhost& ghost, const FetchedFeed& fetched, const Known& known)
{
    struct Looking
    {
        QPromise<FetchedFeed> promise;
        FetchedFeed fetched;
        int waiting = 0;
    };
    const auto looking = std::make_shared<Looking>();
    looking->fetched = without(fetched, known.described);
    const int pages = qMin(kMostPages, int(looking->fetched.feed.items.size()));
    if (pages == 0)
        return settled(looking->fetched);
    looking->promise.start();
    looking->waiting = pages;
    for (int i = 0; i < pages; ++i) {
        Request request;
        request.url = QUrl(looking->fetched.feed.items.at(i).url);
        m_fetcher.fetch(request).then(
            this, [looking, i, version = ghost.site.version](const Result<Response>& response) {
                if (response) {
                    const auto authors = authorsOfPage(response->body, response->url, version);
                    if (!authors.isEmpty())
                        looking->fetched.feed.items[i].authors = authors;
                }
                if (--looking->waiting == 0) {
                    looking->fetched.details.resize(looking->fetched.feed.items.size());
                    looking->promise.addResult(looking->fetched);
                    looking->promise.finish();
                }
            });
    }
    return looking->promise.future();
}

} // namespace byline
