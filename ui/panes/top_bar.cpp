// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/top_bar.h"

#include "ui/actions.h"
#include "ui/panes/search_field.h"
#include "ui/style/icons.h"
#include "ui/style/mirror.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace byline {

TopBar::TopBar(Actions& actions, QMenu* moreMenu, QWidget* parent)
    : QWidget(parent)
{
    m_left = new QWidget(this);
    auto* left = new QHBoxLayout(m_left);
    left->setContentsMargins(isRightToLeft() ? QMargins(0, 0, 13, 0) : QMargins(13, 0, 0, 0));
    left->setSpacing(4);
    left->addWidget(button(actions.addOutlet));
    left->addWidget(button(actions.refresh));

    m_search = new SearchField(this);
    setFixedHeight(qMax(textScaled(48), m_search->height() + 14));

    m_right = new QWidget(this);
    auto* right = new QHBoxLayout(m_right);
    right->setContentsMargins(isRightToLeft() ? QMargins(12, 0, 0, 0) : QMargins(0, 0, 12, 0));
    right->setSpacing(4);
    right->addWidget(button(actions.fullText));
    right->addWidget(button(actions.readingStyle));
    right->addWidget(button(actions.toggleBookmark));
    right->addWidget(button(actions.toggleKept));
    right->addWidget(menuButton(QStringLiteral("more"), tr("More"), moreMenu));
    place();
}

void TopBar::addArticleMenu(QMenu& menu)
{
    auto* right = static_cast<QHBoxLayout*>(m_right->layout());
    right->insertWidget(right->count() - 1, menuButton(QStringLiteral("share"), tr("This article"), &menu));
    place();
}

QToolButton* TopBar::button(QAction* action)
{
    auto* made = new QToolButton(this);
    made->setDefaultAction(action);
    made->setAutoRaise(true);
    fitToText(*made);
    made->setFocusPolicy(Qt::TabFocus);
    made->setAccessibleName(QString(action->text()).remove(u'…'));
    return made;
}

QToolButton* TopBar::menuButton(const QString& icon, const QString& text, QMenu* menu)
{
    auto* made = new QToolButton(this);
    made->setIcon(themedIcon(icon));
    made->setToolTip(text);
    made->setAccessibleName(text);
    made->setAutoRaise(true);
    fitToText(*made);
    made->setFocusPolicy(Qt::TabFocus);
    made->setEnabled(menu->menuAction()->isEnabled());
    connect(menu->menuAction(), &QAction::enabledChanged, made, &QWidget::setEnabled);
    // popup() instead of setMenu(): no arrow, and no nested event loop.
    connect(made, &QToolButton::clicked, menu, [made, menu] {
        menu->popup(made->mapToGlobal(QPoint(made->width() - menu->sizeHint().width(), made->height() + 2)));
    });
    return made;
}

void TopBar::alignSearch(int left, int width)
{
    m_searchLeft = left;
    m_searchWidth = width;
    place();
}

void TopBar::place()
{
    const Mirror mirror(layoutDirection(), rect());
    const int leftWidth = m_left->sizeHint().width();
    const int rightWidth = m_right->sizeHint().width();
    m_left->setGeometry(mirror(QRect(0, 0, leftWidth, height() - 1)));
    m_right->setGeometry(mirror(QRect(width() - rightWidth, 0, rightWidth, height() - 1)));
    const int left = qMax(m_searchLeft, leftWidth + 8);
    const int room = width() - rightWidth - 8 - left;
    m_search->setGeometry(mirror(
        QRect(left, (height() - m_search->height()) / 2, qMax(60, qMin(m_searchWidth, room)), m_search->height())));
}

void TopBar::resizeEvent(QResizeEvent*)
{
    place();
}

void TopBar::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.side);
    const qreal hair = 1 / devicePixelRatioF();
    painter.fillRect(QRectF(0, height() - hair, width(), hair), theme.line);
}

} // namespace byline
