// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/search_field.h"

#include "ui/style/icons.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <chrono>

namespace byline {

using namespace std::chrono_literals;

SearchField::SearchField(QWidget* parent)
    : QLineEdit(parent)
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
    setTextMargins(30, 0, 34, 0);
    setFixedHeight(30);
    m_pause.setSingleShot(true);
    m_pause.setInterval(180ms);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::say);
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.trimmed().isEmpty()) {
            m_pause.stop();
            say();
        } else {
            m_pause.start();
        }
    });
}

void SearchField::say()
{
    const QString text = this->text().trimmed();
    if (text == m_said)
        return;
    m_said = text;
    emit searched(text);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
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

void SearchField::paintEvent(QPaintEvent* event)
{
    const Theme theme = Theme::current();
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(theme.paper);
        painter.setPen(hasFocus() ? QPen(theme.accent, 1.5) : QPen(theme.line, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 8, 8);
        paintIcon(painter, QStringLiteral("search"), QRectF(10, (height() - 15) / 2.0, 15, 15), theme.ink3);
        if (text().isEmpty() && !hasFocus()) {
            const QRectF hint(width() - 27, (height() - 18) / 2.0, 17, 18);
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
