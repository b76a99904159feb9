// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "cli/command_line.h"
#include "cli/commands/commands.h"
#include "cli/session.h"
#include "library/error_text.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>

namespace byline {

namespace {

QList<Command> allCommands()
{
    return {
        addCommand(),        removeCommand(),        refreshCommand(),      outletsCommand(),     authorsCommand(),
        listCommand(),       showCommand(),          searchCommand(),       readCommand(),        unreadCommand(),
        bookmarkCommand(),   unbookmarkCommand(),    bookmarksCommand(),    saveCommand(),        unsaveCommand(),
        followCommand(),     unfollowCommand(),      mergeAuthorsCommand(), splitAuthorCommand(), newsletterCommand(),
        undoCommand(),       redoCommand(),          keepCommand(),         cleanupCommand(),     backupCommand(),
        restoreCommand(),    importCommand(),        exportCommand(),       parseCommand(),       extractCommand(),
        doctorCommand(),     exportArticleCommand(), passwordCommand(),     rulesCommand(),       addRuleCommand(),
        removeRuleCommand(), applyRuleCommand(),
    };
}

} // namespace

bool needsWebEngine(const QStringList& arguments)
{
    const QString word = commandWord(arguments);
    const QList<Command> commands = allCommands();
    return std::any_of(commands.begin(), commands.end(), [&](const Command& command) {
        return command.name == word && command.needs == Command::Needs::WebEngine;
    });
}

ExitCode runCommand(const QStringList& arguments, const Library::ExtractProvider& extract,
                    const Exporter::PrintProvider& print)
{
    QFile answers;
    QFile remarks;
    if (!answers.open(stdout, QIODevice::WriteOnly)
        || !remarks.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return ExitCode::InPart;
    Output output(answers, remarks, screenInHand());
    const ExitCode code = runCommand(arguments, extract, output, print);
    // Code 0 says that the whole answer is where it was to go: not so on a full disk.
    const bool isWritten = answers.flush() && output.isComplete() && std::fflush(stdout) == 0;
    if (isWritten || code != ExitCode::Done)
        return code;
    output.remark(errorText({ErrorKind::NotWritable, QStringLiteral("stdout")}, QStringLiteral("byline")));
    return ExitCode::InPart;
}

ExitCode runCommand(const QStringList& arguments, const Library::ExtractProvider& extract, Output& output,
                    const Exporter::PrintProvider& print)
{
    const QList<Command> commands = allCommands();
    const auto order = readCommandLine(commands, arguments);
    if (!order) {
        if (order.error().code == ExitCode::Done)
            output.print(order.error().text);
        else
            output.remark(order.error().text);
        return order.error().code;
    }

    const QString dataDir = order->dataDir.isEmpty() ? Library::defaultDataDir() : order->dataDir;
    Session session(output, {dataDir, order->json, extract, print});
    ExitCode code = ExitCode::InPart;
    QObject::connect(&session, &Session::finished, &session, [&](ExitCode with) {
        code = with;
        QCoreApplication::exit(int(with));
    });
    // Started from within the loop: a command that ends at once would otherwise end a loop that has not begun.
    QMetaObject::invokeMethod(
        &session, [&] { order->command->start(session, order->given); }, Qt::QueuedConnection);
    QCoreApplication::exec();
    return code;
}

} // namespace byline
