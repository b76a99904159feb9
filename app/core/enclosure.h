// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace byline {

/// A file that belongs to an article (RSS `enclosure`, JSON Feed `attachments`). -1: unknown.
struct Enclosure
{
    QString url;
    QString mimeType;
    qint64 sizeInBytes = -1;
    double durationInSeconds = -1;
    QString title;

    bool operator==(const Enclosure&) const = default;
};

} // namespace byline
