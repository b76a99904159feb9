// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/check_result.h"
#include "core/result.h"

#include <QList>
#include <QString>

namespace byline {

class Connection;

/// SQLite's integrity, foreign keys, schema version, search index, counts and orphans.
Result<QList<CheckResult>> checkLibrary(Connection& db);
/// Mends what can be mended: recounts, removes orphans, and empties the search index, which `indexNext` fills again.
Result<void> repairLibrary(Connection& db);

/// Values the program keeps for itself (settings live elsewhere): empty if unset.
Result<QString> metaValue(Connection& db, const QString& key);
Result<void> setMetaValue(Connection& db, const QString& key, const QString& value);

} // namespace byline
