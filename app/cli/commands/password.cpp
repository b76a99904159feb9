// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/password.h"

#include "cli/commands/commands.h"
#include "cli/exit_codes.h"
#include "cli/resolve.h"
#include "cli/text_width.h"
#include "cli/words.h"
#include "core/particles.h"
#include "library/error_text.h"
#include "library/refresher.h"
#include "library/sign_ins.h"
#include "library/subscriptions.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

void forget(Session& session, const Outlet& outlet)
{
    session.after(session.library().subscriptions().signIns().forget(outlet.id), outlet.title, [&session, outlet] {
        if (session.isJson())
            session.output().print(QJsonObject {{u"outlet"_s, outlet.id.value}, {u"forgotten"_s, true}});
        else
            session.output().print(
                Cli::tr("%1: its user name and password are forgotten.").arg(printable(outlet.title)));
        session.finish(ExitCode::Done);
    });
}

void report(Session& session, const QString& user, SecretPlace place, const RefreshReport& refreshed,
            const Outlet& outlet)
{
    const bool isKept = place == SecretPlace::Keychain;
    for (const RefreshFailure& failure : refreshed.failed)
        session.tell(failure.error, outlet.title);
    if (session.isJson())
        session.output().print(QJsonObject {{u"outlet"_s, outlet.id.value},
                                            {u"user"_s, user},
                                            {u"kept"_s, isKept ? u"keychain"_s : u"until_exit"_s},
                                            {u"articles_added"_s, refreshed.articlesAdded}});
    else if (refreshed.failed.isEmpty())
        session.output().print(withParticles(
            Cli::tr("%1 lets %2 in. New articles: %3")
                .arg(printable(outlet.title), printable(user), QString::number(refreshed.articlesAdded))));
    if (!isKept)
        session.output().remark(SignIns::noKeychainText());
    const ExitCode code =
        refreshed.failed.isEmpty() ? ExitCode::Done : exitCodeFor(refreshed.failed.first().error.kind);
    session.finishWithNews(code == ExitCode::Done && !isKept ? ExitCode::InPart : code);
}

void keep(Session& session, const Outlet& outlet, const QString& user)
{
    const QString password = passwordFor(Cli::tr("Password of %1 at %2:").arg(user, outlet.title), session.output());
    if (password.isEmpty())
        return session.refuse(
            Cli::tr("The password is missing: type it, or give it as the first line of standard input."));
    session.after(session.library().subscriptions().signIns().keep(outlet.id, {user, password}), outlet.title,
                  [&session, outlet, user](SecretPlace place) {
                      // Asked at once: a wrong password is best told now.
                      session.after(session.library().refresher().refresh(RefreshScope::Everything, {outlet.id}),
                                    outlet.title, [&session, outlet, user, place](const RefreshReport& refreshed) {
                                        report(session, user, place, refreshed, outlet);
                                    });
                  });
}

void start(Session& session, const Given& given)
{
    const QString user = given.text(u"--user"_s);
    const bool forgets = given.has(u"--forget"_s);
    if (user.isEmpty() != forgets) {
        session.output().remark(u"byline: "_s + Cli::tr("Give either --user NAME or --forget."));
        return session.finish(ExitCode::WrongUsage);
    }
    withOutlet(session, given.text(u"OUTLET"_s), [&session, user, forgets](const Outlet& outlet) {
        forgets ? forget(session, outlet) : keep(session, outlet, user);
    });
}

} // namespace

Command passwordCommand()
{
    return {
        u"password"_s,
        Cli::tr("keeps the user name and the password that an outlet's server asks for, in the keychain"),
        {
            {u"OUTLET"_s, {}, Cli::tr("id, address or part of the name"), Argument::Kind::Text, Argument::Count::One},
            {u"--user"_s, u"NAME"_s,
             Cli::tr("the user name; the password is asked for, or is the first line of standard input")},
            {u"--forget"_s, {}, Cli::tr("forgets what was kept"), Argument::Kind::Nothing},
        },
        withLibrary(start)};
}

} // namespace byline
