// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/completion_list.h"

#include "ui/panes/choice_rows.h"
#include "ui/panes/typed_text.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QGuiApplication>
#include <QInputMethod>
#include <QLineEdit>
#include <QStringListModel>

namespace byline {

namespace {

constexpr int kBelow = 6; ///< two of them lie over the field: Qt lets a list begin above its end

} // namespace

CompletionList::CompletionList(QLineEdit& field, const QString& name)
    : QObject(&field)
    , m_field(field)
    , m_name(name)
    , m_typed(new TypedText(field))
{
    connect(&field, &QLineEdit::textEdited, this, &CompletionList::typed);
    connect(m_typed, &TypedText::changed, this, [this] {
        if (m_typed->isComposing())
            emit typed();
    });
}

QString CompletionList::beforeCursor() const
{
    return m_typed->beforeCursor();
}

void CompletionList::offer(const QStringList& words)
{
    if (words.isEmpty())
        return close();
    if (!m_completer) {
        m_completer = new QCompleter(new QStringListModel(this), this);
        m_completer->setWidget(&m_field);
        m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
        m_completer->popup()->setObjectName(m_name);
        m_completer->popup()->setItemDelegate(new ChoiceRows(m_completer));
        connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &CompletionList::chosen);
    }
    static_cast<QStringListModel*>(m_completer->model())->setStringList(words);
    m_completer->complete(m_field.rect().adjusted(0, 0, 0, kBelow)); // the field's edge stays in sight
}

void CompletionList::put(qsizetype begin, const QString& text)
{
    QGuiApplication::inputMethod()->commit();
    const QString after = m_field.text().mid(m_field.cursorPosition());
    const QString before = m_field.text().first(begin) + text;
    m_field.setText(before + after);
    m_field.setCursorPosition(int(before.size()));
}

bool CompletionList::isOpen() const
{
    return m_completer && m_completer->popup()->isVisible();
}

bool CompletionList::isAnyChosen() const
{
    return isOpen() && m_completer->popup()->selectionModel()->hasSelection();
}

void CompletionList::close()
{
    if (m_completer)
        m_completer->popup()->hide();
}

} // namespace byline
