// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/newsletter.h"
#include "core/result.h"

namespace byline {

class Connection;

/// State None where nothing was ever asked for.
Result<Subscription> newsletterOf(Connection& db, OutletId outlet);
/// All but None, the latest change first.
Result<QList<Subscription>> newsletters(Connection& db);
Result<void> storeNewsletter(Connection& db, const Subscription& subscription);

} // namespace byline
