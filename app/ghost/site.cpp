// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ghost/site.h"

#include "core/async.h"
#include "core/url.h"
#include "net/fetcher.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

constexpr qint64 kMostOfAPage = 8 * 1024 * 1024;

/// The value of an attribute of a start tag, as written.
QString attribute(const QString& tag, const QString& name)
{
    const QRegularExpression pattern(uR"re(\s%1\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))re"_s.arg(name),
                                     QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(tag);
    for (const int group : {1, 2, 3})
        if (!match.captured(group).isEmpty())
            return match.captured(group);
    return {};
}

QUrl asRoot(QUrl url)
{
    url.setQuery(QString());
    url.setFragment(QString());
    if (!url.path().endsWith(u'/'))
        url.setPath(url.path() + u'/');
    return url;
}

bool isSameSite(const QUrl& a, const QUrl& b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && a.port() == b.port();
}

} // namespace

GhostSigns ghostSigns(const QByteArray& page, const QUrl& url)
{
    const QString text = QString::fromUtf8(page.left(512 * 1024));
    static const QRegularExpression kTags(uR"(<(?:meta|script)\b[^>]*>)"_s, QRegularExpression::CaseInsensitiveOption);
    GhostSigns signs;
    bool saysSo = false;
    for (auto tags = kTags.globalMatch(text); tags.hasNext();) {
        const QString tag = tags.next().captured();
        saysSo = saysSo
                 || (attribute(tag, u"name"_s).compare("generator"_L1, Qt::CaseInsensitive) == 0
                     && attribute(tag, u"content"_s).startsWith("Ghost"_L1));
        for (const QString& name : {u"data-ghost"_s, u"data-sodo-search"_s}) {
            const QUrl root = url.resolved(QUrl(attribute(tag, name)));
            // A page may show another site's portal; its key and its members are not this outlet's.
            if (attribute(tag, name).isEmpty() || !isSameSite(root, url))
                continue;
            signs.root = asRoot(root);
            if (const QByteArray key = attribute(tag, u"data-key"_s).toLatin1(); !key.isEmpty())
                signs.contentKey = key;
        }
    }
    if (signs.root.isEmpty() && saysSo)
        signs.root = asRoot(url);
    return signs;
}

Result<GhostSite> ghostSiteFrom(const QByteArray& json, const QUrl& asked)
{
    const QJsonObject said = QJsonDocument::fromJson(json).object()["site"_L1].toObject();
    if (said["version"_L1].toString().isEmpty() || !said.contains("title"_L1))
        return fail(ErrorKind::NotFound, asked.toString());
    GhostSite site;
    // The site's own word for its place, as long as it is where it was asked: cookies and addresses go there.
    const QUrl own(said["url"_L1].toString());
    QUrl place = asked;
    place.setPath(asked.path().section("members/api/"_L1, 0, 0));
    site.root = asRoot(isWebAddress(own) && isSameSite(own, asked) ? own : place);
    site.title = said["title"_L1].toString();
    site.version = said["version"_L1].toString();
    site.locale = said["locale"_L1].toString();
    site.signUp = said["allow_external_signup"_L1].toBool(true) ? SignUp::Open : SignUp::Closed;
    return site;
}

QUrl onSite(const GhostSite& site, const QString& path)
{
    return site.root.resolved(QUrl(path, QUrl::StrictMode));
}

bool isOnSite(const GhostSite& site, const QUrl& url)
{
    return isSameSite(site.root, url) && url.path().startsWith(site.root.path());
}

QFuture<Result<GhostSite>> recogniseGhost(Fetcher& fetcher, QObject* context, const QUrl& page)
{
    Request request;
    request.url = page;
    request.maxBytes = kMostOfAPage;
    return fetcher.fetch(request)
        .then(context,
              [&fetcher, context](const Result<Response>& response) -> QFuture<Result<GhostSite>> {
                  if (!response)
                      return settled(Result<GhostSite>(tl::unexpected<Error>(response.error())));
                  const GhostSigns signs = ghostSigns(response->body, response->url);
                  if (signs.root.isEmpty())
                      return settled(Result<GhostSite>(fail(ErrorKind::NotFound, response->url.toString())));
                  Request describe;
                  describe.url = signs.root.resolved(QUrl(u"members/api/site/"_s));
                  describe.purpose = Purpose::Api;
                  return fetcher.fetch(describe).then(
                      context, [signs, asked = describe.url](const Result<Response>& answer) -> Result<GhostSite> {
                          if (!answer)
                              return tl::unexpected<Error>(answer.error().kind == ErrorKind::Http
                                                               ? Error {ErrorKind::NotFound, asked.toString()}
                                                               : answer.error());
                          return ghostSiteFrom(answer->body, asked).map([&](GhostSite site) {
                              site.contentKey = signs.contentKey;
                              return site;
                          });
                      });
              })
        .unwrap();
}

} // namespace byline
