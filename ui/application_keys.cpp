// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/application_keys.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>

namespace byline {

namespace {

bool pressButton(QObject* object, const QKeyEvent& key)
{
    if ((key.key() != Qt::Key_Return && key.key() != Qt::Key_Enter) || key.isAutoRepeat()
        || (key.modifiers() & ~Qt::KeypadModifier))
        return false;
    auto* button = qobject_cast<QAbstractButton*>(object);
    if (!button || !(qobject_cast<QPushButton*>(button) || qobject_cast<QToolButton*>(button)))
        return false;
    button->click();
    return true;
}

bool openMenu(QObject* object, const QKeyEvent& key)
{
    auto* widget = qobject_cast<QWidget*>(object);
    if (!widget || key.key() != Qt::Key_F10 || key.modifiers() != Qt::ShiftModifier)
        return false;
    const QPoint place = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent wanted(QContextMenuEvent::Keyboard, place, widget->mapToGlobal(place));
    QCoreApplication::sendEvent(widget, &wanted);
    return true;
}

void beginWithFirst(QMenu& menu)
{
    for (QAction* action : menu.actions())
        if (action->isVisible() && action->isEnabled() && !action->isSeparator())
            return menu.setActiveAction(action);
}

class ApplicationKeys final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() == QEvent::KeyPress) {
            const auto& key = static_cast<const QKeyEvent&>(*event);
            return pressButton(object, key) || openMenu(object, key);
        }
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
};

} // namespace

void installApplicationKeys()
{
    static QPointer<ApplicationKeys> keys;
    if (keys)
        return;
    keys = new ApplicationKeys(qApp);
    qApp->installEventFilter(keys);
}

} // namespace byline
