// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/html_text.h"

#include <cstring>
#include <string_view>

#include <libxml/HTMLparser.h>

namespace byline {

namespace {

bool isAlpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

constexpr bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

QByteArray utf8Of(char32_t code)
{
    // HTML reads the C1 range as Windows-1252, because that is what was meant.
    static constexpr char16_t kWindows[32] = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                              0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                              0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                              0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    if (code >= 0x80 && code <= 0x9F)
        code = kWindows[code - 0x80];
    const bool control = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
    if (control || (code >= 0xD800 && code <= 0xDFFF) || code == 0xFFFE || code == 0xFFFF || code > 0x10FFFF)
        code = 0xFFFD;
    return QString::fromUcs4(&code, 1).toUtf8();
}

QByteArrayView tagName(QByteArrayView tag)
{
    qsizetype from = 1;
    if (from < tag.size() && tag.at(from) == '/')
        ++from;
    qsizetype end = from;
    while (end < tag.size() && isNameCharacter(tag.at(end)))
        ++end;
    return tag.sliced(from, end - from);
}

bool isOneOf(QByteArrayView name, std::initializer_list<const char*> names)
{
    for (const char* candidate : names) {
        if (name.compare(candidate, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

/// Elements that people write into titles and texts; a "<tag>" of another name is text about something.
bool isHtmlElement(QByteArrayView name)
{
    if (name.isEmpty() || name.size() > 16)
        return false;
    char lower[17] = {};
    for (qsizetype i = 0; i < name.size(); ++i)
        lower[i] = static_cast<char>(name.at(i) | (name.at(i) >= 'A' && name.at(i) <= 'Z' ? 0x20 : 0));
    // The few that texts are made of need no look into the table.
    const std::string_view known(lower, static_cast<std::size_t>(name.size()));
    for (const std::string_view common : {"p", "a", "br", "img", "b", "i", "em", "strong", "div", "span", "li"}) {
        if (known == common)
            return true;
    }
    return htmlTagLookup(reinterpret_cast<const xmlChar*>(lower)) != nullptr
           || isOneOf(name, {"article", "aside",   "audio",  "bdi",     "canvas", "details", "figcaption", "figure",
                             "footer",  "header",  "main",   "mark",    "nav",    "picture", "rp",         "rt",
                             "ruby",    "section", "source", "summary", "svg",    "time",    "video",      "wbr"});
}

bool breaksWords(QByteArrayView name)
{
    return isOneOf(name, {"p",          "br",  "div", "li",     "ul",         "ol",      "h1",     "h2",
                          "h3",         "h4",  "h5",  "h6",     "tr",         "td",      "th",     "table",
                          "blockquote", "pre", "hr",  "figure", "figcaption", "section", "article"});
}

/// Length of the reference at p ("&amp;"), 0 if there is none. A missing semicolon is forgiven for numbers.
qsizetype referenceLength(QByteArrayView text, qsizetype at)
{
    qsizetype end = at + 1;
    const qsizetype limit = std::min(text.size(), at + 34);
    if (end < limit && text.at(end) == '#')
        ++end;
    while (end < limit && isNameCharacter(text.at(end)))
        ++end;
    if (end >= text.size() || text.at(end) != ';' || end == at + 1)
        return 0;
    return end + 1 - at;
}

/// True if `simplified` would leave the text as it is; far quicker to find out, and nearly always true.
bool hasOneBlankAtMost(QStringView text)
{
    bool wasBlank = true;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        const bool isBlank = code == u' ';
        if ((isBlank && wasBlank) || (code < u' ') || (code >= 0x7F && code <= 0x3000 && c.isSpace()))
            return false;
        wasBlank = isBlank;
    }
    return !wasBlank || text.isEmpty();
}

} // namespace

QByteArray textOfReference(QByteArrayView name)
{
    if (name.size() < 2 || name.size() > 32)
        return {};
    if (name.at(0) == '#') {
        const bool hex = name.at(1) == 'x' || name.at(1) == 'X';
        const QByteArrayView digits = name.sliced(hex ? 2 : 1);
        bool ok = false;
        const qulonglong code = digits.toByteArray().toULongLong(&ok, hex ? 16 : 10);
        const bool allDigits = std::all_of(digits.begin(), digits.end(), [](char c) { return isNameCharacter(c); });
        if (digits.isEmpty() || !allDigits)
            return {};
        return ok ? utf8Of(code > 0x10FFFF ? 0xFFFD : static_cast<char32_t>(code)) : utf8Of(0xFFFD);
    }
    if (name == "apos")
        return "'";
    const QByteArray terminated = name.toByteArray();
    const htmlEntityDesc* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(terminated.constData()));
    return entity ? utf8Of(entity->value) : QByteArray();
}

qsizetype endOfTag(QByteArrayView html, qsizetype at)
{
    const qsizetype size = html.size();
    if (at + 2 >= size)
        return -1;
    const char next = html.at(at + 1);
    if (next == '!') {
        if (html.sliced(at).startsWith("<!--")) {
            const qsizetype end = html.indexOf("-->", at + 4);
            return end < 0 ? size : end + 3;
        }
        const qsizetype end = html.indexOf('>', at);
        return end < 0 || !isAlpha(html.at(at + 2)) ? -1 : end + 1;
    }
    if (!isAlpha(next == '/' ? html.at(at + 2) : next))
        return -1;
    char quote = '\0';
    char before = ' ';
    // A quote opens a value only after "="; a tag longer than any real one is text, which also bounds the search.
    constexpr qsizetype kLongest = 1 << 16;
    const qsizetype limit = html.sliced(at).startsWith("<img") ? size : std::min(size, at + kLongest);
    for (qsizetype i = at + 1; i < limit; ++i) {
        const char c = html.at(i);
        if (quote) {
            if (c == quote) {
                quote = '\0';
                before = ' ';
            }
            continue;
        }
        if (c == '>')
            return i + 1;
        if (c == '<')
            return -1;
        if ((c == '"' || c == '\'') && before == '=')
            quote = c;
        else if (!isSpace(c))
            before = c;
    }
    return -1;
}

QString plainTextOf(QByteArrayView html, qsizetype enough)
{
    QByteArray out;
    out.reserve(html.size());
    qsizetype i = 0;
    int failures = 0;
    while (i < html.size() && out.size() < enough) {
        const char c = html.at(i);
        if (c == '<' && failures < 1000) {
            const qsizetype end = endOfTag(html, i);
            const QByteArrayView name = end > 0 ? tagName(html.sliced(i, end - i)) : QByteArrayView();
            const bool comment = end > 0 && html.at(i + 1) == '!';
            if (comment || (end > 0 && isHtmlElement(name))) {
                if (!comment && breaksWords(name))
                    out.append(' ');
                i = end;
                if (isOneOf(name, {"script", "style"}) && html.at(i - 2) != '/') {
                    const QByteArray closing = "</" + name.toByteArray();
                    const qsizetype close = html.indexOf(closing, i);
                    if (close > 0)
                        i = close;
                }
                continue;
            }
            ++failures;
        } else if (c == '&') {
            const qsizetype length = referenceLength(html, i);
            const QByteArray text = length ? textOfReference(html.sliced(i + 1, length - 2)) : QByteArray();
            if (!text.isEmpty()) {
                out.append(text);
                i += length;
                continue;
            }
        }
        // As far as nothing can begin.
        qsizetype end = i + 1;
        const qsizetype most = std::min(html.size(), enough < html.size() ? i + enough : html.size());
        while (end < most && html.at(end) != '<' && html.at(end) != '&')
            ++end;
        out.append(html.sliced(i, end - i));
        i = end;
    }
    return oneLine(out);
}

QString oneLine(QByteArrayView text)
{
    QString line = QString::fromUtf8(text.trimmed());
    return hasOneBlankAtMost(line) ? line : std::move(line).simplified();
}

bool looksLikeHtml(QByteArrayView text)
{
    const auto has = [text](char c) { return std::memchr(text.data(), c, static_cast<std::size_t>(text.size())); };
    if (text.isEmpty() || (!has('<') && !has('&')))
        return false;
    int failures = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (c == '<' && failures < 100) {
            const qsizetype end = endOfTag(text, i);
            if (end > 0 && (text.at(i + 1) == '!' || isHtmlElement(tagName(text.sliced(i, end - i)))))
                return true;
            ++failures;
        } else if (c == '&') {
            const qsizetype length = referenceLength(text, i);
            if (length && !textOfReference(text.sliced(i + 1, length - 2)).isEmpty())
                return true;
        }
    }
    return false;
}

void appendEscaped(QByteArray& out, QByteArrayView text)
{
    for (const char c : text) {
        switch (c) {
        case '&':
            out.append("&amp;");
            break;
        case '<':
            out.append("&lt;");
            break;
        case '>':
            out.append("&gt;");
            break;
        case '"':
            out.append("&quot;");
            break;
        default:
            out.append(c);
        }
    }
}

} // namespace byline
