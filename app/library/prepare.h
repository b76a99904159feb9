// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incoming.h"
#include "core/result.h"
#include "store/articles.h"

#include <QFuture>
#include <QSet>
#include <QUrl>

#include <functional>

namespace byline {

/// Completes what a feed brought with what its platform can tell besides (all authors, the whole text …).
using DescribeFunction =
    std::function<QFuture<FetchedFeed>(OutletId outlet, const QString& feedUrl, const FetchedFeed& fetched)>;

/// Makes a parsed feed ready to be stored: identities, texts for the index, plain
/// summaries, content hashes. Pure, any thread.
FetchedFeed prepared(IncomingFeed feed, FetchOutcome outcome);

/// Without the items of these identities.
FetchedFeed without(FetchedFeed fetched, const QSet<QString>& identities);

/// Tells whether a body is the same as the last one.
QByteArray bodyHashOf(const QByteArray& body);

} // namespace byline
