// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/sealed_profile.h"

#include <functional>

namespace byline {

/// A page that runs its scripts and gets nothing of the computer: no files, no devices, no windows.
class ForeignPage final : public QuietPage
{
    Q_OBJECT

public:
    ForeignPage(QWebEngineProfile* profile, std::function<void(const QUrl&)> windowWanted);

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage* createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList& oldFiles,
                            const QStringList& acceptedMimeTypes) override;
    bool javaScriptConfirm(const QUrl& origin, const QString& message) override;
    bool javaScriptPrompt(const QUrl& origin, const QString& message, const QString& usual, QString* answer) override;
    void javaScriptAlert(const QUrl& origin, const QString& message) override;

private:
    std::function<void(const QUrl&)> m_windowWanted;
    QUrl m_hovered;
};

} // namespace byline
