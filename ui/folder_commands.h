// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "ui/models/source_row.h"

#include <QObject>

class QMenu;
class QWidget;

namespace byline {

class Actions;
class HistoryCommands;
class Library;
class StatusLine;

/// What is done with the folders of outlets. Nothing asks "are you sure": each step is offered to be taken back.
class FolderCommands final : public QObject
{
    Q_OBJECT

public:
    FolderCommands(Library& library, Actions& actions, HistoryCommands& history, StatusLine& status, QWidget* window);

    void fillMenu(QMenu& menu, const SourceRow& row);
    /// Asks for its name; in a folder or at the top.
    void askForNew(const QStringList& within);
    void askForName(const QStringList& folder);
    void remove(const QStringList& folder);
    /// With all that is in it, into another one or to the top.
    void move(const QStringList& folder, const QStringList& into);

private:
    void report(QFuture<Result<void>> done, const QString& said);

    Library& m_library;
    Actions& m_actions;
    HistoryCommands& m_history;
    StatusLine& m_status;
    QWidget* m_window;
};

} // namespace byline
