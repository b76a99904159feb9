// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incoming.h"
#include "core/result.h"

#include <QByteArray>
#include <QUrl>

namespace byline {

/// Reads a file, or so many bytes of it. NotFound: missing. NotReadable: a folder, or no permission.
Result<QByteArray> readFile(const QString& path, qint64 most = -1);
/// Writes a whole file, or leaves the old one. NotWritable, DiskFull.
Result<void> writeFile(const QString& path, const QByteArray& bytes);
/// Parses a feed without storing it.
Result<IncomingFeed> inspectFeed(const QByteArray& bytes, const QUrl& url);
/// The text of a page's bytes, whatever their encoding. NotAnArticle: a picture, a PDF or something else without text.
Result<QString> decodePage(const QByteArray& bytes, const QByteArray& contentType = {});

} // namespace byline
