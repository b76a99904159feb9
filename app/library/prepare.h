// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incoming.h"
#include "core/result.h"
#include "store/articles.h"

#include <QUrl>

namespace byline {

/// Makes a parsed feed ready to be stored: identities, texts for the index, plain
/// summaries, content hashes. Pure, any thread.
FetchedFeed prepared(IncomingFeed feed, FetchOutcome outcome);

/// Tells whether a body is the same as the last one.
QByteArray bodyHashOf(const QByteArray& body);

} // namespace byline
