// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incoming.h"
#include "core/result.h"

#include <QFuture>
#include <QUrl>

#include <functional>

namespace byline {

/// What extraction makes of a web page. `contentHtml` is cleaned: nothing in it runs.
struct Readable
{
    QString title;
    QString byline;
    QList<IncomingAuthor> authors;
    QString excerpt;
    QString siteName;
    QString language;
    QString direction; ///< "ltr", "rtl" or empty
    QDateTime published;
    QString image;
    QString contentHtml;
    QString contentText;
    int length = 0; ///< characters of contentText
};

/// How `library` reaches extraction without seeing a web engine; handed in at start-up.
using ExtractFunction = std::function<QFuture<Result<Readable>>(const QString& html, const QUrl& url)>;

} // namespace byline
