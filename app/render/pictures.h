// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace byline {

/// The pictures a reader would see in `html`, each once, in order, absolute: `src`, the best of `srcset` (up to 2,000
/// pixels wide), lazy attributes (`data-src` …), `<picture>`, `poster`. Tracking pixels are left out. Pictures that are
/// kept already (`byline://picture/…`) are among them.
QStringList pictureUrls(const QString& html, const QUrl& base);

/// For each of those pictures all addresses it can be had from, best first.
QList<QStringList> pictureChoices(const QString& html, const QUrl& base);

/// `html` with each picture that `kept` knows (absolute address → byline: address) taken from there; `srcset` and
/// lazy attributes of those are dropped, pictures that are not kept stay as they are.
QString withKeptPictures(const QString& html, const QUrl& base, const QHash<QString, QString>& kept);

} // namespace byline
