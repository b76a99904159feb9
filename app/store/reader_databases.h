// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QList>
#include <QString>

namespace byline {

/// A subscription in the database of NewsFlash.
struct NewsflashFeed
{
    QString category; ///< empty: in none
    QString title;
    QString feedUrl;
    QString homePageUrl;
};

/// Reads NewsFlash's database.sqlite and leaves it as it is. The library's errors where it cannot be read.
Result<QList<NewsflashFeed>> readNewsflash(const QString& file);

} // namespace byline
