// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/commands.h"
#include "cli/exit_codes.h"
#include "cli/json.h"
#include "cli/progress.h"
#include "cli/resolve.h"
#include "cli/table.h"
#include "cli/words.h"
#include "library/error_text.h"
#include "library/health_text.h"
#include "library/maintenance.h"
#include "library/newsletter_text.h"
#include "library/newsletters.h"
#include "library/search_index.h"
#include "library/subscriptions.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

void print(Session& session, const HealthReport& report)
{
    Output& output = session.output();
    if (session.isJson())
        return output.print(QJsonObject {{u"ok"_s, report.ok}, {u"checks"_s, toJsonArray(report.checks)}});
    Table table({{QString()}, {Cli::tr("check")}, {Cli::tr("result"), Column::Side::Left, Column::Room::Flexible}});
    for (const CheckResult& check : report.checks)
        table.addRow({check.ok ? Cli::tr("ok") : Cli::tr("BAD"), checkName(check), checkDetail(check)});
    output.print(table.text(output.screen().answerColumns));
}

QString platformOf(const Outlet& outlet, const Result<KnownGhost>& ghost)
{
    if (ghost)
        return u"Ghost %1, %2, Content API %3"_s.arg(ghost->site.version, ghost->site.root.toString(),
                                                     ghost->site.contentKey.isEmpty() ? Cli::tr("without a key")
                                                                                      : Cli::tr("with a key"));
    return outlet.generator.isEmpty() ? Cli::tr("not known") : outlet.generator;
}

/// What the outlet's server answered, now and to each question.
struct Answers
{
    Result<Discovery> feed;
    Result<KnownGhost> ghost;
    Result<NewsletterOffer> offer;
};

HealthReport reportOn(const Outlet& outlet, const Answers& answers)
{
    const auto& [feed, ghost, offer] = answers;
    HealthReport report;
    const auto note = [&report](const QString& name, bool ok, const QString& detail) {
        report.checks += CheckResult {name, ok, detail, 0, {}};
    };
    note(u"feed"_s, feed.has_value(),
         feed ? Cli::tr("%1, articles: %2").arg(outlet.feedUrl, QString::number(feed->best.items.size()))
              : errorText(feed.error(), outlet.feedUrl));
    const bool isSilent = !ghost && ghost.error().kind != ErrorKind::NotFound;
    note(u"platform"_s, !isSilent, isSilent ? errorText(ghost.error()) : platformOf(outlet, ghost));
    QStringList names;
    for (const Newsletter& newsletter : offer ? offer->newsletters : QList<Newsletter>())
        names += newsletter.name;
    note(u"newsletters"_s, true, names.isEmpty() ? Cli::tr("none") : names.join(u", "_s));
    if (offer)
        note(u"subscription"_s, true, newsletterText(offer->subscription, offer->outletTitle));
    report.ok = feed.has_value() && !isSilent;
    return report;
}

/// One outlet: whether its feed answers, what it runs on, what can be had besides the feed.
void examine(Session& session, const Outlet& outlet)
{
    const auto feed = session.library().subscriptions().find(outlet.feedUrl);
    session.afterAny(feed, [&session, outlet](const Result<Discovery>& feed) {
        const auto site = session.library().ghostSites().site(outlet.id, GhostSites::Freshness::Anew);
        session.afterAny(site, [&session, outlet, feed](const Result<KnownGhost>& ghost) {
            const auto offered = session.library().newsletters().offer(outlet.id);
            session.afterAny(offered, [&session, outlet, feed, ghost](const Result<NewsletterOffer>& offer) {
                const HealthReport report = reportOn(outlet, {feed, ghost, offer});
                print(session, report);
                session.finish(report.ok ? ExitCode::Done : ExitCode::InPart);
            });
        });
    });
}

void examine(Session& session)
{
    session.after(session.library().maintenance().examine(), {}, [&session](const HealthReport& report) {
        print(session, report);
        if (onlyRoomIsShort(report.checks))
            session.output().remark(
                Cli::tr("byline: the library is in order, but there is little room left on its disk"));
        else if (!report.ok)
            session.output().remark(Cli::tr("byline: something is wrong with the library; byline doctor --repair mends "
                                            "what it can"));
        session.finish(report.ok ? ExitCode::Done : ExitCode::InPart);
    });
}

/// Opening a library that is not trusted has mended all but the search index, which is made anew here.
void makeIndexAnew(Session& session)
{
    SearchIndex& index = session.library().searchIndex();
    const auto progress = std::make_shared<Progress>(session.output());
    QObject::connect(&index, &SearchIndex::progressed, &index, [progress](const IndexProgress& now) {
        progress->show(int(now.through), int(now.last), Cli::tr("making the search index anew"));
    });
    session.after(index.complete(), {}, [&session, progress] {
        progress->wipe();
        examine(session);
    });
}

void start(Session& session, const Given& given)
{
    const bool mending = given.has(u"--repair"_s);
    if (mending) {
        Maintenance::distrust(session.dataDir());
        if (Progress(session.output()).isShown())
            session.output().remark(
                Cli::tr("Looking through the whole library; this takes a while where it is large."));
    }
    if (const Result<void> opened = session.openLibrary(); !opened) {
        // A library that does not open is what a doctor is called for: it is a finding, besides an error.
        const QString what = errorText(opened.error(), session.dataDir());
        print(session, {false, {{u"library"_s, false, what, 0, {}}}});
        return session.fail(opened.error(), session.dataDir());
    }
    if (given.has(u"OUTLET"_s))
        return withOutlet(session, given.text(u"OUTLET"_s),
                          [&session](const Outlet& outlet) { examine(session, outlet); });
    if (mending)
        return makeIndexAnew(session);
    examine(session);
}

} // namespace

Command doctorCommand()
{
    return {u"doctor"_s,
            Cli::tr("checks the library and the installation, or one outlet"),
            {{u"OUTLET"_s, {}, Cli::tr("this outlet: its feed, its platform, its newsletters")},
             {u"--repair"_s, {}, Cli::tr("mend what can be mended"), Argument::Kind::Nothing}},
            start,
            Command::Needs::WebEngine};
}

} // namespace byline
