// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ghost/content.h"
#include "library/ghost_sites.h"
#include "library/prepare.h"

#include <QObject>
#include <QSet>

namespace byline {

/// Completes what the feed of an outlet on Ghost brought: the feed names one author and has no word of edits, the
/// Content API has all of them and the rest.
class GhostPosts final : public QObject
{
    Q_OBJECT

public:
    GhostPosts(Store& store, Fetcher& fetcher, GhostSites& sites);

    /// The feed as it was where the outlet is not on Ghost. Where the site does not answer this time, what is known
    /// better already is left out, so that nothing gets worse.
    QFuture<FetchedFeed> described(OutletId outlet, const QString& feedUrl, const FetchedFeed& fetched);

private:
    struct Known
    {
        QSet<QString> articles;
        QSet<QString> described;
        QDateTime newestEdit;
    };
    enum class Attempt { First, WithNewKey };

    QFuture<Known> known(OutletId outlet, const QStringList& identities);
    QFuture<FetchedFeed> ask(const KnownGhost& ghost, const QString& feedUrl, const FetchedFeed& fetched,
                             const Known& known, Attempt attempt, const GhostPostList& before);
    QFuture<FetchedFeed> merged(const KnownGhost& ghost, const FetchedFeed& fetched, const Known& known,
                                const GhostPostList& posts);
    QFuture<FetchedFeed> fromPages(const KnownGhost& ghost, const FetchedFeed& fetched, const Known& known);

    Store& m_store;
    Fetcher& m_fetcher;
    GhostSites& m_sites;
};

} // namespace byline
