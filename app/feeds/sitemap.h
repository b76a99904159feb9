// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace byline {

struct SitemapEntry
{
    QString url;
    QDateTime modified; ///< UTC; invalid if it does not say
};

/// A sitemap as sitemaps.org describes it: addresses of pages, or of further sitemaps. Newest first, those without a
/// date in the file's order behind them; at most 50,000.
struct Sitemap
{
    QList<SitemapEntry> pages;
    QList<SitemapEntry> sitemaps;
};

/// Also of one that is packed with gzip. Errors: Unsupported for what is no sitemap, TooLarge where a packed one has
/// more than the 50 MB that sitemaps.org allows.
Result<Sitemap> parseSitemap(const QByteArray& bytes);

} // namespace byline
