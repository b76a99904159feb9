// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace byline {

/// A whole answer.
struct Response
{
    int status = 0; ///< below 400; 304: not modified, no body
    QUrl url;       ///< where it came from in the end
    QUrl movedTo;   ///< set when every redirect on the way was permanent (301, 308)
    QByteArray contentType;
    QByteArray etag;
    QByteArray lastModified;
    std::optional<int> maxAgeSeconds; ///< Cache-Control max-age, else Expires
    QByteArray body;
};

} // namespace byline
