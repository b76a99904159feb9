// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/dates.h"

#include <QtGlobal>

using namespace byline;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(qMin<std::size_t>(size, 4096)));
    const QDateTime date = parseDate(text);
    if (!date.isValid())
        return 0;
    if (date.timeSpec() != Qt::UTC)
        qFatal("a date that is not in UTC");
    // A date that is written down by the rules is read as what it is, to the second.
    const QString written = date.toString(Qt::ISODate);
    const bool hasFourDigits = date.date().year() >= 1000 && date.date().year() <= 9999;
    if (hasFourDigits && parseDate(written).toSecsSinceEpoch() != date.toSecsSinceEpoch())
        qFatal("%s is not read back", qPrintable(written));
    return 0;
}
