// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace byline {

/// Who may start next: a bounded number for each host and in all, first come first served within a host, and hosts
/// take turns so that one with hundreds of requests does not keep the others waiting.
class Turns final
{
public:
    using Ticket = quint64;

    Turns(int perHost, int inAll);
    void setBounds(int perHost, int inAll);

    void wait(const QString& host, Ticket ticket);
    /// Goes on at the head of its host's queue: what was redirected has waited once already.
    void waitFirst(const QString& host, Ticket ticket);
    /// Takes a place; give it back with `leave`.
    std::optional<Ticket> next();
    void leave(const QString& host);
    void stopWaiting(const QString& host, Ticket ticket);

private:
    struct Host
    {
        int running = 0;
        QList<Ticket> waiting;
    };

    void forgetIdle(const QString& host);

    int m_perHost;
    int m_inAll;
    int m_running = 0;
    QHash<QString, Host> m_hosts;
    QList<QString> m_order; ///< hosts where something waits
};

} // namespace byline
