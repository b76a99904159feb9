// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/tile.h"

#include "core/initials.h"
#include "ui/style/style.h"

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QPainterPath>

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
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(name));
    painter.drawRoundedRect(where, 4, 4);
    paintText(painter, where, firstLetter(name), 0.62);
    painter.restore();
}

void paintInitials(QPainter& painter, const QRectF& where, const QString& name)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(name));
    painter.drawEllipse(where);
    paintText(painter, where, initials(name), 0.42);
    painter.restore();
}

void paintRounded(QPainter& painter, const QRectF& where, const QImage& picture, double radius)
{
    QPainterPath path;
    path.addRoundedRect(where, radius, radius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    // A brush instead of a clip: clips are not smoothed at their edge.
    const QSizeF fitted = QSizeF(picture.size()).scaled(where.size(), Qt::KeepAspectRatioByExpanding);
    const double scale = fitted.width() / picture.width();
    QBrush brush(picture);
    QTransform transform;
    transform.translate(where.x() - (fitted.width() - where.width()) / 2,
                        where.y() - (fitted.height() - where.height()) / 2);
    transform.scale(scale, scale);
    brush.setTransform(transform);
    painter.fillPath(path, brush);
    painter.restore();
}

} // namespace byline
