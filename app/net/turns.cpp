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

void Turns::wait(const QString& host, Ticket ticket, Haste haste)
{
    Queue& queue = queueOf(haste);
    QList<Ticket>& waiting = queue.waiting[host];
    if (waiting.isEmpty())
        queue.order.append(host);
    waiting.append(ticket);
}

void Turns::waitFirst(const QString& host, Ticket ticket, Haste haste)
{
    Queue& queue = queueOf(haste);
    QList<Ticket>& waiting = queue.waiting[host];
    if (waiting.isEmpty())
        queue.order.prepend(host);
    waiting.prepend(ticket);
}

std::optional<Turns::Ticket> Turns::next()
{
    if (m_runningInAll >= m_inAll)
        return std::nullopt;
    const std::optional<Ticket> hasty = nextIn(m_hasty);
    return hasty ? hasty : nextIn(m_others);
}

std::optional<Turns::Ticket> Turns::nextIn(Queue& queue)
{
    for (qsizetype tried = 0; tried < queue.order.size(); ++tried) {
        const QString host = queue.order.takeFirst();
        if (m_running.value(host) >= m_perHost) {
            queue.order.append(host);
            continue;
        }
        const auto waiting = queue.waiting.find(host);
        const Ticket ticket = waiting->takeFirst();
        if (waiting->isEmpty())
            queue.waiting.erase(waiting);
        else
            queue.order.append(host);
        ++m_running[host];
        ++m_runningInAll;
        return ticket;
    }
    return std::nullopt;
}

void Turns::leave(const QString& host)
{
    --m_runningInAll;
    if (--m_running[host] == 0)
        m_running.remove(host);
}

void Turns::stopWaiting(const QString& host, Ticket ticket)
{
    for (Queue* queue : {&m_hasty, &m_others}) {
        const auto waiting = queue->waiting.find(host);
        if (waiting == queue->waiting.end() || !waiting->removeOne(ticket) || !waiting->isEmpty())
            continue;
        queue->waiting.erase(waiting);
        queue->order.removeOne(host);
    }
}

} // namespace byline
