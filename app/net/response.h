// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

#include <optional>

namespace byline {

/// A whole answer.
struct Response
{
    int status = 0; ///< below 400, unless any answer was asked for; 304: not modified, no body
    QUrl url;       ///< where it came from in the end
    QUrl movedTo;   ///< set when every redirect on the way was permanent (301, 308)
    QByteArray contentType;
    QByteArray etag;
    QByteArray lastModified;
    std::optional<int> maxAgeSeconds;             ///< Cache-Control max-age, else Expires
    QList<QPair<QByteArray, QByteArray>> headers; ///< all of them, names in lower case
    QByteArray body;

    /// The first value of this header (lower case); empty without one.
    QByteArray header(const QByteArray& name) const
    {
        for (const auto& [known, value] : headers)
            if (known == name)
                return value;
        return {};
    }
};

} // namespace byline
