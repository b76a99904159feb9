// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace byline {

/// A feed that a page names, or a place where its platform keeps one.
struct FeedCandidate
{
    QString url;
    QString title;
    QString type;         ///< MIME type as advertised; empty for a guess
    bool isGuess = false; ///< a known place of the platform; nobody promised it
};

/// All feeds a page advertises, best first: the author's before the site's on an author page, the articles' before
/// comments. Pure: nothing is fetched.
QList<FeedCandidate> discoverFeeds(const QByteArray& page, const QUrl& pageUrl, const QByteArray& contentType = {});

/// Where feeds usually are for such an address (Ghost, WordPress, Medium, Substack, YouTube, Tistory, Naver …), best
/// first. `page` may be empty; what it says of its platform sharpens the guesses.
QList<FeedCandidate> usualFeedPlaces(const QUrl& pageUrl, const QByteArray& page = {});

/// Icons the page names (`icon`, `apple-touch-icon`), best first, then /favicon.ico.
QStringList discoverIcons(const QByteArray& page, const QUrl& pageUrl);

} // namespace byline
