// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ghost/members.h"

#include "core/async.h"
#include "core/mail_fault.h"
#include "core/newsletter.h"
#include "core/url.h"
#include "net/fetcher.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

constexpr qint64 kMostBytes = 256 * 1024;
constexpr qsizetype kLongestMailAddress = 191; ///< more does not fit into Ghost's own column
constexpr qsizetype kLongestLocalPart = 64;    ///< RFC 5321, 4.5.3.1.1
const QByteArray kSessionCookie = "ghost-members-ssr";

Request talk(const QUrl& url)
{
    Request request;
    request.url = url;
    request.purpose = Purpose::Api;
    request.answers = Answers::Any;
    request.maxBytes = kMostBytes;
    request.totalSeconds = 60; // opening a link can take a server seconds
    return request;
}

Request sending(const QUrl& url, const QByteArray& method, const QJsonObject& json)
{
    Request request = talk(url);
    request.method = method;
    request.headers.emplaceBack("Content-Type", "application/json");
    request.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return request;
}

bool isPage(const Response& response)
{
    return response.contentType.startsWith("text/html") || response.body.trimmed().startsWith('<');
}

/// What the site says to people; empty where it says nothing of the kind.
QString messageOf(const Response& response)
{
    const QJsonArray errors = QJsonDocument::fromJson(response.body).object()["errors"_L1].toArray();
    return errors.isEmpty() ? QString() : errors.first().toObject()["message"_L1].toString().simplified();
}

/// It takes no members from outside: by invitation only, paying ones only, or none (core/server/services/members of
/// versions 5 and 6 say so in English only).
bool takesNobody(const QString& message)
{
    return message.contains("invite-only"_L1) || message.contains("only accepts paid members"_L1);
}

/// Valid for five minutes; an older Ghost has none and asks for none.
QFuture<Result<QString>> integrityToken(Fetcher& fetcher, QObject* context, const GhostSite& site)
{
    return fetcher.fetch(talk(onSite(site, u"members/api/integrity-token/"_s)))
        .then(context, [](const Result<Response>& response) -> Result<QString> {
            if (!response)
                return tl::unexpected<Error>(response.error());
            const bool isToken = response->status == 200 && !isPage(*response);
            return isToken ? QString::fromLatin1(response->body.trimmed()) : QString();
        });
}

bool hasStrayDots(const QString& part)
{
    return part.startsWith(u'.') || part.endsWith(u'.') || part.contains(".."_L1);
}

std::optional<MailFault> mailFault(const QString& text)
{
    static const QRegularExpression kNotInAddress(uR"([\s<>(),;:"\\\[\]])"_s);
    const QString local = text.section(u'@', 0, 0);
    const QString domain = text.section(u'@', 1);
    if (text.isEmpty())
        return MailFault::Empty;
    if (!text.contains(u'@'))
        return MailFault::NoAt;
    if (domain.contains(u'@'))
        return MailFault::SeveralAts;
    if (local.isEmpty())
        return MailFault::NoName;
    if (text.contains(kNotInAddress))
        return MailFault::Character;
    if (hasStrayDots(local) || (domain.contains(u'.') && hasStrayDots(domain)))
        return MailFault::Dots;
    if (local.size() > kLongestLocalPart || text.size() > kLongestMailAddress)
        return MailFault::TooLong;
    if (!domain.contains(u'.') || QUrl::toAce(domain).isEmpty())
        return MailFault::NoDomain;
    return {};
}

GhostSession sessionFrom(const Response& response)
{
    GhostSession session;
    QByteArrayList parts;
    for (const auto& [name, value] : response.headers)
        if (name == "set-cookie" && value.startsWith(kSessionCookie))
            parts += value.left(value.indexOf(';')).trimmed();
    session.cookie = parts.join("; ");
    const QUrlQuery query(QUrl(QString::fromUtf8(response.header("location"))));
    session.isUsedUp = session.cookie.isEmpty() && query.queryItemValue(u"success"_s) == "false"_L1;
    return session;
}

/// Where the key of an unsubscribe address opens a member's newsletters.
QUrl keyAddress(const GhostSite& site, const QUrl& unsubscribeUrl)
{
    const QUrlQuery given(unsubscribeUrl);
    QUrlQuery query;
    for (const QString& name : {u"uuid"_s, u"key"_s})
        query.addQueryItem(name, given.queryItemValue(name, QUrl::FullyEncoded));
    QUrl url = onSite(site, u"members/api/member/newsletters/"_s);
    url.setQuery(query);
    return url;
}

QFuture<Result<GhostMember>> byKey(Fetcher& fetcher, QObject* context, const Request& request, const QUrl& key)
{
    return fetcher.fetch(request).then(context, [key](const Result<Response>& response) -> Result<GhostMember> {
        if (!response)
            return tl::unexpected<Error>(response.error());
        if (response->status != 200)
            return fail(ErrorKind::Http, messageOf(*response), response->status);
        return memberFrom(response->body).map([&](GhostMember member) {
            member.unsubscribeUrl = key; // it is not repeated here
            return member;
        });
    });
}

} // namespace

QFuture<Result<GhostMailAnswer>> orderMail(Fetcher& fetcher, QObject* context, const GhostSite& site,
                                           const GhostMailOrder& order)
{
    return integrityToken(fetcher, context, site)
        .then(context,
              [&fetcher, context, site, order](const Result<QString>& token) {
                  if (!token)
                      return settled(Result<GhostMailAnswer>(tl::unexpected<Error>(token.error())));
                  const bool signIn = order.kind == GhostMailOrder::Kind::SignIn;
                  QJsonObject json {{u"email"_s, order.email},
                                    {u"emailType"_s, signIn ? u"signin"_s : u"subscribe"_s},
                                    {u"requestSrc"_s, u"portal"_s}};
                  if (!token->isEmpty())
                      json.insert(u"integrityToken"_s, *token);
                  if (!order.name.isEmpty())
                      json.insert(u"name"_s, order.name);
                  if (signIn)
                      json.insert(u"includeOTC"_s, true);
                  // An empty list means "none" to one version and "the usual ones" to another: it is never sent.
                  QJsonArray newsletters;
                  for (const QString& name : order.newsletters)
                      newsletters += QJsonObject {{u"name"_s, name}};
                  if (!newsletters.isEmpty() && !signIn)
                      json.insert(u"newsletters"_s, newsletters);
                  return fetcher.fetch(sending(onSite(site, u"members/api/send-magic-link/"_s), "POST", json))
                      .then(context, [](const Result<Response>& response) -> Result<GhostMailAnswer> {
                          if (response && response->status >= 500) // whether a mail went out nobody knows
                              return fail(ErrorKind::Http, response->url.host(), response->status);
                          return response.map([](const Response& answer) { return mailAnswerFrom(answer); });
                      });
              })
        .unwrap();
}

GhostMailAnswer mailAnswerFrom(const Response& response)
{
    using Outcome = GhostMailAnswer::Outcome;
    GhostMailAnswer answer;
    answer.message = messageOf(response);
    if (response.status == 201 && !isPage(response)) {
        answer.outcome = Outcome::MailSent;
        answer.codeRef = QJsonDocument::fromJson(response.body).object()["otc_ref"_L1].toString();
    } else if (response.status == 429) {
        answer.outcome = Outcome::SlowDown;
        static const QRegularExpression kMinutes(u"(\\d+) minutes?"_s);
        answer.waitMinutes = kMinutes.match(answer.message).captured(1).toInt();
    } else if ((response.status == 404 && !isPage(response)) || takesNobody(answer.message)) {
        answer.outcome = Outcome::NotMembers;
    } else if (response.status >= 400 && response.status < 500 && !answer.message.isEmpty()) {
        answer.outcome = Outcome::Refused;
    } else if (response.status == 400 && !isPage(response)) {
        answer.outcome = Outcome::Refused;
        answer.message = QString::fromUtf8(response.body.trimmed().left(300));
    }
    return answer;
}

Result<QString> mailAddressFrom(const QString& typed)
{
    const QString text = typed.trimmed();
    if (const auto fault = mailFault(text))
        return fail(ErrorKind::BadMail, typed, int(*fault));
    return text;
}

GhostLink ghostLinkFrom(const QString& pasted)
{
    static const QRegularExpression kAddress(uR"(https?://[^\s<>"']+)"_s, QRegularExpression::CaseInsensitiveOption);
    for (auto found = kAddress.globalMatch(pasted); found.hasNext();) {
        QString text = found.next().captured();
        text.replace("&amp;"_L1, "&"_L1);
        const QUrl url(text);
        const QUrlQuery query(url);
        if (!url.isValid() || url.host().isEmpty())
            continue;
        if (url.path().endsWith("/members/"_L1) && query.hasQueryItem(u"token"_s))
            return {GhostLink::Kind::Confirm, url};
        if (query.hasQueryItem(u"uuid"_s) && query.hasQueryItem(u"key"_s)
            && (url.path().endsWith("/unsubscribe/"_L1) || url.path().endsWith("/unsubscribe"_L1)
                || query.queryItemValue(u"action"_s) == "unsubscribe"_L1))
            return {GhostLink::Kind::Unsubscribe, url};
    }
    return {};
}

QFuture<Result<GhostSession>> openLink(Fetcher& fetcher, QObject* context, const QUrl& link)
{
    Request request = talk(link);
    request.purpose = Purpose::Page;
    return fetcher.fetch(request).then(context, [link](const Result<Response>& response) -> Result<GhostSession> {
        if (!response)
            return tl::unexpected<Error>(response.error());
        const GhostSession session = sessionFrom(*response);
        if (session.cookie.isEmpty() && !session.isUsedUp)
            return fail(ErrorKind::Http, link.toString(QUrl::RemoveQuery), response->status);
        return session;
    });
}

QFuture<Result<GhostSession>> sendCode(Fetcher& fetcher, QObject* context, const GhostSite& site, const QString& code,
                                       const QString& codeRef)
{
    return integrityToken(fetcher, context, site)
        .then(context,
              [&fetcher, context, site, code, codeRef](const Result<QString>& token) {
                  const QJsonObject json {{u"otc"_s, code.trimmed()},
                                          {u"otcRef"_s, codeRef},
                                          {u"integrityToken"_s, token.value_or(QString())}};
                  return fetcher.fetch(sending(onSite(site, u"members/api/verify-otc/"_s), "POST", json));
              })
        .unwrap()
        .then(context,
              [&fetcher, context, site](const Result<Response>& response) {
                  if (!response)
                      return settled(Result<GhostSession>(tl::unexpected<Error>(response.error())));
                  const QUrl next(QJsonDocument::fromJson(response->body).object()["redirectUrl"_L1].toString());
                  if (response->status == 400)
                      return settled(
                          Result<GhostSession>(fail(ErrorKind::NotFound, site.title, int(NewsletterFault::WrongCode))));
                  if (response->status != 200 || !isOnSite(site, next))
                      return settled(
                          Result<GhostSession>(fail(ErrorKind::Http, site.root.toString(), response->status)));
                  return openLink(fetcher, context, next);
              })
        .unwrap();
}

Result<GhostMember> memberFrom(const QByteArray& json)
{
    const QJsonObject said = QJsonDocument::fromJson(json).object();
    if (said["email"_L1].toString().isEmpty())
        return fail(ErrorKind::NotFound, u"member"_s);
    GhostMember member;
    member.email = said["email"_L1].toString();
    for (const auto newsletter : said["newsletters"_L1].toArray())
        member.newsletters += newsletter.toObject()["name"_L1].toString();
    member.unsubscribeUrl = QUrl(said["unsubscribe_url"_L1].toString());
    member.isPaid = said["paid"_L1].toBool() || said["status"_L1].toString() == "comped"_L1;
    return member;
}

QFuture<Result<GhostMember>> member(Fetcher& fetcher, QObject* context, const GhostSite& site, const QByteArray& cookie)
{
    Request request = talk(onSite(site, u"members/api/member/"_s));
    request.headers.emplaceBack("Cookie", cookie);
    return fetcher.fetch(request).then(context, [](const Result<Response>& response) -> Result<GhostMember> {
        if (!response)
            return tl::unexpected<Error>(response.error());
        return memberFrom(response->body); // 204 without a body: nobody
    });
}

QFuture<Result<GhostMember>> memberByKey(Fetcher& fetcher, QObject* context, const GhostSite& site,
                                         const QUrl& unsubscribeUrl)
{
    return byKey(fetcher, context, talk(keyAddress(site, unsubscribeUrl)), unsubscribeUrl);
}

QFuture<Result<GhostMember>> setNewsletters(Fetcher& fetcher, QObject* context, const GhostSite& site,
                                            const QUrl& unsubscribeUrl, const QStringList& ids)
{
    QJsonArray newsletters;
    for (const QString& id : ids)
        newsletters += QJsonObject {{u"id"_s, id}};
    const QJsonObject json {{u"newsletters"_s, newsletters}};
    return byKey(fetcher, context, sending(keyAddress(site, unsubscribeUrl), "PUT", json), unsubscribeUrl);
}

QFuture<Result<void>> unsubscribeByLink(Fetcher& fetcher, QObject* context, const QUrl& link)
{
    // What a browser is sent on to says the same with other words: "/?uuid=…&key=…&action=unsubscribe".
    QUrl url = link;
    QUrlQuery query(url);
    query.removeAllQueryItems(u"action"_s);
    url.setQuery(query);
    if (!url.path().contains("/unsubscribe"_L1))
        url.setPath(url.path() + (url.path().endsWith(u'/') ? u"unsubscribe/"_s : u"/unsubscribe/"_s));
    if (!url.path().endsWith(u'/'))
        url.setPath(url.path() + u'/');
    Request request = talk(url);
    request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    request.body = "List-Unsubscribe=One-Click";
    return fetcher.fetch(request).then(context, [](const Result<Response>& response) -> Result<void> {
        if (!response)
            return tl::unexpected<Error>(response.error());
        if (response->status < 200 || response->status >= 300)
            return fail(ErrorKind::Http, QString::fromUtf8(response->body.left(200)), response->status);
        return {};
    });
}

} // namespace byline
