// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWebEngineCore/QWebEnginePage>
#include <QtWebEngineCore/QWebEngineUrlRequestInterceptor>

#include <memory>

class QWebEngineProfile;

namespace byline {

/// Refuses every request: what is extracted is never loaded.
class NothingLeaves final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo& info) override;
};

/// A page whose console nobody reads: what a foreign page provokes there is no news of ours.
class QuietPage : public QWebEnginePage
{
    Q_OBJECT

public:
    using QWebEnginePage::QWebEnginePage;

protected:
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString& message, int line,
                                  const QString& source) override;
};

/// An off-the-record profile that keeps nothing, takes no cookies and lets nothing out.
std::unique_ptr<QWebEngineProfile> sealedProfile();

/// Turns off everything a page does not need when its scripts do not run.
void sealPage(QWebEnginePage& page);

} // namespace byline
