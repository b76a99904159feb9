// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/preference_list.h"

#include "ui/panes/spoken_label.h"
#include "ui/style/byline_style.h"
#include "ui/style/style.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace byline {

PreferenceList::PreferenceList(QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    floatScrollBar(*this); // in the margin: the rows end where the field above them does
    auto* page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(24, 4, 24, 20);
    m_column->setSpacing(0);
    m_nothing = new SpokenLabel(page);
    m_nothing->say(tr("No preference matches."));
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setContentsMargins(0, 20, 0, 0);
    m_nothing->hide();
    m_column->addWidget(m_nothing);
    m_column->addStretch(1);
    setWidget(page);
}

void PreferenceList::addGroup(const QString& title)
{
    auto* heading = new QLabel(title, widget());
    heading->setFont(textFont(0.88, QFont::DemiBold));
    heading->setForegroundRole(QPalette::PlaceholderText);
    heading->setContentsMargins(0, 18, 0, 4);
    m_column->insertWidget(m_column->count() - 1, heading);
    m_groups.push_back({heading, {}});
}

QWidget* PreferenceList::addRowWidget(const QString& text)
{
    auto* row = new QWidget(widget());
    m_column->insertWidget(m_column->count() - 1, row);
    m_groups.back().rows.push_back({row, m_groups.back().heading->text() + u' ' + text});
    return row;
}

void PreferenceList::addWords(QVBoxLayout& column, const QString& words, QWidget& control)
{
    if (words.isEmpty())
        return;
    auto* line = new QLabel(words, widget());
    line->setFont(textFont(0.88));
    line->setForegroundRole(QPalette::PlaceholderText);
    line->setWordWrap(true);
    line->setBuddy(&control); // Orca reads what is nobody's when the dialog opens, all in a row
    control.setAccessibleDescription(words);
    column.addWidget(line);
}

void PreferenceList::addRow(const QString& title, const QString& words, QWidget* control, const QString& otherNames)
{
    QStringList found {title, words, otherNames};
    if (const auto* choice = qobject_cast<const QComboBox*>(control))
        for (int i = 0; i < choice->count(); ++i)
            found += choice->itemText(i);
    QWidget* row = addRowWidget(found.join(u' '));
    auto* name = new QLabel(title, row);
    name->setWordWrap(true);
    name->setBuddy(control);
    if (control->accessibleName().isEmpty() && !qobject_cast<QLabel*>(control)) // a label is its own words
        control->setAccessibleName(title);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(name);
    addWords(*texts, words, *control);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 5, 0, 5);
    line->setSpacing(20);
    line->addLayout(texts, 1);
    line->addWidget(control, 0, Qt::AlignVCenter);
}

void PreferenceList::addBox(QWidget* box, const QString& words, const QString& otherNames)
{
    const auto* button = qobject_cast<const QAbstractButton*>(box);
    QWidget* row = addRowWidget(QStringList {button ? button->text() : QString(), words, otherNames}.join(u' '));
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 5, 0, 5);
    column->setSpacing(1);
    column->addWidget(box);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(button ? wordsOf(*button) : 0, 0, 0, 0);
    addWords(*below, words, *box);
    column->addLayout(below);
}

QSize PreferenceList::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width(), QScrollArea::minimumSizeHint().height()};
}

void PreferenceList::filter(const QString& words)
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    for (const Group& group : m_groups) {
        bool some = false;
        for (const Row& row : group.rows) {
            const bool fits = std::all_of(wanted.begin(), wanted.end(), [&row](const QString& word) {
                return row.text.contains(word, Qt::CaseInsensitive);
            });
            row.widget->setVisible(fits);
            some = some || fits;
        }
        group.heading->setVisible(some);
    }
    m_nothing->setVisible(shownRows() == 0);
}

int PreferenceList::shownRows() const
{
    int count = 0;
    for (const Group& group : m_groups)
        for (const Row& row : group.rows)
            count += row.widget->isHidden() ? 0 : 1;
    return count;
}

} // namespace byline
