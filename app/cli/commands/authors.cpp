// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/commands.h"
#include "cli/json.h"
#include "cli/resolve.h"
#include "cli/table.h"
#include "cli/words.h"
#include "library/writers.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

void printAuthors(Session& session, const QList<Author>& authors)
{
    if (session.isJson())
        return session.output().print(toJsonArray(authors));
    Table table({
        {Cli::tr("id"), Column::Side::Right},
        {QString()},
        {Cli::tr("author"), Column::Side::Left, Column::Room::Flexible},
        {Cli::tr("role"), Column::Side::Left, Column::Room::Flexible},
        {Cli::tr("unread"), Column::Side::Right},
        {Cli::tr("articles"), Column::Side::Right},
        {Cli::tr("outlets"), Column::Side::Right},
    });
    for (const Author& author : authors)
        table.addRow({QString::number(author.id.value), author.followed ? u"+"_s : QString(), author.name, author.role,
                      QString::number(author.unread), QString::number(author.articles),
                      QString::number(author.outlets.size())});
    if (!table.isEmpty())
        session.output().print(table.text(session.output().screen().answerColumns));
}

void listAuthors(Session& session, std::optional<OutletId> outlet)
{
    session.after(session.library().writers().authors(outlet), {}, [&session](const QList<Author>& authors) {
        printAuthors(session, authors);
        session.finish(ExitCode::Done);
    });
}

} // namespace

Command authorsCommand()
{
    return {u"authors"_s,
            Cli::tr("lists authors"),
            {{u"--outlet"_s, u"OUTLET"_s, Cli::tr("only those who write there")},
             {u"--same-name"_s,
              {},
              Cli::tr("only those who share a name, and may be one person (byline merge-authors)"),
              Argument::Kind::Nothing}},
            withLibrary([](Session& session, const Given& given) {
                if (given.has(u"--same-name"_s))
                    return session.after(session.library().writers().namesakes(), {},
                                         [&session](const QList<QList<Author>>& groups) {
                                             QList<Author> people;
                                             for (const QList<Author>& group : groups)
                                                 people += group;
                                             printAuthors(session, people);
                                             session.finish(ExitCode::Done);
                                         });
                if (!given.has(u"--outlet"_s))
                    return listAuthors(session, {});
                withOutlet(session, given.text(u"--outlet"_s),
                           [&session](const Outlet& outlet) { listAuthors(session, outlet.id); });
            })};
}

} // namespace byline
