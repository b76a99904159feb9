// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/headline.h"

#include "core/article.h"

namespace byline {

QString headlineOf(const Article& article)
{
    const QString title = article.title.simplified();
    if (!title.isEmpty())
        return title;
    return (article.standfirst.isEmpty() ? article.summary : article.standfirst).left(240).simplified();
}

} // namespace byline
