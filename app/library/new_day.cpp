// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/new_day.h"

#include <QSocketNotifier>

#ifdef Q_OS_LINUX
#include <sys/timerfd.h>
#include <unistd.h>
#endif

namespace byline {

NewDay::NewDay(Clock clock)
    : m_clock(std::move(clock))
    , m_known(today())
{
#ifdef Q_OS_LINUX
    m_alarm = timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
    if (m_alarm >= 0)
        connect(new QSocketNotifier(m_alarm, QSocketNotifier::Read, this), &QSocketNotifier::activated, this,
                &NewDay::look);
#endif
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // a coarse one is off by a twentieth of the day
    connect(&m_timer, &QTimer::timeout, this, &NewDay::look);
    wait();
}

NewDay::~NewDay()
{
#ifdef Q_OS_LINUX
    if (m_alarm >= 0)
        close(m_alarm);
#endif
}

QDateTime NewDay::start() const
{
    return today().startOfDay().toUTC();
}

QDate NewDay::today() const
{
    return m_clock().toLocalTime().date();
}

void NewDay::look()
{
    if (std::exchange(m_known, today()) != today())
        emit began();
    wait();
}

void NewDay::wait()
{
    const QDateTime now = m_clock();
    const qint64 left = qMax<qint64>(1, now.msecsTo(today().addDays(1).startOfDay()));
#ifdef Q_OS_LINUX
    if (m_alarm >= 0) {
        const qint64 at = QDateTime::currentMSecsSinceEpoch() + left;
        itimerspec when {};
        when.it_value = {time_t(at / 1000), long(at % 1000) * 1'000'000};
        // Setting it also takes back that it has rung.
        timerfd_settime(m_alarm, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, nullptr);
        return;
    }
#endif
    m_timer.start(int(left));
}

} // namespace byline
