// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>
#include <QTimer>

#include <functional>

class QCompleter;
class QToolButton;

namespace byline {

/// The search field: searches as you type, Esc gives the list back.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget* parent);

    /// Empties the field without a word: its list is left another way.
    void reset();

    /// The names that follow "author:" and "outlet:", asked for when they are needed.
    using NamesFunction = std::function<QStringList(const QString& operatorName)>;
    void setNames(NamesFunction names) { m_names = std::move(names); }
    /// What may stand in the place of the word that is typed last.
    QStringList completions(const QString& word) const;

signals:
    /// After a short pause in typing; empty: no search any more.
    void searched(const QString& text);
    /// Enter or the down key: the reader wants to go on in the list.
    void left();
    /// The search is to be kept.
    void saveRequested(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void say();
    void offerCompletions();
    void complete(const QString& with);

    QTimer m_pause;
    QString m_said;
    NamesFunction m_names;
    QCompleter* m_completer = nullptr;
    QToolButton* m_save;
};

} // namespace byline
