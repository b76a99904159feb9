// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/haste.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace byline {

/// Who may start next: a bounded number for each host and in all, first come first served within a host, and hosts
/// take turns so that one with hundreds of requests does not keep the others waiting. Those in haste come before all
/// others, in the same order among themselves.
class Turns final
{
public:
    using Ticket = quint64;

    Turns(int perHost, int inAll);
    void setBounds(int perHost, int inAll);

    void wait(const QString& host, Ticket ticket, Haste haste = Haste::InTurn);
    /// Goes on at the head of its host's queue: what was redirected has waited once already.
    void waitFirst(const QString& host, Ticket ticket, Haste haste = Haste::InTurn);
    /// Takes a place; give it back with `leave`.
    std::optional<Ticket> next();
    void leave(const QString& host);
    void stopWaiting(const QString& host, Ticket ticket);

private:
    struct Queue
    {
        QHash<QString, QList<Ticket>> waiting;
        QList<QString> order; ///< hosts where something waits
    };

    Queue& queueOf(Haste haste) { return haste == Haste::First ? m_hasty : m_others; }
    std::optional<Ticket> nextIn(Queue& queue);

    int m_perHost;
    int m_inAll;
    int m_runningInAll = 0;
    QHash<QString, int> m_running; ///< by host
    Queue m_hasty;
    Queue m_others;
};

} // namespace byline
