// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <string_view>

namespace byline {

/// A tag's name in one number, so that names compare and switch quickly: six bits for each of at most ten letters or
/// digits; longer names and names with other characters are 0.
using TagName = quint64;

constexpr TagName tagNameCharacter(char16_t c)
{
    if (c >= u'a' && c <= u'z')
        return TagName(c - u'a' + 1);
    if (c >= u'A' && c <= u'Z')
        return TagName(c - u'A' + 1);
    return c >= u'0' && c <= u'9' ? TagName(c - u'0' + 27) : 0;
}

constexpr TagName tagName(std::string_view name)
{
    TagName result = 0;
    for (const char c : name)
        result = result << 6 | tagNameCharacter(char16_t(c));
    return result;
}

/// An attribute where it stands in the source; positions are offsets into the whole HTML.
struct HtmlAttribute
{
    QString name;             ///< lower case
    qsizetype begin = 0;      ///< of the name
    qsizetype end = 0;        ///< behind the value, with its quotes
    qsizetype valueBegin = 0; ///< equal to valueEnd where there is no value
    qsizetype valueEnd = 0;
};

/// A start or end tag where it stands in the source.
struct HtmlTag
{
    TagName name = 0;
    bool isEnd = false;
    qsizetype begin = 0;   ///< of "<"
    qsizetype nameEnd = 0; ///< behind the name
    qsizetype end = 0;     ///< behind ">"
};

/// Walks over the tags of HTML as a browser tokenises it: comments and the insides of script, style, template … are
/// passed over. Knows positions, so that a rewriter can leave every other byte as it was.
class HtmlTags final
{
public:
    explicit HtmlTags(QStringView html)
        : m_html(html)
    {
    }

    std::optional<HtmlTag> next();

private:
    QStringView m_html;
    qsizetype m_at = 0;
};

/// The tag, comment or declaration that begins at `at` (which holds "<"); nothing if "<" is only text there.
/// A comment or declaration has the name 0.
std::optional<HtmlTag> htmlTagAt(QStringView html, qsizetype at);

/// True for elements whose inside no reader sees: script, style, template …
bool hidesItsInside(TagName name);

/// The offset of the end tag that closes `name`, from `from` on; the end of the HTML if there is none.
qsizetype closingTag(QStringView html, qsizetype from, TagName name);

QList<HtmlAttribute> htmlAttributes(QStringView html, const HtmlTag& tag);

} // namespace byline
