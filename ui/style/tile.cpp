// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/tile.h"

#include "core/initials.h"
#include "ui/style/style.h"

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

#include <array>

namespace byline {

namespace {

QColor colourOf(const QString& name)
{
    // The tints of the reading page (resources/page/page.css).
    static constexpr std::array<QRgb, kTints> kInks {0x7A5C4A, 0x1A6F50, 0x35618A, 0x83486F,
                                                     0x505A94, 0x7A6426, 0x93503A, 0x40606A};
    return QColor::fromRgb(kInks.at(size_t(tintOf(name))));
}

/// What is painted at every look at a row is painted once, for the pixels of this screen: `paint` gets a rectangle at
/// the origin. `key` says what it is.
template <typename Paint>
void paintOnce(QPainter& painter, const QRectF& where, const QString& key, Paint paint)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize size = (where.size() * ratio).toSize();
    const QString whole = QStringLiteral("byline/%1/%2x%3@%4").arg(key).arg(size.width()).arg(size.height()).arg(ratio);
    QPixmap pixmap;
    if (!QPixmapCache::find(whole, &pixmap)) {
        pixmap = QPixmap(size);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter once(&pixmap);
        once.setRenderHint(QPainter::Antialiasing);
        once.setRenderHint(QPainter::SmoothPixmapTransform);
        once.setPen(Qt::NoPen);
        paint(once, QRectF(QPointF(0, 0), where.size()));
        once.end();
        QPixmapCache::insert(whole, pixmap);
    }
    // On whole pixels, or it would be smoothed a second time.
    painter.drawPixmap(QPointF((where.topLeft() * ratio).toPoint()) / ratio, pixmap);
}

void paintText(QPainter& painter, const QRectF& where, const QString& text, double share)
{
    QFont font = textFont(1, QFont::DemiBold);
    font.setPixelSize(qMax(6, qRound(where.height() * share)));
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(where, Qt::AlignCenter | Qt::TextDontClip, text);
}

QString firstLetter(const QString& name)
{
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name.at(i).isLetterOrNumber())
            return name.mid(i, 1).toUpper();
        if (name.at(i).isHighSurrogate() && i + 1 < name.size())
            return name.mid(i, 2);
    }
    return QStringLiteral("·");
}

} // namespace

void paintLetterTile(QPainter& painter, const QRectF& where, const QString& name)
{
    const QString letter = firstLetter(name);
    paintOnce(painter, where, QStringLiteral("letter/%1/%2").arg(letter, colourOf(name).name()),
              [&](QPainter& once, const QRectF& tile) {
                  once.setBrush(colourOf(name));
                  once.drawRoundedRect(tile, 4, 4);
                  paintText(once, tile, letter, 0.62);
              });
}

void paintInitials(QPainter& painter, const QRectF& where, const QString& name, NameOf whose)
{
    const QString letters = initials(name, whose);
    paintOnce(painter, where, QStringLiteral("initials/%1/%2").arg(letters, colourOf(name).name()),
              [&](QPainter& once, const QRectF& circle) {
                  once.setBrush(colourOf(name));
                  once.drawEllipse(circle);
                  paintText(once, circle, letters, 0.42);
              });
}

void paintRounded(QPainter& painter, const QRectF& where, const QImage& picture, double radius)
{
    paintOnce(painter, where, QStringLiteral("picture/%1/%2").arg(picture.cacheKey()).arg(radius),
              [&](QPainter& once, const QRectF& frame) {
                  // All of its pixels count: looking at every third one would leave out thin lines.
                  const double ratio = once.device()->devicePixelRatioF();
                  const QImage fitted = picture.scaled((frame.size() * ratio).toSize(), Qt::KeepAspectRatioByExpanding,
                                                       Qt::SmoothTransformation);
                  QPainterPath path;
                  path.addRoundedRect(frame, radius, radius);
                  // A brush instead of a clip: clips are not smoothed at their edge.
                  QBrush brush(fitted);
                  QTransform transform;
                  transform.translate((frame.width() - fitted.width() / ratio) / 2,
                                      (frame.height() - fitted.height() / ratio) / 2);
                  transform.scale(1 / ratio, 1 / ratio);
                  brush.setTransform(transform);
                  once.fillPath(path, brush);
              });
}

} // namespace byline
