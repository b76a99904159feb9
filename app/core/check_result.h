// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace byline {

/// One line of `doctor`. Name and `detail` are for programs and not translated; library/health_text makes what a person
/// reads out of `number` and `subject`.
struct CheckResult
{
    QString name;
    bool ok = false;
    QString detail;
    qint64 number = 0; ///< rows that are wrong, articles, a version, bytes: what the name says
    QString subject;   ///< a folder
};

} // namespace byline
