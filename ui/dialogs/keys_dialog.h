// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QKeySequence>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace byline {

class Actions;
class Shortcuts;
class SpokenLabel;

/// All keys, at a glance; a command that is chosen can be given others. What belongs to another command is said before
/// it is taken from there.
class KeysDialog final : public QDialog
{
    Q_OBJECT

public:
    KeysDialog(const Actions& actions, Shortcuts& shortcuts, QWidget* parent);

private:
    void fill(const Actions& actions);
    void refreshKeys();
    void filter(const QString& words);
    QString chosen() const;
    QString nameOf(const QString& command) const;
    void choose();
    void offer();
    void give();

    Shortcuts& m_shortcuts;
    QLineEdit* m_search;
    QTreeWidget* m_list;
    QLabel* m_name;
    QKeySequenceEdit* m_edit;
    QPushButton* m_give;
    QPushButton* m_clear;
    QPushButton* m_reset;
    QPushButton* m_resetAll;
    SpokenLabel* m_words;
    QKeySequence m_key; ///< what was pressed last and is not given yet
};

} // namespace byline
