// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/inspect.h"

#include "feeds/encoding.h"
#include "feeds/parse_feed.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace byline {

Result<QByteArray> readFile(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorKind::NotFound, path);
    QFile file(path);
    if (info.isDir() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotReadable, path);
    return file.readAll();
}

Result<void> writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::NotWritable, path);
    if (file.write(bytes) != bytes.size() || !file.commit()) {
        const bool full = file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError;
        return fail(full ? ErrorKind::DiskFull : ErrorKind::NotWritable, path);
    }
    return {};
}

Result<IncomingFeed> inspectFeed(const QByteArray& bytes, const QUrl& url)
{
    return parseFeed(bytes, {url, {}});
}

QString decodePage(const QByteArray& bytes, const QByteArray& contentType)
{
    return QString::fromUtf8(decodedToUtf8(bytes, contentType));
}

} // namespace byline
