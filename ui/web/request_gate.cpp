// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/request_gate.h"

#include "core/url.h"
#include "ui/web/page_scheme.h"
#include "ui/web/tracker_list.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

/// On the web, and there to be seen: a picture of somebody who counts readers is none.
bool isForeign(const QUrl& url)
{
    return isWebAddress(url) && !isTracker(url.host().toLower());
}

/// What is asked for in the end: the program fetches for the page what is on the web.
QUrl wantedBy(const QWebEngineUrlRequestInfo& info)
{
    const QUrl onTheWeb = webAddressIn(info.requestUrl());
    return onTheWeb.isEmpty() ? info.requestUrl() : onTheWeb;
}

bool mayPass(const QWebEngineUrlRequestInfo& info)
{
    const QUrl url = info.requestUrl();
    const bool ours = url.scheme() == "byline"_L1;
    const auto isOfTheWeb = [&](QLatin1StringView host) {
        return ours && url.host() == host && isForeign(wantedBy(info));
    };
    switch (info.resourceType()) {
    case QWebEngineUrlRequestInfo::ResourceTypeMainFrame:
    case QWebEngineUrlRequestInfo::ResourceTypeStylesheet:
        return ours && url.host() == "page"_L1;
    case QWebEngineUrlRequestInfo::ResourceTypeImage:
        return (ours && url.host() == "picture"_L1) || url.scheme() == "data"_L1 || isOfTheWeb("web"_L1);
    case QWebEngineUrlRequestInfo::ResourceTypeMedia:
        return (ours && url.host() == "audio"_L1) || isOfTheWeb("media"_L1);
    default:
        return false;
    }
}

} // namespace

RequestGate::RequestGate(std::function<void(int)> heldBack, QObject* parent)
    : QWebEngineUrlRequestInterceptor(parent)
    , m_heldBack(std::move(heldBack))
{
}

void RequestGate::begin(Pictures pictures)
{
    m_pictures = pictures;
    m_count = 0;
}

void RequestGate::add(int heldBack)
{
    m_count += heldBack;
    if (m_heldBack)
        m_heldBack(m_count);
}

void RequestGate::interceptRequest(QWebEngineUrlRequestInfo& info)
{
    // The page leaves out what is held; a picture that got past it (a style, a source it does not know) is stopped
    // here.
    const QUrl wanted = wantedBy(info);
    const bool held = m_pictures == Pictures::Held && info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeImage
                      && isWebAddress(wanted);
    const bool isClosed = isWebAddress(wanted) && (m_web == Web::Closed || !isInReach(wanted, m_reach));
    if (!held && !isClosed && mayPass(info) && info.requestMethod() == "GET") {
        // No outlet learns what was read before.
        info.setHttpHeader("Referer", QByteArray());
        return;
    }
    info.block(true);
    add(1);
}

} // namespace byline
