// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What comes back from the mail: links and codes, and what a member can change.

#include "core/async.h"
#include "library/member_sessions.h"
#include "library/newsletter_text.h"
#include "library/newsletters.h"
#include "store/newsletters.h"
#include "store/store.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

QFuture<Result<Subscription>> failed(const Error& error)
{
    return settled(Result<Subscription>(tl::unexpected<Error>(error)));
}

/// The ids of newsletters by name; without names, of those that come by themselves.
QStringList idsOf(const QList<Newsletter>& offered, const QStringList& names)
{
    QStringList ids;
    for (const Newsletter& newsletter : offered)
        if (names.isEmpty() ? newsletter.byDefault : names.contains(newsletter.name))
            ids += newsletter.id;
    return ids;
}

/// The program's own form of a link: what a mail program hands over as "byline:https://…".
QString withoutOwnScheme(QString text)
{
    static const QRegularExpression kOwn(u"\\bbyline:(?://)?(?=https?:)"_s, QRegularExpression::CaseInsensitiveOption);
    return text.remove(kOwn);
}

} // namespace

bool Newsletters::isLinkOf(const QString& text, const QUrl& sitePage)
{
    const GhostLink link = ghostLinkFrom(withoutOwnScheme(text));
    return link.kind == GhostLink::Kind::Confirm && link.url.scheme() == sitePage.scheme()
           && link.url.authority() == sitePage.authority()
           && link.url.path() == sitePage.resolved(QUrl(u"members/"_s)).path();
}

QFuture<Result<Subscription>> Newsletters::open(const QString& pasted)
{
    const QString text = withoutOwnScheme(pasted.trimmed());
    static const QRegularExpression kCode(u"^\\d{4,8}$"_s);
    if (kCode.match(text).hasMatch())
        return enterCode(text);
    const GhostLink link = ghostLinkFrom(text);
    if (link.kind == GhostLink::Kind::None)
        return failed({ErrorKind::BadAddress, pasted.left(200), int(NewsletterFault::NeitherLinkNorCode)});
    return standingAt(link.url)
        .then(this,
              [this, link](const Result<Standing>& known) {
                  if (!known)
                      return failed(known.error());
                  if (link.kind == GhostLink::Kind::Unsubscribe)
                      return unsubscribeAt(*known, link.url);
                  return openLink(m_parts.fetcher, this, link.url)
                      .then(this,
                            [this, known = *known](const Result<GhostSession>& session) {
                                return session ? opened(known, *session) : failed(session.error());
                            })
                      .unwrap();
              })
        .unwrap();
}

/// The outlet that a link is of. Several may be on one site (its authors' feeds): the one that waits comes first.
QFuture<Result<Newsletters::Standing>> Newsletters::standingAt(const QUrl& link)
{
    return m_parts.sites.at(link)
        .then(this,
              [this, link](const Result<QList<KnownGhost>>& sites) {
                  return m_parts.store.reads().run(
                      [candidates = sites.value_or(QList<KnownGhost>()), link](Connection& db) -> Result<Standing> {
                          QList<Standing> found;
                          for (const KnownGhost& candidate : candidates)
                              if (const auto subscription = newsletterOf(db, candidate.outlet))
                                  found += Standing {candidate, *subscription};
                          if (found.isEmpty())
                              return fail(ErrorKind::NotFound, link.host(), int(NewsletterFault::LinkOfNobody));
                          std::stable_sort(found.begin(), found.end(), [](const Standing& a, const Standing& b) {
                              const auto rank = [](const Standing& standing) {
                                  if (isExpectingMail(standing.subscription))
                                      return 0;
                                  return standing.subscription.state == NewsletterState::None ? 2 : 1;
                              };
                              return rank(a) < rank(b);
                          });
                          return found.first();
                      });
              })
        .unwrap();
}

QFuture<Result<Subscription>> Newsletters::enterCode(const QString& code)
{
    return all()
        .then(this,
              [this](const Result<QList<Subscription>>& subscriptions) {
                  for (const Subscription& subscription : subscriptions.value_or(QList<Subscription>()))
                      if (isExpectingMail(subscription) && !subscription.codeRef.isEmpty())
                          return standing(subscription.outlet);
                  return settled(
                      Result<Standing>(fail(ErrorKind::NotFound, u"code"_s, int(NewsletterFault::NoCodeAwaited))));
              })
        .unwrap()
        .then(this,
              [this, code](const Result<Standing>& known) {
                  if (!known)
                      return failed(known.error());
                  return sendCode(m_parts.fetcher, this, known->ghost.site, code, known->subscription.codeRef)
                      .then(this,
                            [this, known = *known](const Result<GhostSession>& session) {
                                return session ? opened(known, *session) : failed(session.error());
                            })
                      .unwrap();
              })
        .unwrap();
}

QFuture<Result<Subscription>> Newsletters::opened(const Standing& known, const GhostSession& session)
{
    if (session.isUsedUp) {
        // A link scanner in the mail's way may have confirmed it before: a sign-in mail tells, and is for the user to
        // ask for.
        Subscription still = known.subscription;
        still.message = u"INVALID_TOKEN"_s;
        still.mayAskAgain = {};
        return stored(still);
    }
    return member(m_parts.fetcher, this, known.ghost.site, session.cookie)
        .then(
            this,
            [this, known, cookie = session.cookie](const Result<GhostMember>& member) {
                if (!member && member.error().kind == ErrorKind::NotFound)
                    return failed({ErrorKind::NotFound, known.ghost.site.title, int(NewsletterFault::NobodySignedIn)});
                if (!member)
                    return failed(member.error());
                return m_parts.sessions.keep(known.ghost.outlet, cookie)
                    .then(this, [this, known,
                                 member = *member](const Result<SecretPlace>&) { return signedIn(known, member); })
                    .unwrap();
            })
        .unwrap();
}

QFuture<Result<Subscription>> Newsletters::signedIn(const Standing& known, const GhostMember& member)
{
    Standing now = known;
    Subscription& subscription = now.subscription;
    const QStringList chosen = subscription.newsletters;
    const bool wasAsked =
        subscription.state == NewsletterState::Waiting || subscription.state == NewsletterState::Asked;
    subscription.email = member.email;
    subscription.newsletters = member.newsletters;
    subscription.unsubscribeUrl = member.unsubscribeUrl.toString(QUrl::FullyEncoded);
    subscription.hasSession = true;
    subscription.isSigningIn = false;
    subscription.message.clear();
    subscription.codeRef.clear();
    subscription.mayAskAgain = {};
    subscription.hindrance = NewsletterHindrance::None;
    subscription.state = member.newsletters.isEmpty() ? NewsletterState::Unsubscribed : NewsletterState::Confirmed;
    // Who was a member before, or signs in after a link scanner was quicker, only got signed in: their choice of now
    // has not reached the outlet yet.
    const QStringList ids = idsOf(now.ghost.newsletters, chosen);
    const bool wantsOthers =
        wasAsked && !chosen.isEmpty() && ids != idsOf(now.ghost.newsletters, member.newsletters + QStringList {u""_s});
    if (wantsOthers && !ids.isEmpty() && member.unsubscribeUrl.isValid())
        return setTo(now, ids);
    return stored(subscription);
}

QFuture<Result<Subscription>> Newsletters::setTo(const Standing& known, const QStringList& ids)
{
    return setNewsletters(m_parts.fetcher, this, known.ghost.site, QUrl(known.subscription.unsubscribeUrl), ids)
        .then(this,
              [this, subscription = known.subscription](const Result<GhostMember>& member) mutable {
                  if (!member)
                      return failed(member.error());
                  subscription.newsletters = member->newsletters;
                  subscription.state =
                      member->newsletters.isEmpty() ? NewsletterState::Unsubscribed : NewsletterState::Confirmed;
                  return stored(subscription);
              })
        .unwrap();
}

QFuture<Result<Subscription>> Newsletters::choose(OutletId outlet, const QStringList& names)
{
    return standing(outlet)
        .then(this,
              [this, names](const Result<Standing>& known) {
                  if (!known)
                      return failed(known.error());
                  if (known->subscription.unsubscribeUrl.isEmpty())
                      return failed({ErrorKind::Unsupported, known->ghost.site.title});
                  const QStringList ids = names.isEmpty() ? QStringList() : idsOf(known->ghost.newsletters, names);
                  if (ids.size() != names.size())
                      return failed({ErrorKind::NotFound, names.join(u", "_s), int(NewsletterFault::NoSuchNewsletter)});
                  return setTo(*known, ids);
              })
        .unwrap();
}

QFuture<Result<Subscription>> Newsletters::unsubscribe(OutletId outlet)
{
    return m_parts.store.reads()
        .run([outlet](Connection& db) { return newsletterOf(db, outlet); })
        .then(this,
              [this, outlet](const Result<Subscription>& row) {
                  if (!row)
                      return failed(row.error());
                  if (row->state == NewsletterState::Confirmed)
                      return choose(outlet, {});
                  if (isExpectingMail(*row))
                      return forgetRequest(outlet);
                  return failed({ErrorKind::NotFound, u"newsletter"_s, int(NewsletterFault::NothingAsked)});
              })
        .unwrap();
}

QFuture<Result<Subscription>> Newsletters::forgetRequest(OutletId outlet)
{
    return m_parts.store.reads()
        .run([outlet](Connection& db) { return newsletterOf(db, outlet); })
        .then(this,
              [this](const Result<Subscription>& row) {
                  if (!row)
                      return failed(row.error());
                  Subscription withdrawn = *row; // what was typed stays for the next time
                  if (!std::exchange(withdrawn.isSigningIn, false))
                      withdrawn.state = NewsletterState::None;
                  withdrawn.codeRef.clear();
                  if (isUsedUp(withdrawn))
                      withdrawn.message.clear();
                  return stored(withdrawn);
              })
        .unwrap();
}

QFuture<Result<Subscription>> Newsletters::unsubscribeAt(const Standing& known, const QUrl& link)
{
    return unsubscribeByLink(m_parts.fetcher, this, link)
        .then(this,
              [this, known, link](const Result<void>& done) {
                  if (!done)
                      return settled(Result<GhostMember>(tl::unexpected<Error>(done.error())));
                  return memberByKey(m_parts.fetcher, this, known.ghost.site, link);
              })
        .unwrap()
        .then(this,
              [this, subscription = known.subscription](const Result<GhostMember>& member) mutable {
                  if (!member)
                      return failed(member.error());
                  subscription.email = member->email;
                  subscription.newsletters = member->newsletters; // a link may be of one newsletter only
                  subscription.unsubscribeUrl = member->unsubscribeUrl.toString(QUrl::FullyEncoded);
                  subscription.state =
                      member->newsletters.isEmpty() ? NewsletterState::Unsubscribed : NewsletterState::Confirmed;
                  return stored(subscription);
              })
        .unwrap();
}

} // namespace byline
