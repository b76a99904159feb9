// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exact_time.h"

namespace byline {

QString exactTime(const QDateTime& time, const QLocale& locale)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    const QString date = locale.toString(local.date(), QLocale::LongFormat);
    const QString clock = locale.toString(local.time(), QLocale::ShortFormat);
    const QLocale::Language language = locale.language();
    const bool closeSet = language == QLocale::Korean || language == QLocale::Japanese || language == QLocale::Chinese;
    return date + (closeSet ? QStringLiteral(" ") : QStringLiteral(", ")) + clock;
}

QString shortTime(const QDateTime& time, const QDateTime& now, const QLocale& locale)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    return local.date() == now.toLocalTime().date() ? locale.toString(local.time(), QLocale::ShortFormat)
                                                    : locale.toString(local, QLocale::ShortFormat);
}

} // namespace byline
