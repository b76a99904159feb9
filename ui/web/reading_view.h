// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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
    ReadingView(std::unique_ptr<QWebEngineProfile> profile, std::function<void(const QUrl&)> activated,
                QWidget* parent);
    ~ReadingView() override;

    /// A new page in place of the one there was; nothing is loaded yet.
    ReadingPage& renewPage();

signals:
    void pageLoaded();
    void pageFailed(const QString& reason);
    void rendererCrashed();
    void hovered(const QString& url);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    std::function<void(const QUrl&)> m_activated;
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<ReadingPage> m_page; // below the profile: a page must go first
};

} // namespace byline
