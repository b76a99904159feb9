// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/url_key.h"

#include "core/url.h"

#include <algorithm>

namespace byline {

QString urlKey(const QString& url)
{
    const QStringView address = QStringView(url).left(url.indexOf(u'#'));
    const qsizetype hostStart = address.indexOf(u"://") + 3;
    const qsizetype pathStart = address.indexOf(u'/', hostStart);
    const bool plainHost =
        hostStart > 3 && pathStart > hostStart
        && std::none_of(address.begin(), address.begin() + pathStart, [](QChar c) { return c.isUpper() || c == u'@'; })
        && !address.mid(hostStart, pathStart - hostStart).contains(u':');
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
