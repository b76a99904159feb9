// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"

#include <QCoreApplication>
#include <QLocale>

namespace byline {

/// An article in words: for screen readers, and where a line has to say it all.
class ArticleSpeech final
{
    Q_DECLARE_TR_FUNCTIONS(byline::ArticleSpeech)

public:
    /// "unread, headline, author, outlet, two hours ago, kept offline".
    static QString row(const Article& article, const QDateTime& now, const QLocale& locale);
    /// The outlet, and what is known of how much of the article it gave: "Fieldnotes · teaser, likely".
    static QString outlet(const Article& article);
    /// "Kept offline: complete", "2 pictures missing" …; empty where there is no copy.
    static QString copy(const Article& article);
    /// Something to listen to comes with it.
    static bool hasAudio(const Article& article);
    /// "박민수 · 김서연", or "Ken Sato, Siobhán O'Neill".
    static QString authors(const QList<AuthorRef>& authors);
};

} // namespace byline
