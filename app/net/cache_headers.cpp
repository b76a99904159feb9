// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/cache_headers.h"

#include "net/http_date.h"

#include <QByteArrayList>

namespace byline {

namespace {

constexpr qint64 kLongest = 10LL * 365 * 24 * 3600;

/// Digits only; a number too large for us is a very long time.
std::optional<qint64> deltaSeconds(QByteArray text)
{
    text = text.trimmed();
    if (text.size() >= 2 && text.startsWith('"') && text.endsWith('"'))
        text = text.mid(1, text.size() - 2);
    if (text.isEmpty())
        return std::nullopt;
    for (const char c : text)
        if (c < '0' || c > '9')
            return std::nullopt;
    bool fits = false;
    const qint64 number = text.toLongLong(&fits);
    return fits ? qMin(number, kLongest) : kLongest;
}

} // namespace

std::optional<int> maxAgeSeconds(const CacheHeaders& headers, const QDateTime& now)
{
    std::optional<qint64> maxAge;
    for (const QByteArray& part : headers.cacheControl.split(',')) {
        const QByteArray directive = part.trimmed().toLower();
        if (directive == "no-cache" || directive == "no-store")
            return 0;
        if (directive.startsWith("max-age=") && !maxAge)
            maxAge = deltaSeconds(directive.mid(8));
    }
    if (maxAge) {
        const qint64 age = deltaSeconds(headers.age).value_or(0);
        return static_cast<int>(qMax(0LL, *maxAge - age));
    }
    if (headers.expires.trimmed().isEmpty())
        return std::nullopt;
    const QDateTime expires = parseHttpDate(headers.expires);
    if (!expires.isValid())
        return 0; // RFC 9111, 5.3: an invalid date, "0" above all, means already expired
    const QDateTime sent = parseHttpDate(headers.date);
    const qint64 seconds = (sent.isValid() ? sent : now).secsTo(expires);
    return static_cast<int>(qBound(0LL, seconds, kLongest));
}

} // namespace byline
