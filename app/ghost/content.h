// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article_details.h"
#include "core/incoming.h"
#include "core/newsletter.h"
#include "ghost/site.h"

#include <QDateTime>
#include <QList>

namespace byline {

/// Which posts of a site, newest first.
struct GhostPostsQuery
{
    QString author; ///< slug; all they have a share in
    QString tag;    ///< slug
    QString tagName;
    QDateTime updatedAfter;
    int page = 1;
    int limit = 15;
};
QUrl postsAddress(const GhostSite& site, const GhostPostsQuery& query);

/// The part of the site that a feed covers: the author or tag out of "/author/SLUG/rss/".
GhostPostsQuery queryOfFeed(const GhostSite& site, const QUrl& feed);

/// Posts as the Content API gives them. `items` and `details` go together.
struct GhostPostList
{
    QList<IncomingItem> items;
    QList<ArticleDetails> details;
    int page = 0;
    int total = 0;
    int next = 0; ///< the next page; 0: none
};
Result<GhostPostList> postsFrom(const QByteArray& json, const GhostSite& site);

QUrl newslettersAddress(const GhostSite& site);
/// Archived ones are not among them.
Result<QList<Newsletter>> newslettersFrom(const QByteArray& json);

/// Everyone who wrote, from an article's page: JSON-LD, else the theme's byline. `version` is the site's.
QList<IncomingAuthor> authorsOfPage(const QByteArray& page, const QUrl& url, const QString& version);

} // namespace byline
