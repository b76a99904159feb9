// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network_state.h"

#include <QObject>

namespace byline {

/// Watches the system's network, where the system tells (NetworkManager, Windows, macOS). Main thread.
class Connectivity final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Begins to watch; loads the platform's plugin, so not while the window is opened.
    void watch();

signals:
    void changed(const NetworkState& state);

private:
    void look();

    bool m_watching = false;
    NetworkState m_state;
};

} // namespace byline
