// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article_details.h"
#include "core/changes.h"
#include "core/result.h"
#include "core/text_extent.h"

#include <QSet>
#include <QStringList>

#include <optional>

namespace byline {

class Connection;

/// What the platform said of an article; nothing where it said nothing.
std::optional<ArticleDetails> detailsOf(Connection& db, ArticleId id);
/// Within the caller's transaction.
void writeDetails(Connection& db, ArticleId id, const ArticleDetails& details);

/// Those of the given identities that the outlet's articles have; with `described`, only where details are known.
enum class KnownOnly { Any, Described };
Result<QSet<QString>> knownIdentities(Connection& db, OutletId outlet, const QStringList& identities, KnownOnly which);

/// The source's last edit that the library knows of; invalid without any.
Result<QDateTime> newestEdit(Connection& db, OutletId outlet);

/// Articles that end at the paywall and are open to who may read up to `upTo`, newest first. Others would be asked for
/// in vain each time.
struct CutArticle
{
    ArticleId id;
    QString url;
};
Result<QList<CutArticle>> cutArticles(Connection& db, OutletId outlet, Visibility upTo, int limit);
/// Puts the whole text in the place of a cut one, if it is longer. The source's own is still what tells an edit.
Result<Changes> storeWholeText(Connection& db, ArticleId id, const QString& html, const QString& text);

} // namespace byline
