// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/list_query.h"

namespace byline {

/// The keys of a query's articles that are in its folder.
QList<ArticleCursor> folderKeys(Connection& db, const ArticleQuery& query, const ListRange& range);

/// Outlets in a folder or below, subscribed ones.
QList<OutletId> outletsInFolder(Connection& db, const QStringList& folder);

} // namespace byline
