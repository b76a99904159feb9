// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/newsletters.h"

#include "core/async.h"
#include "core/url.h"
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

/// Where the outlet lets people sign up by itself.
QString signUpPage(const Outlet& outlet, const std::optional<KnownGhost>& ghost)
{
    if (ghost)
        return ghost->site.root.resolved(QUrl(u"#/portal/signup"_s)).toString(QUrl::FullyEncoded);
    return isWebAddress(QUrl(outlet.url)) ? outlet.url : QString();
}

NewsletterHindrance hindranceOf(const std::optional<KnownGhost>& ghost)
{
    if (!ghost)
        return NewsletterHindrance::NoNewsletters;
    return ghost->site.signUp == SignUp::Closed ? NewsletterHindrance::MembersClosed : NewsletterHindrance::None;
}

} // namespace

Newsletters::Newsletters(const Parts& parts, Clock clock)
    : m_parts(parts)
    , m_clock(std::move(clock))
{
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
                          offer.subscription = row.subscription;
                          const NewsletterState state = row.subscription.state;
                          const bool isSettled =
                              state == NewsletterState::Confirmed || state == NewsletterState::Waiting;
                          if (const auto hindrance = hindranceOf(ghost);
                              hindrance != NewsletterHindrance::None && !isSettled) {
                              offer.subscription.state = NewsletterState::NotPossible;
                              offer.subscription.hindrance = hindrance;
                          } else if (state == NewsletterState::NotPossible
                                     && row.subscription.hindrance != NewsletterHindrance::BotWall) {
                              offer.subscription.state = NewsletterState::None; // it is possible by now
                          }
                          return offer;
                      });
              })
        .unwrap();
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
    return standing(id)
        .then(this,
              [this, id, wanted, email = *address](const Result<Standing>& known) {
                  if (!known && known.error().kind != ErrorKind::NotFound)
                      return failed<Subscription>(known.error());
                  Standing asked = known.value_or(Standing {});
                  const auto hindrance = hindranceOf(known ? std::optional(asked.ghost) : std::nullopt);
                  for (const QString& name : wanted.newsletters) {
                      const auto& offered = asked.ghost.newsletters;
                      const auto isThis = [&](const Newsletter& newsletter) { return newsletter.name == name; };
                      if (!offered.isEmpty() && std::none_of(offered.cbegin(), offered.cend(), isThis))
                          return failed<Subscription>({ErrorKind::NotFound, name});
                  }
                  asked.subscription.outlet = id;
                  asked.subscription.email = email;
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
                      return failed<Subscription>({ErrorKind::NotFound, known->ghost.site.title});
                  return order(*known, Mail::Subscribe);
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
                  asked.subscription.newsletters.clear();
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
    const NewsletterState before = known.subscription.state;
    Subscription asked = known.subscription;
    asked.state = NewsletterState::Asked;
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
              [this, asked, before](const Result<GhostMailAnswer>& answer) {
                  if (answer)
                      return answered(asked, before, *answer);
                  const Error error = answer.error();
                  // It did not leave, so nothing was asked; where that is not certain, it stays "asked".
                  Subscription back = asked;
                  if (error.kind == ErrorKind::NoConnection || error.kind == ErrorKind::Tls
                      || error.kind == ErrorKind::SlowDown)
                      back.state = before;
                  return stored(back)
                      .then(this, [error](const Result<Subscription>&) { return failed<Subscription>(error); })
                      .unwrap();
              })
        .unwrap();
}

QFuture<Result<Subscription>> Newsletters::answered(Subscription asked, NewsletterState before,
                                                    const GhostMailAnswer& answer)
{
    using Outcome = GhostMailAnswer::Outcome;
    asked.message = answer.message;
    switch (answer.outcome) {
    case Outcome::MailSent:
        asked.state = NewsletterState::Waiting;
        asked.codeRef = answer.codeRef;
        asked.mayAskAgain = m_clock().addSecs(kPatienceSeconds);
        break;
    case Outcome::SlowDown:
        asked.state = before == NewsletterState::Waiting ? before : NewsletterState::Refused;
        asked.mayAskAgain = m_clock().addSecs(answer.waitMinutes > 0 ? answer.waitMinutes * 60LL : kSlowDownSeconds);
        break;
    case Outcome::Refused:
        asked.state = NewsletterState::Refused;
        break;
    case Outcome::NotForUs:
        asked.state = NewsletterState::NotPossible;
        asked.hindrance = NewsletterHindrance::BotWall;
        break;
    case Outcome::NotMembers:
        asked.state = NewsletterState::NotPossible;
        asked.hindrance = NewsletterHindrance::MembersClosed;
        break;
    }
    return stored(asked);
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
