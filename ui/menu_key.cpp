// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/menu_key.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>

namespace byline {

namespace {

void beginWithFirst(QMenu& menu)
{
    for (QAction* action : menu.actions())
        if (action->isVisible() && action->isEnabled() && !action->isSeparator())
            return menu.setActiveAction(action);
}

class MenuKey final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() == QEvent::KeyPress)
            return openMenu(object, static_cast<const QKeyEvent&>(*event));
        if (event->type() == QEvent::ContextMenu
            && static_cast<const QContextMenuEvent&>(*event).reason() == QContextMenuEvent::Keyboard)
            QMetaObject::invokeMethod(
                this,
                [] {
                    if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
                        menu && !menu->activeAction())
                        beginWithFirst(*menu);
                },
                Qt::QueuedConnection);
        return false;
    }

private:
    static bool openMenu(QObject* object, const QKeyEvent& key)
    {
        auto* widget = qobject_cast<QWidget*>(object);
        if (!widget || key.key() != Qt::Key_F10 || key.modifiers() != Qt::ShiftModifier)
            return false;
        const QPoint place = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
        QContextMenuEvent wanted(QContextMenuEvent::Keyboard, place, widget->mapToGlobal(place));
        QCoreApplication::sendEvent(widget, &wanted);
        return true;
    }
};

} // namespace

void installMenuKey()
{
    static QPointer<MenuKey> key;
    if (key)
        return;
    key = new MenuKey(qApp);
    qApp->installEventFilter(key);
}

} // namespace byline
