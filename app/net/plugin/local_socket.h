// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/system_network.h"

#include <QLocalServer>

class QLocalSocket;

namespace byline {

/// See SystemNetwork::tell.
Answered tellLocally(const QString& address, const QStringList& arguments);

/// Takes what tellLocally sends.
class LocalListener final : public QObject, public Watching
{
    Q_OBJECT

public:
    explicit LocalListener(std::function<void(const QStringList&)> told);
    ~LocalListener() override;

    Result<void> listen(const QString& address);

private:
    void read(QLocalSocket& socket);

    std::function<void(const QStringList&)> m_told;
    QLocalServer m_server;
};

} // namespace byline
