// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"

#include <QString>

namespace byline {

class Connection;

/// An article's authors and its source's tags stand in its `article_source` too, in their order, so that a list need
/// not look for them, as do the flags and times of the article's own row. As links are stored: "12 7".
QString linksAsText(const QList<qint64>& ids);
QList<qint64> linksFromText(const QString& text);

/// After another change of `article_author` or of the source's tags than storing a feed, and where the article's own
/// row was put in anew; a change of that takes the row along by itself.
void renewListRow(Connection& db, ArticleId id);
void renewAllListRows(Connection& db);

} // namespace byline
