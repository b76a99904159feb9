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
        return NewsletterText::tr("It accepts members by invitation only.");
    if (says("only accepts paid members"))
        return NewsletterText::tr("It accepts paying members only.");
    if (says("Email is not valid") || says("Email is required"))
        return NewsletterText::tr("It does not accept this email address.");
    if (says("email domain are currently restricted"))
        return NewsletterText::tr("It does not accept addresses from this email provider.");
    if (says("No member exists"))
        return NewsletterText::tr("Nobody is subscribed with this address. Subscribe first.");
    if (says("invalid newsletters"))
        return NewsletterText::tr("It no longer has this newsletter.");
    if (says("could not be understood"))
        return NewsletterText::tr("Its server did not understand the request. Its own page may work.");
    if (says("Too many"))
        return NewsletterText::tr("Too many requests in a short time.");
    return {};
}

QString tooOftenText(const Subscription& subscription)
{
    return NewsletterText::tr(
               "Too many requests in a short time. You can try again at %1; nothing is sent automatically.")
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
                              : NewsletterText::tr("The outlet’s answer: “%1”").arg(plain));
}

QString usedUpText()
{
    return NewsletterText::tr("The link was already used or has expired. If you opened it elsewhere, you may already "
                              "be subscribed: sign in by email to check.");
}

/// After this a mail that has not come is likely not to come by itself.
constexpr qint64 kSpamHintSeconds = 3 * 60;

QString waitingText(const Subscription& subscription, const QString& outletTitle)
{
    if (isUsedUp(subscription))
        return usedUpText();
    const bool isLate = subscription.asked.secsTo(QDateTime::currentDateTimeUtc()) >= kSpamHintSeconds;
    const QString sent =
        NewsletterText::tr(
            "%1 sent an email to %2 at %3. Open the link in it, or paste it below, to complete your subscription.")
            .arg(outletTitle, subscription.email, timeText(subscription.asked));
    const QString hint =
        isLate
            ? NewsletterText::tr("It should be there by now. Check your spam folder and the address, or send it again.")
            : NewsletterText::tr("If it does not arrive within 3 minutes, check your spam folder.");
    return sent + u' ' + hint + answerText(subscription);
}

/// What is to be said of a sign-in, besides how the subscription stands; with a blank in front.
QString signInText(const Subscription& subscription)
{
    if (!subscription.isSigningIn)
        return answerText(subscription);
    if (isUsedUp(subscription))
        return u' ' + NewsletterText::tr("The link was already used or has expired. Ask for another sign-in email.");
    const QString sent = subscription.codeRef.isEmpty()
                             ? NewsletterText::tr("If the outlet knows %1, it sent a sign-in email at %2. Paste its "
                                                  "link here to read members’ articles in full.")
                             : NewsletterText::tr("If the outlet knows %1, it sent a sign-in email at %2. Paste its "
                                                  "link or code here to read members’ articles in full.");
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
        return NewsletterText::tr(
            "The outlet accepts only invited or paying members, or none at present. Its page says more.");
    case NewsletterHindrance::BotWall:
        return NewsletterText::tr("This outlet takes sign-ups only from a browser. Open its page to subscribe.");
    default:
        return NewsletterText::tr(
            "This outlet has no newsletter that you can subscribe to from here. There may be one on its page.");
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
        return NewsletterText::tr("Get new articles by email, too");
    case NewsletterState::Asked:
        return isBeingSent(subscription) ? NewsletterText::tr("Sending the request…")
                                         : NewsletterText::tr("Did the request arrive?");
    case NewsletterState::Waiting:
        return isUsedUp(subscription) ? NewsletterText::tr("This link no longer works")
                                      : NewsletterText::tr("Check your email");
    case NewsletterState::Confirmed:
        return NewsletterText::tr("You are subscribed");
    case NewsletterState::Unsubscribed:
        return NewsletterText::tr("You have unsubscribed");
    case NewsletterState::Refused:
        return NewsletterText::tr("The outlet did not accept the request");
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
        return until.isValid() ? NewsletterText::tr("Nothing was sent. You can ask again at %1.").arg(timeText(until))
                               : NewsletterText::tr("Nothing was sent. The outlet asks you to try again later.");
    }
    switch (NewsletterFault(error.code)) {
    case NewsletterFault::NoSuchNewsletter:
        return NewsletterText::tr("The outlet has no newsletter called “%1”, so nothing was sent.").arg(error.detail);
    case NewsletterFault::LinkOfNobody:
        return NewsletterText::tr("This link belongs to %1, and none of your outlets is from there. It was not opened.")
            .arg(error.detail);
    case NewsletterFault::NoCodeAwaited:
        return NewsletterText::tr("No code is expected. Ask for a sign-in email first.");
    case NewsletterFault::NothingAsked:
        return NewsletterText::tr("You have not asked for a newsletter of this outlet.");
    case NewsletterFault::NobodySignedIn:
        return NewsletterText::tr("The link was opened, but %1 did not recognize you. Ask for a sign-in email.")
            .arg(error.detail);
    case NewsletterFault::NeitherLinkNorCode:
        return NewsletterText::tr("This is neither a newsletter link nor a code. Copy the whole link from the email.");
    case NewsletterFault::WrongCode:
        return NewsletterText::tr("%1 does not know this code. Use the code or the link from the newest email.")
            .arg(error.detail);
    }
    if (error.kind == ErrorKind::Unsupported)
        return NewsletterText::tr("Only signed-in members can change this. Ask for a sign-in email first.");
    return errorText(error);
}

QString newsletterAction(const Subscription& subscription)
{
    switch (subscription.state) {
    case NewsletterState::Asked:
    case NewsletterState::Waiting:
        return NewsletterText::tr("Paste the link…");
    case NewsletterState::Confirmed:
        return NewsletterText::tr("Change or unsubscribe…");
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
        return NewsletterText::tr("The outlet sends the emails. Your address goes to this outlet only.")
               + signInText(subscription);
    case NewsletterState::Asked:
        if (isBeingSent(subscription))
            return NewsletterText::tr("Asking %1 to send an email to %2. Some outlets take a while to answer.")
                .arg(outletTitle, subscription.email);
        return NewsletterText::tr(
                   "The request for %1 may not have arrived. Check your email; if nothing is there, send it again.")
            .arg(subscription.email);
    case NewsletterState::Waiting:
        return subscription.isSigningIn && !isUsedUp(subscription) ? signInText(subscription).trimmed()
                                                                   : waitingText(subscription, outletTitle);
    case NewsletterState::Confirmed:
        return confirmedText(subscription);
    case NewsletterState::Unsubscribed:
        return NewsletterText::tr("%1 no longer sends a newsletter to %2.").arg(outletTitle, subscription.email)
               + signInText(subscription);
    case NewsletterState::Refused:
        if (mustWait(subscription))
            return tooOftenText(subscription);
        if (plainWords(subscription.message).isEmpty())
            return NewsletterText::tr("The outlet’s answer: “%1” You were not subscribed.").arg(subscription.message);
        return plainWords(subscription.message) + u' ' + NewsletterText::tr("You were not subscribed.");
    case NewsletterState::NotPossible:
        return hindranceText(subscription.hindrance);
    }
    return {};
}

} // namespace byline
