// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/page_article.h"

namespace byline {

IncomingItem articleOfPage(const QUrl& url, const Readable& readable)
{
    IncomingItem item;
    item.url = url.toString(QUrl::FullyEncoded);
    item.guid = item.url;
    item.title = readable.title.isEmpty() ? item.url : readable.title;
    item.standfirst = readable.excerpt;
    item.contentHtml = readable.contentHtml;
    item.image = readable.image;
    item.authors = readable.authors;
    item.language = readable.language;
    item.published = readable.published;
    return item;
}

} // namespace byline
