// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/tracker_gate.h"

#include "core/reach.h"
#include "ui/web/tracker_list.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

bool isNumber(const QString& host)
{
    static const QRegularExpression kNumbers(u"^[0-9.]+$|:"_s);
    return kNumbers.match(host).hasMatch();
}

} // namespace

QString siteOf(const QString& host)
{
    const QStringList labels = host.toLower().split(u'.', Qt::SkipEmptyParts);
    if (labels.size() < 3 || isNumber(host))
        return host.toLower();
    // "co.kr", "com.au", "ne.jp": two letters for the country, a short word for the kind.
    const bool twoPart = labels.last().size() == 2 && labels.at(labels.size() - 2).size() <= 3;
    return labels.mid(labels.size() - (twoPart ? 3 : 2)).join(u'.');
}

TrackerGate::TrackerGate(std::function<void(int)> heldBack, QObject* parent)
    : QWebEngineUrlRequestInterceptor(parent)
    , m_heldBack(std::move(heldBack))
{
}

bool TrackerGate::mayPass(const QUrl& url, const QUrl& firstParty) const
{
    const QString scheme = url.scheme();
    if (scheme == "data"_L1 || scheme == "blob"_L1 || scheme == "about"_L1)
        return true;
    if (scheme != "http"_L1 && scheme != "https"_L1 && scheme != "ws"_L1 && scheme != "wss"_L1)
        return false;
    const QString host = url.host().toLower();
    if (siteOf(host) == siteOf(firstParty.host()))
        return true;
    return !isTracker(host) && (!isNearHost(host) || isNearHost(firstParty.host()));
}

void TrackerGate::interceptRequest(QWebEngineUrlRequestInfo& info)
{
    const bool page = info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeMainFrame;
    if (page)
        m_count = 0;
    if (mayPass(info.requestUrl(), page ? info.requestUrl() : info.firstPartyUrl()))
        return;
    info.block(true);
    ++m_count;
    if (m_heldBack)
        m_heldBack(m_count);
}

} // namespace byline
