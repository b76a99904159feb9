// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/copy.h"
#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QLocale>

namespace byline {

/// What goes into a file that stands alone: articles with the pictures that are kept of them.
struct Bundle
{
    QList<FullArticle> articles;
    QHash<QString, QByteArray> hashes;   ///< of each kept picture, by its address on the web
    QHash<QByteArray, Picture> pictures; ///< by content hash
    QLocale locale;
    QDateTime now;
};

/// One page with everything in it; nothing in it runs, and nothing is asked of anybody when it is opened.
QByteArray htmlFile(const Bundle& bundle);
/// One text; the pictures are at its end, as data: addresses.
QByteArray markdownFile(const Bundle& bundle);
/// A book (EPUB 3) with a chapter for each article. Unsupported: it could not be packed.
Result<QByteArray> epubFile(const Bundle& bundle);

} // namespace byline
