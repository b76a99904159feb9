// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/sealed_profile.h"

#include <functional>

namespace byline {

/// Where links go: followed, opened behind the window (middle button), and what their menu offers.
struct LinkTargets
{
    std::function<void(const QUrl&)> activated;
    std::function<void(const QUrl&)> behind;
    std::function<void(const QUrl&)> shownHere;    ///< the page itself
    std::function<void(const QUrl&)> subscribedTo; ///< the outlet it belongs to
};

/// A page that shows one document for ever: every link leaves.
class ReadingPage final : public QuietPage
{
    Q_OBJECT

public:
    ReadingPage(QWebEngineProfile* profile, LinkTargets links, QObject* parent);

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage* createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList& oldFiles,
                            const QStringList& acceptedMimeTypes) override;

private:
    LinkTargets m_links;
    QUrl m_hovered;
};

} // namespace byline
