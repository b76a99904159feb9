// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/transfer.h"

#include "net/cache_headers.h"
#include "net/network_error.h"
#include "net/network_request.h"
#include "net/redirects.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslError>

#include <array>

namespace byline {

using namespace Qt::StringLiterals;

namespace {

/// What Qt may hold back of a body while we are busy; it stops reading from the socket beyond.
constexpr qint64 kReadBuffer = 256 * 1024;
constexpr qsizetype kLongestValidator = 4096;
constexpr qint64 kMostReserved = 1024 * 1024;

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

QByteArray validator(const QNetworkReply& reply, const QByteArray& name)
{
    const QByteArray value = reply.rawHeader(name);
    return value.size() <= kLongestValidator ? value : QByteArray();
}

/// The body's length on the wire where it is also its length for us; -1: not known.
qint64 announcedLength(const QNetworkReply& reply)
{
    if (reply.hasRawHeader("Content-Encoding") || reply.hasRawHeader("Transfer-Encoding"))
        return -1;
    bool isNumber = false;
    const qint64 length = reply.rawHeader("Content-Length").toLongLong(&isNumber);
    return isNumber ? length : -1;
}

} // namespace

Transfer::Transfer(QNetworkAccessManager& network, const Request& request, const FetchLimits& limits,
                   const Clock& clock)
    : m_network(network)
    , m_request(request)
    , m_limits(limits)
    , m_clock(clock)
    , m_url(request.url)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Transfer::watchTime);
}

Transfer::~Transfer()
{
    stop();
}

void Transfer::start()
{
    m_status = 0;
    m_received = 0;
    m_visited.insert(m_url);
    if (!m_sinceStart.isValid())
        m_sinceStart.start();
    m_sinceByte.start();

    const QNetworkRequest wire = networkRequest(m_request, m_url);
    m_reply = m_request.body.isEmpty() ? m_network.get(wire) : m_network.post(wire, m_request.body);
    m_reply->setReadBufferSize(kReadBuffer);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Transfer::readHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &Transfer::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &Transfer::finish);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) {
        QStringList reasons;
        for (const QSslError& error : errors)
            reasons += error.errorString();
        reasons.removeDuplicates();
        m_tlsReasons = reasons.join("; "_L1);
    });
    watchTime();
}

void Transfer::readHeaders()
{
    m_sinceByte.start();
    m_status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!isSuccess(m_status))
        return;
    const qint64 length = announcedLength(*m_reply);
    if (length > m_request.maxBytes)
        end(fail(ErrorKind::TooLarge, u"%1 bytes announced, %2 allowed"_s.arg(length).arg(m_request.maxBytes)));
    else if (length > 0)
        m_body.reserve(qMin(length, kMostReserved));
}

void Transfer::readBody()
{
    m_sinceByte.start();
    const bool wanted = isSuccess(m_status);
    std::array<char, 32 * 1024> part; // not initialised on purpose: it is filled by read()
    for (;;) {
        const qint64 size = m_reply->read(part.data(), part.size());
        if (size <= 0)
            return;
        m_received += size;
        if (wanted && m_received > m_request.maxBytes) {
            end(fail(ErrorKind::TooLarge, u"more than %1 bytes"_s.arg(m_request.maxBytes)));
            return;
        }
        if (wanted) {
            m_body.append(part.data(), size);
        } else if (m_received > m_limits.unwantedBytes) {
            conclude();
            return;
        }
    }
}

void Transfer::finish()
{
    readBody();
    if (m_reply)
        conclude();
}

void Transfer::conclude()
{
    if (isRedirect(m_status))
        follow();
    else
        end(answer());
}

void Transfer::follow()
{
    const int status = m_status;
    const Result<QUrl> target = redirectTarget(m_url, status, m_reply->rawHeader("Location"));
    if (!target) {
        end(tl::unexpected(target.error()));
        return;
    }
    if (m_visited.contains(*target) || m_visited.size() > m_limits.redirects) {
        end(fail(ErrorKind::TooManyRedirects, m_visited.contains(*target)
                                                  ? u"in a circle at %1"_s.arg(target->toString().left(200))
                                                  : u"more than %1"_s.arg(m_limits.redirects)));
        return;
    }
    stop();
    m_status = 0;
    m_allPermanent = m_allPermanent && isPermanentRedirect(status);
    m_url = *target;
    if (status != 307 && status != 308)
        m_request.body.clear(); // RFC 9110, 15.4: what comes after is a GET
    emit redirected();
}

/// Called when the headers are known, or when there will never be any.
Result<Response> Transfer::answer()
{
    const QNetworkReply& reply = *m_reply;
    const QString reason = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString().left(100);
    const QString said = u"HTTP %1 %2"_s.arg(m_status).arg(reason).trimmed();
    if (m_status == 429 || m_status == 503) {
        m_retryAfter = reply.rawHeader("Retry-After");
        return fail(ErrorKind::SlowDown, said, m_status);
    }
    if (m_status == 304 && !isConditional(m_request))
        return fail(ErrorKind::Http, said + " to a request without conditions"_L1, m_status);
    if (m_status == 206 && !isRanged(m_request))
        return fail(ErrorKind::Http, said + " to a request for the whole"_L1, m_status);
    const bool httpError = m_status != 0 && !isSuccess(m_status) && m_status != 304;
    if (httpError)
        return fail(ErrorKind::Http, said, m_status);
    if (reply.error() != QNetworkReply::NoError)
        return tl::unexpected(networkError(reply, m_tlsReasons, m_received));
    if (m_status == 0)
        return fail(ErrorKind::NoConnection, u"closed without an HTTP answer"_s);
    const qint64 length = announcedLength(reply);
    if (isSuccess(m_status) && m_received < length)
        return fail(ErrorKind::NoConnection, u"Truncated after %1 of %2 bytes"_s.arg(m_received).arg(length));

    Response response;
    response.status = m_status;
    response.url = m_url.adjusted(QUrl::RemoveUserInfo);
    if (m_visited.size() > 1 && m_allPermanent)
        response.movedTo = m_url;
    response.contentType = reply.rawHeader("Content-Type");
    response.etag = validator(reply, "ETag");
    response.lastModified = validator(reply, "Last-Modified");
    response.maxAgeSeconds = maxAgeSeconds({.cacheControl = reply.rawHeader("Cache-Control"),
                                            .expires = reply.rawHeader("Expires"),
                                            .date = reply.rawHeader("Date"),
                                            .age = reply.rawHeader("Age")},
                                           m_clock());
    response.body = std::move(m_body);
    return response;
}

/// One timer for both limits, set anew only when it fires: a byte that arrives costs a time stamp and no timer.
void Transfer::watchTime()
{
    const qint64 totalLeft = m_request.totalSeconds * 1000LL - m_sinceStart.elapsed();
    const qint64 idleLeft = m_limits.idleMs - m_sinceByte.elapsed();
    if (totalLeft > 0 && idleLeft > 0) {
        m_deadline.start(static_cast<int>(qMin(totalLeft, idleLeft)));
        return;
    }
    if (m_status != 0 && !isSuccess(m_status)) {
        conclude(); // only a body that nobody reads is missing
        return;
    }
    const QString received = m_status == 0 ? u"no answer"_s : u"%1 bytes received"_s.arg(m_received);
    end(fail(ErrorKind::TimedOut, totalLeft <= 0
                                      ? u"not done after %1 s, %2"_s.arg(m_request.totalSeconds).arg(received)
                                      : u"nothing came for %1 s, %2"_s.arg(m_limits.idleMs / 1000.0).arg(received)));
}

void Transfer::end(Result<Response> result)
{
    m_result = std::move(result);
    stop();
    emit ended();
}

void Transfer::stop()
{
    m_deadline.stop();
    dropReply();
}

void Transfer::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    if (m_reply->isRunning())
        m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

} // namespace byline
