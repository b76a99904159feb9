// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panes/search_completion.h"

#include <QLineEdit>
#include <QTimer>

class QToolButton;

namespace byline {

class TypedText;

/// The search field: searches as you type, Esc gives the list back.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget* parent);

    /// Empties the field without a word: its list is left another way.
    void reset();

    SearchCompletion& completion() { return *m_completion; }

signals:
    /// After a short pause in typing; empty: no search any more.
    void searched(const QString& text);
    /// Enter or the down key: the reader wants to go on in the list.
    void left();
    /// The search is to be kept.
    void saveRequested(const QString& text);
    /// What it finds is to be dealt with by itself.
    void ruleRequested(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void say();

    QTimer m_pause;
    QString m_said;
    TypedText* m_typed;
    SearchCompletion* m_completion;
    QToolButton* m_save;
};

} // namespace byline
