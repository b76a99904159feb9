// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/source_speech.h"

#include "ui/models/source_row.h"

#include <QLocale>

namespace byline {

QString SourceSpeech::count(const SourceRow& row)
{
    const QString number = QLocale().toString(row.count);
    const bool shelf = row.kind == SourceRow::Kind::BookmarkFolder || row.kind == SourceRow::Kind::BookmarkTag
                       || row.key == QLatin1String("smart:bookmarks") || row.key == QLatin1String("smart:kept")
                       || row.key == QLatin1String("smart:changed");
    if (shelf)
        return row.count == 1 ? tr("1 article") : tr("%1 articles").arg(number);
    if (row.countsFurther)
        return tr("more than %1 unread").arg(number);
    // "Unread" says so already.
    return row.key == QLatin1String("smart:unread") ? number : tr("%1 unread").arg(number);
}

QString SourceSpeech::row(const SourceRow& row)
{
    QStringList parts {row.title};
    if (row.kind == SourceRow::Kind::Folder || row.kind == SourceRow::Kind::BookmarkFolder)
        parts += tr("folder");
    else if (row.kind == SourceRow::Kind::BookmarkTag)
        parts += tr("tag");
    if (row.followed)
        parts += tr("followed");
    if (!row.detail.isEmpty())
        parts += row.detail;
    if (row.count > 0)
        parts += count(row);
    if (!row.error.isEmpty()) {
        const QString subject = row.title + QLatin1String(": "); // has been said
        parts += row.error.startsWith(subject) ? row.error.mid(subject.size()) : row.error;
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace byline
