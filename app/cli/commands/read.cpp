// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/commands.h"
#include "cli/input.h"
#include "cli/words.h"
#include "library/reading.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

void mark(Session& session, const Given& given, ReadState state)
{
    withArticles(
        session, given.ids<ArticleId>(u"ID"_s), [&session, state](const QList<ArticleId>& known, ExitCode code) {
            session.after(session.library().reading().setRead(known, state), {}, [&session, code](int changed) {
                if (session.isJson())
                    session.output().print(QJsonObject {{u"changed"_s, changed}});
                else
                    session.output().print(Cli::tr("Marked: %1").arg(changed));
                session.finish(code);
            });
        });
}

QList<Argument> articles()
{
    return {{u"ID"_s, {}, Cli::tr("the articles"), Argument::Kind::Id, Argument::Count::AtLeastOne}};
}

} // namespace

Command readCommand()
{
    return {u"read"_s, Cli::tr("marks articles as read"), articles(),
            withLibrary([](Session& session, const Given& given) { mark(session, given, ReadState::Read); })};
}

Command unreadCommand()
{
    return {u"unread"_s, Cli::tr("marks articles as unread"), articles(),
            withLibrary([](Session& session, const Given& given) { mark(session, given, ReadState::Unread); })};
}

} // namespace byline
