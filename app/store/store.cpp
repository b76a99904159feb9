// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.h"

#include "store/migrate.h"
#include "store/remove_articles.h"
#include "store/sqlite_error.h"

#include <QDir>
#include <QFileInfo>

namespace byline {

class Store::Private
{
public:
    bool isNew = false;
    std::unique_ptr<Lane> writes;
    std::unique_ptr<Lane> reads; // goes first: the last connection to close tidies up, which needs the right to write
};

Store::Store()
    : d(std::make_unique<Private>())
{
}
Store::~Store() = default;

namespace {

Result<void> prepareFolder(const QString& dataDir)
{
    const QFileInfo info(dataDir);
    if (info.exists() && !info.isDir())
        return fail(ErrorKind::LibraryUnusable, QStringLiteral("%1 is a file, not a folder").arg(dataDir));
    if (!QDir().mkpath(dataDir))
        return fail(ErrorKind::LibraryUnusable, QStringLiteral("%1 cannot be made").arg(dataDir));
    return {};
}

/// Refuses what is not ours or too new before SQLite is let near it. True: there is no library yet.
Result<bool> examineFile(const QString& file, int newestSchema)
{
    const QFileInfo info(file);
    if (!info.exists())
        return true;
    if (info.isDir())
        return fail(ErrorKind::LibraryUnusable, QStringLiteral("%1 is a folder").arg(file));
    const Result<FileHead> head = fileHead(file);
    if (!head)
        return tl::unexpected(Error {head.error().kind, QStringLiteral("%1: %2").arg(file, head.error().detail)});
    if (head->isEmpty)
        return true;
    if (!head->isSqlite)
        return fail(ErrorKind::LibraryDamaged, QStringLiteral("%1 is not a database").arg(file));
    // A library of one page is one whose making was cut short, or is in its log still.
    const bool isBegun = head->application == 0 && head->pages <= 1;
    if (!isBegun && head->application != kApplicationId)
        return fail(ErrorKind::LibraryUnusable, QStringLiteral("%1 is a database of another program").arg(file));
    if (head->schema > newestSchema)
        return fail(ErrorKind::LibraryNewer, file, head->schema);
    return false;
}

tl::unexpected<Error> about(const QString& file, Error error)
{
    if (!error.detail.contains(file))
        error.detail = QStringLiteral("%1: %2").arg(file, error.detail);
    return tl::unexpected(std::move(error));
}

} // namespace

Result<std::unique_ptr<Store>> Store::open(const QString& dataDir)
{
    const QString file = QDir(dataDir).absoluteFilePath(QStringLiteral("library.db"));
    if (const Result<void> folder = prepareFolder(dataDir); !folder)
        return tl::unexpected(folder.error());
    const QList<Migration> steps = migrations();
    const Result<bool> isNew = examineFile(file, steps.last().version);
    if (!isNew)
        return tl::unexpected(isNew.error());

    Result<std::unique_ptr<Connection>> writes = Connection::open(file, Connection::Access::ReadWrite);
    if (!writes)
        return about(file, writes.error());
    if (const Result<void> migrated = migrate(**writes, file, steps); !migrated)
        return about(file, migrated.error());
    if (const Result<void> swept = removeLeftovers(**writes, QDateTime::currentDateTimeUtc()); !swept)
        return about(file, swept.error());
    Result<std::unique_ptr<Connection>> reads = Connection::open(file, Connection::Access::ReadOnly);
    if (!reads)
        return about(file, reads.error());

    std::unique_ptr<Store> store(new Store);
    store->d->isNew = *isNew;
    store->d->writes = std::make_unique<Lane>(std::move(*writes));
    store->d->reads = std::make_unique<Lane>(std::move(*reads));
    return store;
}

Lane& Store::reads()
{
    return *d->reads;
}

Lane& Store::writes()
{
    return *d->writes;
}

bool Store::isNew() const
{
    return d->isNew;
}

} // namespace byline
