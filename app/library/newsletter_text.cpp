// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/newsletter_text.h"

#include "core/exact_time.h"
#include "library/error_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

struct NewsletterText
{
    Q_DECLARE_TR_FUNCTIONS(NewsletterText)
};

QString timeText(const QDateTime& time)
{
    return shortTime(time, QDateTime::currentDateTime(), QLocale());
}

/// What outlets on Ghost say, in the reader's language; empty for what is not known.
QString plainWords(const QString& message)
{
    const auto says = [&](const char* words) { return message.contains(QLatin1String(words), Qt::CaseInsensitive); };
    if (says("invite-only"))
        return NewsletterText::tr("It takes members by invitation only.");
    if (says("only accepts paid members"))
        return NewsletterText::tr("It takes paying members only.");
    if (says("Email is not valid") || says("Email is required"))
        return NewsletterText::tr("It does not take this mail address.");
    if (says("email domain are currently restricted"))
        return NewsletterText::tr("It takes no addresses of this mail provider.");
    if (says("No member exists"))
        return NewsletterText::tr("It knows nobody with this address. Subscribe first.");
    if (says("invalid newsletters"))
        return NewsletterText::tr("It has no such newsletter any more.");
    if (says("could not be understood"))
        return NewsletterText::tr("Its server did not understand the request; its own page may do better.");
    if (says("Too many"))
        return NewsletterText::tr("Too many requests in a short time.");
    return {};
}

QString tooOftenText(const Subscription& subscription)
{
    return NewsletterText::tr("Too many requests in a short time. It can be tried again at %1; nothing is sent "
                              "by itself.")
        .arg(timeText(subscription.mayAskAgain));
}

bool mustWait(const Subscription& subscription)
{
    return subscription.mayAskAgain > QDateTime::currentDateTimeUtc();
}

/// What the outlet answered to the last request, where that is worth telling; with a blank in front.
QString answerText(const Subscription& subscription)
{
    if (subscription.message.isEmpty() || isUsedUp(subscription))
        return {};
    if (subscription.message.contains("Too many"_L1))
        return mustWait(subscription) ? u' ' + tooOftenText(subscription) : QString();
    const QString plain = plainWords(subscription.message);
    return u' '
           + (plain.isEmpty() ? NewsletterText::tr("The outlet says: “%1”").arg(subscription.message)
                              : NewsletterText::tr("The outlet’s answer: %1").arg(plain));
}

QString usedUpText()
{
    return NewsletterText::tr("The link is used up or too old. If it was opened elsewhere, you may be subscribed "
                              "already: ask for a sign-in mail to see it here.");
}

/// After this a mail that has not come is likely not to come by itself.
constexpr qint64 kSpamHintSeconds = 3 * 60;

QString waitingText(const Subscription& subscription, const QString& outletTitle)
{
    if (isUsedUp(subscription))
        return usedUpText();
    const bool isLate = subscription.asked.secsTo(QDateTime::currentDateTimeUtc()) >= kSpamHintSeconds;
    const QString sent =
        NewsletterText::tr("%1 sent a mail to %2 at %3. The subscription is complete when its link is opened.")
            .arg(outletTitle, subscription.email, timeText(subscription.asked));
    const QString hint =
        isLate ? NewsletterText::tr("It should be there by now: look into the spam folder, check the address, or let "
                                    "it be sent again.")
               : NewsletterText::tr("If it does not arrive within 3 minutes, look into the spam folder.");
    return sent + u' ' + hint + answerText(subscription);
}

/// What is to be said of a sign-in, besides how the subscription stands; with a blank in front.
QString signInText(const Subscription& subscription)
{
    if (!subscription.isSigningIn)
        return answerText(subscription);
    if (isUsedUp(subscription))
        return u' ' + NewsletterText::tr("The link is used up or too old; ask for another sign-in mail.");
    const QString sent = subscription.codeRef.isEmpty()
                             ? NewsletterText::tr("A mail to sign in was sent to %1 at %2, if the outlet knows the "
                                                  "address. Open its link here to read members’ articles in full.")
                             : NewsletterText::tr("A mail to sign in was sent to %1 at %2, if the outlet knows the "
                                                  "address. Open its link here, or enter its code, to read members’ "
                                                  "articles in full.");
    return u' ' + sent.arg(subscription.email, timeText(subscription.asked)) + answerText(subscription);
}

QString confirmedText(const Subscription& subscription)
{
    const QString since = shortDate(subscription.changed.toLocalTime().date(), QDate::currentDate(), QLocale())
                              .replace(u' ', QChar::Nbsp);
    const QStringList facts {subscription.email, subscription.newsletters.join(u", "_s),
                             NewsletterText::tr("since %1").arg(since)};
    const QString more = signInText(subscription).trimmed();
    return more.isEmpty() ? facts.join(u" · "_s) : facts.join(u" · "_s) + u'\n' + more;
}

QString hindranceText(NewsletterHindrance hindrance)
{
    switch (hindrance) {
    case NewsletterHindrance::MembersClosed:
        return NewsletterText::tr("The outlet takes invited or paying members only, or none at present. Its own page "
                                  "tells more.");
    case NewsletterHindrance::BotWall:
        return NewsletterText::tr("The outlet wants to see a browser first. Its own page can do it.");
    default:
        return NewsletterText::tr("This outlet has no newsletter that can be subscribed to from here. Its own page may "
                                  "have one.");
    }
}

} // namespace

bool isBeingSent(const Subscription& subscription)
{
    constexpr qint64 kLongestAnswer = 60; // a request that takes longer is given up
    return subscription.state == NewsletterState::Asked && subscription.asked.isValid()
           && subscription.asked.secsTo(QDateTime::currentDateTimeUtc()) < kLongestAnswer;
}

bool isUsedUp(const Subscription& subscription)
{
    return subscription.message == "INVALID_TOKEN"_L1;
}

QString newsletterHeadline(const Subscription& subscription)
{
    switch (subscription.state) {
    case NewsletterState::None:
        return NewsletterText::tr("Get new articles by mail, too");
    case NewsletterState::Asked:
        return isBeingSent(subscription) ? NewsletterText::tr("Asking…") : NewsletterText::tr("Was it sent?");
    case NewsletterState::Waiting:
        return isUsedUp(subscription) ? NewsletterText::tr("This link no longer works")
                                      : NewsletterText::tr("Now check your mail");
    case NewsletterState::Confirmed:
        return NewsletterText::tr("You are subscribed");
    case NewsletterState::Unsubscribed:
        return NewsletterText::tr("Not subscribed any more");
    case NewsletterState::Refused:
        return NewsletterText::tr("The request was not taken");
    case NewsletterState::NotPossible:
        return NewsletterText::tr("Only on the outlet’s own page");
    }
    return {};
}

QString newsletterErrorText(const Error& error)
{
    static const QRegularExpression kTime(u"\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z"_s);
    if (error.kind == ErrorKind::SlowDown) {
        const QDateTime until =
            QDateTime::fromString(kTime.match(error.detail).captured(), Qt::ISODateWithMs).toLocalTime();
        return until.isValid()
                   ? NewsletterText::tr("Nothing was sent: it can be asked again at %1.").arg(timeText(until))
                   : NewsletterText::tr("Nothing was sent: the outlet wants to be asked later.");
    }
    switch (NewsletterFault(error.code)) {
    case NewsletterFault::NoSuchNewsletter:
        return NewsletterText::tr("The outlet has no newsletter called “%1”; nothing was sent.").arg(error.detail);
    case NewsletterFault::LinkOfNobody:
        return NewsletterText::tr("This link is of %1, and no outlet here is from there. It was not opened.")
            .arg(error.detail);
    case NewsletterFault::NoCodeAwaited:
        return NewsletterText::tr("No code is waited for. Ask for a sign-in mail first.");
    case NewsletterFault::NothingAsked:
        return NewsletterText::tr("No newsletter of this outlet was asked for.");
    case NewsletterFault::NobodySignedIn:
        return NewsletterText::tr("The link was opened, but %1 then knew nobody. Ask for a sign-in mail.")
            .arg(error.detail);
    case NewsletterFault::NeitherLinkNorCode:
        return NewsletterText::tr(
            "There is no link of a newsletter in this, and it is no code. Copy the whole link out "
            "of the mail.");
    case NewsletterFault::WrongCode:
        return NewsletterText::tr("%1 does not know this code. Use the one of the newest mail, or its link.")
            .arg(error.detail);
    }
    if (error.kind == ErrorKind::Unsupported)
        return NewsletterText::tr("The outlet lets only members who are signed in change this. Ask for a sign-in mail "
                                  "first.");
    return errorText(error);
}

QString newsletterAction(const Subscription& subscription)
{
    switch (subscription.state) {
    case NewsletterState::Asked:
    case NewsletterState::Waiting:
        return NewsletterText::tr("Paste the link…");
    case NewsletterState::Confirmed:
        return NewsletterText::tr("Change or leave…");
    case NewsletterState::NotPossible:
        return NewsletterText::tr("Show how…");
    default:
        return NewsletterText::tr("Subscribe…");
    }
}

QString newsletterText(const Subscription& subscription, const QString& outletTitle)
{
    switch (subscription.state) {
    case NewsletterState::None:
        return NewsletterText::tr("The outlet sends the mail. Your address goes to this outlet only.")
               + signInText(subscription);
    case NewsletterState::Asked:
        if (isBeingSent(subscription))
            return NewsletterText::tr("%1 is asked for a mail to %2. Some outlets take a while to answer.")
                .arg(outletTitle, subscription.email);
        return NewsletterText::tr(
                   "It is not known whether the request for %1 arrived. Look into your mail; without one, "
                   "send it again.")
            .arg(subscription.email);
    case NewsletterState::Waiting:
        return subscription.isSigningIn && !isUsedUp(subscription) ? signInText(subscription).trimmed()
                                                                   : waitingText(subscription, outletTitle);
    case NewsletterState::Confirmed:
        return confirmedText(subscription);
    case NewsletterState::Unsubscribed:
        return NewsletterText::tr("%1 sends no newsletter to %2 any more.").arg(outletTitle, subscription.email)
               + signInText(subscription);
    case NewsletterState::Refused:
        if (mustWait(subscription))
            return tooOftenText(subscription);
        if (plainWords(subscription.message).isEmpty())
            return NewsletterText::tr("The outlet’s answer: “%1” Nobody was subscribed.").arg(subscription.message);
        return NewsletterText::tr("The outlet’s answer: %1").arg(plainWords(subscription.message)) + u' '
               + NewsletterText::tr("Nobody was subscribed.");
    case NewsletterState::NotPossible:
        return hindranceText(subscription.hindrance);
    }
    return {};
}

} // namespace byline
