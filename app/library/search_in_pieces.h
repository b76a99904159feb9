// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/search_request.h"
#include "library/found_in_pieces.h"

namespace byline {

/// What a search lists, for as long as `context` lives. A rare phrase of common words takes a while to be found: lists
/// and articles are read in between.
QFuture<Result<SearchResults>> searchInPieces(Store& store, QObject* context, const SearchRequest& request,
                                              const QDateTime& now, const StopFlag& stopped);

} // namespace byline
