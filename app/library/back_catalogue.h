// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/clock.h"
#include "core/result.h"
#include "library/ghost_sites.h"

#include <QFuture>
#include <QObject>
#include <QPointer>

#include <memory>

namespace byline {

class Archive;
class SitemapWalk;
struct WordPressQuery;

/// Which of an outlet's earlier articles: all, or an author's or a section's, by the short name in their address; a
/// section's also by its name.
struct BackPart
{
    OutletId outlet;
    QString author;
    QString section;
    QString sectionName {};
};

struct BackReport
{
    OutletId outlet;
    int added = 0;
    int total = 0;        ///< the source has so many
    bool isWhole = false; ///< nothing earlier is left
    bool stopped = false;
};

/// "Load earlier articles": what the source has beyond its feed, page by page, one after the other: by the public
/// interface of Ghost or WordPress, elsewhere by the site's sitemap. It goes on where it ended the last time.
class BackCatalogue final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Store& store;
        Fetcher& fetcher;
        GhostSites& sites;
        Archive& archive;
    };
    BackCatalogue(const Parts& parts, Clock clock);

    /// Until `wanted` articles are new, or there are no more. Unsupported: the outlet has no way back.
    QFuture<Result<BackReport>> load(const BackPart& part, int wanted);
    /// After the page that is on its way.
    void stop();
    /// Between two pages of a site that are asked for one by one; a second unless robots.txt wants more.
    void setPause(int milliseconds) { m_pauseMs = milliseconds; }

signals:
    void progressed(const byline::BackReport& report);
    void changed(const Changes& changes);

private:
    struct Page;
    struct Work;
    void askGhost(const std::shared_ptr<Work>& work, const BackPart& part, const Result<KnownGhost>& ghost);
    void askWordPress(const std::shared_ptr<Work>& work, const BackPart& part);
    void askWordPressPosts(const std::shared_ptr<Work>& work, const WordPressQuery& query);
    void askWordPressFeed(const std::shared_ptr<Work>& work, const QString& folder);
    void walkSitemap(const std::shared_ptr<Work>& work, const BackPart& part);
    void begin(const std::shared_ptr<Work>& work);
    void next(const std::shared_ptr<Work>& work);
    void took(const std::shared_ptr<Work>& work, const Page& page);
    void end(const std::shared_ptr<Work>& work, const std::optional<Error>& error);

    Parts m_parts;
    Clock m_clock;
    QPointer<SitemapWalk> m_walk;
    int m_pauseMs = 1000;
    bool m_stop = false;
};

} // namespace byline
