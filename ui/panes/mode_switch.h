// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QWidget>

namespace byline {

/// A few words of which one is chosen: Unread | All.
class ModeSwitch final : public QWidget
{
    Q_OBJECT

public:
    ModeSwitch(const QStringList& words, QWidget* parent);

    int chosen() const;
    void setChosen(int index);

signals:
    void chosenByUser(int index);

private:
    QList<QAbstractButton*> m_buttons;
};

} // namespace byline
