// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/undo_step.h"
#include "ui/panes/status_line.h"

#include <QObject>

class QAction;

namespace byline {

class Actions;
class Library;

/// Undo and redo: the entries name the step that is next in line.
class HistoryCommands final : public QObject
{
    Q_OBJECT

public:
    HistoryCommands(Library& library, Actions& actions, StatusLine& status, QObject* parent);

    /// Offers to take back what this process did last.
    StatusLine::Offer takeBackOffer();
    /// Asks what is in line; also the steps of the last run.
    void refresh();

private:
    /// `subject`: what it was meant to be, where it failed.
    void report(const Result<UndoStep>& step, const QString& subject);

    Library& m_library;
    Actions& m_actions;
    StatusLine& m_status;
};

} // namespace byline
