// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network_state.h"
#include "core/result.h"

#include <QStringList>
#include <QtPlugin>

#include <functional>
#include <memory>

namespace byline {

/// Whether somebody at a local socket took what he was told.
enum class Answered { Nobody, Taken, Silent };

/// What stays alive as long as it is listened to or watched.
class Watching
{
public:
    virtual ~Watching() = default;
};

/// What Qt Network is needed for. It is a plugin of its own, loaded when the window is there: Qt Network brings a
/// dozen libraries (Kerberos, proxies), and relocating those was a twentieth of every start. Feeds do not need it, see
/// net/curl.h.
class SystemNetwork
{
public:
    virtual ~SystemNetwork() = default;

    /// Tells whoever listens at the local socket and waits for the answer, two seconds at most.
    virtual Answered tell(const QString& address, const QStringList& arguments) = 0;
    /// Listens there, for this user alone, in the place of whoever did before. NotWritable with the reason.
    virtual Result<std::unique_ptr<Watching>> listen(const QString& address,
                                                     std::function<void(const QStringList&)> told) = 0;
    /// Watches the system's network, where the system tells (NetworkManager, Windows, macOS); begins with a call.
    /// Main thread.
    virtual std::unique_ptr<Watching> watch(std::function<void(const NetworkState&)> changed) = 0;
};

/// Loads the plugin at the first call.
Result<SystemNetwork*> systemNetwork();

} // namespace byline

#define BYLINE_SYSTEM_NETWORK_IID "io.byline.SystemNetwork/1"
Q_DECLARE_INTERFACE(byline::SystemNetwork, BYLINE_SYSTEM_NETWORK_IID)
