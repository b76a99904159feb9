// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace byline {

/// A newsletter that an outlet offers.
struct Newsletter
{
    QString id; ///< the outlet's own
    QString name;
    QString description;
    bool byDefault = false; ///< who does not choose gets it

    bool operator==(const Newsletter&) const = default;
};

/// How far a subscription by mail is. Nobody is subscribed before `Confirmed`.
enum class NewsletterState {
    None,         ///< nothing was asked for
    Asked,        ///< about to be sent; what came of it is not known
    Waiting,      ///< the outlet sent a mail, whose link has to be opened
    Confirmed,    ///< a member, with newsletters
    Unsubscribed, ///< was one
    Refused,      ///< the outlet said no; `message` has its words
    NotPossible,  ///< only the outlet's own page can do it, if anything can
};

/// What did not fit: the `code` of an Error of kind NotFound or BadAddress that has to do with newsletters.
enum class NewsletterFault {
    NoSuchNewsletter = 1000, ///< detail: the name
    LinkOfNobody,            ///< detail: the host; no outlet here is from there
    NoCodeAwaited,           ///< a one-time code, and nobody asked for one
    NothingAsked,            ///< nothing to send again or to leave
    NobodySignedIn,          ///< the link was opened, and the outlet knows nobody all the same
    NeitherLinkNorCode,
    WrongCode, ///< a one-time code that the outlet does not know, or not any more
};

/// Why it is `NotPossible`.
enum class NewsletterHindrance { None, NoNewsletters, MembersClosed, BotWall };

/// The one subscription that the user has with an outlet, or tried to get.
struct Subscription
{
    OutletId outlet;
    NewsletterState state = NewsletterState::None;
    QString email;
    QString name;
    QStringList newsletters; ///< names: chosen until confirmed, then what the outlet has
    QString message;
    NewsletterHindrance hindrance = NewsletterHindrance::None;
    QDateTime asked;          ///< the last mail that was asked for
    QDateTime mayAskAgain;    ///< the outlet wants no request before then; invalid: any time
    QDateTime changed;        ///< since when it is in this state
    bool hasSession = false;  ///< signed in: members' articles can be read in full
    bool isSigningIn = false; ///< the last mail only signs in: the subscription stays as it is until its link is opened
    QString codeRef;          ///< a one-time code is in the mail too
    QString unsubscribeUrl;   ///< the address that also stands at the end of each mail
};

/// True while a link or a code out of a mail is looked out for.
inline bool isExpectingMail(const Subscription& subscription)
{
    return subscription.state == NewsletterState::Waiting || subscription.state == NewsletterState::Asked
           || subscription.isSigningIn;
}

/// What an outlet has to offer, and how it stands with the user.
struct NewsletterOffer
{
    QString outletTitle;
    QString signUpPage; ///< the outlet's own form
    QList<Newsletter> newsletters;
    Subscription subscription;
    bool endsWithRun = false; ///< the sign-in: no keychain here keeps it
};

} // namespace byline
