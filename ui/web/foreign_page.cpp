// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/foreign_page.h"

#include "core/url.h"

#include <QtWebEngineCore/QWebEngineCertificateError>
#include <QtWebEngineCore/QWebEngineProfile>
#include <QtWebEngineCore/QWebEngineSettings>
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QtWebEngineCore/QWebEnginePermission>
#endif

using namespace Qt::StringLiterals;

namespace byline {

ForeignPage::ForeignPage(QWebEngineProfile* profile, std::function<void(const QUrl&)> windowWanted)
    : QuietPage(profile)
    , m_windowWanted(std::move(windowWanted))
{
    sealPage(*this);
    QWebEngineSettings& own = *settings();
    for (const auto attribute : {QWebEngineSettings::AutoLoadImages, QWebEngineSettings::JavascriptEnabled,
                                 QWebEngineSettings::LocalStorageEnabled, QWebEngineSettings::ErrorPageEnabled})
        own.setAttribute(attribute, true);
    setBackgroundColor(Qt::white); // as pages expect; the window's own darkness is none of theirs
    connect(this, &QWebEnginePage::linkHovered, this, [this](const QString& url) { m_hovered = QUrl(url); });
    connect(this, &QWebEnginePage::certificateError, this,
            [](QWebEngineCertificateError error) { error.rejectCertificate(); });
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    connect(this, &QWebEnginePage::permissionRequested, this, [](QWebEnginePermission request) { request.deny(); });
#else
    connect(this, &QWebEnginePage::featurePermissionRequested, this, [this](const QUrl& origin, Feature feature) {
        setFeaturePermission(origin, feature, PermissionDeniedByUser);
    });
#endif
}

bool ForeignPage::acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame)
{
    if (isWebAddress(url) || url.scheme() == "about"_L1 || url.scheme() == "blob"_L1 || !isMainFrame)
        return true;
    if (type == NavigationTypeLinkClicked && url.scheme() == "mailto"_L1 && m_windowWanted)
        m_windowWanted(url);
    return false;
}

/// No windows of its own: what the reader clicked goes to the browser.
QWebEnginePage* ForeignPage::createWindow(WebWindowType)
{
    if (isWebAddress(m_hovered) && m_windowWanted)
        m_windowWanted(m_hovered);
    return nullptr;
}

QStringList ForeignPage::chooseFiles(FileSelectionMode, const QStringList&, const QStringList&)
{
    return {};
}

// A page's boxes would stop the whole window.
bool ForeignPage::javaScriptConfirm(const QUrl&, const QString&)
{
    return false;
}

bool ForeignPage::javaScriptPrompt(const QUrl&, const QString&, const QString&, QString*)
{
    return false;
}

void ForeignPage::javaScriptAlert(const QUrl&, const QString&) {}

} // namespace byline
