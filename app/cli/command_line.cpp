// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command_line.h"

#include "cli/help.h"
#include "cli/text_width.h"
#include "cli/words.h"
#include "core/day_words.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

tl::unexpected<Ending> wrongUsage(const QString& what, const QString& hint)
{
    return tl::unexpected<Ending>(Ending {ExitCode::WrongUsage, u"byline: "_s + printable(what) + u". "_s + hint});
}

QString usageHint(const Command& command)
{
    return Cli::tr("Usage: %1").arg(usageLine(command));
}

/// What is wrong with a value; empty if it is of its kind.
QString complaint(const Argument& argument, const QString& value)
{
    bool fits = true;
    switch (argument.kind) {
    case Argument::Kind::Text:
        return value.isEmpty() && !argument.isOption() ? Cli::tr("%1 is empty").arg(argument.name) : QString();
    case Argument::Kind::Nothing:
        return {};
    case Argument::Kind::Number:
        fits = value.toInt(&fits) > 0 && fits;
        return fits ? QString() : Cli::tr("%1 takes a number from 1 on, and “%2” is none").arg(argument.name, value);
    case Argument::Kind::Id:
        fits = value.toLongLong(&fits) > 0 && fits;
        return fits ? QString() : Cli::tr("An id is a number from 1 on, and “%1” is none").arg(value);
    case Argument::Kind::Date:
        return dateFromInput(value).isValid()
                   ? QString()
                   : Cli::tr("%1 takes a date such as 2026-05-31, yesterday or last week, and “%2” is none")
                         .arg(argument.name, value);
    }
    return {};
}

QString fromStandard(const std::string& text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// A CLI11 parser for the options of one command; words that stand in their place are left over.
class OptionParser final
{
public:
    OptionParser(const Command& command, const QStringList& arguments)
    {
        m_app.set_help_flag();
        m_app.allow_windows_style_options(false);
        m_app.allow_extras();
        m_help = m_app.add_flag(command.dashes == Command::Dashes::AreOptions ? "-h,--help" : "--help");
        m_json = m_app.add_flag("--json");
        m_dataDir = m_app.add_option("--data-dir")->expected(1);
        for (const Argument& argument : command.arguments) {
            if (!argument.isOption())
                continue;
            const QString letter = argument.letter.isEmpty() ? QString() : argument.letter + u',';
            const std::string name = QString(letter + argument.name).toStdString();
            if (argument.kind == Argument::Kind::Nothing)
                m_options[argument.name] = m_app.add_flag(name);
            else
                m_options[argument.name] = m_app.add_option(name)->expected(1)->multi_option_policy(
                    argument.count == Argument::Count::Any ? CLI::MultiOptionPolicy::TakeAll
                                                           : CLI::MultiOptionPolicy::Throw);
        }
        for (auto it = arguments.rbegin(); it != arguments.rend(); ++it)
            m_reversed.push_back(it->toStdString());
    }

    /// Empty, or what CLI11 did not like.
    QString parse()
    {
        try {
            m_app.parse(m_reversed);
        } catch (const CLI::ArgumentMismatch& error) {
            // "--limit: 1 required INT missing": the option's name is all that can be translated.
            const QString name = fromStandard(error.what()).section(u':', 0, 0);
            return Cli::tr("%1 takes one value").arg(name);
        } catch (const CLI::ParseError& error) {
            return fromStandard(error.what());
        }
        return {};
    }

    bool wantsHelp() const { return m_help->count() > 0; }
    bool wantsJson() const { return m_json->count() > 0; }
    QString dataDir() const { return m_dataDir->count() > 0 ? fromStandard(m_dataDir->results().back()) : QString(); }
    bool isGiven(const QString& name) const { return m_options.value(name)->count() > 0; }
    QStringList values(const QString& name) const
    {
        QStringList values;
        for (const std::string& value : m_options.value(name)->results())
            values += fromStandard(value);
        return values;
    }
    QStringList words() const
    {
        QStringList words;
        for (const std::string& word : m_app.remaining())
            words += fromStandard(word);
        return words;
    }

private:
    CLI::App m_app;
    CLI::Option* m_help = nullptr;
    CLI::Option* m_json = nullptr;
    CLI::Option* m_dataDir = nullptr;
    QHash<QString, CLI::Option*> m_options;
    std::vector<std::string> m_reversed;
};

/// Sorts the words that are no options to the arguments that stand in their place.
tl::expected<QHash<QString, QStringList>, QString> placed(const Command& command, const QStringList& words)
{
    QStringList left;
    bool onlyWords = false;
    for (const QString& word : words) {
        if (word == u"--" && !onlyWords) {
            onlyWords = true;
            continue;
        }
        const bool isDashed = word.size() > 1 && word.startsWith(u'-');
        const bool mayBeWord = command.dashes == Command::Dashes::MayBeWords && !word.startsWith(u"--");
        if (isDashed && !onlyWords && !mayBeWord)
            return tl::unexpected<QString>(Cli::tr("Unknown option %1").arg(word));
        left += word;
    }
    QHash<QString, QStringList> values;
    for (const Argument& argument : command.arguments) {
        if (argument.isOption())
            continue;
        const bool several = argument.count == Argument::Count::AtLeastOne || argument.count == Argument::Count::Any;
        const bool needed = argument.count == Argument::Count::AtLeastOne || argument.count == Argument::Count::One;
        if (left.isEmpty() && needed)
            return tl::unexpected<QString>(Cli::tr("%1 is missing").arg(argument.name));
        if (left.isEmpty())
            continue;
        values[argument.name] = several ? left : left.mid(0, 1);
        left = several ? QStringList() : left.mid(1);
    }
    if (!left.isEmpty())
        return tl::unexpected<QString>(Cli::tr("“%1” is one word too many").arg(left.first()));
    return values;
}

/// Options of Qt and of this program that take the next word as their value.
bool takesNextWord(const QString& option)
{
    static constexpr std::array kOptions {
        "--data-dir"_L1, "--lang"_L1,      "--theme"_L1,  "--size"_L1,           "--screenshot"_L1,  "-platform"_L1,
        "-style"_L1,     "-stylesheet"_L1, "-display"_L1, "-qwindowgeometry"_L1, "-qwindowtitle"_L1,
    };
    return std::find(kOptions.begin(), kOptions.end(), option) != kOptions.end();
}

qsizetype commandIndex(const QStringList& arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString& argument = arguments.at(i);
        if (argument == u"--")
            return -1;
        if (takesNextWord(argument))
            ++i;
        else if (!argument.startsWith(u'-'))
            return i;
    }
    return -1;
}

/// Addresses and files have at least one of these, commands none.
bool isOpenedInWindow(const QString& word)
{
    return word.isEmpty() || word.contains(u'.') || word.contains(u':') || word.contains(u'/');
}

bool asksForAnswer(const QStringList& arguments)
{
    return std::any_of(arguments.begin(), arguments.end(), [](const QString& argument) {
        return argument == u"--help" || argument == u"-h" || argument == u"--version" || argument == u"--json";
    });
}

} // namespace

QDateTime Given::date(const QString& name) const
{
    return dateFromInput(text(name));
}

QDateTime dateFromInput(const QString& typed)
{
    const QDateTime moment = QDateTime::fromString(typed.trimmed(), Qt::ISODate);
    if (moment.isValid())
        return moment.toUTC();
    const std::optional<QDate> day = dayFromWords(typed, QDate::currentDate());
    return day ? day->startOfDay().toUTC() : QDateTime();
}

QString commandWord(const QStringList& arguments)
{
    const qsizetype index = commandIndex(arguments);
    return index < 0 ? QString() : arguments.at(index);
}

bool namesCommand(const QStringList& arguments)
{
    const QString word = commandWord(arguments);
    return word.isEmpty() ? asksForAnswer(arguments) : !isOpenedInWindow(word);
}

tl::expected<Order, Ending> readCommandLine(const QList<Command>& commands, const QStringList& arguments)
{
    const QString overview = Cli::tr("byline --help lists the commands.");
    const qsizetype index = commandIndex(arguments);
    if (index < 0) {
        if (arguments.contains(u"--version"_s))
            return tl::unexpected<Ending>(Ending {ExitCode::Done, u"Byline "_s + QStringLiteral(BYLINE_VERSION)});
        if (arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s))
            return tl::unexpected<Ending>(Ending {ExitCode::Done, helpText(commands)});
        return wrongUsage(Cli::tr("A command is missing"), overview);
    }
    // Qt puts this sign where bytes are no UTF-8: a file of that name is not to be found, and would be made as another.
    for (const QString& argument : arguments)
        if (argument.contains(QChar::ReplacementCharacter))
            return wrongUsage(Cli::tr("“%1” is not in UTF-8").arg(argument),
                              Cli::tr("Rename the file, or let the terminal speak UTF-8."));
    const QString word = arguments.at(index);
    const auto command = std::find_if(commands.begin(), commands.end(),
                                      [&](const Command& candidate) { return candidate.name == word; });
    if (command == commands.end())
        return wrongUsage(Cli::tr("There is no command “%1”").arg(word), overview);

    QStringList rest = arguments.mid(1);
    rest.removeAt(index - 1);
    OptionParser parser(*command, rest);
    if (const QString trouble = parser.parse(); !trouble.isEmpty())
        return wrongUsage(trouble, usageHint(*command));
    if (parser.wantsHelp())
        return tl::unexpected<Ending>(Ending {ExitCode::Done, helpText(*command)});

    auto values = placed(*command, parser.words());
    if (!values)
        return wrongUsage(values.error(), usageHint(*command));
    for (const Argument& argument : command->arguments) {
        if (argument.isOption() && parser.isGiven(argument.name))
            values->insert(argument.name, parser.values(argument.name));
        else if (argument.isOption() && argument.count == Argument::Count::One)
            return wrongUsage(Cli::tr("%1 is missing").arg(argument.name), usageHint(*command));
        for (const QString& value : values->value(argument.name))
            if (const QString trouble = complaint(argument, value); !trouble.isEmpty())
                return wrongUsage(trouble, usageHint(*command));
    }
    return Order {&*command, Given(*std::move(values)), parser.dataDir(), parser.wantsJson()};
}

} // namespace byline
