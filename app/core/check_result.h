// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace byline {

/// One line of `doctor`. `detail` is technical and not translated.
struct CheckResult
{
    QString name;
    bool ok = false;
    QString detail;
};

} // namespace byline
