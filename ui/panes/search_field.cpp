// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/search_field.h"

#include "ui/panes/typed_text.h"
#include "ui/style/icons.h"
#include "ui/style/mirror.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <chrono>

namespace byline {

using namespace std::chrono_literals;

SearchField::SearchField(QWidget* parent)
    : QLineEdit(parent)
    , m_typed(new TypedText(*this))
    , m_completion(new SearchCompletion(*this))
{
    setObjectName(QStringLiteral("search"));
    setAccessibleName(tr("Search"));
    setPlaceholderText(tr("Search — author:name, after:yesterday, \"exact words\""));
    setFrame(false);
    // The rounded field is painted here; the style's square one must not cover it. The other colours are inherited.
    QPalette clear;
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
    setAttribute(Qt::WA_MacShowFocusRect, false);
    const int before = textScaled(30);
    const int after = textScaled(34);
    setTextMargins(isRightToLeft() ? QMargins(after, 0, before, 0) : QMargins(before, 0, after, 0));
    setFixedHeight(qMax(30, fontMetrics().height() + 10));
    m_save = new QToolButton(this);
    m_save->setObjectName(QStringLiteral("saveSearch"));
    m_save->setIcon(themedIcon(QStringLiteral("bookmark")));
    m_save->setIconSize(QSize(1, 1) * textScaled(15));
    m_save->setAutoRaise(true);
    m_save->setFixedSize(QSize(1, 1) * textScaled(24));
    m_save->setCursor(Qt::ArrowCursor);
    m_save->setFocusPolicy(Qt::TabFocus);
    m_save->setToolTip(tr("Save this search to the list on the left"));
    m_save->setAccessibleName(tr("Save search"));
    m_save->hide();
    connect(m_save, &QToolButton::clicked, this, [this] { emit saveRequested(text().trimmed()); });
    m_pause.setSingleShot(true);
    m_pause.setInterval(180ms);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::say);
    connect(m_typed, &TypedText::changed, this, [this](const QString& text) {
        m_save->setVisible(!text.trimmed().isEmpty());
        if (text.trimmed().isEmpty()) {
            m_pause.stop();
            say();
        } else {
            m_pause.start();
        }
    });
}

void SearchField::reset()
{
    m_pause.stop();
    m_said.clear(); // the same words are said again when they are typed again
    clear();
}

void SearchField::say()
{
    const QString text = m_typed->text().trimmed();
    // A name is about to follow.
    if (text == m_said || text.endsWith(u':'))
        return;
    m_said = text;
    emit searched(text);
}

void SearchField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    const QRect save(QPoint(width() - m_save->width() - 4, (height() - m_save->height()) / 2), m_save->size());
    m_save->move(Mirror(layoutDirection(), rect())(save).topLeft());
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (m_completion->wants(*event)) {
        event->ignore();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        clear();
        emit left();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        m_pause.stop();
        say();
        emit left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu();
    menu->setObjectName(QStringLiteral("searchMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const QString words = text().trimmed(); !words.isEmpty()) {
        menu->addSeparator();
        connect(menu->addAction(tr("Save search…")), &QAction::triggered, this,
                [this, words] { emit saveRequested(words); });
        connect(menu->addAction(tr("Make a rule from this search…")), &QAction::triggered, this,
                [this, words] { emit ruleRequested(words); });
    }
    menu->popup(event->globalPos());
}

void SearchField::paintEvent(QPaintEvent* event)
{
    const Theme theme = Theme::current();
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(theme.paper);
        painter.setPen(hasFocus() ? QPen(theme.accent, 1.5) : QPen(theme.line, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 8, 8);
        const Mirror mirror(layoutDirection(), rect());
        const int sign = textScaled(15);
        paintIcon(painter, QStringLiteral("search"),
                  mirror(QRectF(textScaled(10), (height() - sign) / 2.0, sign, sign)), theme.ink3);
        if (text().isEmpty() && !hasFocus()) {
            const int high = textScaled(18);
            const QRectF hint = mirror(QRectF(width() - textScaled(27), (height() - high) / 2.0, textScaled(17), high));
            painter.setPen(QPen(theme.line, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(hint.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
            painter.setPen(theme.quiet);
            painter.setFont(textFont(0.82));
            painter.drawText(hint, Qt::AlignCenter, QStringLiteral("/"));
        }
    }
    QLineEdit::paintEvent(event);
}

} // namespace byline
