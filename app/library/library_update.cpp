// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/library_update.h"

#include "store/migrate.h"
#include "store/store.h"

#include <QDir>
#include <QtConcurrent>

namespace byline {

bool needsUpdate(const QString& dataDir)
{
    const Result<FileHead> head = fileHead(QDir(dataDir).filePath(QStringLiteral("library.db")));
    return head && head->application == kApplicationId && head->schema < newestSchema();
}

QFuture<Result<void>> updateLibrary(const QString& dataDir)
{
    return QtConcurrent::run([dataDir] { return Store::open(dataDir).map([](const auto&) {}); });
}

} // namespace byline
