// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/transfer.h"

#include "net/cache_headers.h"
#include "net/connection_pool.h"
#include "net/http_connection.h"
#include "net/redirects.h"
#include "net/request_head.h"

namespace byline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestValidator = 4096;
constexpr qint64 kMostReserved = 1024 * 1024;

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

QByteArray validator(const HttpHead& head, QByteArrayView name)
{
    const QByteArray value = head.value(name);
    return value.size() <= kLongestValidator ? value : QByteArray();
}

} // namespace

Transfer::Transfer(ConnectionPool& pool, const Request& request, const FetchLimits& limits, const Clock& clock)
    : m_pool(pool)
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

    m_decoder.reset();
    m_connection = m_pool.take(m_url);
    connect(m_connection, &HttpConnection::answered, this, &Transfer::readHead);
    connect(m_connection, &HttpConnection::received, this, &Transfer::readBody);
    connect(m_connection, &HttpConnection::completed, this, &Transfer::conclude);
    connect(m_connection, &HttpConnection::failed, this, [this](const Error& error) { end(tl::unexpected(error)); });
    m_connection->exchange(requestHead(m_request, m_url) + m_request.body);
    watchTime();
}

void Transfer::readHead()
{
    m_sinceByte.start();
    const HttpHead& head = m_connection->head();
    m_status = head.status;
    if (!isSuccess(m_status))
        return;
    const qint64 length = m_connection->bodyLength();
    if (length > m_request.maxBytes) {
        end(fail(ErrorKind::TooLarge, u"%1 bytes announced, %2 allowed"_s.arg(length).arg(m_request.maxBytes)));
        return;
    }
    Result<ContentDecoder> decoder = ContentDecoder::of(head.value("Content-Encoding"), m_request.maxBytes);
    if (!decoder) {
        end(tl::unexpected(decoder.error()));
        return;
    }
    m_decoder = std::move(*decoder);
    if (length > 0)
        m_decoder->reserve(qMin(length, kMostReserved));
}

void Transfer::readBody(const QByteArray& content)
{
    m_sinceByte.start();
    m_received += content.size();
    if (!m_decoder) {
        if (m_received > m_limits.unwantedBytes)
            conclude();
        return;
    }
    if (const Result<void> added = m_decoder->add(content); !added)
        end(tl::unexpected(added.error()));
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
    const Result<QUrl> target = redirectTarget(m_url, status, m_connection->head().value("Location"));
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

/// What the answer means, when all of it that matters has come.
Result<Response> Transfer::answer()
{
    const HttpHead& head = m_connection->head();
    const QString said = u"HTTP %1 %2"_s.arg(m_status).arg(QString::fromUtf8(head.reason.left(100))).trimmed();
    if (m_status == 429 || m_status == 503) {
        m_retryAfter = head.value("Retry-After");
        return fail(ErrorKind::SlowDown, said, m_status);
    }
    if (m_status == 304 && !isConditional(m_request))
        return fail(ErrorKind::Http, said + " to a request without conditions"_L1, m_status);
    if (m_status == 206 && !isRanged(m_request))
        return fail(ErrorKind::Http, said + " to a request for the whole"_L1, m_status);
    if (!isSuccess(m_status) && m_status != 304)
        return fail(ErrorKind::Http, said, m_status);
    if (m_decoder)
        if (const Result<void> whole = m_decoder->finish(); !whole)
            return tl::unexpected(whole.error());

    Response response;
    response.status = m_status;
    response.url = m_url.adjusted(QUrl::RemoveUserInfo);
    if (m_visited.size() > 1 && m_allPermanent)
        response.movedTo = m_url;
    response.contentType = head.value("Content-Type");
    response.etag = validator(head, "ETag");
    response.lastModified = validator(head, "Last-Modified");
    response.maxAgeSeconds = maxAgeSeconds({.cacheControl = head.value("Cache-Control"),
                                            .expires = head.value("Expires"),
                                            .date = head.value("Date"),
                                            .age = head.value("Age")},
                                           m_clock());
    if (m_decoder)
        response.body = m_decoder->takeBody();
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
    if (!m_connection)
        return;
    m_connection->disconnect(this);
    m_pool.giveBack(std::exchange(m_connection, nullptr));
}

} // namespace byline
