// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace byline {

/// How far the search index has come, in ids of articles: it has all up to `through`, of those up to `last`.
struct IndexProgress
{
    qint64 through = 0;
    qint64 last = 0;

    bool isComplete() const { return through >= last; }
};

} // namespace byline
