// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "feeds/parse_feed.h"

namespace byline {

/// JSON Feed 1.0 and 1.1 from UTF-8.
Result<IncomingFeed> parseJsonFeed(const QByteArray& utf8, const FeedSource& source);

} // namespace byline
