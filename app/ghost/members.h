// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ghost/site.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace byline {

struct Response;

/// A member's request for a mail with a link. Newsletters go by their names; none named: what the site takes by itself.
struct GhostMailOrder
{
    enum class Kind { Subscribe, SignIn };
    Kind kind = Kind::Subscribe;
    QString email;
    QString name;
    QStringList newsletters;
};

/// What the site made of it. Nobody is a member yet when a mail was sent.
struct GhostMailAnswer
{
    enum class Outcome {
        MailSent,
        Refused,    ///< with the site's own words
        SlowDown,   ///< asked too often
        NotForUs,   ///< a bot wall, or something that is not Ghost's answer: the site's own form may do
        NotMembers, ///< the site takes no members
    };
    Outcome outcome = Outcome::NotForUs;
    QString message;     ///< the site's words
    int waitMinutes = 0; ///< of SlowDown; 0: not said
    QString codeRef;     ///< not empty: the mail has a one-time code, to be sent with this
};

/// Asks for the mail: a fresh token first, then the order, once. Errors: the network's, and Http where the server is in
/// trouble (5xx): then a mail may have gone out all the same.
QFuture<Result<GhostMailAnswer>> orderMail(Fetcher& fetcher, QObject* context, const GhostSite& site,
                                           const GhostMailOrder& order);
GhostMailAnswer mailAnswerFrom(const Response& response);

/// "a@b.kr" with what is around it trimmed, or BadMail with a MailFault.
Result<QString> mailAddressFrom(const QString& typed);

/// What a link from a mail is for.
struct GhostLink
{
    enum class Kind { None, Confirm, Unsubscribe };
    Kind kind = Kind::None;
    QUrl url;
};
/// Reads a link of this very site, out of whatever it was pasted with.
GhostLink ghostLinkFrom(const QString& pasted);

/// The session that opening a link gave.
struct GhostSession
{
    QByteArray cookie; ///< for the header of requests to this site
    bool isUsedUp = false;
};
/// Opens a confirmation link: makes the member and signs in. Can take seconds. `isUsedUp`: the site says the link is
/// no longer good (a link scanner may have used it before, and the member exists all the same).
QFuture<Result<GhostSession>> openLink(Fetcher& fetcher, QObject* context, const QUrl& link);
/// The same with a one-time code.
QFuture<Result<GhostSession>> sendCode(Fetcher& fetcher, QObject* context, const GhostSite& site, const QString& code,
                                       const QString& codeRef);

struct GhostMember
{
    QString email;
    QStringList newsletters; ///< names
    QUrl unsubscribeUrl;     ///< with a key: changes this member's newsletters without a session
    bool isPaid = false;
};
/// Who is signed in; NotFound: nobody (any more).
QFuture<Result<GhostMember>> member(Fetcher& fetcher, QObject* context, const GhostSite& site,
                                    const QByteArray& cookie);
Result<GhostMember> memberFrom(const QByteArray& json);

/// The same, with the key of the unsubscribe address instead of a session.
QFuture<Result<GhostMember>> memberByKey(Fetcher& fetcher, QObject* context, const GhostSite& site,
                                         const QUrl& unsubscribeUrl);
/// Replaces a member's newsletters (ids; none: unsubscribed) with the key of the unsubscribe address.
QFuture<Result<GhostMember>> setNewsletters(Fetcher& fetcher, QObject* context, const GhostSite& site,
                                            const QUrl& unsubscribeUrl, const QStringList& ids);
/// An unsubscribe link out of a mail, as RFC 8058 has it: a POST, because opening it alone changes nothing.
QFuture<Result<void>> unsubscribeByLink(Fetcher& fetcher, QObject* context, const QUrl& link);

} // namespace byline
