// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article_details.h"
#include "core/author.h"
#include "core/enclosure.h"
#include "core/ids.h"
#include "core/text_extent.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace byline {

/// How complete an offline copy is.
enum class CopyState {
    None,
    Complete, ///< text and every picture
    TextOnly, ///< text, none of its pictures
    Partial,  ///< some pictures are missing
    Failed,   ///< the whole text could not be had; what the feed says is kept
};

/// An article as lists show it: everything but the body. Times are UTC.
struct Article
{
    ArticleId id;
    OutletId outletId;
    QString outletTitle;
    QString guid;
    QString url;
    QString externalUrl;
    QString title;
    QString standfirst;
    QString summary; ///< plain text, at most 500 characters
    QString image;
    QList<AuthorRef> authors;
    QDateTime published; ///< the time it was fetched where the source has none
    QDateTime updated;
    QDateTime fetched;
    QDateTime bookmarkSet; ///< invalid: it has no bookmark
    QStringList tags;
    QString language;
    bool read = false;
    bool bookmarked = false;
    bool changed = false; ///< the source edited it after it was fetched
    CopyState saved = CopyState::None;
    bool keptByShelf = false;             ///< its copy: it may be given up for something newer
    TextExtent extent = TextExtent::Full; ///< how much of it its feed gave, likely
    int missingPictures = 0;              ///< of its copy
    QList<Enclosure> enclosures;
};

/// An article with what is read. `html` is as the source gave it: it is cleaned where it is shown.
struct FullArticle
{
    Article article;
    QList<Author> authors;
    QString html;
    QString text;
    std::optional<ArticleDetails> details {}; ///< where the outlet's platform says more than its feed
};

} // namespace byline
