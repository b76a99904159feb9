// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/network_request.h"

#include "net/redirects.h"

namespace byline {

using namespace Qt::StringLiterals;

namespace {

/// Servers commonly refuse a request whose headers exceed 8 KB.
constexpr qsizetype kLongestValidator = 4096;
constexpr qint64 kBombCheck = 10 * 1024 * 1024;

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

QByteArray basicAuthorization(const QUrl& url)
{
    const QString pair = url.userName(QUrl::FullyDecoded) + u':' + url.password(QUrl::FullyDecoded);
    return "Basic " + pair.toUtf8().toBase64();
}

} // namespace

QNetworkRequest networkRequest(const Request& request, const QUrl& url)
{
    QNetworkRequest wire(url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment));
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, true);
    wire.setDecompressedSafetyCheckThreshold(kBombCheck);

    // Accept-Encoding is Qt's: set by us, it would hand over compressed bodies.
    wire.setRawHeader("User-Agent", "Byline/" BYLINE_VERSION " (+https://byline.example/)");
    wire.setRawHeader("Accept", acceptFor(request.purpose));
    if (isValidator(request.etag))
        wire.setRawHeader("If-None-Match", request.etag);
    if (isValidator(request.lastModified))
        wire.setRawHeader("If-Modified-Since", request.lastModified);
    if (!request.body.isEmpty() && !hasHeader(request, "Content-Type"))
        wire.setRawHeader("Content-Type", "application/x-www-form-urlencoded");
    const bool atHome = sameOrigin(request.url, url);
    if (atHome && !url.userName().isEmpty())
        wire.setRawHeader("Authorization", basicAuthorization(url));
    for (const auto& [name, value] : request.headers)
        if (isHeaderValue(name) && isHeaderValue(value) && (atHome || !isSecret(name)))
            wire.setRawHeader(name, value);
    return wire;
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
