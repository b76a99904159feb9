// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace byline {

/// A subscription in the database of another reader.
struct ReaderFeed
{
    QStringList folder; ///< from the outermost one; empty: in none
    QString title;
    QString feedUrl;
    QString homePageUrl;
};

/// The SQLite databases of other readers, which are left as they are. The library's errors where one cannot be read.
Result<QList<ReaderFeed>> readNewsflash(const QString& file);
/// RSS Guard 4 and 5; what its scripts make, and accounts on a server, are no feeds for us.
Result<QList<ReaderFeed>> readRssGuard(const QString& file);
Result<QList<ReaderFeed>> readQuiteRss(const QString& file);

} // namespace byline
