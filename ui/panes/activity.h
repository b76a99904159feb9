// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panes/status_line.h"

#include <QFrame>
#include <QMap>

class QListWidget;
class QVBoxLayout;

namespace byline {

/// The details of the line at the bottom: all that is going on, each with a button that stops it, and what was said.
class Activity final : public QFrame
{
    Q_OBJECT

public:
    /// Over the line, or where the line would be.
    explicit Activity(StatusLine& line);

    void popUp();

private:
    struct Row
    {
        QWidget* whole = nullptr;
        QLabel* text = nullptr;
        ProgressBar* bar = nullptr;
        QToolButton* stop = nullptr;
    };

    void refresh();
    void refreshRunning();
    void refreshSaid();
    Row makeRow(StatusLine::Job job);
    void place();

    StatusLine& m_line;
    QVBoxLayout* m_running;
    QLabel* m_nothing;
    QLabel* m_before;
    QListWidget* m_said;
    QMap<StatusLine::Job, Row> m_rows;
};

} // namespace byline
