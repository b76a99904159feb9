// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incoming.h"
#include "core/result.h"

#include <QList>
#include <QUrl>

namespace byline {

/// True for what WordPress says of itself in its feeds ("https://wordpress.org/?v=6.4").
bool isWordPress(const QString& generator);

/// Which posts of a site, newest first. Authors, sections and posts go by their numbers; 0: all.
struct WordPressQuery
{
    int page = 1;
    int perPage = 10;
    int author = 0;
    int category = 0;
    QList<int> only {}; ///< these posts
};
/// Where a site on WordPress gives its posts with authors and pictures.
QUrl wordPressPostsAddress(const QUrl& site, const WordPressQuery& query);

/// Where it gives the number behind the short name in an address: `list` is "users" or "categories". Many sites keep
/// their users' list closed.
QUrl wordPressNumberAddress(const QUrl& site, const QString& list, const QString& slug);
/// 0: it was not told.
int wordPressNumberFrom(const QByteArray& json);

/// The number of a post in its guid ("https://example.com/?p=123"); 0: another kind of guid.
int wordPressPostNumber(const QString& guid);

/// Posts as WordPress's REST interface gives them. Sites that keep their authors' list closed leave those out.
Result<QList<IncomingItem>> parseWordPressPosts(const QByteArray& json);

} // namespace byline
