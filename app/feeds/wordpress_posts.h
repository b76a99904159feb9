// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incoming.h"
#include "core/result.h"

#include <QUrl>

namespace byline {

/// True for what WordPress says of itself in its feeds ("https://wordpress.org/?v=6.4").
bool isWordPress(const QString& generator);

/// Where a site on WordPress gives its posts with authors and pictures, newest first. `author`: their number, 0: all.
QUrl wordPressPostsAddress(const QUrl& site, int page, int perPage, int author = 0);

/// Posts as WordPress's REST interface gives them. Sites that keep their authors' list closed leave those out.
Result<QList<IncomingItem>> parseWordPressPosts(const QByteArray& json);

} // namespace byline
