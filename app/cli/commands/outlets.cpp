// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/article_table.h"
#include "cli/commands/commands.h"
#include "cli/json.h"
#include "cli/words.h"
#include "library/error_text.h"
#include "library/subscriptions.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

void printOutlets(Session& session, const QList<Outlet>& outlets)
{
    if (session.isJson())
        return session.output().print(toJsonArray(outlets));
    Table table({
        {Cli::tr("id"), Column::Side::Right},
        {Cli::tr("outlet"), Column::Side::Left, Column::Room::Flexible},
        {Cli::tr("folder"), Column::Side::Left, Column::Room::Flexible},
        {Cli::tr("unread"), Column::Side::Right},
        {Cli::tr("articles"), Column::Side::Right},
        {Cli::tr("fetched")},
        {Cli::tr("trouble"), Column::Side::Left, Column::Room::Flexible},
    });
    for (const Outlet& outlet : outlets)
        table.addRow({QString::number(outlet.id.value), outlet.title, outlet.folder.join(u'/'),
                      QString::number(outlet.unread), QString::number(outlet.articles), shortTime(outlet.lastFetched),
                      outlet.error ? errorText(*outlet.error) : QString()});
    if (table.isEmpty())
        return session.output().remark(Cli::tr("No outlets yet: byline add URL subscribes to one."));
    session.output().print(table.text(session.output().screen().answerColumns));
}

} // namespace

Command outletsCommand()
{
    return {u"outlets"_s, Cli::tr("lists outlets"), {}, withLibrary([](Session& session, const Given&) {
                session.after(session.library().subscriptions().outlets(), {},
                              [&session](const QList<Outlet>& outlets) {
                                  printOutlets(session, outlets);
                                  session.finish(ExitCode::Done);
                              });
            })};
}

} // namespace byline
