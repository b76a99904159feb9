// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/html_tags.h"

namespace byline {

namespace {

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

bool isAsciiLetter(QChar c)
{
    const char16_t lower = c.unicode() | 0x20;
    return lower >= u'a' && lower <= u'z' && c.unicode() < 0x80;
}

struct ReadName
{
    TagName name = 0;
    qsizetype end = 0;
};

ReadName readName(QStringView html, qsizetype begin)
{
    ReadName read;
    qsizetype i = begin;
    for (; i < html.size() && !isSpace(html[i]) && html[i] != u'>' && html[i] != u'/'; ++i) {
        const TagName c = tagNameCharacter(html[i].unicode());
        read.name = c && i - begin < 10 && (read.name || i == begin) ? read.name << 6 | c : 0;
    }
    read.end = i;
    return read;
}

qsizetype behind(QStringView html, QStringView what, qsizetype from)
{
    const qsizetype found = html.indexOf(what, from);
    return found < 0 ? html.size() : found + what.size();
}

} // namespace

std::optional<HtmlTag> htmlTagAt(QStringView html, qsizetype at)
{
    const QChar* const text = html.data();
    const qsizetype size = html.size();
    qsizetype i = at + 1;
    if (i >= size)
        return {};
    HtmlTag tag;
    tag.begin = at;
    if (text[i] == u'!' || text[i] == u'?') {
        const bool comment = html.sliced(i).startsWith(u"!--");
        tag.nameEnd = i;
        tag.end = comment ? behind(html, u"-->", i + 3) : behind(html, u">", i);
        return tag;
    }
    if (text[i] == u'/') {
        tag.isEnd = true;
        ++i;
    }
    if (i >= size || !isAsciiLetter(text[i]))
        return {};
    const ReadName read = readName(html, i);
    tag.name = read.name;
    tag.nameEnd = i = read.end;
    // A ">" inside a quoted value does not end the tag; a quote counts only behind "=".
    QChar before = u' ';
    while (i < size && text[i] != u'>') {
        const QChar c = text[i];
        if ((c == u'"' || c == u'\'') && before == u'=') {
            const qsizetype close = html.indexOf(c, i + 1);
            i = close < 0 ? size : close + 1;
            before = c;
            continue;
        }
        if (!isSpace(c))
            before = c;
        ++i;
    }
    tag.end = i < size ? i + 1 : size;
    return tag;
}

bool hidesItsInside(TagName name)
{
    switch (name) {
    case tagName("script"):
    case tagName("style"):
    case tagName("template"):
    case tagName("title"):
    case tagName("textarea"):
    case tagName("iframe"):
    case tagName("noframes"):
    case tagName("noembed"):
    case tagName("xmp"):
        return true;
    default:
        return false;
    }
}

qsizetype closingTag(QStringView html, qsizetype from, TagName name)
{
    // Only names are read: looking for each tag's end would cost the square of a hostile page's length.
    for (qsizetype at = html.indexOf(u"</", from); at >= 0; at = html.indexOf(u"</", at + 2))
        if (readName(html.first(std::min(html.size(), at + 14)), at + 2).name == name)
            return at;
    return html.size();
}

std::optional<HtmlTag> HtmlTags::next()
{
    while (m_at < m_html.size()) {
        const qsizetype open = m_html.indexOf(u'<', m_at);
        if (open < 0)
            break;
        const auto tag = htmlTagAt(m_html, open);
        m_at = tag ? tag->end : open + 1;
        if (!tag || tag->name == 0)
            continue;
        if (!tag->isEnd && hidesItsInside(tag->name))
            m_at = closingTag(m_html, m_at, tag->name);
        return tag;
    }
    m_at = m_html.size();
    return {};
}

QList<HtmlAttribute> htmlAttributes(QStringView html, const HtmlTag& tag)
{
    QList<HtmlAttribute> attributes;
    const qsizetype end = tag.end > tag.nameEnd && html[tag.end - 1] == u'>' ? tag.end - 1 : tag.end;
    qsizetype i = tag.nameEnd;
    while (i < end) {
        if (isSpace(html[i]) || html[i] == u'/') {
            ++i;
            continue;
        }
        HtmlAttribute attribute;
        attribute.begin = i;
        ++i; // an attribute's name may begin with anything, even "="
        while (i < end && !isSpace(html[i]) && html[i] != u'=' && html[i] != u'/')
            ++i;
        attribute.name = html.sliced(attribute.begin, i - attribute.begin).toString().toLower();
        attribute.valueBegin = attribute.valueEnd = attribute.end = i;
        qsizetype j = i;
        while (j < end && isSpace(html[j]))
            ++j;
        if (j < end && html[j] == u'=') {
            ++j;
            while (j < end && isSpace(html[j]))
                ++j;
            const bool quoted = j < end && (html[j] == u'"' || html[j] == u'\'');
            if (quoted) {
                const qsizetype close = html.indexOf(html[j], j + 1);
                attribute.valueBegin = j + 1;
                attribute.valueEnd = close < 0 || close > end ? end : close;
                i = std::min(attribute.valueEnd + 1, end);
            } else {
                attribute.valueBegin = j;
                while (j < end && !isSpace(html[j]))
                    ++j;
                attribute.valueEnd = i = j;
            }
            attribute.end = i;
        }
        attributes += attribute;
    }
    return attributes;
}

} // namespace byline
