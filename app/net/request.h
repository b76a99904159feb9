// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

namespace byline {

/// Decides what is asked for with `Accept`.
enum class Purpose { Feed, Page, Picture, Api };

/// Every member has an initialiser, so that it can be written as `{.url = …, .purpose = …}`.
struct Request
{
    QUrl url {};
    Purpose purpose = Purpose::Page;
    QByteArray etag {};         ///< sent as If-None-Match, exactly as the server gave it
    QByteArray lastModified {}; ///< sent as If-Modified-Since, exactly as the server gave it
    QList<QPair<QByteArray, QByteArray>> headers {};
    QByteArray body {};                 ///< not empty: a POST
    qint64 maxBytes = 64 * 1024 * 1024; ///< of the body, decompressed
    int totalSeconds = 120;
};

} // namespace byline
