// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/tag_completion.h"

#include "ui/panes/completion_list.h"

#include <QLineEdit>

namespace byline {

namespace {

constexpr qsizetype kMostOffered = 12;

/// Where the last of the tags before the cursor begins.
qsizetype lastTag(const QString& text)
{
    qsizetype begin = text.lastIndexOf(u',') + 1;
    while (begin < text.size() && text.at(begin).isSpace())
        ++begin;
    return begin;
}

} // namespace

TagCompletion::TagCompletion(QLineEdit& field)
    : QObject(&field)
    , m_field(field)
    , m_list(new CompletionList(field, QStringLiteral("tagCompletions")))
{
    connect(m_list, &CompletionList::typed, this, &TagCompletion::offer);
    connect(m_list, &CompletionList::chosen, this,
            [this](const QString& tag) { m_list->put(lastTag(m_list->beforeCursor()), tag); });
}

void TagCompletion::offer()
{
    const QString before = m_list->beforeCursor();
    const QString begun = before.mid(lastTag(before));
    QStringList given;
    for (const QString& tag : m_field.text().split(u','))
        given += tag.simplified();
    QStringList beginning;
    QStringList containing;
    for (const QString& tag : m_tags) {
        if (begun.isEmpty() || given.contains(tag, Qt::CaseInsensitive))
            continue;
        if (tag.startsWith(begun, Qt::CaseInsensitive))
            beginning += tag;
        else if (tag.contains(begun, Qt::CaseInsensitive))
            containing += tag;
    }
    m_list->offer((beginning + containing).mid(0, kMostOffered));
}

} // namespace byline
