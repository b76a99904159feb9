// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/redirects.h"

#include "core/url.h"

namespace byline {

using namespace Qt::StringLiterals;

namespace {

int portOf(const QUrl& url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

} // namespace

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool isPermanentRedirect(int status)
{
    return status == 301 || status == 308;
}

QString originOf(const QUrl& url)
{
    return u"%1://%2:%3"_s.arg(url.scheme(), url.host()).arg(portOf(url));
}

bool sameOrigin(const QUrl& a, const QUrl& b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

Result<QUrl> redirectTarget(const QUrl& from, int status, const QByteArray& location)
{
    const QString text = QString::fromUtf8(location).trimmed();
    if (text.isEmpty())
        return fail(ErrorKind::Http, u"HTTP %1 without an address to go to"_s.arg(status), status);
    const QUrl reference(text, QUrl::TolerantMode);
    if (!reference.isValid())
        return fail(ErrorKind::Http, u"HTTP %1 to %2, which is no address"_s.arg(status).arg(text.left(200)), status);
    QUrl target = from.resolved(reference);
    target.setUserInfo({});
    target.setFragment({});
    if (!isWebAddress(target))
        return fail(ErrorKind::ForbiddenRedirect, u"to %1"_s.arg(text.left(200)));
    if (from.scheme() == "https"_L1 && target.scheme() == "http"_L1)
        return fail(ErrorKind::ForbiddenRedirect, u"from https to %1"_s.arg(target.toString().left(200)));
    return target;
}

} // namespace byline
