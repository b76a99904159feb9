// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace byline {

/// How long ago, as lists say it: "12 min", "3 h", "Yesterday", "14 Nov".
class RelativeTime final
{
    Q_DECLARE_TR_FUNCTIONS(byline::RelativeTime)

public:
    static QString shown(const QDateTime& time, const QDateTime& now, const QLocale& locale);
    /// The same as a screen reader says it: "12 minutes ago".
    static QString spoken(const QDateTime& time, const QDateTime& now, const QLocale& locale);
};

} // namespace byline
