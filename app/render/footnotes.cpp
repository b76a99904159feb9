// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/footnotes.h"

#include <algorithm>

namespace byline {

namespace {

constexpr qsizetype kLongestMark = 400; ///< with the tags and addresses in it; also bounds what broken HTML costs

bool standsInMark(QChar c)
{
    return (c >= u'0' && c <= u'9') || QStringView(u"*†‡§¶").contains(c);
}

/// Nearly every link is one of words: those need no closer look.
bool mayBeMark(QStringView inside)
{
    const QStringView text = inside.trimmed();
    return !text.isEmpty() && (text.front() == u'<' || text.front() == u'[' || standsInMark(text.front()));
}

bool isMark(QStringView inside)
{
    QString text;
    bool inTag = false;
    for (const QChar c : inside) {
        if (c == u'<' || c == u'>')
            inTag = c == u'<';
        else if (!inTag && !c.isSpace())
            text += c;
    }
    if (text.startsWith(u'[') && text.endsWith(u']'))
        text = text.sliced(1, text.size() - 2);
    return !text.isEmpty() && text.size() <= 3 && std::all_of(text.cbegin(), text.cend(), standsInMark);
}

bool leadsToNote(QStringView attributes)
{
    constexpr QStringView kWords[] = {u"footnote", u"noteref", u"#fn", u"#_ftn", u"#cite_note"};
    return std::any_of(std::begin(kWords), std::end(kWords),
                       [&](QStringView word) { return attributes.contains(word, Qt::CaseInsensitive); });
}

} // namespace

std::optional<qsizetype> endOfFootnoteMark(QStringView html, const HtmlTag& tag)
{
    const bool isLink = tag.name == tagName("a");
    if (tag.isEnd || (!isLink && tag.name != tagName("sup")))
        return {};
    const QStringView rest = html.sliced(tag.end, std::min(kLongestMark, html.size() - tag.end));
    if (!mayBeMark(rest))
        return {};
    const qsizetype length = rest.indexOf(isLink ? QStringView(u"</a") : QStringView(u"</sup"), 0, Qt::CaseInsensitive);
    if (length < 0)
        return {};
    const QStringView inside = rest.first(length);
    const bool leads = isLink ? inside.contains(u"<sup", Qt::CaseInsensitive)
                                    || leadsToNote(html.sliced(tag.nameEnd, tag.end - tag.nameEnd))
                              : inside.contains(u"<a ", Qt::CaseInsensitive);
    if (!leads || !isMark(inside))
        return {};
    const std::optional<HtmlTag> close = htmlTagAt(html, tag.end + length);
    return close ? close->end : html.size();
}

} // namespace byline
