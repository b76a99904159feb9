// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/system_network.h"

#include <QObject>

namespace byline {

/// See SystemNetwork::watch.
class Connectivity final : public QObject, public Watching
{
    Q_OBJECT

public:
    explicit Connectivity(std::function<void(const NetworkState&)> changed);

private:
    void look();

    std::function<void(const NetworkState&)> m_changed;
    NetworkState m_state;
};

} // namespace byline
