// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "net/content_decoder.h"
#include "net/fetch_limits.h"
#include "net/request.h"
#include "net/response.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace byline {

class ConnectionPool;
class HttpConnection;

/// One request on its way through its redirects to a whole answer. It stands still after each redirect until `start`
/// is called again, because the next address may be another host's, where it needs a place.
class Transfer final : public QObject
{
    Q_OBJECT

public:
    Transfer(ConnectionPool& pool, const Request& request, const FetchLimits& limits, const Clock& clock);
    ~Transfer() override;

    /// What is asked now, or next.
    const QUrl& url() const { return m_url; }
    const QUrl& firstUrl() const { return m_request.url; }
    /// Of an answer 429 or 503.
    const QByteArray& retryAfter() const { return m_retryAfter; }

    /// After `ended`.
    const Result<Response>& result() const { return m_result; }
    bool hasAnswer() const { return m_status != 0; }

    void start();
    /// Drops what is under way and says nothing more.
    void stop();

signals:
    void redirected();
    void ended();

private:
    void readHead();
    void readBody(const QByteArray& content);
    void conclude();
    void follow();
    void watchTime();
    void end(Result<Response> result);
    Result<Response> answer();

    ConnectionPool& m_pool;
    Request m_request;
    FetchLimits m_limits;
    Clock m_clock;
    QUrl m_url;
    HttpConnection* m_connection = nullptr;
    int m_status = 0;      ///< 0: no headers yet
    qint64 m_received = 0; ///< of the body, as it came over the wire
    std::optional<ContentDecoder> m_decoder;
    QByteArray m_retryAfter;
    Result<Response> m_result;
    QSet<QUrl> m_visited;
    bool m_allPermanent = true;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceByte;
    QTimer m_deadline;
};

} // namespace byline
