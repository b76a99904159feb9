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

void setFollowed(Session& session, const QString& asked, Following following)
{
    withAuthor(session, asked, [&session, following](const Author& author) {
        session.after(session.library().writers().setFollowed(author.id, following), author.name,
                      [&session, following](const Author& changed) {
                          if (session.isJson())
                              session.output().print(QJsonObject {{u"author"_s, toJson(changed)}});
                          else if (following == Following::Yes)
                              session.output().print(Cli::tr("You follow %1.").arg(printable(changed.name)));
                          else
                              session.output().print(Cli::tr("You no longer follow %1.").arg(printable(changed.name)));
                          session.finish(ExitCode::Done);
                      });
    });
}

QList<Argument> oneAuthor()
{
    return {{u"AUTHOR"_s, {}, Cli::tr("id, address or part of the name"), Argument::Kind::Text, Argument::Count::One}};
}

} // namespace

Command followCommand()
{
    return {u"follow"_s, Cli::tr("follows an author"), oneAuthor(),
            withLibrary([](Session& session, const Given& given) {
                setFollowed(session, given.text(u"AUTHOR"_s), Following::Yes);
            })};
}

Command unfollowCommand()
{
    return {u"unfollow"_s, Cli::tr("no longer follows an author"), oneAuthor(),
            withLibrary([](Session& session, const Given& given) {
                setFollowed(session, given.text(u"AUTHOR"_s), Following::No);
            })};
}

} // namespace byline
