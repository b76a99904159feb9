// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/clock.h"
#include "core/outlet.h"
#include "core/reach.h"
#include "core/readable.h"
#include "core/result.h"
#include "feeds/robots.h"
#include "feeds/sitemap.h"
#include "library/back_catalogue.h"
#include "net/response.h"
#include "store/outlet_sites.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

namespace byline {

class Archive;
class Fetcher;
class Store;

/// The way back at an outlet whose platform says nothing of its earlier articles: its sitemap names its pages, and each
/// is asked for by itself, newest first, one after the other with a pause between, as far as robots.txt allows. A page
/// is taken for an article where it says when it was published. One function for each step; deletes itself when its
/// promise is kept.
class SitemapWalk final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Store& store;
        Fetcher& fetcher;
        Archive& archive;
    };
    SitemapWalk(const Parts& parts, const Outlet& outlet, Clock clock, int pauseMs);

    /// Until `wanted` articles are new. Unsupported: the site has no sitemap, or robots.txt forbids all of it.
    QFuture<Result<BackReport>> walk(int wanted);
    void stop() { m_stop = true; }

signals:
    void progressed(const byline::BackReport& report);
    void changed(const Changes& changes);

private:
    void askRobots();
    void nextSitemap();
    void readSitemap(const Result<Response>& response);
    void nextPage();
    void askPage(const QUrl& url);
    void readPage(const QUrl& url, const Result<Readable>& readable);
    void keep(const QUrl& url, const Readable& readable);
    void end(const std::optional<Error>& error);
    bool isWanted(const QUrl& url) const;
    BackPosition position() const;

    Parts m_parts;
    Outlet m_outlet;
    Clock m_clock;
    int m_pauseMs = 0; ///< between two pages
    QPromise<Result<BackReport>> m_promise;
    BackReport m_report;
    int m_wanted = 0;
    int m_asked = 0; ///< pages, in this walk
    Robots m_robots;
    QList<SitemapEntry> m_sitemaps; ///< to be read
    int m_sitemapsRead = 0;
    int m_looked = 0;            ///< pages of sitemaps that are behind us, from the newest on
    int m_skip = 0;              ///< of them, what an earlier walk has seen
    QList<SitemapEntry> m_pages; ///< of the sitemap in hand
    bool m_stop = false;
};

} // namespace byline
