// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/commands.h"
#include "cli/exit_codes.h"
#include "cli/json.h"
#include "cli/resolve.h"
#include "cli/table.h"
#include "cli/words.h"
#include "library/member_sessions.h"
#include "library/newsletter_text.h"
#include "library/newsletters.h"
#include "library/subscriptions.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

QString stateWord(NewsletterState state)
{
    switch (state) {
    case NewsletterState::None:
        return u"none"_s;
    case NewsletterState::Asked:
        return u"asked"_s;
    case NewsletterState::Waiting:
        return u"waiting"_s;
    case NewsletterState::Confirmed:
        return u"confirmed"_s;
    case NewsletterState::Unsubscribed:
        return u"unsubscribed"_s;
    case NewsletterState::Refused:
        return u"refused"_s;
    case NewsletterState::NotPossible:
        return u"unsupported"_s;
    }
    return {};
}

QJsonObject toJson(const Subscription& subscription, const QString& outletTitle)
{
    return {{u"outlet"_s, subscription.outlet.value},
            {u"email"_s, subscription.email},
            {u"state"_s, stateWord(subscription.state)},
            {u"message"_s, newsletterText(subscription, outletTitle)},
            {u"newsletters"_s, QJsonArray::fromStringList(subscription.newsletters)},
            {u"asked"_s, byline::toJson(subscription.asked)},
            {u"may_ask_again"_s, byline::toJson(subscription.mayAskAgain)},
            {u"signing_in"_s, subscription.isSigningIn}};
}

ExitCode exitCode(const Subscription& subscription)
{
    switch (subscription.state) {
    case NewsletterState::Refused:
    case NewsletterState::NotPossible:
    case NewsletterState::Asked:
        return ExitCode::InPart;
    default:
        return isUsedUp(subscription) ? ExitCode::InPart : ExitCode::Done;
    }
}

/// Tells how it stands now, and ends.
void report(Session& session, const Subscription& subscription)
{
    session.after(session.library().newsletters().offer(subscription.outlet), {},
                  [&session, subscription](const NewsletterOffer& offer) {
                      if (offer.endsWithRun)
                          session.output().remark(
                              Cli::tr("No keychain answers on this computer: the sign-in ends with this command. What "
                                      "is for members and comes later needs newsletter signin."));
                      if (session.isJson())
                          session.output().print(toJson(subscription, offer.outletTitle));
                      else
                          session.output().print(newsletterText(subscription, offer.outletTitle));
                      session.finish(exitCode(subscription));
                  });
}

/// Goes on with what came of a step; an error ends the run.
template <typename Next>
void afterStep(Session& session, QFuture<Result<Subscription>> step, const QString& subject, Next next)
{
    session.afterAny(step, [&session, subject, next](const Result<Subscription>& done) {
        if (done)
            return next(*done);
        const QString text = newsletterErrorText(done.error());
        session.output().remark(u"byline: "_s + (subject.isEmpty() ? text : subject + u": "_s + text));
        session.finish(exitCodeFor(done.error().kind));
    });
}

/// A request that was still waiting for its confirmation.
void reportForgotten(Session& session, const Subscription& subscription, const QString& outletTitle)
{
    const QString text =
        Cli::tr("The request for %1 is forgotten here, and nobody is subscribed. Who opens the link in "
                "its mail subscribes all the same.")
            .arg(subscription.email);
    QJsonObject json = toJson(subscription, outletTitle);
    json.insert(u"state"_s, stateWord(NewsletterState::Unsubscribed));
    json.insert(u"message"_s, text);
    session.isJson() ? session.output().print(json) : session.output().print(text);
    session.finish(ExitCode::Done);
}

void list(Session& session, const QHash<OutletId, QString>& titles)
{
    session.after(session.library().newsletters().all(), {},
                  [&session, titles](const QList<Subscription>& subscriptions) {
                      if (session.isJson()) {
                          QJsonArray all;
                          for (const Subscription& subscription : subscriptions)
                              all += toJson(subscription, titles.value(subscription.outlet));
                          session.output().print(all);
                      } else if (subscriptions.isEmpty()) {
                          session.output().print(
                              Cli::tr("No newsletter was asked for. byline newsletter subscribe OUTLET asks."));
                      } else {
                          Table table({{Cli::tr("outlet"), Column::Side::Right},
                                       {Cli::tr("address")},
                                       {Cli::tr("state")},
                                       {Cli::tr("newsletters"), Column::Side::Left, Column::Room::Flexible}});
                          for (const Subscription& one : subscriptions)
                              table.addRow({QString::number(one.outlet.value), one.email, stateWord(one.state),
                                            one.newsletters.join(u", "_s)});
                          session.output().print(table.text(session.output().screen().answerColumns));
                      }
                      session.finish(ExitCode::Done);
                  });
}

void list(Session& session)
{
    session.after(session.library().subscriptions().outlets(), {}, [&session](const QList<Outlet>& outlets) {
        QHash<OutletId, QString> titles;
        for (const Outlet& outlet : outlets)
            titles.insert(outlet.id, outlet.title);
        list(session, titles);
    });
}

/// What an outlet has, before anything is asked for.
void listOf(Session& session, const Outlet& outlet)
{
    session.after(session.library().newsletters().offer(outlet.id), outlet.title,
                  [&session, outlet](const NewsletterOffer& offer) {
                      if (session.isJson()) {
                          QJsonObject json = toJson(offer.subscription, offer.outletTitle);
                          QJsonArray offered;
                          for (const Newsletter& newsletter : offer.newsletters)
                              offered += QJsonObject {{u"name"_s, newsletter.name},
                                                      {u"description"_s, newsletter.description},
                                                      {u"default"_s, newsletter.byDefault}};
                          json.insert(u"offered"_s, offered);
                          session.output().print(json);
                      } else {
                          for (const Newsletter& newsletter : offer.newsletters)
                              session.output().print(
                                  (newsletter.byDefault ? u"* "_s : u"  "_s) + newsletter.name
                                  + (newsletter.description.isEmpty() ? QString() : u" — "_s + newsletter.description));
                          session.output().print(newsletterText(offer.subscription, offer.outletTitle));
                      }
                      session.finish(ExitCode::Done);
                  });
}

void subscribe(Session& session, const Given& given)
{
    const NewsletterOrder order {given.text(u"--email"_s), given.text(u"--name"_s), given.texts(u"--newsletter"_s)};
    withOutlet(session, given.text(u"WHAT"_s), [&session, order](const Outlet& outlet) {
        Newsletters& newsletters = session.library().newsletters();
        // A confirmed one only changes what it gets: no mail, no second request.
        session.after(newsletters.offer(outlet.id), outlet.title,
                      [&session, order, outlet, &newsletters](const NewsletterOffer& offer) {
                          const bool changes = offer.subscription.state == NewsletterState::Confirmed
                                               && offer.subscription.email == order.email.trimmed()
                                               && !order.newsletters.isEmpty();
                          afterStep(session,
                                    changes ? newsletters.choose(outlet.id, order.newsletters)
                                            : newsletters.subscribe(outlet.id, order),
                                    outlet.title, [&session](const Subscription& asked) { report(session, asked); });
                      });
    });
}

void confirm(Session& session, const QString& link)
{
    afterStep(session, session.library().newsletters().open(link), {}, [&session](const Subscription& opened) {
        if (!opened.hasSession)
            return report(session, opened);
        // Without a keychain the sign-in ends with this run: what it opens is fetched now.
        session.afterAny(
            session.library().memberSessions().unlock(opened.outlet), [&session, opened](const Result<int>& unlocked) {
                if (unlocked.value_or(0) > 0)
                    session.output().remark(Cli::tr("Members' articles that are now here in full: %1").arg(*unlocked));
                report(session, opened);
            });
    });
}

void start(Session& session, const Given& given)
{
    const QString what = given.text(u"ACTION"_s);
    const QString subject = given.text(u"WHAT"_s);
    if (what == "list"_L1 && subject.isEmpty())
        return list(session);
    if (what == "list"_L1)
        return withOutlet(session, subject, [&session](const Outlet& outlet) { listOf(session, outlet); });
    if (what != "subscribe"_L1 && what != "confirm"_L1 && what != "unsubscribe"_L1 && what != "signin"_L1)
        return session.refuse(Cli::tr("newsletter does one of: list, subscribe, signin, confirm, unsubscribe"));
    if (subject.isEmpty())
        return session.refuse(what == "confirm"_L1 ? Cli::tr("The link or the code out of the mail is missing")
                                                   : Cli::tr("The outlet is missing"));
    const bool wantsMail = what == "subscribe"_L1 || what == "signin"_L1;
    if (wantsMail && !given.has(u"--email"_s))
        return session.refuse(Cli::tr("The address is missing: --email NAME@EXAMPLE.COM"));
    if (what == "subscribe"_L1)
        return subscribe(session, given);
    if (what == "confirm"_L1 || subject.contains("://"_L1))
        return confirm(session, subject);
    withOutlet(session, subject, [&session, what, email = given.text(u"--email"_s)](const Outlet& outlet) {
        Newsletters& newsletters = session.library().newsletters();
        afterStep(session,
                  what == "signin"_L1 ? newsletters.signIn(outlet.id, email) : newsletters.unsubscribe(outlet.id),
                  outlet.title, [&session, what, title = outlet.title](const Subscription& done) {
                      what == "unsubscribe"_L1 && done.state == NewsletterState::None
                          ? reportForgotten(session, done, title)
                          : report(session, done);
                  });
    });
}

} // namespace

Command newsletterCommand()
{
    return {u"newsletter"_s,
            Cli::tr("newsletters of outlets: list, subscribe, signin, confirm, unsubscribe"),
            {
                {u"ACTION"_s,
                 {},
                 Cli::tr("list, subscribe, signin, confirm or unsubscribe"),
                 Argument::Kind::Text,
                 Argument::Count::One},
                {u"WHAT"_s, {}, Cli::tr("the outlet; with confirm the link or the code out of the mail")},
                {u"--email"_s, u"ADDRESS"_s, Cli::tr("where the newsletter is to be sent")},
                {u"--name"_s, u"NAME"_s, Cli::tr("your name, if the outlet is to know it")},
                {u"--newsletter"_s, u"NAME"_s, Cli::tr("this newsletter; may be given several times"),
                 Argument::Kind::Text, Argument::Count::Any},
            },
            withLibrary(start),
            Command::Needs::WebEngine};
}

} // namespace byline
