// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/sealed_profile.h"

#include <functional>

namespace byline {

/// A page that shows one document for ever: every link leaves through `activated`.
class ReadingPage final : public QuietPage
{
    Q_OBJECT

public:
    ReadingPage(QWebEngineProfile* profile, std::function<void(const QUrl&)> activated, QObject* parent);

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage* createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList& oldFiles,
                            const QStringList& acceptedMimeTypes) override;

private:
    std::function<void(const QUrl&)> m_activated;
    QUrl m_hovered;
};

} // namespace byline
