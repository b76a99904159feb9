// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/transfer.h"

#include "net/cache_headers.h"
#include "net/curl_loop.h"
#include "net/redirects.h"
#include "net/request_headers.h"

namespace byline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestValidator = 4096;

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

QByteArray validator(const QByteArray& value)
{
    return value.size() <= kLongestValidator ? value : QByteArray();
}

} // namespace

Transfer::Transfer(CurlLoop& curl, const Request& request, const ExchangeTerms& terms, const Clock& clock)
    : m_curl(curl)
    , m_request(request)
    , m_terms(terms)
    , m_clock(clock)
    , m_url(request.url)
{
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, &Transfer::watchSilence);
}

Transfer::~Transfer()
{
    stop();
}

/// `challenged`: see Exchange.
void Transfer::ask(CURL* challenged)
{
    m_visited.insert(m_url);
    if (!m_sinceStart.isValid())
        m_sinceStart.start();
    if (!challenged && m_terms.signIn == SignInScheme::Digest) // a challenge is for one request
        m_terms.signIn = SignInScheme::Untold;
    m_terms.totalMs = m_request.totalSeconds * 1000LL - m_sinceStart.elapsed();
    m_exchange = std::make_unique<Exchange>(m_request, m_url, m_terms, challenged);
    m_isUnderWay = true;
    m_curl.add(m_exchange->handle(), [this](CURLcode code) { conclude(code); });
    watchSilence();
}

void Transfer::conclude(CURLcode code)
{
    m_isUnderWay = false;
    // Each way is tried once, and none that tells more after one that tells less.
    if (const SignInScheme asked = m_exchange->askedSignIn(); asked > m_terms.signIn) {
        m_terms.signIn = asked;
        ask(m_exchange->takeHandle());
    } else if (isRedirect(m_exchange->status()) && m_request.answers == Answers::OnlySuccess) {
        follow();
    } else if (m_exchange->isMisencoded(code) && m_terms.compression == Compression::Undone
               && m_request.body.isEmpty()) {
        m_terms.compression = Compression::AsSent;
        start();
    } else {
        end(answer(code));
    }
}

void Transfer::follow()
{
    const int status = m_exchange->status();
    const Result<QUrl> target = redirectTarget(m_url, status, m_exchange->header("Location"));
    if (!target) {
        end(tl::unexpected(target.error()));
        return;
    }
    if (!isInReach(*target, m_request.reach)) {
        end(fail(ErrorKind::ForbiddenRedirect, target->host()));
        return;
    }
    const int most = m_terms.limits.redirects;
    if (m_visited.contains(*target) || m_visited.size() > most) {
        end(fail(ErrorKind::TooManyRedirects, m_visited.contains(*target)
                                                  ? u"in a circle at %1"_s.arg(target->toString().left(200))
                                                  : u"more than %1"_s.arg(most)));
        return;
    }
    stop();
    m_exchange.reset();
    m_allPermanent = m_allPermanent && isPermanentRedirect(status);
    m_url = *target;
    if (status != 307 && status != 308)
        m_request.body.clear(); // RFC 9110, 15.4: what comes after is a GET
    emit redirected();
}

/// What the answer means, when all of it that matters has come. Of an error, that is its head.
Result<Response> Transfer::answer(CURLcode code)
{
    const Exchange& exchange = *m_exchange;
    const int status = exchange.status();
    const auto said = [&] { return u"HTTP %1 %2"_s.arg(status).arg(exchange.reason()).trimmed(); };
    if (m_request.answers == Answers::Any && status != 0)
        return whole(code);
    if (status == 429 || status == 503) {
        m_retryAfter = exchange.header("Retry-After");
        return fail(ErrorKind::SlowDown, said(), status);
    }
    if (status == 304 && !isConditional(m_request))
        return fail(ErrorKind::Http, said() + " to a request without conditions"_L1, status);
    if (status == 206 && !isRanged(m_request))
        return fail(ErrorKind::Http, said() + " to a request for the whole"_L1, status);
    if (status != 0 && !isSuccess(status) && status != 304)
        return fail(ErrorKind::Http, said(), status);
    return whole(code);
}

Result<Response> Transfer::whole(CURLcode code)
{
    const Exchange& exchange = *m_exchange;
    const int status = exchange.status();
    if (status != 304)
        if (const std::optional<Error> problem = exchange.problem(code))
            return tl::unexpected(*problem);

    Response response;
    response.status = status;
    response.url = m_url;
    if (m_visited.size() > 1 && m_allPermanent)
        response.movedTo = m_url;
    response.contentType = exchange.header("Content-Type");
    response.etag = validator(exchange.header("ETag"));
    response.lastModified = validator(exchange.header("Last-Modified"));
    response.maxAgeSeconds = maxAgeSeconds({.cacheControl = exchange.header("Cache-Control"),
                                            .expires = exchange.header("Expires"),
                                            .date = exchange.header("Date"),
                                            .age = exchange.header("Age")},
                                           m_clock());
    response.headers = exchange.headers();
    response.body = m_exchange->takeBody();
    return response;
}

/// curl's own limit on idleness counts in seconds and averages; ours is exact, and set anew only when it fires, so that
/// a byte that arrives costs a time stamp and no timer. The total time is curl's to watch.
void Transfer::watchSilence()
{
    const qint64 left = m_terms.limits.idleMs - m_exchange->silentMs();
    if (left > 0) {
        m_silence.start(static_cast<int>(left));
        return;
    }
    const int status = m_exchange->status();
    if (status != 0 && !isSuccess(status)
        && m_request.answers == Answers::OnlySuccess) { // only a body that nobody reads is missing
        stop();
        conclude(CURLE_OK);
        return;
    }
    const QString received = status == 0 ? u"no answer"_s : u"%1 bytes received"_s.arg(m_exchange->received());
    end(fail(ErrorKind::TimedOut, u"nothing came for %1 s, %2"_s.arg(m_terms.limits.idleMs / 1000.0).arg(received)));
}

void Transfer::end(Result<Response> result)
{
    m_result = std::move(result);
    stop();
    emit ended();
}

void Transfer::stop()
{
    m_silence.stop();
    if (std::exchange(m_isUnderWay, false)) // else the loop may be gone already
        m_curl.remove(m_exchange->handle());
}

} // namespace byline
