// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/popups.h"

#include "ui/style/icons.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QStyleOption>

#include <cmath>

namespace byline {

namespace {

constexpr const char* kRounded = "rounded";
constexpr int kRadius = 8;
constexpr int kMargin = 4; ///< beside the rows of a list that drops down, as a menu has it

/// Elsewhere what is not painted may be black: X11 does not say whether something composes its screen.
bool isSurelyComposed()
{
    const QString platform = QGuiApplication::platformName();
    return platform.startsWith(QLatin1String("wayland")) || platform == QLatin1String("offscreen");
}

/// Cuts the corners off, at every size.
class CornerMask final : public QObject
{
public:
    explicit CornerMask(QWidget& popup)
        : QObject(&popup)
    {
        popup.installEventFilter(this);
        cut(popup);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Resize)
            cut(*static_cast<QWidget*>(watched));
        return false;
    }

private:
    static void cut(QWidget& popup)
    {
        // Row by row, the same at all four; a polygon's last row and column are a pixel further in.
        const QRect all = popup.rect();
        QRegion shape(all.adjusted(0, kRadius, 0, -kRadius));
        for (int row = 0; row < kRadius; ++row) {
            const double up = kRadius - row - 0.5;
            const int inset = int(kRadius - std::sqrt(kRadius * kRadius - up * up));
            for (const int y : {row, all.height() - 1 - row})
                shape += QRect(inset, y, all.width() - 2 * inset, 1);
        }
        popup.setMask(shape);
    }
};

} // namespace

void roundCorners(QWidget& popup)
{
    if (popup.property(kRounded).toBool())
        return;
    popup.setProperty(kRounded, true);
    if (isSurelyComposed())
        popup.setAttribute(Qt::WA_TranslucentBackground);
    else
        new CornerMask(popup);
    auto* list = qobject_cast<QAbstractItemView*>(&popup);
    if (qobject_cast<QComboBox*>(popup.parentWidget()))
        list = popup.findChild<QAbstractItemView*>();
    if (list) // its rows lie on what is painted with the edge
        list->viewport()->setAutoFillBackground(false);
}

void paintPopup(QPainter& painter, const QRect& around, const QWidget* popup)
{
    const Theme theme = Theme::current();
    const qreal hair = 1 / painter.device()->devicePixelRatioF();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.edge());
    if (popup && popup->testAttribute(Qt::WA_TranslucentBackground))
        painter.drawRoundedRect(QRectF(around), kRadius, kRadius);
    else
        painter.drawRect(QRectF(around)); // it is cut off in steps, which are all of the edge's colour
    painter.setBrush(theme.popup());
    painter.drawRoundedRect(QRectF(around).adjusted(hair, hair, -hair, -hair), kRadius - hair, kRadius - hair);
    painter.restore();
}

void paintMenuRow(QPainter& painter, const QStyleOptionMenuItem& item, bool hasColumn)
{
    const Theme theme = Theme::current();
    const bool enabled = item.state & QStyle::State_Enabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!hasColumn)
        painter.fillRect(item.rect, theme.popup()); // its rows come on the window's colour
    if ((item.state & QStyle::State_Selected) && enabled) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.selection);
        const int beside = hasColumn ? 0 : kMargin;
        painter.drawRoundedRect(QRectF(item.rect).adjusted(beside, 0, -beside, 0), 6, 6);
    }
    if (hasColumn && item.checkType != QStyleOptionMenuItem::NotCheckable && item.checked) {
        const int side = textScaled(14);
        const QRect mark(item.rect.left() + 5, item.rect.center().y() - side / 2 + 1, side, side);
        paintIcon(painter, QStringLiteral("check"), QStyle::visualRect(item.direction, item.rect, mark),
                  enabled ? theme.accent : theme.ink3);
    }
    painter.restore();
}

} // namespace byline
