// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/help.h"

#include "cli/text_width.h"
#include "cli/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

struct Entry
{
    QString term;
    QString explanation;
};

QString listed(const QList<Entry>& entries)
{
    int widest = 0;
    for (const Entry& entry : entries)
        widest = std::max(widest, columnsOf(entry.term));
    QString text;
    for (const Entry& entry : entries)
        text += u"  "_s + entry.term + QString(widest - columnsOf(entry.term) + 2, u' ') + entry.explanation + u'\n';
    return text;
}

QString term(const Argument& argument)
{
    const QString name = argument.letter.isEmpty() ? argument.name : argument.letter + u", "_s + argument.name;
    return argument.value.isEmpty() ? name : name + u' ' + argument.value;
}

QList<Entry> everywhere()
{
    return {
        {u"--data-dir DIR"_s, Cli::tr("use the library in this folder (also: BYLINE_DATA_DIR)")},
        {u"--json"_s, Cli::tr("print one JSON document and nothing else")},
        {u"--help"_s, Cli::tr("show this help")},
    };
}

} // namespace

QString usageLine(const Command& command)
{
    QString line = u"byline "_s + command.name;
    for (const Argument& argument : command.arguments) {
        switch (argument.count) {
        case Argument::Count::One:
            line += u' ' + term(argument);
            break;
        case Argument::Count::Optional:
            line += u" ["_s + term(argument) + u']';
            break;
        case Argument::Count::AtLeastOne:
            line += u' ' + term(argument) + u'…';
            break;
        case Argument::Count::Any:
            line += argument.isOption() ? u" ["_s + term(argument) + u"]…"_s : u" ["_s + term(argument) + u"…]"_s;
            break;
        }
    }
    return line;
}

QString helpText(const Command& command)
{
    QList<Entry> entries;
    for (const Argument& argument : command.arguments)
        entries += {term(argument), argument.help};
    entries += everywhere();
    return Cli::tr("Usage: %1").arg(usageLine(command)) + u"\n\n"_s + command.help + u"\n\n"_s + listed(entries);
}

QString helpText(const QList<Command>& commands)
{
    QList<Entry> entries;
    for (const Command& command : commands)
        entries += {command.name, command.help};
    QList<Entry> options = everywhere();
    options += {u"--version"_s, Cli::tr("show the version")};
    return Cli::tr("Usage: %1").arg(u"byline [COMMAND …]"_s) + u"\n\n"_s
           + Cli::tr("Without a command the window opens. Each command explains itself with --help.") + u"\n\n"_s
           + listed(entries) + u'\n' + listed(options);
}

} // namespace byline
