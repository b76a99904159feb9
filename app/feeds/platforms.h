// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "feeds/page_reader.h"

#include <QStringList>
#include <QUrl>

namespace byline {

enum class Platform {
    Unknown,
    Ghost,
    WordPress,
    Medium,
    Substack,
    YouTube,
    Tistory,
    Naver,
    Brunch,
    Velog,
    Blogger,
    Reddit,
    GitHub,
    Mastodon
};

/// Where an address is served from, by its host and what the page says.
Platform platformOf(const QUrl& page, const PageFacts& facts);

/// Feeds of the author whose page this is, best first; empty if it is no author's page.
QStringList authorFeeds(const QUrl& page, const PageFacts& facts);

/// Where the platform keeps the site's feeds, best first.
QStringList siteFeeds(const QUrl& page, const PageFacts& facts);

/// The short name in the address of an author's page; empty if it is none.
QString authorSlug(const QUrl& page);

} // namespace byline
