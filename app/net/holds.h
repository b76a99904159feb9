// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/politeness.h"

#include <QHash>
#include <QUrl>

namespace byline {

/// Who asked to wait (429, 503), and until when. An address that asks to wait is left alone; its whole host is when it
/// gave that answer so many times in a row that it cannot be about one address: many outlets share a host, and one
/// of them that is in trouble should not silence the rest.
class Holds final
{
public:
    explicit Holds(int answersUntilHost);

    void slowedDown(const QUrl& url, const QDateTime& until);
    /// It gave any other answer.
    void answered(const QUrl& url);

    /// Invalid: not held.
    QDateTime heldUntil(const QUrl& url, const QDateTime& now) const;

    QHash<QString, QDateTime> all(const QDateTime& now) const;
    void setAll(const QHash<QString, QDateTime>& holds);

private:
    int m_answersUntilHost;
    QHash<QString, QDateTime> m_until; ///< by host name or by address
    QHash<QString, int> m_inARow;      ///< by host name
};

} // namespace byline
