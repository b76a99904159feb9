// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/exchange.h"

#include "core/network_fault.h"
#include "core/reach.h"
#include "net/curl_fault.h"
#include "net/redirects.h"
#include "net/request_headers.h"

namespace byline {

using namespace Qt::StringLiterals;

namespace {

constexpr long kReadAtOnce = 64 * 1024;
constexpr qint64 kLongestHead = 1024 * 1024;
constexpr int kMostInterim = 20;
constexpr qint64 kMostReserved = 1024 * 1024;
constexpr qint64 kUsualRatio = 6; ///< of a feed to itself when compressed

/// Text shrinks to a tenth, a very dull one to a fiftieth; what goes beyond has been made to hurt.
constexpr qint64 kBombSize = 10 * 1024 * 1024;
constexpr qint64 kBombRatio = 100;

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

long authOf(SignInScheme scheme)
{
    switch (scheme) {
    case SignInScheme::Basic:
        return CURLAUTH_BASIC;
    case SignInScheme::Digest:
        return CURLAUTH_DIGEST;
    case SignInScheme::Untold:
        break;
    }
    return CURLAUTH_NONE;
}

/// Then it is the proxy that looks names up and connects, and it may well be near.
bool usesProxy()
{
    for (const char* name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    return false;
}

} // namespace

Exchange::Exchange(const Request& request, const QUrl& url, const ExchangeTerms& terms, CURL* before)
    : m_terms(terms)
    , m_maxBytes(request.maxBytes)
    , m_answers(request.answers)
    , m_reach(request.reach)
    , m_hasSignIn(!request.signIn.isEmpty() && sameOrigin(request.url, url))
    , m_postBody(request.body)
    , m_easy(before ? before : curl().easy_init())
{
    setAddress(request, url);
    setBounds();
    CURL* easy = m_easy.get();
    curl().easy_setopt(easy, CURLOPT_HEADERFUNCTION, &Exchange::headerCame);
    curl().easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl().easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Exchange::bodyCame);
    curl().easy_setopt(easy, CURLOPT_WRITEDATA, this);
    if (m_reach == Reach::Internet && !usesProxy()) {
        curl().easy_setopt(easy, CURLOPT_PREREQFUNCTION, &Exchange::connected);
        curl().easy_setopt(easy, CURLOPT_PREREQDATA, this);
    }
    curl().easy_setopt(easy, CURLOPT_ERRORBUFFER, m_said.data());
    curl().easy_setopt(easy, CURLOPT_BUFFERSIZE, kReadAtOnce);
    curl().easy_setopt(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
    curl().easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L); // a proxy's answers are not the server's
    curl().easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    // Or dropping a transfer whose name is being looked up would stand still until that look-up has come to an end.
    curl().easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
    if (m_terms.authorities.isEmpty()) {
        // With a folder as well, curl reads the system's authorities anew for each connection.
        curl().easy_setopt(easy, CURLOPT_CAPATH, nullptr);
    } else {
        curl_blob blob {m_terms.authorities.data(), static_cast<std::size_t>(m_terms.authorities.size()),
                        CURL_BLOB_COPY};
        curl().easy_setopt(easy, CURLOPT_CAINFO_BLOB, &blob);
    }
    m_clock.start();
}

void Exchange::setAddress(const Request& request, const QUrl& url)
{
    CURL* easy = m_easy.get();
    curl().easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl().easy_setopt(easy, CURLOPT_URL, url.toEncoded(QUrl::RemoveFragment).constData());
    curl().easy_setopt(easy, CURLOPT_PATH_AS_IS, 1L);
    if (m_hasSignIn) {
        // Also where they are not told yet: only then curl takes an answer 401 for a challenge, and not for a refusal.
        curl().easy_setopt(easy, CURLOPT_USERNAME, request.signIn.user.toUtf8().constData());
        curl().easy_setopt(easy, CURLOPT_PASSWORD, request.signIn.password.toUtf8().constData());
        curl().easy_setopt(easy, CURLOPT_HTTPAUTH, authOf(m_terms.signIn));
    }
    curl().easy_setopt(easy, CURLOPT_USERAGENT, "Byline/" BYLINE_VERSION " (+https://byline.example/)");
    for (const QByteArray& line : requestHeaders(request, url)) {
        curl_slist* longer = curl().slist_append(m_headers.get(), line.constData());
        static_cast<void>(m_headers.release()); // the list is the same one, or begins with this line
        m_headers.reset(longer);
    }
    curl().easy_setopt(easy, CURLOPT_HTTPHEADER, m_headers.get());
    // "" is all that curl was built with.
    curl().easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, m_terms.compression == Compression::Undone ? "" : nullptr);
    if (!m_postBody.isEmpty()) {
        curl().easy_setopt(easy, CURLOPT_POSTFIELDS, m_postBody.constData());
        curl().easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_postBody.size()));
    }
    if (!request.method.isEmpty())
        curl().easy_setopt(easy, CURLOPT_CUSTOMREQUEST, request.method.constData());
}

void Exchange::setBounds()
{
    CURL* easy = m_easy.get();
    // The first byte has to come within the idle time too; told of it, curl tries each address of a host in time.
    curl().easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(m_terms.limits.idleMs));
    curl().easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(qMax<qint64>(1, m_terms.totalMs)));
    curl().easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl().easy_setopt(easy, CURLOPT_HTTP09_ALLOWED, 0L);
}

/// The name is looked up and the connection is there, but nothing is asked yet: a public name may stand for an address
/// in the network around here.
int Exchange::connected(void* self, char* address, char*, int, int)
{
    if (!isNearHost(QString::fromLatin1(address)))
        return CURL_PREREQFUNC_OK;
    static_cast<Exchange*>(self)->refuse(ErrorKind::ForbiddenRedirect, QString::fromLatin1(address));
    return CURL_PREREQFUNC_ABORT;
}

std::size_t Exchange::headerCame(char* bytes, std::size_t one, std::size_t count, void* self)
{
    const std::size_t size = one * count;
    const QByteArrayView line(bytes, static_cast<qsizetype>(size));
    return static_cast<Exchange*>(self)->takeHeaderLine(line) ? size : CURL_WRITEFUNC_ERROR;
}

std::size_t Exchange::bodyCame(char* bytes, std::size_t one, std::size_t count, void* self)
{
    const std::size_t size = one * count;
    return static_cast<Exchange*>(self)->takeBody(bytes, static_cast<qint64>(size)) ? size : CURL_WRITEFUNC_ERROR;
}

bool Exchange::takeHeaderLine(QByteArrayView line)
{
    m_lastByte = m_clock.elapsed();
    m_headBytes += line.size();
    if (m_headBytes > kLongestHead)
        return refuseMalformed(u"a head of more than %1 bytes"_s.arg(kLongestHead));
    if (m_status != 0)
        return true; // a trailer
    if (line.startsWith("HTTP/"))
        m_statusLine = line.toByteArray().trimmed();
    return line != "\r\n" && line != "\n" ? true : endHead();
}

bool Exchange::endHead()
{
    long status = 0;
    curl().easy_getinfo(m_easy.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status < 200 && status != 101) {
        if (++m_interim > kMostInterim)
            return refuseMalformed(u"malformed HTTP answer: interim answers only"_s);
        return true;
    }
    m_status = static_cast<int>(status);
    if (!isWanted())
        return true;
    const QList<QByteArray> lengths = header("Content-Length").split(',');
    for (const QByteArray& length : lengths)
        if (length.trimmed() != lengths.first())
            return refuseMalformed(u"malformed HTTP answer: it has two lengths"_s);
    const qint64 length = lengths.first().toLongLong();
    if (length > m_maxBytes)
        return refuse(ErrorKind::TooLarge, u"%1 bytes announced, %2 allowed"_s.arg(length).arg(m_maxBytes));
    m_isCompressed = !header("Content-Encoding").isEmpty();
    // Growing copies all that came so far.
    m_body.reserve(qBound<qint64>(0, m_isCompressed ? length * kUsualRatio : length, kMostReserved));
    return true;
}

bool Exchange::takeBody(const char* bytes, qint64 size)
{
    m_lastByte = m_clock.elapsed();
    m_received += size;
    if (!isWanted()) // nobody reads it: to the end only if it is short, so that the connection can be kept
        return m_received <= m_terms.limits.unwantedBytes;
    if (m_received > m_maxBytes)
        return refuse(ErrorKind::TooLarge, u"more than %1 bytes"_s.arg(m_maxBytes));
    m_body.append(bytes, size);
    if (m_isCompressed && m_received > kBombSize) {
        curl_off_t counted = 0;
        curl().easy_getinfo(m_easy.get(), CURLINFO_SIZE_DOWNLOAD_T, &counted);
        const qint64 read = counted + kReadAtOnce; // what is being taken apart now need not be counted yet
        if (m_received / kBombRatio > read)
            return refuse(ErrorKind::TooLarge, u"%1 bytes expand to more than %2"_s.arg(read).arg(m_received));
    }
    return true;
}

bool Exchange::isWanted() const
{
    return m_answers == Answers::Any || isSuccess(m_status);
}

bool Exchange::refuse(ErrorKind kind, const QString& detail)
{
    m_refused = Error {kind, detail, 0};
    return false;
}

bool Exchange::refuseMalformed(const QString& detail)
{
    m_refused = Error {ErrorKind::NoConnection, detail, int(NetworkFault::Malformed)};
    return false;
}

QString Exchange::reason() const
{
    // "HTTP/1.1 404 Not Found"; HTTP/2 has no reasons.
    const qsizetype code = m_statusLine.indexOf(' ');
    const qsizetype reason = code < 0 ? -1 : m_statusLine.indexOf(' ', code + 1);
    return reason < 0 ? QString() : QString::fromUtf8(m_statusLine.mid(reason + 1, 100)).trimmed();
}

QByteArray Exchange::header(const char* name) const
{
    QByteArray joined;
    curl_header* found = nullptr;
    std::size_t index = 0;
    do {
        if (curl().easy_header(m_easy.get(), name, index, CURLH_HEADER, -1, &found) != CURLHE_OK)
            break;
        if (index > 0)
            joined += ", ";
        joined += found->value;
    } while (++index < found->amount);
    return joined;
}

QList<QPair<QByteArray, QByteArray>> Exchange::headers() const
{
    QList<QPair<QByteArray, QByteArray>> all;
    curl_header* found = nullptr;
    while ((found = curl().easy_nextheader(m_easy.get(), CURLH_HEADER, -1, found)))
        all.emplaceBack(QByteArray(found->name).toLower(), QByteArray(found->value));
    return all;
}

SignInScheme Exchange::askedSignIn() const
{
    if (m_status != 401 || !m_hasSignIn)
        return SignInScheme::Untold;
    long offered = 0;
    curl().easy_getinfo(m_easy.get(), CURLINFO_HTTPAUTH_AVAIL, &offered);
    if (offered & CURLAUTH_DIGEST)
        return SignInScheme::Digest;
    // There are servers that forget to say what they want.
    const bool isBasic = (offered & CURLAUTH_BASIC) || header("WWW-Authenticate").isEmpty();
    return isBasic ? SignInScheme::Basic : SignInScheme::Untold;
}

std::optional<Error> Exchange::problem(CURLcode code) const
{
    if (m_refused)
        return m_refused;
    if (code == CURLE_OK && m_status == 0)
        return Error {ErrorKind::NoConnection, u"closed in the middle of the head"_s, int(NetworkFault::BrokenOff)};
    if (code == CURLE_OUT_OF_MEMORY && m_status == 0) // what curl says when a line exceeds its bound
        return Error {ErrorKind::NoConnection, u"a line of the head is too long"_s, int(NetworkFault::Malformed)};
    if (code == CURLE_OK) {
        if (isStillCompressed())
            return Error {ErrorKind::NoConnection, u"damaged compressed body"_s, int(NetworkFault::Malformed)};
        return std::nullopt;
    }
    const Error error = curlError(code, m_easy.get(), said(code));
    if (error.kind == ErrorKind::NoConnection && m_status != 0 && !isMisencoded(code))
        return Error {error.kind, u"Truncated: "_s + error.detail, int(NetworkFault::BrokenOff)};
    return error;
}

bool Exchange::isMisencoded(CURLcode code) const
{
    // Without our refusing anything, a failed write is that of curl's decompression: something follows its end.
    return !m_refused && isWanted() && (code == CURLE_BAD_CONTENT_ENCODING || code == CURLE_WRITE_ERROR);
}

bool Exchange::isStillCompressed() const
{
    if (m_terms.compression == Compression::Undone || !m_isCompressed || m_body.isEmpty())
        return false;
    const QByteArray encoding = header("Content-Encoding").toLower();
    return encoding != "identity" && (!encoding.contains("gzip") || m_body.startsWith("\x1f\x8b"));
}

QString Exchange::said(CURLcode code) const
{
    const QString text = QString::fromLocal8Bit(m_said.data()).trimmed();
    return text.isEmpty() ? QString::fromLatin1(curl().easy_strerror(code)) : text;
}

} // namespace byline
