// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/commands.h"
#include "cli/resolve.h"
#include "cli/text_width.h"
#include "cli/words.h"
#include "library/subscriptions.h"
#include "library/undo.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

void tell(Session& session, const QString& title, const RemovedSubscription& removed)
{
    if (session.isJson())
        session.output().print(
            QJsonObject {{u"removed"_s, removed.id.value}, {u"kept_articles"_s, removed.keptArticles}});
    else
        session.output().print(Cli::tr("%1: unsubscribed. Kept, since bookmarked, saved or by authors you follow: %2")
                                   .arg(title, QString::number(removed.keptArticles)));
    if (removed.staysInKeychain)
        session.output().remark(Subscriptions::staysInKeychainText());
}

void remove(Session& session, const Outlet& outlet)
{
    if (!outlet.subscribed && !outlet.feedUrl.isEmpty()) {
        session.output().remark(
            Cli::tr("byline: %1 is not subscribed to; only what you keep of it is here.").arg(printable(outlet.title)));
        return session.finish(ExitCode::NotFound);
    }
    session.after(session.library().subscriptions().remove(outlet.id), outlet.title,
                  [&session, title = printable(outlet.title)](const RemovedSubscription& removed) {
                      tell(session, title, removed);
                      session.after(session.library().undo().finished(), title,
                                    [&session] { session.finish(ExitCode::Done); });
                  });
}

} // namespace

Command removeCommand()
{
    return {u"remove"_s,
            Cli::tr("unsubscribes; articles that are bookmarked, saved or by authors you follow stay. byline undo "
                    "takes it back"),
            {{u"OUTLET"_s, {}, Cli::tr("id, address or part of the name"), Argument::Kind::Text, Argument::Count::One}},
            withLibrary([](Session& session, const Given& given) {
                withOutlet(session, given.text(u"OUTLET"_s),
                           [&session](const Outlet& outlet) { remove(session, outlet); });
            })};
}

} // namespace byline
