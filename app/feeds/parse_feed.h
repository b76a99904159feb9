// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incoming.h"
#include "core/result.h"

#include <QByteArray>
#include <QUrl>

namespace byline {

/// Where the bytes came from, as far as it is known.
struct FeedSource
{
    QUrl url;               ///< the feed's own address; relative addresses are resolved against it last
    QByteArray contentType; ///< the HTTP header, with its charset
};

/// Bytes in, feed out: RSS 0.9x/1.0/2.0, Atom 0.3/1.0, JSON Feed 1.0/1.1, read as far as they go.
/// Pure, any thread. Relative addresses are resolved against xml:base, the feed's own link, then `source.url`.
/// Errors: NotAFeed (code 1: a web page), TooLarge.
Result<IncomingFeed> parseFeed(const QByteArray& bytes, const FeedSource& source = {});

} // namespace byline
