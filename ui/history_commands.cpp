// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history_commands.h"

#include "library/library.h"
#include "library/undo.h"
#include "library/undo_text.h"
#include "ui/actions.h"
#include "ui/style/style.h"

#include <QFontMetrics>
#include <QGuiApplication>

namespace byline {

HistoryCommands::HistoryCommands(Library& library, Actions& actions, StatusLine& status, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_actions(actions)
    , m_status(status)
{
    connect(actions.undo, &QAction::triggered, this, [this] {
        m_library.undo().undo().then(this, [this](const Result<UndoStep>& step) { report(step, tr("Undo")); });
    });
    connect(actions.redo, &QAction::triggered, this, [this] {
        m_library.undo().redo().then(this, [this](const Result<UndoStep>& step) { report(step, tr("Redo")); });
    });
    connect(&library.undo(), &Undo::lineChanged, this, &HistoryCommands::refresh);
    connect(&library.undo(), &Undo::failed, this, [this](const Error& error) { m_status.complain(error, {}); });
}

StatusLine::Offer HistoryCommands::takeBackOffer()
{
    return {tr("Undo"), [this, step = m_library.undo().newest()] {
                m_library.undo().undo(step).then(this,
                                                 [this](const Result<UndoStep>& done) { report(done, tr("Undo")); });
            }};
}

void HistoryCommands::refresh()
{
    m_library.undo().state().then(this, [this](const Result<UndoState>& state) {
        const auto name = [](QAction* action, const QString& plain, const QString& named,
                             const std::optional<UndoStep>& step) {
            if (!step)
                return action->setText(plain);
            // A long headline would make the menu as wide as the window. An ampersand in it is not a key.
            const QString text =
                QFontMetrics(QGuiApplication::font()).elidedText(undoText(*step), Qt::ElideRight, textScaled(420));
            action->setText(named.arg(QString(text).replace(u'&', QStringLiteral("&&"))));
        };
        const UndoState now = state.value_or(UndoState {});
        name(m_actions.undo, tr("Undo"), tr("Undo: %1"), now.undo);
        name(m_actions.redo, tr("Redo"), tr("Redo: %1"), now.redo);
        m_actions.undo->setEnabled(now.undo.has_value());
        m_actions.redo->setEnabled(now.redo.has_value());
    });
}

void HistoryCommands::report(const Result<UndoStep>& step, const QString& subject)
{
    if (!step)
        m_status.complain(step.error(), subject);
    else if (step->done)
        m_status.say(nowText(*step));
    else
        m_status.say(nowText(*step), {tr("Redo"), [this, id = step->id] {
                                          m_library.undo().redo(id).then(this, [this](const Result<UndoStep>& again) {
                                              report(again, tr("Redo"));
                                          });
                                      }});
}

} // namespace byline
