// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/result.h"

#include <QSet>

namespace byline {

class Connection;

/// Whether there is a user name and a password for an outlet in the keychain; they themselves are never in the library.
enum class HasSignIn { No, Yes };

Result<Changes> setOutletSignIn(Connection& db, OutletId id, HasSignIn has);
Result<QSet<OutletId>> outletsWithSignIn(Connection& db);

} // namespace byline
