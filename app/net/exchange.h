// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "net/curl.h"
#include "net/fetch_limits.h"
#include "net/request.h"

#include <QElapsedTimer>

#include <array>
#include <atomic>
#include <memory>
#include <optional>

namespace byline {

/// Undone is what we ask for. AsSent is for servers that announce a compression and then send something else.
enum class Compression { Undone, AsSent };

/// How user name and password are told (RFC 7617, RFC 7616); Untold: the server has not asked for them.
enum class SignInScheme { Untold, Basic, Digest };

struct ExchangeTerms
{
    FetchLimits limits;
    QByteArray authorities {}; ///< certificates in PEM that are trusted instead of the system's; empty: the system's
    Compression compression = Compression::Undone;
    qint64 totalMs = 0;
    SignInScheme signIn = SignInScheme::Untold;
};

/// One request at one address and the answer to it, as curl brings it: within its bounds, without following redirects.
/// While it is under way curl fills it on a thread of its own; then only `status`, `received` and `silentMs` may be
/// asked.
class Exchange final
{
public:
    /// `before`: the handle of the exchange in which the server asked for the sign-in; it knows the challenge.
    Exchange(const Request& request, const QUrl& url, const ExchangeTerms& terms, CURL* before = nullptr);
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;

    CURL* handle() const { return m_easy.get(); }

    /// 0: no whole head yet.
    int status() const { return m_status; }
    QString reason() const;
    /// All values of this header, joined with ", ".
    QByteArray header(const char* name) const;
    /// All headers of the answer, names in lower case.
    QList<QPair<QByteArray, QByteArray>> headers() const;
    qint64 received() const { return m_received; }
    qint64 silentMs() const { return m_clock.elapsed() - m_lastByte; }
    QByteArray takeBody() { return std::move(m_body); }
    /// Of an answer 401: what the server offers, the best of it. Untold: nothing that we know, or there is no sign-in
    /// for this address.
    SignInScheme askedSignIn() const;
    /// For the exchange after this one, when this one has ended.
    CURL* takeHandle() { return m_easy.release(); }

    /// What is wrong with an exchange that ended with `code`.
    std::optional<Error> problem(CURLcode code) const;
    /// The body is not what its Content-Encoding says, which AsSent may help against.
    bool isMisencoded(CURLcode code) const;

private:
    struct Cleanup
    {
        void operator()(CURL* easy) const { curl().easy_cleanup(easy); }
    };
    struct FreeList
    {
        void operator()(curl_slist* list) const { curl().slist_free_all(list); }
    };

    static int connected(void* self, char* address, char* ownAddress, int port, int ownPort);
    static std::size_t headerCame(char* bytes, std::size_t one, std::size_t count, void* self);
    static std::size_t bodyCame(char* bytes, std::size_t one, std::size_t count, void* self);

    void setAddress(const Request& request, const QUrl& url);
    void setBounds();
    bool takeHeaderLine(QByteArrayView line);
    bool endHead();
    bool takeBody(const char* bytes, qint64 size);
    bool refuse(ErrorKind kind, const QString& detail);
    bool refuseMalformed(const QString& detail);
    bool isStillCompressed() const;
    QString said(CURLcode code) const;

    ExchangeTerms m_terms;
    bool isWanted() const;

    qint64 m_maxBytes;
    Answers m_answers;
    Reach m_reach;
    bool m_hasSignIn;      ///< for this address
    QByteArray m_postBody; ///< curl only points to it
    std::unique_ptr<curl_slist, FreeList> m_headers;
    std::array<char, CURL_ERROR_SIZE> m_said {};
    std::atomic<int> m_status = 0;
    QByteArray m_statusLine;
    qint64 m_headBytes = 0;
    int m_interim = 0; ///< answers 1xx
    bool m_isCompressed = false;
    std::atomic<qint64> m_received = 0; ///< of the body, decompressed
    QByteArray m_body;
    std::optional<Error> m_refused;        ///< why we stopped it
    QElapsedTimer m_clock;                 ///< since the request was made
    std::atomic<qint64> m_lastByte = 0;    ///< by that clock
    std::unique_ptr<CURL, Cleanup> m_easy; ///< the last member: it points to the others
};

} // namespace byline
