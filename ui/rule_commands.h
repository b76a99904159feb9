// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"
#include "core/rule.h"
#include "ui/models/source_row.h"
#include "ui/panes/search_completion.h"
#include "ui/panes/status_line.h"

#include <QObject>
#include <QPointer>

class QMenu;

namespace byline {

class Actions;
class HistoryCommands;
class Library;
class RulesDialog;

/// Rules for new articles: the list of them, and the places that lead to a new one.
class RuleCommands final : public QObject
{
    Q_OBJECT

public:
    RuleCommands(Library& library, Actions& actions, HistoryCommands& history, StatusLine& status, QWidget* window);

    /// What the search of a rule is completed with.
    void setNames(SearchCompletion::NamesFunction names) { m_names = std::move(names); }
    /// The entry of a writer's or a saved search's menu.
    void fillMenu(QMenu& menu, const SourceRow& row);

    void openList();
    void edit(const Rule& rule);
    void makeOf(const QString& search, const QString& name = {});
    /// What a writer writes is marked as read.
    void mute(const QString& writer);

private:
    void save(const Rule& rule, Qt::CheckState here);
    void applyToAll(const Rule& rule);
    void change(const Rule& rule);
    void remove(const Rule& rule);
    /// Where the reader looks: in the list of rules if it is open.
    void say(const QString& text, const StatusLine::Offer& offer = {});
    /// What the list of rules offers to take back may have been taken back by a key, or by another process.
    void withdrawOffer();
    void complain(const Error& error, const Rule& rule);

    Library& m_library;
    HistoryCommands& m_history;
    StatusLine& m_status;
    QWidget* m_window;
    SearchCompletion::NamesFunction m_names;
    QPointer<RulesDialog> m_list;
    UndoStepId m_offered; ///< to take back, in the list
};

} // namespace byline
