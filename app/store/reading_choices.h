// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/reading_choice.h"
#include "core/result.h"
#include "core/text_extent.h"

#include <QDateTime>

namespace byline {

class Connection;

/// How the user reads the articles of an outlet.
Result<ReadingChoice> readingChoice(Connection& db, OutletId outlet);
Result<Changes> setReadingChoice(Connection& db, OutletId outlet, const ReadingChoice& choice);

/// The paragraph at the top of the page when the article was left; 0: its beginning.
Result<int> readingPlace(Connection& db, ArticleId id);
Result<void> setReadingPlace(Connection& db, ArticleId id, int place);

/// When the article was last shown to the reader; invalid: never.
Result<QDateTime> seenAt(Connection& db, ArticleId id);
Result<void> setSeen(Connection& db, ArticleId id, const QDateTime& now);

/// What was extracted from an article's page. NotFound.
struct FullText
{
    QString html;
    QString text;
};
Result<FullText> fullText(Connection& db, ArticleId id);
/// It also tells how much the feed gave, measured against it.
Result<Changes> storeFullText(Connection& db, ArticleId id, const FullText& full, const QDateTime& now);

} // namespace byline
