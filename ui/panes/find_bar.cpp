// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/find_bar.h"

#include "ui/panes/typed_text.h"
#include "ui/style/style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace byline {

FindBar::FindBar(Where where, QWidget* parent)
    : Strip(parent)
    , m_where(where)
    , m_field(new QLineEdit(this))
    , m_typed(new TypedText(*m_field))
    , m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("findBar"));
    setFixedHeight(textScaled(44));
    m_field->setPlaceholderText(where == Where::Article ? tr("Find in this article") : tr("Find on this page"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setMaximumWidth(textScaled(320));
    m_count->setFont(textFont(0.88));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(4);
    row->addWidget(m_field, 100); // as wide as it may be, whatever is said beside it
    row->addWidget(
        button(QStringLiteral("↑"), tr("Previous (Shift+Enter)"), [this] { search(FindDirection::Previous); }));
    row->addWidget(button(QStringLiteral("↓"), tr("Next (Enter)"), [this] { search(FindDirection::Next); }));
    row->addSpacing(6);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(button(QStringLiteral("×"), tr("Close (Esc)"), [this] { end(); }));
    connect(m_typed, &TypedText::changed, this, [this] { search(FindDirection::Next); });
    hide();
}

void FindBar::begin(const QString& text)
{
    show();
    if (!text.isEmpty() && !text.contains(u'\n'))
        m_field->setText(text);
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    if (text.isEmpty() && !m_field->text().isEmpty())
        search(FindDirection::Next);
}

void FindBar::end()
{
    if (isHidden())
        return;
    hide();
    emit wanted({}, FindDirection::Next);
    emit ended();
}

QString FindBar::text() const
{
    return m_typed->text();
}

void FindBar::search(FindDirection direction)
{
    if (m_typed->text().isEmpty())
        m_count->clear();
    emit wanted(m_typed->text(), direction);
}

void FindBar::showResult(FoundText found)
{
    if (m_typed->text().isEmpty())
        m_count->clear();
    else if (found.total == 0)
        m_count->setText(m_where == Where::Article ? tr("Not in this article") : tr("Not on this page"));
    else
        m_count->setText(tr("%1 of %2").arg(found.active).arg(found.total));
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        end();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        search(event->modifiers() & Qt::ShiftModifier ? FindDirection::Previous : FindDirection::Next);
        return;
    default:
        Strip::keyPressEvent(event);
    }
}

} // namespace byline
