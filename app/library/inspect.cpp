// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/inspect.h"

#include "feeds/encoding.h"
#include "feeds/parse_feed.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace byline {

namespace {

/// As browsers tell what is no text (the "binary data bytes" of the MIME Sniffing Standard).
bool isBinary(const QByteArray& bytes, const QByteArray& contentType)
{
    const auto start = QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 1445));
    const bool isWide = start.startsWith("\xFE\xFF") || start.startsWith("\xFF\xFE")
                        || contentType.toLower().contains("utf-16") || contentType.toLower().contains("utf-32");
    const bool hasSigns = std::any_of(start.begin(), start.end(), [](char sign) {
        const auto c = uchar(sign);
        return c <= 0x08 || c == 0x0B || (c >= 0x0E && c <= 0x1A) || (c >= 0x1C && c <= 0x1F);
    });
    return start.startsWith("%PDF-") || (hasSigns && !isWide);
}

} // namespace

Result<QByteArray> readFile(const QString& path, qint64 most)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorKind::NotFound, path, kNoFile);
    QFile file(path);
    if (info.isDir() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotReadable, path);
    return most < 0 ? file.readAll() : file.read(most);
}

Result<void> writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::NotWritable, path);
    // A full disk shows when the buffer is written out, and commit does not look: it would put an empty file in place.
    if (file.write(bytes) != bytes.size() || !file.flush() || !file.commit()) {
        const bool full = file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError;
        return fail(full ? ErrorKind::DiskFull : ErrorKind::NotWritable, path);
    }
    return {};
}

Result<IncomingFeed> inspectFeed(const QByteArray& bytes, const QUrl& url)
{
    return parseFeed(bytes, {url, {}});
}

Result<QString> decodePage(const QByteArray& bytes, const QByteArray& contentType)
{
    if (isBinary(bytes, contentType))
        return fail(ErrorKind::NotAnArticle);
    return QString::fromUtf8(decodedToUtf8(bytes, contentType));
}

} // namespace byline
