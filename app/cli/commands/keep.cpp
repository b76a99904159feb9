// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/commands.h"
#include "cli/resolve.h"
#include "cli/table.h"
#include "cli/text_width.h"
#include "cli/words.h"
#include "library/maintenance.h"
#include "library/subscriptions.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

QString sentenceOf(const Retention& retention)
{
    switch (retention.kind) {
    case Retention::Kind::Newest:
        return Cli::tr("the newest %1 articles").arg(retention.number);
    case Retention::Kind::Days:
        return Cli::tr("articles of the last %1 days").arg(retention.number);
    case Retention::Kind::Everything:
        break;
    }
    return Cli::tr("everything");
}

QJsonObject toJson(const Retention& retention)
{
    switch (retention.kind) {
    case Retention::Kind::Newest:
        return {{u"newest"_s, retention.number}};
    case Retention::Kind::Days:
        return {{u"days"_s, retention.number}};
    case Retention::Kind::Everything:
        break;
    }
    return {{u"everything"_s, true}};
}

/// What was chosen; none: as in general.
std::optional<Retention> chosen(const Given& given)
{
    if (given.has(u"--newest"_s))
        return Retention {Retention::Kind::Newest, given.number(u"--newest"_s, 0)};
    if (given.has(u"--days"_s))
        return Retention {Retention::Kind::Days, given.number(u"--days"_s, 0)};
    return given.has(u"--everything"_s) ? std::optional(Retention {}) : std::nullopt;
}

void show(Session& session)
{
    session.after(session.library().maintenance().retention(), {}, [&session](const Retention& general) {
        session.after(session.library().subscriptions().outlets(), {}, [&session, general](const QList<Outlet>& all) {
            QJsonArray own;
            Table table({{Cli::tr("outlet"), Column::Side::Left, Column::Room::Flexible}, {Cli::tr("keeps")}});
            table.addRow({Cli::tr("in general"), sentenceOf(general)});
            for (const Outlet& outlet : all)
                if (outlet.retention) {
                    QJsonObject line = toJson(*outlet.retention);
                    line.insert("outlet"_L1, outlet.id.value);
                    own += line;
                    table.addRow({outlet.title, sentenceOf(*outlet.retention)});
                }
            if (session.isJson())
                session.output().print(QJsonObject {{u"general"_s, toJson(general)}, {u"outlets"_s, own}});
            else
                session.output().print(table.text(session.output().screen().answerColumns));
            session.finish(ExitCode::Done);
        });
    });
}

void keep(Session& session, const Given& given)
{
    const bool general = given.has(u"--as-in-general"_s);
    const std::optional<Retention> wanted = chosen(given);
    Maintenance& maintenance = session.library().maintenance();
    const QStringList choices {u"--everything"_s, u"--newest"_s, u"--days"_s, u"--as-in-general"_s};
    if (std::count_if(choices.begin(), choices.end(), [&](const QString& choice) { return given.has(choice); }) > 1)
        return session.refuse(Cli::tr("Only one of these can hold: %1").arg(choices.join(u", "_s)));
    if (given.has(u"OUTLET"_s))
        return withOutlet(session, given.text(u"OUTLET"_s), [=, &session, &maintenance](const Outlet& outlet) {
            if (!wanted && !general)
                return show(session);
            session.after(maintenance.setOutletRetention(outlet.id, wanted), outlet.title,
                          [&session] { show(session); });
        });
    if (!wanted && !general)
        return show(session);
    session.after(maintenance.setRetention(wanted.value_or(Retention {})), {}, [&session] { show(session); });
}

} // namespace

Command keepCommand()
{
    return {
        u"keep"_s,
        Cli::tr("says how many articles are kept, in general or of one outlet; what is bookmarked, saved or by "
                "authors you follow always stays"),
        {
            {u"OUTLET"_s, {}, Cli::tr("id, address or part of the name; without one, all outlets")},
            {u"--everything"_s, {}, Cli::tr("keep everything (the default)"), Argument::Kind::Nothing},
            {u"--newest"_s, u"N"_s, Cli::tr("keep the newest so many of an outlet"), Argument::Kind::Number},
            {u"--days"_s, u"N"_s, Cli::tr("keep what was published in the last so many days"), Argument::Kind::Number},
            {u"--as-in-general"_s,
             {},
             Cli::tr("the outlet has no choice of its own any more"),
             Argument::Kind::Nothing},
        },
        withLibrary(keep)};
}

Command cleanupCommand()
{
    return {u"cleanup"_s,
            Cli::tr("removes articles beyond what is to be kept (byline keep). byline undo takes it back"),
            {},
            withLibrary([](Session& session, const Given&) {
                session.after(session.library().maintenance().cleanUp(), {}, [&session](int removed) {
                    if (session.isJson())
                        session.output().print(QJsonObject {{u"removed"_s, removed}});
                    else
                        session.output().print(Cli::tr("Removed: %1").arg(removed));
                    session.finish(ExitCode::Done);
                });
            })};
}

} // namespace byline
