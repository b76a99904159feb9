// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/teaser.h"

#include <array>

namespace byline {

namespace {

constexpr qsizetype kLongestSummary = 500;
constexpr qsizetype kLongestStandfirst = 400;

/// A character reference from `at` ("&amp;", "&#44032;"); its length in `text`, and the text it stands for.
struct Reference
{
    qsizetype length = 0;
    QString character;
};

Reference referenceAt(QStringView text, qsizetype at)
{
    static constexpr std::array<std::pair<QStringView, QStringView>, 14> kNamed {{{u"amp", u"&"},
                                                                                  {u"lt", u"<"},
                                                                                  {u"gt", u">"},
                                                                                  {u"quot", u"\""},
                                                                                  {u"apos", u"'"},
                                                                                  {u"nbsp", u" "},
                                                                                  {u"hellip", u"…"},
                                                                                  {u"ndash", u"–"},
                                                                                  {u"mdash", u"—"},
                                                                                  {u"lsquo", u"‘"},
                                                                                  {u"rsquo", u"’"},
                                                                                  {u"ldquo", u"“"},
                                                                                  {u"rdquo", u"”"},
                                                                                  {u"middot", u"·"}}};
    const qsizetype end = text.indexOf(u';', at);
    if (end < 0 || end - at > 10)
        return {};
    const QStringView name = text.mid(at + 1, end - at - 1);
    if (name.startsWith(u'#')) {
        const bool hexadecimal = name.startsWith(u"#x", Qt::CaseInsensitive);
        bool ok = false;
        const uint code = name.mid(hexadecimal ? 2 : 1).toUInt(&ok, hexadecimal ? 16 : 10);
        if (!ok || code == 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
            return {};
        const char32_t character = code;
        return {end - at + 1, QString::fromUcs4(&character, 1)};
    }
    for (const auto& [known, character] : kNamed)
        if (name == known)
            return {end - at + 1, character.toString()};
    return {};
}

/// The text of a short summary. Only for teasers: what is read is cleaned and rendered elsewhere.
QString plain(const QString& summary)
{
    if (!summary.contains(u'<') && !summary.contains(u'&'))
        return summary.simplified();
    QString result;
    result.reserve(summary.size());
    for (qsizetype i = 0; i < summary.size(); ++i) {
        const QChar c = summary.at(i);
        const QChar next = i + 1 < summary.size() ? summary.at(i + 1) : QChar();
        if (c == u'<' && (next.isLetter() || next == u'/' || next == u'!')) {
            const qsizetype close = summary.indexOf(u'>', i);
            if (close < 0)
                break;
            result += u' ';
            i = close;
        } else if (c == u'&') {
            const Reference reference = referenceAt(summary, i);
            result += reference.length > 0 ? reference.character : QString(c);
            i += qMax<qsizetype>(reference.length, 1) - 1;
        } else {
            result += c;
        }
    }
    return result.simplified();
}

QString cut(const QString& text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    qsizetype end = length - 1;
    const qsizetype space = text.lastIndexOf(u' ', end);
    if (space > end - 40)
        end = space;
    if (text.at(end - 1).isHighSurrogate())
        --end;
    return text.left(end) + u'…';
}

QString imageOf(const IncomingItem& item)
{
    if (!item.image.isEmpty())
        return item.image;
    if (!item.bannerImage.isEmpty())
        return item.bannerImage;
    for (const Enclosure& enclosure : item.enclosures)
        if (enclosure.mimeType.startsWith(u"image/", Qt::CaseInsensitive))
            return enclosure.url;
    return {};
}

} // namespace

Teaser teaserOf(const IncomingItem& item, const QString& text)
{
    Teaser teaser;
    const QString summary = plain(item.summary);
    // Enough of the text for a summary; the whole need not be looked at.
    const QString beginning = text.left(2 * kLongestSummary).simplified();
    teaser.summary = cut(summary.isEmpty() ? beginning : summary, kLongestSummary);
    teaser.standfirst = item.standfirst.simplified();
    const bool hasContent = !item.contentHtml.isEmpty() || !item.contentText.isEmpty();
    // Many sources give the first words of the article as its summary: that is no standfirst.
    if (teaser.standfirst.isEmpty() && hasContent && !summary.isEmpty() && summary.size() <= kLongestStandfirst
        && !beginning.startsWith(summary.left(40)))
        teaser.standfirst = summary;
    teaser.image = imageOf(item);
    return teaser;
}

QString htmlOf(const IncomingItem& item)
{
    if (!item.contentHtml.isEmpty())
        return item.contentHtml;
    const QString& text = item.contentText.isEmpty() ? item.summary : item.contentText;
    const bool isHtml = item.contentText.isEmpty() && (text.contains(u'<') || text.contains(u'&'));
    if (text.isEmpty() || isHtml)
        return text;
    QString html;
    for (const QString& paragraph : text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts)) {
        const QString lines = paragraph.trimmed().toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
        html += QStringLiteral("<p>%1</p>").arg(lines);
    }
    return html;
}

} // namespace byline
