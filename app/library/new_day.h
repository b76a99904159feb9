// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"

#include <QDate>
#include <QObject>
#include <QTimer>

namespace byline {

/// Tells that a day has begun where the user is: "today" and "yesterday" mean something else from then on. One alarm at
/// the next midnight, none in between. On Linux it is the system's clock that rings: also at once when the machine was
/// asleep at midnight, or the clock is set. Elsewhere a midnight that was slept through is noticed later.
class NewDay final : public QObject
{
    Q_OBJECT

public:
    explicit NewDay(Clock clock);
    ~NewDay() override;

    /// When today began.
    QDateTime start() const;

signals:
    void began();

private:
    QDate today() const;
    void look();
    void wait();

    Clock m_clock;
    QDate m_known;
    QTimer m_timer;
    int m_alarm = -1;
};

} // namespace byline
