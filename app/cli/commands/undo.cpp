// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/undo.h"
#include "cli/article_table.h"
#include "cli/commands/commands.h"
#include "cli/json.h"
#include "cli/table.h"
#include "cli/text_width.h"
#include "cli/words.h"
#include "library/undo_text.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

QJsonObject toJson(const UndoStep& step)
{
    return {{u"id"_s, step.id.value},
            {u"text"_s, undoText(step)},
            {u"count"_s, step.count},
            {u"at"_s, byline::toJson(step.at)},
            {u"done"_s, step.done}};
}

void printSteps(Session& session, const QList<UndoStep>& steps)
{
    if (session.isJson()) {
        QJsonArray array;
        for (const UndoStep& step : steps)
            array += toJson(step);
        return session.output().print(array);
    }
    Table table({{Cli::tr("id"), Column::Side::Right},
                 {Cli::tr("when")},
                 {QString()},
                 {Cli::tr("what"), Column::Side::Left, Column::Room::Flexible}});
    for (const UndoStep& step : steps)
        table.addRow({QString::number(step.id.value), shortTime(step.at), step.done ? QString() : Cli::tr("undone"),
                      undoText(step)});
    if (!table.isEmpty())
        session.output().print(table.text(session.output().screen().answerColumns));
}

void printStep(Session& session, const UndoStep& step)
{
    if (session.isJson())
        session.output().print(QJsonObject {{u"step"_s, toJson(step)}});
    else
        session.output().print(printable(nowText(step)));
    session.finish(ExitCode::Done);
}

void finishStep(Session& session, const QFuture<Result<UndoStep>>& future, const QString& ifNone)
{
    session.afterAny(future, [&session, ifNone](const Result<UndoStep>& step) {
        if (step)
            return session.after(session.library().undo().finished(), {},
                                 [&session, step = *step] { printStep(session, step); });
        if (step.error().kind != ErrorKind::NotFound)
            return session.fail(step.error(), {});
        session.output().remark(u"byline: "_s + ifNone);
        session.finish(ExitCode::NotFound);
    });
}

/// What is said where there is no such step.
QString noneText(const Given& given, const QString& ifNone)
{
    return given.has(u"ID"_s) ? Cli::tr("There is no step %1 that this can be done with; byline undo --list shows all.")
                                    .arg(given.text(u"ID"_s))
                              : ifNone;
}

Argument stepArgument()
{
    return {u"ID"_s,
            {},
            Cli::tr("a step of the list; without one, the next in line"),
            Argument::Kind::Id,
            Argument::Count::Optional};
}

} // namespace

Command undoCommand()
{
    return {u"undo"_s,
            Cli::tr("takes back what was done last: marking many as read, unsubscribing, a bookmark set or removed, "
                    "a clean-up, merged or separated authors, what a rule did"),
            {stepArgument(), {u"--list"_s, {}, Cli::tr("only list what can be taken back"), Argument::Kind::Nothing}},
            withLibrary([](Session& session, const Given& given) {
                Undo& history = session.library().undo();
                if (given.has(u"--list"_s))
                    return session.after(history.steps(), {}, [&session](const QList<UndoStep>& steps) {
                        printSteps(session, steps);
                        session.finish(ExitCode::Done);
                    });
                finishStep(session, history.undo(given.ids<UndoStepId>(u"ID"_s).value(0)),
                           noneText(given, Cli::tr("There is nothing to undo.")));
            })};
}

Command redoCommand()
{
    return {u"redo"_s,
            Cli::tr("does again what was taken back last"),
            {stepArgument()},
            withLibrary([](Session& session, const Given& given) {
                finishStep(session, session.library().undo().redo(given.ids<UndoStepId>(u"ID"_s).value(0)),
                           noneText(given, Cli::tr("There is nothing to do again.")));
            })};
}

} // namespace byline
