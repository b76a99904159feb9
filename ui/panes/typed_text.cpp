// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/typed_text.h"

#include <QInputMethodEvent>
#include <QLineEdit>

namespace byline {

TypedText::TypedText(QLineEdit& field)
    : QObject(&field)
    , m_field(field)
    , m_told(field.text())
{
    field.installEventFilter(this);
    connect(&field, &QLineEdit::textChanged, this, &TypedText::tell);
}

QString TypedText::text() const
{
    return m_field.text().insert(m_field.cursorPosition(), m_composed);
}

QString TypedText::beforeCursor() const
{
    return m_field.text().first(m_field.cursorPosition()) + m_composed;
}

bool TypedText::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_field && event->type() == QEvent::InputMethod) {
        m_composed = static_cast<QInputMethodEvent*>(event)->preeditString();
        QMetaObject::invokeMethod(this, &TypedText::tell,
                                  Qt::QueuedConnection); // when the field has what was committed
    }
    return QObject::eventFilter(watched, event);
}

void TypedText::tell()
{
    const QString now = text();
    if (now == m_told)
        return;
    m_told = now;
    emit changed(now);
}

} // namespace byline
