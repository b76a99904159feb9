// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/article_newsletter.h"

#include "core/url.h"
#include "library/ghost_sites.h"
#include "library/newsletter_text.h"
#include "library/welcome.h"
#include "store/newsletters.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

struct ArticleNewsletter
{
    Q_DECLARE_TR_FUNCTIONS(ArticleNewsletter)
};

NewsletterHindrance hindranceOf(const std::optional<KnownGhost>& ghost)
{
    if (!ghost)
        return NewsletterHindrance::NoNewsletters;
    return ghost->site.signUp == SignUp::Closed ? NewsletterHindrance::MembersClosed : NewsletterHindrance::None;
}

void fillSigningUp(NewsletterCard& card, const Subscription& now, const QList<Newsletter>& offered,
                   const QString& address)
{
    if (offered.size() > 1)
        for (const Newsletter& newsletter : offered)
            card.choices += NewsletterCard::Choice {
                newsletter.name, newsletter.description,
                now.newsletters.isEmpty() ? newsletter.byDefault : now.newsletters.contains(newsletter.name)};
    card.field = NewsletterCard::Field {u"email"_s, ArticleNewsletter::tr("Email address"),
                                        now.email.isEmpty() ? address : now.email, ArticleNewsletter::tr("Subscribe")};
}

void fillWaiting(NewsletterCard& card, const Subscription& now)
{
    card.field = NewsletterCard::Field {u"link"_s,
                                        now.codeRef.isEmpty() ? ArticleNewsletter::tr("Link from the email")
                                                              : ArticleNewsletter::tr("Link or code from the email"),
                                        {},
                                        ArticleNewsletter::tr("Confirm")};
    card.buttons += isUsedUp(now)
                        ? NewsletterCard::Button {ArticleNewsletter::tr("Sign in by email"), u"signin"_s, {}}
                        : NewsletterCard::Button {ArticleNewsletter::tr("Send again"), u"again"_s, now.mayAskAgain};
    card.buttons += NewsletterCard::Button {
        now.isSigningIn ? ArticleNewsletter::tr("Not now") : ArticleNewsletter::tr("Another address"), u"other"_s, {}};
}

} // namespace

Subscription asItStands(Subscription subscription, const std::optional<KnownGhost>& ghost)
{
    const NewsletterState state = subscription.state;
    const bool isSettled = state == NewsletterState::Confirmed || state == NewsletterState::Waiting;
    const NewsletterHindrance hindrance = hindranceOf(ghost);
    if (hindrance != NewsletterHindrance::None && !isSettled) {
        subscription.state = NewsletterState::NotPossible;
        subscription.hindrance = hindrance;
    } else if (state == NewsletterState::NotPossible && subscription.hindrance != NewsletterHindrance::BotWall) {
        subscription.state = NewsletterState::None; // it is possible by now
    }
    return subscription;
}

QString signUpPage(const Outlet& outlet, const std::optional<KnownGhost>& ghost)
{
    if (ghost)
        return ghost->site.root.resolved(QUrl(u"#/portal/signup"_s)).toString(QUrl::FullyEncoded);
    return isWebAddress(QUrl(outlet.url)) ? outlet.url : QString();
}

std::optional<NewsletterCard> newsletterCardOf(Connection& db, const Outlet& outlet, const QString& address)
{
    const bool isWelcome = outlet.feedUrl == kWelcomeFeed;
    const std::optional<KnownGhost> ghost = knownGhost(db, outlet.id);
    Subscription now = newsletterOf(db, outlet.id).value_or(Subscription {});
    if (now.state == NewsletterState::None && !outlet.generator.startsWith(u"Ghost") && !isWelcome)
        return {};
    if (ghost)
        now = asItStands(now, ghost);
    NewsletterCard card {newsletterHeadline(now), newsletterText(now, outlet.title),
                         u"byline://newsletter/%1"_s.arg(outlet.id.value)};
    if (isBeingSent(now))
        return card;
    if (isExpectingMail(now)) {
        fillWaiting(card, now);
        return card;
    }
    switch (now.state) {
    case NewsletterState::Confirmed:
        card.buttons = {{ArticleNewsletter::tr("Change newsletters"), {}, {}},
                        {ArticleNewsletter::tr("Unsubscribe"), u"leave"_s, {}}};
        break;
    case NewsletterState::NotPossible:
        card.buttons = {{ArticleNewsletter::tr("Open the outlet’s page"), u"page"_s, {}}};
        break;
    default:
        if (now.state == NewsletterState::Refused && now.mayAskAgain.isValid())
            card.buttons = {{ArticleNewsletter::tr("Try again"), {}, now.mayAskAgain}};
        else if (ghost)
            fillSigningUp(card, now, ghost->newsletters, address);
        else // the dialog looks at the site first
            card.buttons = {{newsletterAction(now), {}, {}}};
    }
    return card;
}

} // namespace byline
