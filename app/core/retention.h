// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace byline {

/// How many articles of an outlet are kept. What is bookmarked, saved, noted or by a followed writer always stays.
struct Retention
{
    enum class Kind { Everything = 0, Newest = 1, Days = 2 };

    Kind kind = Kind::Everything;
    int number = 0; ///< of articles or of days

    bool operator==(const Retention&) const = default;
};

} // namespace byline
