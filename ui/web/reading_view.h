// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "ui/web/reading_page.h"

#include <QtWebEngineWidgets/QWebEngineView>

#include <functional>

class QWebEngineProfile;

namespace byline {

class ReadingPage;
class RequestGate;

/// The widget with its page and profile, which it owns in the order in which they must go.
class ReadingView final : public QWebEngineView
{
    Q_OBJECT

public:
    ReadingView(std::unique_ptr<QWebEngineProfile> profile, LinkTargets links, QWidget* parent);
    ~ReadingView() override;

    /// A new page in place of the one there was; nothing is loaded yet.
    ReadingPage& renewPage();
    void writePdf(const QString& file, std::function<void(const Result<void>&)> done);

signals:
    void pageLoaded();
    void pageFailed(const QString& reason);
    void rendererCrashed();
    void hovered(const QString& url);
    void scrolled();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    LinkTargets m_links;
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<ReadingPage> m_page; // below the profile: a page must go first
    bool m_isLoaded = false;
};

} // namespace byline
