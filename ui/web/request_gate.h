// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reach.h"

#include <QtWebEngineCore/QWebEngineUrlRequestInterceptor>

#include <functional>

namespace byline {

/// What the reading page may ask for: its own parts, kept pictures, and the article's pictures and media on the web.
/// Everything else is held back and counted. Main thread (Qt WebEngine calls it there).
class RequestGate final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    RequestGate(std::function<void(int)> heldBack, QObject* parent);

    enum class Pictures { Pass, Held };

    enum class Web { Open, Closed };
    /// Closed: only what is kept passes.
    void setWeb(Web web) { m_web = web; }
    void setReach(Reach reach) { m_reach = reach; }
    /// Begins to count anew: another article.
    void begin(Pictures pictures);
    void setPictures(Pictures pictures) { m_pictures = pictures; }
    /// Counts what was left out before it could ask for anything.
    void add(int heldBack);
    /// Whom it told is gone.
    void close() { m_heldBack = {}; }
    void interceptRequest(QWebEngineUrlRequestInfo& info) override;

private:
    std::function<void(int)> m_heldBack;
    Pictures m_pictures = Pictures::Pass;
    Web m_web = Web::Open;
    Reach m_reach = Reach::Internet;
    int m_count = 0;
};

} // namespace byline
