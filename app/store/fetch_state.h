// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incoming.h"
#include "store/outlets.h"

namespace byline {

/// Writes how a fetch went, within the transaction of its caller.
void applyOutcome(Connection& db, const FetchOutcome& outcome);

/// Takes over what a feed says about itself where the outlet does not know better.
void describeOutlet(Connection& db, OutletId id, const IncomingFeed& feed);

} // namespace byline
