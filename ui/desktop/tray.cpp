// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desktop/tray.h"

#include "library/library.h"
#include "library/reading.h"
#include "ui/style/theme.h"

#include <QImageReader>
#include <QLocale>
#include <QMenu>
#include <QPainter>

#include <chrono>

namespace byline {

using namespace std::chrono_literals;

namespace {

constexpr int kMostShown = 99;

} // namespace

QIcon iconWithCount(int count)
{
    QImageReader reader(QStringLiteral(":/welcome/byline.png"), "png");
    reader.setAutoDetectImageFormat(false); // which loads every plugin there is
    const QIcon plain(QPixmap::fromImageReader(&reader));
    if (count <= 0)
        return plain;
    const QString text = count > kMostShown ? QStringLiteral("99+") : QString::number(count);
    QIcon icon;
    for (const int size : {22, 32, 48, 64}) {
        QPixmap picture(size, size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        plain.paint(&painter, picture.rect());
        QFont font = painter.font();
        font.setPixelSize(size * 4 / 9);
        font.setBold(true);
        painter.setFont(font);
        const int width = qMin(size, qMax(size / 2, painter.fontMetrics().horizontalAdvance(text) + size / 6));
        const QRectF badge(size - width, size / 2, width, size - size / 2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::light().accent);
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2);
        painter.setPen(Theme::light().onAccent);
        painter.drawText(badge, Qt::AlignCenter, text);
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

Tray::Tray(Library& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_menu(std::make_unique<QMenu>())
    , m_show(m_menu->addAction(QString()))
    , m_refresh(m_menu->addAction(QString()))
    , m_quit((m_menu->addSeparator(), m_menu->addAction(QString())))
{
    m_icon.setContextMenu(m_menu.get());
    m_soon.setSingleShot(true);
    m_soon.setInterval(300ms);
    connect(m_show, &QAction::triggered, this, &Tray::activated);
    connect(m_refresh, &QAction::triggered, this, &Tray::refreshRequested);
    connect(m_quit, &QAction::triggered, this, &Tray::quitRequested);
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::messageClicked);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            emit activated();
    });
    connect(&m_soon, &QTimer::timeout, this, &Tray::countUnread);
    connect(&library, &Library::changed, this, [this] {
        if (m_icon.isVisible() && !m_soon.isActive())
            m_soon.start();
    });
    retranslate();
}

Tray::~Tray() = default;

void Tray::setVisible(Qt::CheckState visible)
{
    if (visible == Qt::Unchecked)
        return m_icon.hide();
    showCount();
    m_icon.show();
    countUnread();
}

void Tray::retranslate()
{
    m_show->setText(tr("Show Byline"));
    m_refresh->setText(tr("Refresh"));
    m_quit->setText(tr("Quit"));
    if (m_icon.isVisible()) // to read the picture takes a tenth of the start
        showCount();
}

void Tray::say(const QString& title, const QString& text)
{
    m_icon.showMessage(title, text, iconWithCount(0));
}

void Tray::countUnread()
{
    m_library.reading().smartCounts().then(this, [this](const Result<SmartCounts>& counts) {
        if (counts && counts->unread != m_unread) {
            m_unread = counts->unread;
            showCount();
        }
    });
}

void Tray::showCount()
{
    m_icon.setIcon(iconWithCount(m_unread));
    m_icon.setToolTip(m_unread == 0   ? tr("Byline: no unread articles")
                      : m_unread == 1 ? tr("Byline: 1 unread article")
                                      : tr("Byline: %1 unread articles").arg(QLocale().toString(m_unread)));
}

} // namespace byline
