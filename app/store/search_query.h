// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QList>

namespace byline {

/// One condition of a search.
struct SearchTerm
{
    enum class Kind { Words, Title, Author, Outlet, Tag, Before, After, Is, Has };
    enum class Content { Picture, Audio };
    enum class Flag { Unread, Read, Bookmarked, Saved, Changed, Followed };

    Kind kind = Kind::Words;
    bool negated = false;
    QString text; ///< Words, Title, Author, Outlet, Tag
    QDateTime time;
    Flag flag = Flag::Unread;
    Content content = Content::Picture;
};

/// All groups must hold; of a group any one term.
using SearchQuery = QList<QList<SearchTerm>>;

/// Words (all), "phrases", -word, `or` between neighbours (it binds tighter than the blank: "a b or c" is a and one of
/// b, c), and name:value with author, outlet, tag, title, before, after, is, has, or their Korean words.
/// `before:2025-03` is before the first of March, `after:2025-03` from then on; a date may be of several words
/// (`after:3 days ago`, see core/day_words.h). Signs that no article is found by are passed over. BadQuery, with a
/// SearchFault as its code.
Result<SearchQuery> parseSearch(const QString& text, const QDateTime& now);
/// At two times.
bool meansTheSame(const QString& text, const QDateTime& now, const QDateTime& then);

} // namespace byline
