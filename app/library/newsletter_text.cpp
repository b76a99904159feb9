// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/newsletter_text.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

struct NewsletterText
{
    Q_DECLARE_TR_FUNCTIONS(NewsletterText)
};

QString timeText(const QDateTime& time)
{
    const QDateTime local = time.toLocalTime();
    return local.date() == QDate::currentDate() ? QLocale().toString(local.time(), QLocale::ShortFormat)
                                                : QLocale().toString(local, QLocale::ShortFormat);
}

QString waitingText(const Subscription& subscription)
{
    if (isUsedUp(subscription))
        return NewsletterText::tr("The link is used up or too old. If it was opened elsewhere, you may be subscribed "
                                  "already: ask for a sign-in mail to see it here.");
    QString text = NewsletterText::tr("A mail was sent to %1 at %2. The subscription is complete when its link is "
                                      "opened. If it does not arrive within 3 minutes, look into the spam folder.")
                       .arg(subscription.email, timeText(subscription.asked));
    if (!subscription.message.isEmpty())
        text += u' ' + NewsletterText::tr("The outlet says: “%1”").arg(subscription.message);
    return text;
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
        return NewsletterText::tr("Was it sent?");
    case NewsletterState::Waiting:
        return NewsletterText::tr("Now check your mail");
    case NewsletterState::Confirmed:
        return NewsletterText::tr("You are subscribed");
    case NewsletterState::Unsubscribed:
        return NewsletterText::tr("Not subscribed any more");
    case NewsletterState::Refused:
        return NewsletterText::tr("The request was not taken");
    case NewsletterState::NotPossible:
        return NewsletterText::tr("Only on the outlet's own page");
    }
    return {};
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
        return NewsletterText::tr("The outlet sends the mail. Your address goes to this outlet only.");
    case NewsletterState::Asked:
        return NewsletterText::tr(
                   "It is not known whether the request for %1 arrived. Look into your mail; without one, "
                   "send it again.")
            .arg(subscription.email);
    case NewsletterState::Waiting:
        return waitingText(subscription);
    case NewsletterState::Confirmed:
        return QStringList {
            subscription.email, subscription.newsletters.join(u", "_s),
            NewsletterText::tr("since %1")
                .arg(QLocale().toString(subscription.changed.toLocalTime().date(), QLocale::ShortFormat))}
            .join(u" · "_s);
    case NewsletterState::Unsubscribed:
        return NewsletterText::tr("%1 sends no newsletter to %2 any more.").arg(outletTitle, subscription.email);
    case NewsletterState::Refused:
        if (subscription.mayAskAgain > QDateTime::currentDateTimeUtc())
            return NewsletterText::tr("Too many requests in a short time. It can be tried again at %1; nothing is sent "
                                      "by itself.")
                .arg(timeText(subscription.mayAskAgain));
        return NewsletterText::tr("The outlet did not take the request: “%1”").arg(subscription.message);
    case NewsletterState::NotPossible:
        return hindranceText(subscription.hindrance);
    }
    return {};
}

} // namespace byline
