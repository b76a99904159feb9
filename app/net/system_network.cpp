// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/system_network.h"

#include "core/plugin.h"

namespace byline {

Result<SystemNetwork*> systemNetwork()
{
    static const Result<SystemNetwork*> kNetwork = loadPlugin<SystemNetwork>(QStringLiteral("byline-network"));
    return kNetwork;
}

} // namespace byline
