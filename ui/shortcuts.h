// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>

class QAction;

namespace byline {

class Actions;
class Settings;
struct WindowCommand;

/// The keys of the commands: those we give, and the user's own, which are kept in the settings. Each window has its
/// own; what is changed in one holds in all.
class Shortcuts final : public QObject
{
    Q_OBJECT

public:
    /// Gives the actions the user's keys.
    Shortcuts(Actions& actions, Settings& settings, QObject* parent);

    QList<QKeySequence> keys(const QString& command) const;
    /// Takes the keys away from the commands that had them.
    void setKeys(const QString& command, const QList<QKeySequence>& keys);
    /// The command that has this key; empty: none.
    QString ownerOf(const QKeySequence& key) const;
    bool isChanged(const QString& command) const;
    /// Gives a command the keys it came with; they leave whoever has them now.
    void reset(const QString& command);
    /// Gives all the keys they came with; `restoreAll` takes that back.
    void resetAll();
    void restoreAll();
    bool canRestore() const { return !m_before.isEmpty(); }

signals:
    void changed();

private:
    /// The user's keys of a command, or those it came with.
    void read(const QString& command);
    void give(const QString& command, const QList<QKeySequence>& keys);

    Actions& m_actions;
    Settings& m_settings;
    QHash<QString, QAction*> m_commands;
    QHash<QString, QList<QKeySequence>> m_standard;
    QHash<QString, QList<QKeySequence>> m_before; ///< all, before they were reset
};

} // namespace byline
