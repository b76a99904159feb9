// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class QDialog;
class QWidget;

namespace byline {

class Actions;
class Library;
class Shortcuts;
class StatusLine;

/// What concerns the program as a whole: preferences, keys, statistics, backup. Dialogs are made when they are asked
/// for, and only once.
class ProgramCommands final : public QObject
{
    Q_OBJECT

public:
    ProgramCommands(Library& library, Actions& actions, StatusLine& status, QWidget* window);

    Shortcuts& shortcuts() { return *m_shortcuts; }
    void openPreferences();
    bool arePreferencesOpen() const { return m_preferences; }
    void backUp(const QString& file);

signals:
    /// The library has to be closed for it, so it is done by who owns it.
    void restoreChosen(const QString& file);

private:
    void openKeys();
    void openStatistics();
    void askForBackup();
    void askForRestore();

    Library& m_library;
    Actions& m_actions;
    StatusLine& m_status;
    QWidget* m_window;
    Shortcuts* m_shortcuts;
    QPointer<QDialog> m_preferences;
    QPointer<QDialog> m_keys;
    QPointer<QDialog> m_statistics;
};

} // namespace byline
