// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article_query.h"
#include "core/result.h"

#include <QFuture>

#include <atomic>
#include <memory>

class QObject;

namespace byline {

class Store;

/// Set to true from any thread: what runs ends as Cancelled.
using StopFlag = std::shared_ptr<std::atomic<bool>>;
inline StopFlag stopFlag()
{
    return std::make_shared<std::atomic<bool>>(false);
}

/// All that a search finds, or the first `most` that were found (negative: all), for as long as `context` lives. It may
/// have to look at every text of the library: lists and articles are read in between.
QFuture<Result<QList<ArticleId>>> foundInPieces(Store& store, QObject* context, const ArticleQuery& query, int most,
                                                const QDateTime& now, const StopFlag& stopped);

} // namespace byline
