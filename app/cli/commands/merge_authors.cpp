// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/commands.h"
#include "cli/json.h"
#include "cli/resolve.h"
#include "cli/text_width.h"
#include "cli/words.h"
#include "library/writers.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

void finish(Session& session, const QString& sentence, const Author& author)
{
    if (session.isJson())
        session.output().print(QJsonObject {{u"author"_s, toJson(author)}});
    else
        session.output().print(sentence.arg(printable(author.name), QString::number(author.id.value)));
    session.finish(ExitCode::Done);
}

void merge(Session& session, const Given& given)
{
    withAuthors(session, given.texts(u"AUTHOR"_s), [&session](const QList<Author>& people) {
        QList<AuthorId> others;
        for (const Author& author : people.mid(1))
            if (author.id != people.first().id)
                others += author.id;
        if (others.isEmpty())
            return session.refuse(
                Cli::tr("Name two authors at least: the one that stays, and who is the same person."));
        session.after(
            session.library().writers().merge(people.first().id, others), people.first().name,
            [&session](const Author& author) { finish(session, Cli::tr("One author now: %1 (%2)"), author); });
    });
}

void split(Session& session, const Given& given)
{
    withAuthor(session, given.text(u"AUTHOR"_s), [&session, given](const Author& author) {
        withOutlet(session, given.text(u"--outlet"_s), [&session, author](const Outlet& outlet) {
            if (author.outlets == QList {outlet.id})
                return session.refuse(
                    Cli::tr("%1 writes for %2 only: there is nobody to tell apart.").arg(author.name, outlet.title));
            session.after(session.library().writers().split(author.id, outlet.id), author.name,
                          [&session](const Author& made) { finish(session, Cli::tr("A new author: %1 (%2)"), made); });
        });
    });
}

} // namespace

Command mergeAuthorsCommand()
{
    return {u"merge-authors"_s,
            Cli::tr("makes one person of several authors; the first one stays. byline undo takes it back"),
            {{u"AUTHOR"_s,
              {},
              Cli::tr("ids, addresses or parts of the names"),
              Argument::Kind::Text,
              Argument::Count::AtLeastOne}},
            withLibrary(merge)};
}

Command splitAuthorCommand()
{
    return {u"split-author"_s,
            Cli::tr("makes a person of their own of an author at one outlet. byline undo takes it back"),
            {{u"AUTHOR"_s, {}, Cli::tr("id, address or part of the name"), Argument::Kind::Text, Argument::Count::One},
             {u"--outlet"_s, u"OUTLET"_s, Cli::tr("where someone else of this name writes"), Argument::Kind::Text,
              Argument::Count::One}},
            withLibrary(split)};
}

} // namespace byline
