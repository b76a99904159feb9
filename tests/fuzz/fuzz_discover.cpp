// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/discover.h"

#include <QtGlobal>

using namespace byline;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const QByteArray page(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const QUrl url(QStringLiteral("https://outlet.example/author/kim/"));
    const auto isSafe = [](const QString& address) {
        return address.startsWith(QStringLiteral("https://")) || address.startsWith(QStringLiteral("http://"));
    };
    for (const FeedCandidate& candidate : discoverFeeds(page, url) + usualFeedPlaces(url, page))
        if (!isSafe(candidate.url))
            qFatal("a feed at %s", qPrintable(candidate.url));
    for (const QString& icon : discoverIcons(page, url))
        if (!isSafe(icon))
            qFatal("an icon at %s", qPrintable(icon));
    return 0;
}
