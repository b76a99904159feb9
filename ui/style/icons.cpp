// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/icons.h"

#include "ui/style/theme.h"

#include <QBuffer>
#include <QFile>
#include <QIconEngine>
#include <QImageIOPlugin>
#include <QImageReader>
#include <QPainter>
#include <QPixmapCache>
#include <QPluginLoader>

#include <memory>

namespace byline {

namespace {

/// By Qt's plugin, which is loaded for the first one: linked, Qt SVG would be loaded before there is a window. By its
/// name: QImageReader loads those for other pictures, one after the other, until it has come to this one.
QImage drawn(QByteArray svg, const QSize& size)
{
    static const auto* const kPlugin =
        qobject_cast<QImageIOPlugin*>(QPluginLoader(QStringLiteral("imageformats/qsvg")).instance());
    QImage image;
    QBuffer buffer(&svg);
    buffer.open(QIODevice::ReadOnly);
    if (!kPlugin) { // under another name, or none at all
        QImageReader reader(&buffer, "svg");
        reader.setScaledSize(size);
        return reader.read();
    }
    const std::unique_ptr<QImageIOHandler> handler(kPlugin->create(&buffer, "svg"));
    handler->setOption(QImageIOHandler::ScaledSize, size);
    handler->read(&image);
    return image;
}

/// The drawings are black lines; black is replaced before they are rendered.
QPixmap rendered(const QString& name, const QSize& deviceSize, const QColor& colour)
{
    const QString key = QStringLiteral("byline/%1/%2x%3/%4")
                            .arg(name)
                            .arg(deviceSize.width())
                            .arg(deviceSize.height())
                            .arg(colour.name(QColor::HexArgb));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(deviceSize);
    pixmap.fill(Qt::transparent);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (file.open(QIODevice::ReadOnly)) {
        QByteArray svg = file.readAll();
        svg.replace("#000", colour.name().toLatin1());
        QPainter painter(&pixmap);
        painter.setOpacity(colour.alphaF());
        painter.drawImage(0, 0, drawn(svg, deviceSize));
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class ThemedIconEngine final : public QIconEngine
{
public:
    explicit ThemedIconEngine(QString name)
        : m_name(std::move(name))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(*painter, m_name, rect, colour(mode, state));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return rendered(m_name, size, colour(mode, state));
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap pixmap = rendered(m_name, size, colour(mode, state));
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    QIconEngine* clone() const override { return new ThemedIconEngine(m_name); }

private:
    static QColor colour(QIcon::Mode mode, QIcon::State state)
    {
        const Theme theme = Theme::current();
        if (mode == QIcon::Disabled) {
            QColor pale = theme.ink3;
            pale.setAlphaF(0.55F);
            return pale;
        }
        return state == QIcon::On ? theme.accent : theme.ink2;
    }

    QString m_name;
};

} // namespace

QIcon themedIcon(const QString& name)
{
    return QIcon(new ThemedIconEngine(name));
}

void paintIcon(QPainter& painter, const QString& name, const QRectF& where, const QColor& colour)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    QPixmap pixmap = rendered(name, (where.size() * ratio).toSize(), colour);
    pixmap.setDevicePixelRatio(ratio);
    painter.drawPixmap(where.topLeft(), pixmap);
}

} // namespace byline
