// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/url.h"
#include "feeds/html_text.h"

namespace byline {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

bool isAddressAttribute(QByteArrayView name)
{
    if (name.size() < 3 || name.size() > 10)
        return false;
    for (const char* known : {"href", "src", "poster", "cite", "data", "background", "longdesc", "action", "srcset"}) {
        if (name.compare(known, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

bool hasScheme(QByteArrayView address)
{
    for (qsizetype i = 0; i < address.size(); ++i) {
        const char c = address.at(i);
        if (c == ':')
            return i > 0;
        if (c == '/' || c == '?' || c == '#' || c == '%')
            return false;
    }
    return false;
}

bool isAbsolute(QByteArrayView address)
{
    return address.startsWith("https://") || address.startsWith("http://");
}

QByteArray absolute(QByteArrayView address, const QUrl& base)
{
    const QByteArrayView trimmed = address.trimmed();
    // A fragment stays inside the article; templates and odd things stay as they are.
    if (trimmed.isEmpty() || trimmed.startsWith('#') || hasScheme(trimmed))
        return address.toByteArray();
    const QByteArray plain = QByteArray(trimmed.toByteArray()).replace("&amp;", "&");
    const QString full = resolved(QString::fromUtf8(plain), base);
    QByteArray out;
    appendEscaped(out, full.toUtf8());
    return out;
}

QByteArray absoluteSet(QByteArrayView set, const QUrl& base)
{
    QByteArray out;
    for (const QByteArray& candidate : set.toByteArray().split(',')) {
        const QByteArray trimmed = candidate.trimmed();
        const qsizetype space = trimmed.indexOf(' ');
        if (!out.isEmpty())
            out.append(", ");
        out.append(absolute(space < 0 ? trimmed : trimmed.left(space), base));
        if (space >= 0)
            out.append(trimmed.mid(space));
    }
    return out;
}

/// False, and nothing appended that matters, if the tag is fine as it is.
bool appendTag(QByteArray& out, QByteArrayView tag, const QUrl& base)
{
    qsizetype i = 1;
    qsizetype copied = 0;
    while (i < tag.size() && !isSpace(tag.at(i)))
        ++i;
    while (i < tag.size()) {
        while (i < tag.size() && (isSpace(tag.at(i)) || tag.at(i) == '/'))
            ++i;
        const qsizetype nameFrom = i;
        while (i < tag.size() && !isSpace(tag.at(i)) && tag.at(i) != '=' && tag.at(i) != '>')
            ++i;
        const QByteArrayView name = tag.sliced(nameFrom, i - nameFrom);
        while (i < tag.size() && isSpace(tag.at(i)))
            ++i;
        if (i >= tag.size() || tag.at(i) != '=') {
            if (name.isEmpty())
                ++i;
            continue;
        }
        for (++i; i < tag.size() && isSpace(tag.at(i));)
            ++i;
        if (i >= tag.size())
            break;
        const char quote = tag.at(i) == '"' || tag.at(i) == '\'' ? tag.at(i) : '\0';
        const qsizetype from = quote ? i + 1 : i;
        qsizetype end = from;
        while (end < tag.size() && (quote ? tag.at(end) != quote : !isSpace(tag.at(end)) && tag.at(end) != '>'))
            ++end;
        i = quote ? end + 1 : end;
        if (!isAddressAttribute(name))
            continue;
        const QByteArrayView value = tag.sliced(from, end - from);
        if (isAbsolute(value) && !value.contains(','))
            continue;
        const QByteArray full =
            name.compare("srcset", Qt::CaseInsensitive) == 0 ? absoluteSet(value, base) : absolute(value, base);
        if (full == value)
            continue;
        out.append(tag.sliced(copied, from - copied));
        if (!quote)
            out.append('"');
        out.append(full);
        if (!quote)
            out.append('"');
        copied = end;
    }
    out.append(tag.sliced(copied));
    return copied > 0;
}

} // namespace

QByteArray withAbsoluteLinks(const QByteArray& html, const QUrl& base)
{
    if (base.isEmpty() || !html.contains('='))
        return html;
    QByteArray out;
    QByteArray mended;
    qsizetype copied = 0;
    int failures = 0;
    for (qsizetype at = html.indexOf('<'); at >= 0 && failures < 1000;) {
        const qsizetype end = endOfTag(html, at);
        if (end < 0) {
            ++failures;
            at = html.indexOf('<', at + 1);
            continue;
        }
        const QByteArrayView tag = QByteArrayView(html).sliced(at, end - at);
        if (tag.size() > 4 && tag.at(1) != '/' && tag.at(1) != '!' && tag.contains('=')) {
            mended.resize(0);
            if (appendTag(mended, tag, base)) {
                out.append(QByteArrayView(html).sliced(copied, at - copied));
                out.append(mended);
                copied = end;
            }
        }
        at = html.indexOf('<', end);
    }
    if (copied == 0)
        return html;
    out.append(QByteArrayView(html).sliced(copied));
    return out;
}

} // namespace byline
