// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rule_commands.h"

#include "library/error_text.h"
#include "library/library.h"
#include "library/rules.h"
#include "library/undo.h"
#include "library/undo_text.h"
#include "ui/actions.h"
#include "ui/dialogs/rule_dialog.h"
#include "ui/dialogs/rules_dialog.h"
#include "ui/history_commands.h"

#include <QMenu>

#include <algorithm>

namespace byline {

RuleCommands::RuleCommands(Library& library, Actions& actions, HistoryCommands& history, StatusLine& status,
                           QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_history(history)
    , m_status(status)
    , m_window(window)
{
    connect(actions.rules, &QAction::triggered, this, &RuleCommands::openList);
    connect(&library.undo(), &Undo::lineChanged, this, &RuleCommands::withdrawOffer);
}

void RuleCommands::fillMenu(QMenu& menu, const SourceRow& row)
{
    if (row.kind == SourceRow::Kind::Writer)
        connect(menu.addAction(tr("Always mark as read…")), &QAction::triggered, this,
                [this, name = row.title] { mute(name); });
    else if (row.kind == SourceRow::Kind::SavedSearch)
        connect(menu.addAction(tr("Make a rule from this search…")), &QAction::triggered, this,
                [this, words = row.detail, name = row.title] { makeOf(words, name); });
}

void RuleCommands::openList()
{
    if (!m_list) {
        m_list = new RulesDialog(m_library, m_window);
        connect(m_list, &RulesDialog::editRequested, this, &RuleCommands::edit);
        connect(m_list, &RulesDialog::switched, this, &RuleCommands::change);
        connect(m_list, &RulesDialog::removeRequested, this, &RuleCommands::remove);
    }
    m_list->show();
    m_list->raise();
    m_list->activateWindow();
}

void RuleCommands::edit(const Rule& rule)
{
    auto* dialog = new RuleDialog(m_library, rule, m_names, m_list ? static_cast<QWidget*>(m_list) : m_window);
    connect(dialog, &RuleDialog::chosen, this, &RuleCommands::save);
    dialog->open();
}

void RuleCommands::makeOf(const QString& search, const QString& name)
{
    edit({.id = {}, .name = name, .search = search, .actions = {.markRead = true}});
}

void RuleCommands::mute(const QString& writer)
{
    QString name = writer;
    edit({.id = {},
          .name = writer,
          .search = QStringLiteral("author:\"%1\"").arg(name.remove(u'"')),
          .actions = {.markRead = true}});
}

void RuleCommands::save(const Rule& rule, Qt::CheckState here)
{
    m_library.rules().set(rule).then(this, [this, rule, here](const Result<Rule>& stored) {
        if (!stored)
            return complain(stored.error(), rule);
        if (m_list)
            m_list->reload();
        if (here == Qt::Checked)
            return applyToAll(*stored);
        say(stored->enabled ? tr("The rule “%1” applies to new articles from now on.").arg(stored->name)
                            : tr("The rule “%1” is saved but switched off.").arg(stored->name));
    });
}

void RuleCommands::applyToAll(const Rule& rule)
{
    m_status.showProgress({StatusLine::Job::Rule, 0, 0, tr("Looking for the articles of the rule “%1”…").arg(rule.name),
                           [this] { m_library.rules().stopApplying(); }});
    m_library.rules().applyToAll(rule.id).then(this, [this, rule](const Result<UndoStep>& step) {
        m_status.endProgress(StatusLine::Job::Rule);
        if (!step && step.error().kind == ErrorKind::Cancelled)
            say(tr("Stopped. The rule “%1” applies to new articles only.").arg(rule.name));
        else if (!step)
            complain(step.error(), rule);
        else if (step->count == 0)
            say(tr("The rule “%1” applies to new articles from now on. There was nothing left to do for those already "
                   "here.")
                    .arg(rule.name));
        else
            say(undoText(*step) + u'.', m_history.takeBackOffer());
    });
}

void RuleCommands::change(const Rule& rule)
{
    m_library.rules().set(rule).then(this, [this, rule](const Result<Rule>& stored) {
        if (!stored)
            complain(stored.error(), rule);
        if (m_list)
            m_list->reload();
    });
}

void RuleCommands::remove(const Rule& rule)
{
    m_library.rules().remove(rule.id).then(this, [this, rule](const Result<void>& removed) {
        if (!removed)
            return complain(removed.error(), rule);
        say(tr("Removed the rule “%1”. What it did stays.").arg(rule.name), m_history.takeBackOffer());
    });
}

void RuleCommands::say(const QString& text, const StatusLine::Offer& offer)
{
    if (!m_list || !m_list->isVisible())
        return m_status.say(text, offer);
    NoticeBar::Notice notice {text};
    if (offer.accepted)
        notice.offers += NoticeBar::Offer {offer.text, [this, offer] {
                                               offer.accepted();
                                               if (m_list)
                                                   m_list->say({});
                                           }};
    m_offered = notice.offers.isEmpty() ? UndoStepId() : m_library.undo().newest();
    m_list->say(notice);
}

void RuleCommands::withdrawOffer()
{
    if (!m_offered)
        return;
    m_library.undo().steps().then(this, [this, offered = m_offered](const Result<QList<UndoStep>>& steps) {
        if (!steps || offered != m_offered)
            return;
        const bool stands = std::any_of(steps->begin(), steps->end(),
                                        [offered](const UndoStep& step) { return step.id == offered && step.done; });
        if (stands)
            return;
        m_offered = {};
        if (m_list)
            m_list->say({});
    });
}

void RuleCommands::complain(const Error& error, const Rule& rule)
{
    if (m_list && m_list->isVisible())
        m_list->say({errorText(error, rule.name)});
    else
        m_status.complain(error, rule.name);
}

} // namespace byline
