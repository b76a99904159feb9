// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/library_update.h"

#include "core/async.h"
#include "store/migrate.h"
#include "store/store.h"

#include <QDir>
#include <QFileInfo>

namespace byline {

namespace {

QString fileIn(const QString& dataDir)
{
    return QDir(dataDir).filePath(QStringLiteral("library.db"));
}

} // namespace

bool hasLibrary(const QString& dataDir)
{
    return QFileInfo::exists(fileIn(dataDir));
}

bool needsUpdate(const QString& dataDir)
{
    const Result<FileHead> head = fileHead(fileIn(dataDir));
    return head && head->application == kApplicationId && head->schema < newestSchema();
}

QFuture<Result<void>> updateLibrary(const QString& dataDir)
{
    return inBackground([dataDir] { return Store::open(dataDir).map([](const auto&) {}); });
}

} // namespace byline
