// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/last_sheets.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace byline {

using namespace std::chrono_literals;

void waitForLastSheets(QObject& printer, const std::function<bool()>& isPrinting)
{
    constexpr auto kPatience = 10s;
    const QPointer guard = &printer;
    QTimer::singleShot(kPatience, &printer, [] {}); // there may be no other event to wait for
    for (const QDeadlineTimer patience(kPatience); guard && isPrinting() && !patience.hasExpired();)
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents | QEventLoop::WaitForMoreEvents);
}

} // namespace byline
