// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/request_head.h"

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

QByteArray hostHeader(const QUrl& url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    return url.port() < 0 ? host : host + ':' + QByteArray::number(url.port());
}

QByteArray basicAuthorization(const QUrl& url)
{
    const QString pair = url.userName(QUrl::FullyDecoded) + u':' + url.password(QUrl::FullyDecoded);
    return "Basic " + pair.toUtf8().toBase64();
}

} // namespace

QByteArray requestHead(const Request& request, const QUrl& url)
{
    const bool atHome = sameOrigin(request.url, url);
    QByteArray target = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    if (!target.startsWith('/'))
        target.prepend('/');

    QByteArray head = (request.body.isEmpty() ? "GET " : "POST ") + target + " HTTP/1.1\r\n";
    const auto add = [&head](const QByteArray& name, const QByteArray& value) { head += name + ": " + value + "\r\n"; };
    add("Host", hostHeader(url));
    add("User-Agent", "Byline/" BYLINE_VERSION " (+https://byline.example/)");
    if (!hasHeader(request, "Accept"))
        add("Accept", acceptFor(request.purpose));
    add("Accept-Encoding", "gzip, deflate");
    add("Accept-Language", QLocale().bcp47Name().toLatin1() + ", *;q=0.5");
    if (isValidator(request.etag))
        add("If-None-Match", request.etag);
    if (isValidator(request.lastModified))
        add("If-Modified-Since", request.lastModified);
    if (!request.body.isEmpty()) {
        add("Content-Length", QByteArray::number(request.body.size()));
        if (!hasHeader(request, "Content-Type"))
            add("Content-Type", "application/x-www-form-urlencoded");
    }
    if (atHome && !url.userName().isEmpty())
        add("Authorization", basicAuthorization(url));
    for (const auto& [name, value] : request.headers)
        if (isHeaderValue(name) && isHeaderValue(value) && (atHome || !isSecret(name)))
            add(name, value);
    return head + "\r\n";
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
