// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/newsletters.h"

#include "core/async.h"
#include "library/article_newsletter.h"
#include "library/member_sessions.h"
#include "library/settings.h"
#include "store/newsletters.h"
#include "store/outlets.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

const QString kAddresses = u"newsletter/addresses"_s;
constexpr int kMostAddresses = 10;
/// A mail takes its time; asking again sooner only brings the outlet's limit nearer.
constexpr qint64 kPatienceSeconds = 3 * 60;
constexpr qint64 kSlowDownSeconds = 10 * 60;

template <typename T>
QFuture<Result<T>> failed(const Error& error)
{
    return settled(Result<T>(tl::unexpected<Error>(error)));
}

} // namespace

Newsletters::Newsletters(const Parts& parts, Clock clock)
    : m_parts(parts)
    , m_clock(std::move(clock))
{
    connect(&m_parts.sessions, &MemberSessions::signedOut, this, &Newsletters::signedOut);
}

QFuture<Result<QList<Subscription>>> Newsletters::all()
{
    return m_parts.store.reads().run([](Connection& db) { return newsletters(db); });
}

QFuture<Result<NewsletterOffer>> Newsletters::offer(OutletId id)
{
    struct Row
    {
        Outlet outlet;
        Subscription subscription;
    };
    return m_parts.store.reads()
        .run([id](Connection& db) -> Result<Row> {
            const auto found = outlet(db, id);
            const auto known = newsletterOf(db, id);
            if (!found || !known)
                return tl::unexpected<Error>(found ? known.error() : found.error());
            return Row {*found, *known};
        })
        .then(this,
              [this, id](const Result<Row>& row) {
                  if (!row)
                      return failed<NewsletterOffer>(row.error());
                  return m_parts.sites.site(id).then(
                      this, [row = *row](const Result<KnownGhost>& site) -> Result<NewsletterOffer> {
                          if (!site && site.error().kind != ErrorKind::NotFound)
                              return tl::unexpected<Error>(site.error());
                          const auto ghost = site ? std::optional(*site) : std::nullopt;
                          NewsletterOffer offer;
                          offer.outletTitle = row.outlet.title;
                          offer.signUpPage = signUpPage(row.outlet, ghost);
                          offer.newsletters = ghost ? ghost->newsletters : QList<Newsletter>();
                          offer.subscription = asItStands(row.subscription, ghost);
                          return offer;
                      });
              })
        .unwrap()
        .then(this,
              [this](const Result<NewsletterOffer>& offer) {
                  if (!offer || !offer->subscription.hasSession)
                      return settled(offer);
                  return m_parts.sessions.place(offer->subscription.outlet)
                      .then(this, [offer = *offer](std::optional<SecretPlace> place) mutable {
                          // Kept by no keychain, it went with the run it was made in.
                          offer.subscription.hasSession = place.has_value();
                          offer.endsWithRun = place == SecretPlace::UntilExit;
                          return Result<NewsletterOffer>(offer);
                      });
              })
        .unwrap();
}

void Newsletters::signedOut(OutletId outlet)
{
    m_parts.store.reads()
        .run([outlet](Connection& db) { return newsletterOf(db, outlet); })
        .then(this, [this](const Result<Subscription>& row) {
            if (!row || !row->hasSession)
                return;
            Subscription now = *row;
            now.hasSession = false;
            stored(now);
        });
}

QFuture<Result<Newsletters::Standing>> Newsletters::standing(OutletId id)
{
    return m_parts.sites.site(id)
        .then(this,
              [this, id](const Result<KnownGhost>& site) {
                  if (!site)
                      return failed<Standing>(site.error());
                  return m_parts.store.reads().run([id, ghost = *site](Connection& db) {
                      return newsletterOf(db, id).map([&](const Subscription& subscription) {
                          return Standing {ghost, subscription};
                      });
                  });
              })
        .unwrap();
}

QFuture<Result<Subscription>> Newsletters::subscribe(OutletId id, const NewsletterOrder& wanted)
{
    const auto address = mailAddressFrom(wanted.email);
    if (!address)
        return failed<Subscription>(address.error());
    return memberAgain(id, *address, wanted.newsletters)
        .then(this, [this, id, wanted = NewsletterOrder {*address, wanted.name, wanted.newsletters}](
                        const Result<Subscription>& again) { return again ? settled(again) : askFor(id, wanted); })
        .unwrap();
}

/// Who left is still a member there: what they had is set again without a mail. NotFound: nobody of this address left.
QFuture<Result<Subscription>> Newsletters::memberAgain(OutletId id, const QString& email, const QStringList& names)
{
    return m_parts.store.reads()
        .run([id](Connection& db) { return newsletterOf(db, id); })
        .then(this,
              [this, id, email](const Result<Subscription>& row) {
                  const bool left = row && row->state == NewsletterState::Unsubscribed && row->email == email
                                    && !row->unsubscribeUrl.isEmpty();
                  return left ? standing(id) : failed<Standing>({ErrorKind::NotFound, email});
              })
        .unwrap()
        .then(this,
              [this, names](const Result<Standing>& known) {
                  if (!known)
                      return failed<Subscription>(known.error());
                  QStringList wanted = names;
                  for (const Newsletter& newsletter : known->ghost.newsletters)
                      if (names.isEmpty() && newsletter.byDefault)
                          wanted += newsletter.name;
                  return wanted.isEmpty() ? failed<Subscription>({ErrorKind::NotFound, known->ghost.site.title})
                                          : choose(known->ghost.outlet, wanted);
              })
        .unwrap();
}

QFuture<Result<Subscription>> Newsletters::askFor(OutletId id, const NewsletterOrder& wanted)
{
    return standing(id)
        .then(this,
              [this, id, wanted](const Result<Standing>& known) {
                  if (!known && known.error().kind != ErrorKind::NotFound)
                      return failed<Subscription>(known.error());
                  Standing asked = known.value_or(Standing {});
                  const auto ghost = known ? std::optional(asked.ghost) : std::nullopt;
                  const NewsletterHindrance hindrance = asItStands({}, ghost).hindrance;
                  for (const QString& name : wanted.newsletters) {
                      const auto& offered = asked.ghost.newsletters;
                      const auto isThis = [&](const Newsletter& newsletter) { return newsletter.name == name; };
                      if (!offered.isEmpty() && std::none_of(offered.cbegin(), offered.cend(), isThis))
                          return failed<Subscription>(
                              {ErrorKind::NotFound, name, int(NewsletterFault::NoSuchNewsletter)});
                  }
                  asked.subscription.outlet = id;
                  // The patience after a mail is for its address; what the outlet itself demanded is for all.
                  if (asked.subscription.email != wanted.email && asked.subscription.message.isEmpty())
                      asked.subscription.mayAskAgain = {};
                  asked.subscription.email = wanted.email;
                  asked.subscription.name = wanted.name.trimmed();
                  asked.subscription.newsletters = wanted.newsletters;
                  if (hindrance == NewsletterHindrance::None)
                      return order(asked, Mail::Subscribe);
                  asked.subscription.state = NewsletterState::NotPossible;
                  asked.subscription.hindrance = hindrance;
                  return stored(asked.subscription);
              })
        .unwrap();
}

QFuture<Result<Subscription>> Newsletters::sendAgain(OutletId id)
{
    return standing(id)
        .then(this,
              [this](const Result<Standing>& known) {
                  if (!known)
                      return failed<Subscription>(known.error());
                  if (known->subscription.email.isEmpty())
                      return failed<Subscription>(
                          {ErrorKind::NotFound, known->ghost.site.title, int(NewsletterFault::NothingAsked)});
                  return order(*known, known->subscription.isSigningIn ? Mail::SignIn : Mail::Subscribe);
              })
        .unwrap();
}

QFuture<Result<Subscription>> Newsletters::signIn(OutletId id, const QString& typed)
{
    const auto address = mailAddressFrom(typed);
    if (!address)
        return failed<Subscription>(address.error());
    return standing(id)
        .then(this,
              [this, email = *address](const Result<Standing>& known) {
                  if (!known)
                      return failed<Subscription>(known.error());
                  Standing asked = *known;
                  asked.subscription.email = email;
                  return order(asked, Mail::SignIn);
              })
        .unwrap();
}

/// What is about to be sent is written down first: should the program end now, nobody is left to wonder.
QFuture<Result<Subscription>> Newsletters::order(const Standing& known, Mail mail)
{
    const QDateTime notBefore = known.subscription.mayAskAgain;
    if (notBefore.isValid() && notBefore > m_clock())
        return failed<Subscription>({ErrorKind::SlowDown, notBefore.toString(Qt::ISODate), 429});
    Subscription asked = known.subscription;
    // A sign-in changes nothing about the subscription: who was subscribed still is while the mail is under way.
    if (mail == Mail::Subscribe)
        asked.state = NewsletterState::Asked;
    asked.isSigningIn = mail == Mail::SignIn;
    asked.hindrance = NewsletterHindrance::None;
    asked.message.clear();
    asked.codeRef.clear();
    asked.asked = m_clock();
    return stored(asked)
        .then(this,
              [this, site = known.ghost.site, mail](const Result<Subscription>& written) {
                  if (!written)
                      return failed<GhostMailAnswer>(written.error());
                  return orderMail(m_parts.fetcher, this, site,
                                   {mail, written->email, written->name, written->newsletters});
              })
        .unwrap()
        .then(this,
              [this, asked, before = known.subscription](const Result<GhostMailAnswer>& answer) {
                  if (answer)
                      return answered(asked, before, *answer);
                  const Error error = answer.error();
                  // It did not leave, so nothing was asked; where that is not certain, it stays "asked".
                  Subscription back = asked;
                  if (error.kind == ErrorKind::NoConnection || error.kind == ErrorKind::Tls
                      || error.kind == ErrorKind::SlowDown)
                      back = before;
                  else
                      back.asked = {}; // over, whatever became of it: nothing is being sent any more
                  return stored(back)
                      .then(this, [error](const Result<Subscription>&) { return failed<Subscription>(error); })
                      .unwrap();
              })
        .unwrap();
}

QFuture<Result<Subscription>> Newsletters::answered(Subscription asked, const Subscription& before,
                                                    const GhostMailAnswer& answer)
{
    using Outcome = GhostMailAnswer::Outcome;
    asked.message = answer.message;
    const auto end = [&](NewsletterState state, NewsletterHindrance hindrance = NewsletterHindrance::None) {
        asked.hindrance = hindrance;
        if (!asked.isSigningIn)
            asked.state = state;
        asked.isSigningIn = false;
    };
    switch (answer.outcome) {
    case Outcome::MailSent:
        if (!asked.isSigningIn)
            asked.state = NewsletterState::Waiting;
        asked.codeRef = answer.codeRef;
        asked.mayAskAgain = m_clock().addSecs(kPatienceSeconds);
        return stored(asked);
    case Outcome::SlowDown:
        asked.mayAskAgain = m_clock().addSecs(answer.waitMinutes > 0 ? answer.waitMinutes * 60LL : kSlowDownSeconds);
        if (asked.message.isEmpty())
            asked.message = u"Too many requests"_s;
        if (before.isSigningIn) // the mail before this one may still come
            return stored(asked);
        end(before.state == NewsletterState::Waiting ? before.state : NewsletterState::Refused);
        return stored(asked);
    case Outcome::Refused:
        end(NewsletterState::Refused);
        return stored(asked);
    case Outcome::NotForUs:
        end(NewsletterState::NotPossible, NewsletterHindrance::BotWall);
        return stored(asked);
    case Outcome::NotMembers:
        break;
    }
    // It closed its doors since it was looked at: what is remembered of it is not true any more.
    end(NewsletterState::NotPossible, NewsletterHindrance::MembersClosed);
    return m_parts.sites.site(asked.outlet, GhostSites::Freshness::Anew)
        .then(this, [this, asked](const Result<KnownGhost>&) { return stored(asked); })
        .unwrap();
}

QFuture<Result<Subscription>> Newsletters::stored(const Subscription& subscription)
{
    return m_parts.store.writes()
        .run([subscription, now = m_clock()](Connection& db) -> Result<Subscription> {
            Subscription row = subscription;
            const auto before = newsletterOf(db, row.outlet);
            if (!before || before->state != row.state || !row.changed.isValid())
                row.changed = now;
            return storeNewsletter(db, row).map([&] { return row; });
        })
        .then(this, [this](const Result<Subscription>& row) {
            if (row)
                emit subscriptionChanged(row->outlet);
            return row;
        });
}

QStringList Newsletters::knownAddresses() const
{
    return m_parts.settings.value(kAddresses).toStringList();
}

void Newsletters::rememberAddress(const QString& address)
{
    const auto good = mailAddressFrom(address);
    if (!good)
        return;
    QStringList addresses = knownAddresses();
    addresses.removeAll(*good);
    addresses.prepend(*good);
    m_parts.settings.setValue(kAddresses, addresses.mid(0, kMostAddresses));
}

void Newsletters::forgetAddress(const QString& address)
{
    QStringList addresses = knownAddresses();
    if (addresses.removeAll(address.trimmed()) > 0)
        m_parts.settings.setValue(kAddresses, addresses);
}

} // namespace byline
