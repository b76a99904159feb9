// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/commands.h"
#include "cli/exit_codes.h"
#include "cli/interrupt.h"
#include "cli/json.h"
#include "cli/progress.h"
#include "cli/resolve.h"
#include "cli/words.h"
#include "library/back_catalogue.h"
#include "library/error_text.h"
#include "library/refresher.h"
#include "library/subscriptions.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

class Refreshing final : public QObject
{
public:
    Refreshing(Session& session, RefreshScope scope, QList<OutletId> outlets)
        : QObject(&session)
        , m_session(session)
        , m_scope(scope)
        , m_outlets(std::move(outlets))
        , m_progress(session.output())
    {
    }

    void start()
    {
        Refresher& refresher = m_session.library().refresher();
        auto* interrupt = new Interrupt(this);
        connect(interrupt, &Interrupt::pressed, &refresher, &Refresher::stop);
        if (m_progress.isShown())
            connect(&refresher, &Refresher::progressed, this, [this](const RefreshProgress& progress) {
                const QString added = Cli::tr("new: %1").arg(progress.articlesAdded);
                m_progress.show(progress.done, progress.total, added + u" · "_s + progress.outlet);
            });
        // Its report, also where the library is in trouble.
        connect(&refresher, &Refresher::finished, this, &Refreshing::finish);
        refresher.refresh(m_scope, m_outlets);
    }

private:
    void finish(const RefreshReport& report)
    {
        m_progress.wipe();
        for (const RefreshFailure& failure : report.failed)
            m_session.tell(failure.error, failure.title.isEmpty() ? failure.url : failure.title);
        if (m_session.isJson())
            m_session.output().print(toJson(report));
        else
            print(report);
        if (!report.trouble)
            return m_session.finishWithNews(exitCode(report));
        m_session.fail(*report.trouble, {});
    }

    void print(const RefreshReport& report)
    {
        if (report.outlets == 0 && !report.trouble && m_scope == RefreshScope::Due)
            return m_session.output().print(Cli::tr("Nothing is due yet; --force fetches all the same."));
        m_session.output().print(Cli::tr("Outlets: %1 · updated: %2 · unchanged: %3 · failed: %4 · new articles: %5 · "
                                         "changed articles: %6 · %7 s")
                                     .arg(report.outlets)
                                     .arg(report.updated)
                                     .arg(report.unchanged)
                                     .arg(report.failed.size())
                                     .arg(report.articlesAdded)
                                     .arg(report.articlesChanged)
                                     .arg(report.seconds, 0, 'f', 1));
        if (report.stopped && !report.trouble)
            m_session.output().remark(Cli::tr("Stopped. What had arrived was stored."));
    }

    ExitCode exitCode(const RefreshReport& report) const
    {
        if (report.stopped)
            return ExitCode::InPart;
        if (report.failed.isEmpty())
            return ExitCode::Done;
        // One outlet was asked for and it failed: nothing was done in part.
        return m_outlets.size() == 1 ? exitCodeFor(report.failed.first().error.kind) : ExitCode::InPart;
    }

    static QJsonObject toJson(const RefreshReport& report)
    {
        QJsonArray failed;
        for (const RefreshFailure& failure : report.failed)
            failed += QJsonObject {
                {u"outlet"_s, failure.outlet.value}, {u"url"_s, failure.url}, {u"error"_s, errorText(failure.error)}};
        QJsonObject json {
            {u"outlets"_s, report.outlets},
            {u"updated"_s, report.updated},
            {u"unchanged"_s, report.unchanged},
            {u"failed"_s, failed},
            {u"articles_added"_s, report.articlesAdded},
            {u"articles_changed"_s, report.articlesChanged},
            {u"seconds"_s, report.seconds},
        };
        if (report.trouble)
            json.insert(u"error"_s, errorText(*report.trouble));
        return json;
    }

    Session& m_session;
    RefreshScope m_scope;
    QList<OutletId> m_outlets;
    Progress m_progress;
};

/// Loads earlier articles of each outlet after the other.
class GoingBack final : public QObject
{
public:
    GoingBack(Session& session, QList<Outlet> outlets, int wanted, const Given& given)
        : QObject(&session)
        , m_session(session)
        , m_outlets(std::move(outlets))
        , m_wanted(wanted)
        , m_part {{}, given.text(u"--author"_s), given.text(u"--section"_s)}
        , m_progress(session.output())
    {
        BackCatalogue& back = session.library().backCatalogue();
        connect(new Interrupt(this), &Interrupt::pressed, &back, &BackCatalogue::stop);
        connect(&back, &BackCatalogue::progressed, this,
                [this](const BackReport& report) { m_progress.show(qMin(report.added, m_wanted), m_wanted, m_title); });
    }

    void start()
    {
        if (m_outlets.isEmpty())
            return finish();
        const Outlet outlet = m_outlets.takeFirst();
        m_title = outlet.title;
        m_part.outlet = outlet.id;
        m_session.afterAny(m_session.library().backCatalogue().load(m_part, m_wanted),
                           [this, outlet](const Result<BackReport>& report) {
                               m_progress.wipe();
                               report ? take(outlet, *report) : m_session.tell(report.error(), outlet.title);
                               if (!report)
                                   m_failures += report.error();
                               start();
                           });
    }

private:
    void take(const Outlet& outlet, const BackReport& report)
    {
        m_stopped = m_stopped || report.stopped;
        m_reports += QJsonObject {{u"outlet"_s, outlet.id.value},
                                  {u"articles_added"_s, report.added},
                                  {u"total"_s, report.total},
                                  {u"complete"_s, report.isWhole}};
        if (!m_session.isJson())
            m_session.output().print(
                report.isWhole ? Cli::tr("%1: earlier articles: %2; now all %3 are here.")
                                     .arg(outlet.title, QString::number(report.added), QString::number(report.total))
                               : Cli::tr("%1: earlier articles: %2 of %3; the next --back goes on from there.")
                                     .arg(outlet.title, QString::number(report.added), QString::number(report.total)));
    }

    void finish()
    {
        if (m_session.isJson())
            m_session.output().print(m_reports);
        m_session.finishWithNews(m_stopped ? ExitCode::InPart : exitCodeFor(m_reports.size(), m_failures));
    }

    Session& m_session;
    QList<Outlet> m_outlets;
    int m_wanted;
    BackPart m_part;
    Progress m_progress;
    QString m_title;
    QJsonArray m_reports;
    QList<Error> m_failures;
    bool m_stopped = false;
};

void start(Session& session, const Given& given)
{
    if (given.has(u"--back"_s)) {
        const auto back = [&session, given](const QList<Outlet>& outlets) {
            (new GoingBack(session, outlets, given.number(u"--back"_s, 0), given))->start();
        };
        if (given.has(u"OUTLET"_s))
            return withOutlets(session, given.texts(u"OUTLET"_s), back);
        return session.after(session.library().subscriptions().outlets(), {}, back);
    }
    const RefreshScope scope = given.has(u"--force"_s) ? RefreshScope::Everything : RefreshScope::Due;
    if (!given.has(u"OUTLET"_s))
        return (new Refreshing(session, scope, {}))->start();
    withOutlets(session, given.texts(u"OUTLET"_s), [&session, scope](const QList<Outlet>& outlets) {
        QList<OutletId> ids;
        for (const Outlet& outlet : outlets)
            if (!ids.contains(outlet.id))
                ids += outlet.id;
        (new Refreshing(session, scope, ids))->start();
    });
}

} // namespace

Command refreshCommand()
{
    return {
        u"refresh"_s,
        Cli::tr("fetches the outlets that are due"),
        {
            {u"OUTLET"_s,
             {},
             Cli::tr("only these; id, address or part of the name"),
             Argument::Kind::Text,
             Argument::Count::Any},
            {u"--back"_s, u"N"_s, Cli::tr("load N earlier articles than the feed has, where the outlet can do that"),
             Argument::Kind::Number},
            {u"--author"_s, u"SLUG"_s, Cli::tr("with --back: only this author's, by the name in their page's address")},
            {u"--section"_s, u"SLUG"_s, Cli::tr("with --back: only this section's, by the name in its page's address")},
            {u"--force"_s, {}, Cli::tr("also those that are not due"), Argument::Kind::Nothing},
        },
        [](Session& session, const Given& given) {
            // Or all of the outlets would be fetched where one author was meant.
            if (!given.has(u"--back"_s) && (given.has(u"--author"_s) || given.has(u"--section"_s)))
                return session.refuse(Cli::tr("--author and --section choose among earlier articles. Say how many with "
                                              "--back N."));
            if (given.has(u"--force"_s) || given.has(u"OUTLET"_s))
                Library::expectRequests();
            withLibrary(start)(session, given);
        }};
}

} // namespace byline
