// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/holds.h"

#include "core/url.h"

namespace byline {

Holds::Holds(int answersUntilHost)
    : m_answersUntilHost(answersUntilHost)
{
}

void Holds::slowedDown(const QUrl& url, const QDateTime& until)
{
    m_until.insert(comparable(url), until);
    if (++m_inARow[url.host()] >= m_answersUntilHost)
        m_until.insert(url.host(), until);
}

void Holds::answered(const QUrl& url)
{
    if (m_inARow.isEmpty() && m_until.isEmpty())
        return;
    m_inARow.remove(url.host());
    m_until.remove(comparable(url));
}

QDateTime Holds::heldUntil(const QUrl& url, const QDateTime& now) const
{
    if (m_until.isEmpty())
        return {};
    const QDateTime host = m_until.value(url.host());
    const QDateTime address = m_until.value(comparable(url));
    const QDateTime until = !host.isValid() || (address.isValid() && address > host) ? address : host;
    return until.isValid() && until > now ? until : QDateTime();
}

QHash<QString, QDateTime> Holds::all(const QDateTime& now) const
{
    QHash<QString, QDateTime> current;
    for (auto hold = m_until.cbegin(); hold != m_until.cend(); ++hold)
        if (hold.value() > now)
            current.insert(hold.key(), hold.value());
    return current;
}

void Holds::setAll(const QHash<QString, QDateTime>& holds)
{
    m_until = holds;
    m_inARow.clear();
}

} // namespace byline
