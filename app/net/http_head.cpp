// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http_head.h"

namespace byline {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// "HTTP/1.1 200 OK"; the reason may be missing.
bool readStatusLine(const QByteArray& line, HttpHead& head)
{
    if (!line.startsWith("HTTP/1.") || line.size() < 12 || !isDigit(line.at(7)) || line.at(8) != ' ')
        return false;
    const QByteArray rest = line.mid(9).trimmed();
    if (rest.size() < 3 || !isDigit(rest.at(0)) || !isDigit(rest.at(1)) || !isDigit(rest.at(2)))
        return false;
    if (rest.size() > 3 && rest.at(3) != ' ')
        return false;
    head.status = rest.left(3).toInt();
    head.reason = rest.mid(4).trimmed();
    head.isHttp10 = line.at(7) == '0';
    return head.status >= 100;
}

} // namespace

QByteArray HttpHead::value(QByteArrayView name) const
{
    QByteArray joined;
    for (const auto& header : headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (!joined.isEmpty())
            joined += ", ";
        joined += header.second;
    }
    return joined;
}

bool HttpHead::has(QByteArrayView name) const
{
    for (const auto& header : headers)
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            return true;
    return false;
}

qsizetype headEnd(const QByteArray& bytes, qsizetype from)
{
    for (qsizetype at = bytes.indexOf('\n', qMax<qsizetype>(0, from - 2)); at >= 0; at = bytes.indexOf('\n', at + 1)) {
        const qsizetype next = at + 1;
        if (next < bytes.size() && bytes.at(next) == '\n')
            return next + 1;
        if (next + 1 < bytes.size() && bytes.at(next) == '\r' && bytes.at(next + 1) == '\n')
            return next + 2;
    }
    return -1;
}

std::optional<HttpHead> parseHead(const QByteArray& bytes)
{
    HttpHead head;
    const QList<QByteArray> lines = bytes.split('\n');
    if (!readStatusLine(lines.first().trimmed(), head))
        return std::nullopt;
    for (const QByteArray& line : lines.mid(1)) {
        if ((line.startsWith(' ') || line.startsWith('\t')) && !head.headers.isEmpty()) {
            const QByteArray folded = line.trimmed(); // RFC 9112, 5.2: obsolete, but still read
            if (!folded.isEmpty())
                head.headers.last().second += ' ' + folded;
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            head.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    return head;
}

} // namespace byline
