// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "net/exchange.h"
#include "net/request.h"
#include "net/response.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace byline {

class CurlLoop;

/// One request on its way through its redirects to a whole answer. It stands still after each redirect until `start`
/// is called again, because the next address may be another host's, where it needs a place.
class Transfer final : public QObject
{
    Q_OBJECT

public:
    Transfer(CurlLoop& curl, const Request& request, const ExchangeTerms& terms, const Clock& clock);
    ~Transfer() override;

    /// What is asked now, or next.
    const QUrl& url() const { return m_url; }
    const QUrl& firstUrl() const { return m_request.url; }
    /// Of an answer 429 or 503.
    const QByteArray& retryAfter() const { return m_retryAfter; }
    /// How the server was told who asks.
    SignInScheme signIn() const { return m_terms.signIn; }

    /// After `ended`.
    const Result<Response>& result() const { return m_result; }
    bool hasAnswer() const { return m_exchange && m_exchange->status() != 0; }

    void start() { ask(nullptr); }
    /// Drops what is under way and says nothing more.
    void stop();

signals:
    void redirected();
    void ended();

private:
    void ask(CURL* challenged);
    void conclude(CURLcode code);
    void follow();
    void watchSilence();
    void end(Result<Response> result);
    Result<Response> answer(CURLcode code);
    Result<Response> whole(CURLcode code);

    CurlLoop& m_curl;
    Request m_request;
    ExchangeTerms m_terms;
    Clock m_clock;
    QUrl m_url;
    std::unique_ptr<Exchange> m_exchange;
    bool m_isUnderWay = false;
    QByteArray m_retryAfter;
    Result<Response> m_result;
    QSet<QUrl> m_visited;
    bool m_allPermanent = true;
    QElapsedTimer m_sinceStart;
    QTimer m_silence;
};

} // namespace byline
