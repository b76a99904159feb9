// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first line of an input may be a Content-Type in the form "#!type: …"; the rest is the feed.

#include "feeds/bylines.h"
#include "feeds/identity.h"
#include "feeds/parse_feed.h"

#include <QtGlobal>

using namespace byline;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    FeedSource source {QUrl(QStringLiteral("https://outlet.example/feed/")), {}};
    constexpr QByteArrayView mark = "#!type: ";
    if (bytes.startsWith(mark)) {
        const qsizetype end = bytes.indexOf('\n');
        source.contentType = bytes.mid(mark.size(), end < 0 ? -1 : end - mark.size());
        bytes = end < 0 ? QByteArray() : bytes.mid(end + 1);
    }
    const auto feed = parseFeed(bytes, source);
    if (!feed)
        return 0;
    const QStringList identities = identitiesOf(*feed);
    if (identities.size() != feed->items.size() || identities != identitiesOf(*feed))
        qFatal("identities do not go with the items");
    for (const IncomingItem& item : feed->items) {
        if (item.published.isValid() && item.published.timeSpec() != Qt::UTC)
            qFatal("a date that is not in UTC");
        for (const IncomingAuthor& author : item.authors)
            if (author.name.isEmpty() && author.email.isEmpty() && author.url.isEmpty())
                qFatal("an author that is nobody");
    }
    return 0;
}
