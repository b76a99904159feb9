// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QStringList>

#include <functional>

namespace byline {

class Session;

/// Something a command takes.
struct Argument
{
    enum class Kind { Text, Number, Id, Date, Nothing };
    enum class Count { One, Optional, AtLeastOne, Any };

    QString name;  ///< "URL" stands in its place; "--folder" is given by name
    QString value; ///< what an option takes, as help shows it: "NAME"
    QString help;
    Kind kind = Kind::Text;
    Count count = Count::Optional;
    QString letter {}; ///< "-o", where an option has one

    bool isOption() const { return name.startsWith(u"--"); }
};

/// What was given for a command's arguments; it has been checked against their kinds.
class Given final
{
public:
    explicit Given(QHash<QString, QStringList> values)
        : m_values(std::move(values))
    {
    }

    bool has(const QString& name) const { return m_values.contains(name); }
    QString text(const QString& name) const { return m_values.value(name).value(0); }
    QStringList texts(const QString& name) const { return m_values.value(name); }
    int number(const QString& name, int otherwise) const { return has(name) ? text(name).toInt() : otherwise; }
    QDateTime date(const QString& name) const;
    template <typename Id>
    QList<Id> ids(const QString& name) const
    {
        QList<Id> ids;
        for (const QString& text : texts(name))
            if (const Id id {text.toLongLong()}; !ids.contains(id))
                ids += id;
        return ids;
    }

private:
    QHash<QString, QStringList> m_values;
};

/// One row of the table of commands.
struct Command
{
    enum class Needs { Nothing, WebEngine };
    /// A query may begin with a minus sign; other commands take such a word for a mistyped option.
    enum class Dashes { AreOptions, MayBeWords };

    QString name;
    QString help;
    QList<Argument> arguments;
    std::function<void(Session&, const Given&)> start;
    Needs needs = Needs::Nothing;
    Dashes dashes = Dashes::AreOptions;
};

/// A command line that was understood.
struct Order
{
    const Command* command = nullptr;
    Given given;
    QString dataDir; ///< empty: the usual place
    bool json = false;
};

/// A command line that ends here: help, the version, or a mistake with a hint on how it is written.
struct Ending
{
    ExitCode code = ExitCode::Done;
    QString text;
};

tl::expected<Order, Ending> readCommandLine(const QList<Command>& commands, const QStringList& arguments);

/// The command's own word: the first that is neither an option nor an option's value; empty without one.
QString commandWord(const QStringList& arguments);

/// An ISO 8601 date (its first moment here) or date-time, in UTC; invalid if it is neither.
QDateTime dateFromInput(const QString& typed);

} // namespace byline
