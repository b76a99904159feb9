// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace byline {

class SpokenLabel;

/// Groups of choices under each other, of which a search leaves those that fit.
class PreferenceList final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PreferenceList(QWidget* parent);

    void addGroup(const QString& title);
    /// `words`: a line of explanation, may be empty. The control is named after the title. What can be chosen is found
    /// too, and the row by its `otherNames`, which are not shown.
    void addRow(const QString& title, const QString& words, QWidget* control, const QString& otherNames = {});
    /// A check box says its title itself.
    void addBox(QWidget* box, const QString& words, const QString& otherNames = {});
    void filter(const QString& words);
    /// How many rows fit.
    int shownRows() const;

    /// Not narrower than the widest of its rows: it scrolls up and down only.
    QSize minimumSizeHint() const override;

private:
    struct Row
    {
        QWidget* widget;
        QString text;
    };
    struct Group
    {
        QLabel* heading;
        std::vector<Row> rows;
    };
    QWidget* addRowWidget(const QString& text);
    void addWords(QVBoxLayout& column, const QString& words, QWidget& control);

    QVBoxLayout* m_column;
    SpokenLabel* m_nothing;
    std::vector<Group> m_groups;
};

} // namespace byline
