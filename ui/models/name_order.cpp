// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/name_order.h"

namespace byline {

QCollator nameOrder()
{
    // Without a locale Qt compares code by code; the window speaks English then.
    const QLocale locale;
    QCollator order(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    order.setNumericMode(true);
    return order;
}

} // namespace byline
