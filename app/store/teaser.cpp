// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/teaser.h"

#include <QRegularExpression>

#include <utility>

namespace byline {

namespace {

constexpr qsizetype kLongestSummary = 500;
constexpr qsizetype kLongestStandfirst = 400;

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

/// What `simplified` gives, as far as `length`: the whole text need not be looked at.
QString beginningOf(const QString& text, qsizetype length)
{
    QString beginning(qMin(text.size(), length), Qt::Uninitialized);
    QChar* const begin = beginning.data();
    QChar* const end = begin + beginning.size();
    QChar* at = begin;
    bool gap = false;
    for (const QChar* c = text.cbegin(); c != text.cend() && at != end; ++c) {
        if (c->isSpace()) {
            gap = at != begin;
            continue;
        }
        if (std::exchange(gap, false))
            *at++ = u' ';
        if (at != end)
            *at++ = *c;
    }
    beginning.truncate(at - begin);
    return beginning;
}

/// Without what WordPress puts behind each of them: "[…]" and "The post TITLE appeared first on SITE."
QString ownWords(QString summary)
{
    static const QRegularExpression kCredit(
        QStringLiteral("\\s*The post .{1,500} (?:appeared first|first appeared) on .{1,200}$"));
    static const QRegularExpression kMore(QStringLiteral("\\s*\\[(?:…|\\.\\.\\.)\\]$"));
    if (summary.contains(QLatin1String("The post ")))
        summary.remove(kCredit);
    return summary.endsWith(u']') ? summary.replace(kMore, QStringLiteral("…")) : summary;
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
    const QString summary = ownWords(item.summary.simplified());
    const QString beginning = beginningOf(text, kLongestSummary + 1); // one more tells that it has to be cut
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
