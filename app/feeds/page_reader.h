// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

namespace byline {

/// A link element (or an anchor that says it is a feed) of a page, as written.
struct PageLink
{
    QString rel; ///< lower case
    QString href;
    QString type; ///< lower case
    QString title;
    QString sizes;
    bool isAnchor = false;
};

/// What the head of a page, and its anchors, say about feeds, icons and the platform.
struct PageFacts
{
    QList<PageLink> links;
    QString generator;
    QString base;
    QString title;
    QString ghostRoot; ///< data-ghost of Ghost's portal script
    QString canonical;
    QString channelId; ///< of a YouTube page
};

PageFacts readPage(const QByteArray& page, const QByteArray& contentType);

} // namespace byline
