// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/plugin/connectivity.h"

#include <QNetworkInformation>

namespace byline {

Connectivity::Connectivity(std::function<void(const NetworkState&)> changed)
    : m_changed(std::move(changed))
{
    if (!QNetworkInformation::loadDefaultBackend())
        return;
    const QNetworkInformation* information = QNetworkInformation::instance();
    connect(information, &QNetworkInformation::reachabilityChanged, this, &Connectivity::look);
    connect(information, &QNetworkInformation::isMeteredChanged, this, &Connectivity::look);
    look();
}

void Connectivity::look()
{
    const QNetworkInformation* information = QNetworkInformation::instance();
    NetworkState now;
    // Only "disconnected" is certain: "local" and "site" are said of networks that lead everywhere.
    now.isGone = information->supports(QNetworkInformation::Feature::Reachability)
                 && information->reachability() == QNetworkInformation::Reachability::Disconnected;
    now.isMetered = information->supports(QNetworkInformation::Feature::Metered) && information->isMetered();
    if (std::exchange(m_state, now) != now)
        m_changed(now);
}

} // namespace byline
