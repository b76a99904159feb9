// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/request_headers.h"

#include "net/redirects.h"

#include <QLocale>

namespace byline {

namespace {

/// Servers commonly refuse a request whose headers exceed 8 KB.
constexpr qsizetype kLongestValidator = 4096;

QByteArray acceptFor(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Feed:
        return "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
               "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1";
    case Purpose::Page:
        return "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8";
    case Purpose::Picture:
        return "image/webp, image/svg+xml, image/*, */*;q=0.5";
    case Purpose::Audio:
        return "audio/*, */*;q=0.5";
    case Purpose::Media:
        return "audio/*, video/*, */*;q=0.5";
    case Purpose::Api:
        return "application/json, */*;q=0.5";
    }
    return "*/*";
}

bool hasHeader(const Request& request, QByteArrayView name)
{
    for (const auto& header : request.headers)
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            return true;
    return false;
}

bool isSecret(const QByteArray& name)
{
    const QByteArray lower = name.toLower();
    return lower == "authorization" || lower == "cookie" || lower == "proxy-authorization" || lower.startsWith("x-auth")
           || lower.startsWith("x-api");
}

/// A value from outside must not bring headers of its own along.
bool isHeaderValue(const QByteArray& value)
{
    for (const char c : value)
        if (c == '\r' || c == '\n' || c == '\0')
            return false;
    return true;
}

bool isValidator(const QByteArray& value)
{
    return !value.isEmpty() && value.size() <= kLongestValidator && isHeaderValue(value);
}

} // namespace

QByteArrayList requestHeaders(const Request& request, const QUrl& url)
{
    const bool atHome = sameOrigin(request.url, url);
    QByteArrayList lines;
    const auto add = [&lines](const QByteArray& name, const QByteArray& value) { lines += name + ": " + value; };
    if (!hasHeader(request, "Accept"))
        add("Accept", acceptFor(request.purpose));
    add("Accept-Language", QLocale().bcp47Name().toLatin1() + ", *;q=0.5");
    if (isValidator(request.etag))
        add("If-None-Match", request.etag);
    if (isValidator(request.lastModified))
        add("If-Modified-Since", request.lastModified);
    lines += "Expect:"; // without a value it is left away: a large body is not announced and waited with
    for (const auto& [name, value] : request.headers)
        if (isHeaderValue(name) && isHeaderValue(value) && (atHome || !isSecret(name)))
            value.isEmpty() ? lines += name + ';' : lines += name + ": " + value;
    return lines;
}

bool isConditional(const Request& request)
{
    return isValidator(request.etag) || isValidator(request.lastModified) || hasHeader(request, "If-None-Match")
           || hasHeader(request, "If-Modified-Since");
}

bool isRanged(const Request& request)
{
    return hasHeader(request, "Range");
}

} // namespace byline
