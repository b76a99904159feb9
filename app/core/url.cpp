// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/url.h"

namespace byline {

Result<QUrl> addressFromInput(const QString& typed)
{
    QString text = typed.trimmed();
    if (text.startsWith(u'<') && text.endsWith(u'>'))
        text = text.mid(1, text.size() - 2).trimmed();
    // feed: links wrap an address, with or without its own scheme (draft-obasanjo-feed-uri-scheme).
    if (text.startsWith(u"feed:", Qt::CaseInsensitive)) {
        text = text.mid(5);
        if (text.startsWith(u"//"))
            text.prepend(u"https:");
    }
    if (text.isEmpty() || text.contains(u' ') || text.contains(u'\n'))
        return fail(ErrorKind::BadAddress, typed);
    if (!text.contains(u"://")) {
        const qsizetype colon = text.indexOf(u':');
        const bool hasPort = colon > 0 && colon + 1 < text.size() && text.at(colon + 1).isDigit();
        if (colon > 0 && !hasPort)
            return fail(ErrorKind::BadAddress, typed);
        const QString host = text.section(u'/', 0, 0).section(u':', 0, 0);
        const bool local = host == u"localhost" || host.startsWith(u"127.");
        if (!local && !host.contains(u'.'))
            return fail(ErrorKind::BadAddress, typed);
        text.prepend(local ? u"http://" : u"https://");
    }
    const QUrl url(text, QUrl::TolerantMode);
    if (!url.isValid() || !isWebAddress(url))
        return fail(ErrorKind::BadAddress, typed);
    return url;
}

bool isWebAddress(const QUrl& url)
{
    return (url.scheme() == u"http" || url.scheme() == u"https") && !url.host().isEmpty();
}

QString resolved(const QString& reference, const QUrl& base)
{
    const QString trimmed = reference.trimmed();
    if (trimmed.isEmpty())
        return {};
    const QUrl url(trimmed, QUrl::TolerantMode);
    if (!url.isValid() || !url.isRelative() || base.isEmpty())
        return trimmed;
    const QUrl absolute = base.resolved(url);
    return absolute.isValid() ? absolute.toString(QUrl::FullyEncoded) : trimmed;
}

QString comparable(const QUrl& url)
{
    QUrl key = url.adjusted(QUrl::RemoveFragment | QUrl::NormalizePathSegments);
    if (key.path().isEmpty())
        key.setPath(QStringLiteral("/"));
    if ((key.scheme() == u"http" && key.port() == 80) || (key.scheme() == u"https" && key.port() == 443))
        key.setPort(-1);
    return key.toString(QUrl::FullyEncoded);
}

} // namespace byline
