// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/reader_databases.h"

#include "store/connection.h"
#include "store/query.h"
#include "store/transaction.h"

#include <QHash>

namespace byline {

namespace {

struct Folder
{
    qint64 parent = 0;
    QString title;
};
using Folders = QHash<qint64, Folder>;

/// From the outermost folder; a ring of folders ends where it began.
QStringList pathOf(const Folders& folders, qint64 id)
{
    QStringList path;
    for (auto folder = folders.find(id); folder != folders.end() && path.size() < folders.size();
         folder = folders.find(folder->parent))
        path.prepend(folder->title);
    return path;
}

/// `folders`: id, parent, title. `feeds`: title, feed, home page, folder.
Result<QList<ReaderFeed>> readNested(const QString& file, const char* folders, const char* feeds)
{
    auto db = Connection::open(file, Connection::Access::ReadOnly);
    if (!db)
        return tl::unexpected(db.error());
    return reading([&]() -> Result<QList<ReaderFeed>> {
        Folders known;
        for (Query rows(**db, folders); rows.step();)
            known.insert(rows.integer(0), {rows.integer(1), rows.text(2)});
        QList<ReaderFeed> found;
        for (Query rows(**db, feeds); rows.step();)
            found += ReaderFeed {pathOf(known, rows.integer(3)), rows.text(0), rows.text(1), rows.text(2)};
        return found;
    });
}

} // namespace

Result<QList<ReaderFeed>> readNewsflash(const QString& file)
{
    auto db = Connection::open(file, Connection::Access::ReadOnly);
    if (!db)
        return tl::unexpected(db.error());
    return reading([&]() -> Result<QList<ReaderFeed>> {
        Query rows(**db, "SELECT f.label, f.feed_url, f.website, (SELECT c.label FROM feed_mapping m JOIN categories c"
                         " ON c.category_id = m.category_id WHERE m.feed_id = f.feed_id LIMIT 1)"
                         " FROM feeds f WHERE f.feed_url IS NOT NULL ORDER BY f.label");
        QList<ReaderFeed> feeds;
        while (rows.step())
            feeds += ReaderFeed {rows.text(3).isEmpty() ? QStringList() : QStringList {rows.text(3)}, rows.text(0),
                                 rows.text(1), rows.text(2)};
        return feeds;
    });
}

Result<QList<ReaderFeed>> readRssGuard(const QString& file)
{
    return readNested(file, "SELECT id, parent_id, title FROM Categories",
                      "SELECT title, source, '', category FROM Feeds WHERE source LIKE 'http%' ORDER BY title");
}

Result<QList<ReaderFeed>> readQuiteRss(const QString& file)
{
    return readNested(file, "SELECT id, parentId, text FROM feeds WHERE ifnull(xmlUrl, '') = ''",
                      "SELECT text, xmlUrl, htmlUrl, parentId FROM feeds WHERE xmlUrl LIKE 'http%' ORDER BY text");
}

} // namespace byline
