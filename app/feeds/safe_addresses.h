// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incoming.h"

#include <QUrl>

namespace byline {

/// The feed without addresses that no link of a feed should have: `javascript:`, `file:`, `data:` and whatever else is
/// not for the web, mail or downloads. `source` is where the feed came from: only the built-in one may name kept
/// pictures.
IncomingFeed withSafeAddresses(IncomingFeed feed, const QUrl& source);

} // namespace byline
