// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/plugin/connectivity.h"
#include "net/plugin/local_socket.h"
#include "net/system_network.h"

#include <QObject>

namespace byline {

class NetworkPlugin final : public QObject, public SystemNetwork
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID BYLINE_SYSTEM_NETWORK_IID)
    Q_INTERFACES(byline::SystemNetwork)

public:
    Answered tell(const QString& address, const QStringList& arguments) override
    {
        return tellLocally(address, arguments);
    }

    Result<std::unique_ptr<Watching>> listen(const QString& address,
                                             std::function<void(const QStringList&)> told) override
    {
        auto listener = std::make_unique<LocalListener>(std::move(told));
        return listener->listen(address).map([&]() -> std::unique_ptr<Watching> { return std::move(listener); });
    }

    std::unique_ptr<Watching> watch(std::function<void(const NetworkState&)> changed) override
    {
        return std::make_unique<Connectivity>(std::move(changed));
    }
};

} // namespace byline

#include "network_plugin.moc"
