// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/turns.h"

namespace byline {

Turns::Turns(int perHost, int inAll)
    : m_perHost(perHost)
    , m_inAll(inAll)
{
}

void Turns::setBounds(int perHost, int inAll)
{
    m_perHost = perHost;
    m_inAll = inAll;
}

void Turns::wait(const QString& host, Ticket ticket)
{
    Host& entry = m_hosts[host];
    if (entry.waiting.isEmpty())
        m_order.append(host);
    entry.waiting.append(ticket);
}

void Turns::waitFirst(const QString& host, Ticket ticket)
{
    Host& entry = m_hosts[host];
    if (entry.waiting.isEmpty())
        m_order.prepend(host);
    entry.waiting.prepend(ticket);
}

std::optional<Turns::Ticket> Turns::next()
{
    if (m_running >= m_inAll)
        return std::nullopt;
    for (qsizetype tried = 0; tried < m_order.size(); ++tried) {
        const QString host = m_order.takeFirst();
        Host& entry = m_hosts[host];
        if (entry.running >= m_perHost) {
            m_order.append(host);
            continue;
        }
        const Ticket ticket = entry.waiting.takeFirst();
        ++entry.running;
        ++m_running;
        if (!entry.waiting.isEmpty())
            m_order.append(host);
        return ticket;
    }
    return std::nullopt;
}

void Turns::leave(const QString& host)
{
    --m_hosts[host].running;
    --m_running;
    forgetIdle(host);
}

void Turns::stopWaiting(const QString& host, Ticket ticket)
{
    Host& entry = m_hosts[host];
    entry.waiting.removeOne(ticket);
    if (entry.waiting.isEmpty())
        m_order.removeOne(host);
    forgetIdle(host);
}

void Turns::forgetIdle(const QString& host)
{
    const auto entry = m_hosts.constFind(host);
    if (entry != m_hosts.cend() && entry->running == 0 && entry->waiting.isEmpty())
        m_hosts.erase(entry);
}

} // namespace byline
