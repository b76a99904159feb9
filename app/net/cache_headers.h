// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace byline {

/// The headers of an answer that say how long it stays fresh, as they came.
struct CacheHeaders
{
    QByteArray cacheControl {};
    QByteArray expires {};
    QByteArray date {};
    QByteArray age {};
};

/// For how long from `now` the answer is fresh: Cache-Control max-age less Age, else Expires less Date. 0 for
/// no-cache, no-store and what has expired; nothing where the server does not say.
std::optional<int> maxAgeSeconds(const CacheHeaders& headers, const QDateTime& now);

} // namespace byline
