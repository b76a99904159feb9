// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/url_key.h"

#include "core/url.h"

#include <algorithm>

namespace byline {

namespace {

/// A name or IPv4 address, and no port or one that has to be told: never 80 or 443, written as QUrl writes it.
bool isPlain(QStringView host)
{
    const qsizetype colon = host.indexOf(u':');
    if (colon < 0)
        return true;
    const QStringView port = host.sliced(colon + 1);
    return (port.size() == 4 || (port.size() == 5 && port <= u"65535")) && port.front() != u'0'
           && std::all_of(port.begin(), port.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QString urlKey(const QString& url)
{
    const QStringView address = QStringView(url).left(url.indexOf(u'#'));
    const qsizetype hostStart = address.indexOf(u"://") + 3;
    const qsizetype pathStart = address.indexOf(u'/', hostStart);
    const bool plainHost =
        hostStart > 3 && pathStart > hostStart
        && std::none_of(address.begin(), address.begin() + pathStart, [](QChar c) { return c.isUpper() || c == u'@'; })
        && isPlain(address.sliced(hostStart, pathStart - hostStart));
    const bool plainPath = !address.contains(u"/.") && !(pathStart >= 0 && address.mid(pathStart).contains(u"//"))
                           && std::all_of(address.begin(), address.end(),
                                          [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
    return plainHost && plainPath ? address.toString() : comparable(QUrl(url));
}

qint64 urlHash(const QString& url)
{
    // FNV-1a: the number is kept in the library, so it must not change with Qt's version as qHash may.
    quint64 hash = 14695981039346656037ULL;
    for (const char byte : urlKey(url).toUtf8())
        hash = (hash ^ quint8(byte)) * 1099511628211ULL;
    return qint64(hash);
}

} // namespace byline
