// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/curl_fault.h"

#include "core/network_fault.h"
#include "net/curl.h"

#include <cerrno>

namespace byline {

namespace {

ErrorKind kindOf(CURLcode code)
{
    switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
        return ErrorKind::TimedOut;
    case CURLE_URL_MALFORMAT:
        return ErrorKind::BadAddress;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_CLIENTCERT:
        return ErrorKind::Tls;
    default:
        return ErrorKind::NoConnection;
    }
}

long number(CURL* easy, CURLINFO which)
{
    long value = 0;
    curl().easy_getinfo(easy, which, &value);
    return value;
}

bool isRefused(CURL* easy)
{
#ifdef Q_OS_WIN
    return number(easy, CURLINFO_OS_ERRNO) == WSAECONNREFUSED;
#else
    return number(easy, CURLINFO_OS_ERRNO) == ECONNREFUSED;
#endif
}

std::optional<NetworkFault> certificateFault(CURL* easy, const QString& said)
{
    // OpenSSL's numbers of its verdicts (X509_V_ERR_…); other libraries have none, and say it in their own words.
    switch (number(easy, CURLINFO_SSL_VERIFYRESULT)) {
    case 9:
        return NetworkFault::NotYetValid;
    case 10:
        return NetworkFault::Expired;
    case 18:
        return NetworkFault::SelfSigned;
    case 2:
    case 19: // the issuer's own, at the end of the chain
    case 20:
    case 21:
    case 27:
        return NetworkFault::UnknownIssuer;
    case 62:
    case 64:
        return NetworkFault::WrongName;
    default:
        break;
    }
    // The name is compared by curl itself.
    if (said.contains(QLatin1String("target host name")) || said.contains(QLatin1String("target hostname")))
        return NetworkFault::WrongName;
    return std::nullopt;
}

std::optional<NetworkFault> faultOf(CURLcode code, CURL* easy, const QString& said)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return NetworkFault::Unresolved;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return NetworkFault::Proxy;
    case CURLE_COULDNT_CONNECT:
        return isRefused(easy) ? NetworkFault::Refused : NetworkFault::Unreachable;
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_PARTIAL_FILE:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
        return NetworkFault::BrokenOff;
    case CURLE_GOT_NOTHING:
        return NetworkFault::NoAnswer;
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_UNSUPPORTED_PROTOCOL: // HTTP 0.9: whatever has no head
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WRITE_ERROR:
        return NetworkFault::Malformed;
    case CURLE_SSL_CONNECT_ERROR:
        return NetworkFault::NoTls;
    case CURLE_PEER_FAILED_VERIFICATION:
        return certificateFault(easy, said);
    default:
        return std::nullopt;
    }
}

} // namespace

Error curlError(CURLcode code, CURL* easy, const QString& said)
{
    const std::optional<NetworkFault> fault = faultOf(code, easy, said);
    return {kindOf(code), said, fault ? int(*fault) : 0};
}

} // namespace byline
