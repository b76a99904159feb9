// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/pictures.h"

#include "library/archive.h"

#include <QBuffer>
#include <QImageReader>
#include <QRegularExpression>

namespace byline {

namespace {

/// Large enough for 72 × 72 at three times the resolution.
constexpr int kSide = 216;
constexpr int kCacheInKiB = 48 * 1024;

/// Qt's SVG opens the files that a picture names, and what comes from the web has no business with them.
bool namesFiles(const QByteArray& svg)
{
    static const QRegularExpression kOthers(QStringLiteral("<(?:[\\w.-]+:)?(?:image|feImage)\\b|<!ENTITY"),
                                            QRegularExpression::CaseInsensitiveOption);
    return svg.startsWith("\x1f\x8b") || kOthers.match(QString::fromUtf8(svg)).hasMatch();
}

struct Beginning
{
    QByteArrayView bytes;
    const char* format; ///< as Qt names it
    qsizetype at = 0;
};

/// Told by the first bytes. Left to itself QImageReader loads all its plugins, and the libraries behind them, to ask
/// each one; empty for what is so rare that it may.
QByteArray formatOf(QByteArrayView picture)
{
    static constexpr Beginning kBeginnings[] = {
        {"\x89PNG\r\n", "png"},   {"\xff\xd8\xff", "jpeg"}, {"GIF8", "gif"}, {"WEBP", "webp", 8},
        {{"\0\0\1\0", 4}, "ico"}, {"ftypavif", "avif", 4},  {"<svg", "svg"}, {"<?xml", "svg"},
    };
    for (const auto& [bytes, format, at] : kBeginnings)
        if (picture.sliced(qMin(at, picture.size())).startsWith(bytes))
            return format;
    return {};
}

/// On a thread of the pool: decodes no more than is shown.
QImage decoded(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    if (const QByteArray format = formatOf(bytes); !format.isEmpty()) {
        reader.setFormat(format);
        reader.setAutoDetectImageFormat(false);
    }
    reader.setAutoTransform(true);
    if (reader.format().startsWith("svg") && namesFiles(bytes))
        return {};
    const QSize size = reader.size();
    if (size.isValid() && qMin(size.width(), size.height()) > kSide)
        reader.setScaledSize(size.scaled(kSide, kSide, Qt::KeepAspectRatioByExpanding));
    QImage image = reader.read();
    if (image.isNull())
        return {};
    return image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace

Pictures::Pictures(Archive& archive, QObject* parent)
    : QObject(parent)
    , m_archive(archive)
    , m_images(kCacheInKiB)
{
}

QImage Pictures::thumbnail(const QString& url)
{
    if (url.isEmpty())
        return {};
    if (const QImage* image = m_images.object(url))
        return *image;
    if (m_asked.contains(url))
        return {};
    m_asked.insert(url);
    m_archive.thumbnail(url)
        .then(QtFuture::Launch::Async,
              [](const Result<QByteArray>& bytes) { return bytes ? decoded(*bytes) : QImage(); })
        .then(this, [this, url](const QImage& image) {
            if (!image.isNull())
                return store(url, image);
            m_missingThumbnails.insert(url);
            emit arrived(url); // no more is waited for: its place says so
        });
    return {};
}

QImage Pictures::icon(const QString& url)
{
    if (url.isEmpty())
        return {};
    if (const QImage* image = m_images.object(url))
        return *image;
    if (m_asked.contains(url))
        return {};
    m_asked.insert(url);
    m_archive.pictureByUrl(url)
        .then(QtFuture::Launch::Async,
              [](const Result<Picture>& picture) { return picture ? decoded(picture->bytes) : QImage(); })
        .then(this, [this, url](const QImage& image) {
            if (image.isNull())
                m_missingIcons.insert(url);
            store(url, image);
        });
    return {};
}

void Pictures::askAgainForIcons()
{
    m_asked.subtract(std::exchange(m_missingIcons, {}));
}

void Pictures::askAgainForThumbnails()
{
    if (m_missingThumbnails.isEmpty())
        return;
    m_asked.subtract(std::exchange(m_missingThumbnails, {}));
    emit arrived({}); // who paints asks
}

void Pictures::store(const QString& url, const QImage& image)
{
    // One that is missing stays among the asked: it is not asked for at every paint.
    if (image.isNull())
        return;
    m_asked.remove(url);
    m_images.insert(url, new QImage(image), int(image.sizeInBytes() / 1024) + 1);
    emit arrived(url);
}

} // namespace byline
