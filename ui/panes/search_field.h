// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>
#include <QTimer>

namespace byline {

/// The search field: searches as you type, Esc gives the list back.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget* parent);

signals:
    /// After a short pause in typing; empty: no search any more.
    void searched(const QString& text);
    /// Enter or the down key: the reader wants to go on in the list.
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void say();

    QTimer m_pause;
    QString m_said;
};

} // namespace byline
