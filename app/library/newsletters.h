// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/newsletter.h"
#include "core/result.h"
#include "ghost/members.h"
#include "library/ghost_sites.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

namespace byline {

class MemberSessions;
class Settings;

/// What is sent to an outlet, exactly this and once.
struct NewsletterOrder
{
    QString email;
    QString name;
    QStringList newsletters; ///< names; none: what the outlet takes by itself
};

/// Newsletters of outlets that can be subscribed to from inside: in two steps, the second through a link in a mail.
/// Nothing is sent without being asked for, and nobody is called subscribed before the outlet says so.
class Newsletters final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Store& store;
        Fetcher& fetcher;
        GhostSites& sites;
        MemberSessions& sessions;
        Settings& settings;
    };
    Newsletters(const Parts& parts, Clock clock);

    /// What there is and how it stands. Also for outlets without any: then it is NotPossible and says why.
    QFuture<Result<NewsletterOffer>> offer(OutletId outlet);
    QFuture<Result<QList<Subscription>>> all();

    /// Asks the outlet for the mail. BadMail, SlowDown (before `mayAskAgain`), NotFound (no such newsletter) and the
    /// network's errors; what the outlet answers is in the subscription.
    QFuture<Result<Subscription>> subscribe(OutletId outlet, const NewsletterOrder& order);
    /// The same once more.
    QFuture<Result<Subscription>> sendAgain(OutletId outlet);
    /// Asks for a mail that signs a member in who is one already. The subscription stays what it is.
    QFuture<Result<Subscription>> signIn(OutletId outlet, const QString& email);

    /// Does what a link out of a mail is for, or a one-time code: confirms, signs in, unsubscribes. BadAddress: it is
    /// neither; NotFound: of no outlet here.
    QFuture<Result<Subscription>> open(const QString& pasted);
    /// True for text with a confirmation link of the site that this page is on: what the clipboard may bring.
    static bool isLinkOf(const QString& text, const QUrl& sitePage);

    /// Replaces the newsletters of a confirmed subscription.
    QFuture<Result<Subscription>> choose(OutletId outlet, const QStringList& newsletters);
    /// From all of them; a request that waits for its confirmation is forgotten.
    QFuture<Result<Subscription>> unsubscribe(OutletId outlet);
    /// Waits for no mail any more, for example because the address was wrong. What was typed stays.
    QFuture<Result<Subscription>> forgetRequest(OutletId outlet);

    /// Addresses that were entered before and are to be offered.
    QStringList knownAddresses() const;
    void rememberAddress(const QString& address);
    void forgetAddress(const QString& address);

signals:
    void subscriptionChanged(byline::OutletId outlet);

private:
    struct Standing
    {
        KnownGhost ghost;
        Subscription subscription;
    };
    using Mail = GhostMailOrder::Kind;

    void signedOut(OutletId outlet);
    QFuture<Result<Subscription>> memberAgain(OutletId outlet, const QString& email, const QStringList& names);
    QFuture<Result<Subscription>> askFor(OutletId outlet, const NewsletterOrder& order);
    QFuture<Result<Standing>> standing(OutletId outlet);
    QFuture<Result<Standing>> standingAt(const QUrl& link);
    QFuture<Result<Subscription>> stored(const Subscription& subscription);
    QFuture<Result<Subscription>> order(const Standing& standing, Mail mail);
    QFuture<Result<Subscription>> answered(Subscription asked, const Subscription& before,
                                           const GhostMailAnswer& answer);

    QFuture<Result<Subscription>> enterCode(const QString& code);
    QFuture<Result<Subscription>> opened(const Standing& standing, const GhostSession& session);
    QFuture<Result<Subscription>> signedIn(const Standing& standing, const GhostMember& member);
    QFuture<Result<Subscription>> unsubscribeAt(const Standing& standing, const QUrl& link);
    QFuture<Result<Subscription>> setTo(const Standing& standing, const QStringList& ids);

    Parts m_parts;
    Clock m_clock;
};

} // namespace byline
