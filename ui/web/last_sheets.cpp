// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/last_sheets.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QPointer>
#include <QTimer>

namespace byline {

void waitForLastSheets(QObject& printer, const std::function<bool()>& isPrinting, std::chrono::seconds patience)
{
    const QPointer guard = &printer;
    QTimer::singleShot(patience, &printer, [] {}); // there may be no other event to wait for
    for (const QDeadlineTimer end(patience); guard && isPrinting() && !end.hasExpired();)
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents | QEventLoop::WaitForMoreEvents);
}

} // namespace byline
