// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/wordpress_describer.h"

#include "core/async.h"
#include "core/url.h"
#include "feeds/wordpress_posts.h"
#include "net/fetcher.h"
#include "store/article_details.h"
#include "store/store.h"

namespace byline {

namespace {

constexpr int kMostPosts = 30;

/// The new ones by their numbers, so that an author's or a section's feed is completed too; where a guid has none, the
/// newest of the site.
WordPressQuery queryFor(const FetchedFeed& fetched, const QSet<QString>& known)
{
    WordPressQuery query;
    query.perPage = qBound(1, int(fetched.feed.items.size()), kMostPosts);
    for (qsizetype i = 0; i < fetched.feed.items.size() && query.only.size() < kMostPosts; ++i) {
        if (known.contains(fetched.identities.at(i)))
            continue;
        const int number = wordPressPostNumber(fetched.feed.items.at(i).guid);
        if (number == 0) {
            query.only.clear();
            return query;
        }
        query.only += number;
    }
    return query;
}

FetchedFeed completed(FetchedFeed fetched, const QList<IncomingItem>& posts)
{
    QHash<QString, const IncomingItem*> byGuid;
    for (const IncomingItem& post : posts)
        byGuid.insert(post.guid, &post);
    for (IncomingItem& item : fetched.feed.items) {
        const IncomingItem* post = byGuid.value(item.guid);
        if (!post)
            continue;
        if (!post->authors.isEmpty())
            item.authors = post->authors;
        if (item.image.isEmpty())
            item.image = post->image;
    }
    return fetched;
}

} // namespace

WordPressDescriber::WordPressDescriber(Store& store, Fetcher& fetcher)
    : m_store(store)
    , m_fetcher(fetcher)
{
}

QFuture<FetchedFeed> WordPressDescriber::described(OutletId outlet, const QString&, const FetchedFeed& fetched)
{
    const QUrl home(fetched.feed.homePageUrl);
    if (!isWordPress(fetched.feed.generator) || !isWebAddress(home))
        return settled(fetched);
    return m_store.reads()
        .run([outlet, identities = fetched.identities](Connection& db) {
            return knownIdentities(db, outlet, identities, KnownOnly::Any);
        })
        .then(this,
              [this, home, fetched](const Result<QSet<QString>>& known) {
                  if (known && known->size() == fetched.identities.size())
                      return settled(fetched);
                  Request request;
                  request.url = wordPressPostsAddress(home, queryFor(fetched, known.value_or(QSet<QString>())));
                  request.purpose = Purpose::Api;
                  return m_fetcher.fetch(request).then(this, [fetched](const Result<Response>& response) {
                      const auto posts = response ? parseWordPressPosts(response->body)
                                                  : Result<QList<IncomingItem>>(QList<IncomingItem>());
                      return posts ? completed(fetched, *posts) : fetched;
                  });
              })
        .unwrap();
}

} // namespace byline
