// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/author.h"
#include "core/outlet.h"

#include <QList>

namespace byline {

/// Something an outlet has a number of: a section, a writer.
struct OutletPart
{
    QString name;
    AuthorId author; ///< of a writer
    int articles = 0;
};

/// What an outlet's own page tells of it.
struct OutletPortrait
{
    Outlet outlet;
    int failures = 0; ///< fetches in a row that failed
    int lastFourWeeks = 0;
    QDateTime newest;          ///< publication of its newest article
    qint64 usualTextBytes = 0; ///< the median of its newest articles; 0: it has none
    QList<OutletPart> writers; ///< the most frequent
    int writersInAll = 0;
    QList<OutletPart> sections;
    qint64 textBytes = 0;        ///< what its articles take in the library
    bool isTextReckoned = false; ///< by its newest ones: there are too many to look at each
    int keptArticles = 0;
    qint64 keptBytes = 0; ///< what their offline copies take
};

} // namespace byline
