// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWebEngineCore/QWebEngineUrlRequestInterceptor>

#include <functional>

namespace byline {

/// What a web page may not ask for: trackers of others, other computers of the reader's network, and what is no web
/// address. Main thread.
class TrackerGate final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    TrackerGate(std::function<void(int)> heldBack, QObject* parent);

    void interceptRequest(QWebEngineUrlRequestInfo& info) override;

    /// Whether a page of `firstParty` may ask for `url`.
    bool mayPass(const QUrl& url, const QUrl& firstParty) const;

private:
    std::function<void(int)> m_heldBack;
    int m_count = 0;
};

/// The part of a host's name that belongs to one owner: "news.example.co.uk" and "cdn.example.co.uk" share it.
QString siteOf(const QString& host);

} // namespace byline
