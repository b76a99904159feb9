// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/reading_page.h"

#include "ui/web/page_scheme.h"

#include <QtWebEngineCore/QWebEngineCertificateError>
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QtWebEngineCore/QWebEnginePermission>
#endif

using namespace Qt::StringLiterals;

namespace byline {

namespace {

bool mayLeave(const QUrl& url)
{
    const QString scheme = url.scheme();
    return scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1
           || (scheme == "byline"_L1 && url.host() != "page"_L1);
}

} // namespace

ReadingPage::ReadingPage(QWebEngineProfile* profile, LinkTargets links, QObject* parent)
    : QuietPage(profile, parent)
    , m_links(std::move(links))
{
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

bool ReadingPage::acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame)
{
    const QUrl page(QString::fromLatin1(kReadingPage));
    if (isMainFrame && url.matches(page, QUrl::RemoveFragment))
        return type != NavigationTypeLinkClicked || url.hasFragment();
    if (isMainFrame && type == NavigationTypeLinkClicked && mayLeave(url) && m_links.activated)
        m_links.activated(url);
    return false;
}

/// A click with the middle button or a key held: what is behind the pointer, and the reader stays here.
QWebEnginePage* ReadingPage::createWindow(WebWindowType)
{
    const auto& open = m_links.behind ? m_links.behind : m_links.activated;
    if (mayLeave(m_hovered) && open)
        open(m_hovered);
    return nullptr;
}

QStringList ReadingPage::chooseFiles(FileSelectionMode, const QStringList&, const QStringList&)
{
    return {};
}

} // namespace byline
