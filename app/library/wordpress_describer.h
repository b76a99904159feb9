// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/prepare.h"

#include <QObject>

namespace byline {

class Fetcher;
class Store;

/// Adds to the feed of an outlet on WordPress what only its REST interface has: the authors' pages, portraits and
/// biographies, the featured picture. The text stays the feed's. Asked only when there is something new.
class WordPressDescriber final : public QObject
{
    Q_OBJECT

public:
    WordPressDescriber(Store& store, Fetcher& fetcher);

    /// The feed as it was where the outlet is not on WordPress or the site keeps this closed.
    QFuture<FetchedFeed> described(OutletId outlet, const QString& feedUrl, const FetchedFeed& fetched);

private:
    Store& m_store;
    Fetcher& m_fetcher;
};

} // namespace byline
