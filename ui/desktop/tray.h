// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSystemTrayIcon>
#include <QTimer>

class QAction;
class QMenu;

namespace byline {

class Library;

/// Byline beside the clock: how much is unread, and a way back to the window.
class Tray final : public QObject
{
    Q_OBJECT

public:
    Tray(Library& library, QObject* parent);
    ~Tray() override;

    void setVisible(Qt::CheckState visible);
    bool isVisible() const { return m_icon.isVisible(); }
    /// The texts in the language as it is now.
    void retranslate();
    int unread() const { return m_unread; }
    /// For desktops without a service for notices.
    void say(const QString& title, const QString& text);

signals:
    void activated();
    void refreshRequested();
    void quitRequested();
    void messageClicked();

private:
    void countUnread();
    void showCount();

    Library& m_library;
    QSystemTrayIcon m_icon;
    std::unique_ptr<QMenu> m_menu;
    QAction* m_show;
    QAction* m_refresh;
    QAction* m_quit;
    QTimer m_soon;
    int m_unread = 0;
};

/// The program's icon with a number on it; 0: without.
QIcon iconWithCount(int count);

} // namespace byline
