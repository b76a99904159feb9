// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/source_row.h"

#include <QLocale>

namespace byline {

QString numberOf(const SourceRow& row)
{
    const QString number = QLocale().toString(row.count);
    return row.countsFurther ? number + u'+' : number;
}

Source sourceOf(const SourceRow& row)
{
    Source source {row.key, row.title, {}};
    switch (row.kind) {
    case SourceRow::Kind::Outlet:
        source.query.outlet = row.outlet;
        break;
    case SourceRow::Kind::Folder:
        source.query.folder = row.folder;
        break;
    case SourceRow::Kind::Writer:
        source.query.author = row.author;
        break;
    case SourceRow::Kind::BookmarkFolder:
        source.query.bookmarkedOnly = true;
        source.query.bookmarkFolder = row.folder.join(u'/');
        break;
    case SourceRow::Kind::BookmarkTag:
        source.query.bookmarkedOnly = true;
        source.query.tag = row.title;
        break;
    case SourceRow::Kind::SavedSearch:
        source.query.search = row.detail;
        break;
    case SourceRow::Kind::Smart:
        if (row.key == QLatin1String("smart:today"))
            source.query.since = QDate::currentDate().startOfDay().toUTC();
        else if (row.key == QLatin1String("smart:followed"))
            source.query.followedOnly = true;
        else if (row.key == QLatin1String("smart:bookmarks"))
            source.query.bookmarkedOnly = true;
        else if (row.key == QLatin1String("smart:kept"))
            source.query.savedOnly = true;
        else if (row.key == QLatin1String("smart:changed"))
            source.query.changedOnly = true;
        break;
    default:
        break;
    }
    return source;
}

Source sourceOf(AuthorId author, const QString& name)
{
    Source source {QStringLiteral("author:%1").arg(author.value), name, {}};
    source.query.author = author;
    return source;
}

Source sourceOf(OutletId outlet, const QString& title)
{
    Source source {QStringLiteral("outlet:%1").arg(outlet.value), title, {}};
    source.query.outlet = outlet;
    return source;
}

} // namespace byline
