// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/article_page.h"

namespace byline {

// The pieces that header and footer share; all return HTML, empty where there is nothing to show.

/// The language of what is not the article's own: the one the program speaks.
QString frameLanguage();

/// A round portrait, or the initials.
QString portrait(const Author& author, const PageContext& context, const char* cssClass);

/// "Follow" or "Following".
QString followPill(const Author& author);

/// The outlet's icon, or the first letter of its name.
QString outletMark(const QString& title, const PageContext& context);

/// The address a picture is shown from: the kept one, else its own if that is allowed.
QString shownPicture(const QString& address, const PageContext& context);

/// "3 h ago · 2 min read". Each has the direction of its words: on a page from right to left "3 h" does not become "h
/// 3".
QString factLine(const QStringList& facts);

/// What the dateline shows of it: for a week how long ago, then the whole date.
QString datelineTime(const QDateTime& time, const PageContext& context);
/// "3 h ago", "yesterday", a date.
QString relativeTime(const QDateTime& time, const PageContext& context);

/// The parts of the page around the body of an article in `language`. What is ours in them is in frameLanguage(): in
/// the footer everything that does not say otherwise.
QString articleHeader(const FullArticle& article, const PageContext& context, const QString& text,
                      const QString& language);
QString articleLead(const FullArticle& article, const PageContext& context);
QString articleFooter(const FullArticle& article, const PageContext& context, const QString& language);

} // namespace byline
