// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/table.h"
#include "core/article.h"

#include <QDateTime>

namespace byline {

/// The columns every list of articles has: id, marks, time, outlet, headline and author.
QList<Column> articleColumns();
QStringList articleCells(const Article& article);
QString articleTable(const QList<Article>& articles, int columns);

/// A time as lists show it: this computer's, to the minute, sortable.
QString shortTime(const QDateTime& time);

QString authorNames(const QList<AuthorRef>& authors);

} // namespace byline
