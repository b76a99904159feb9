// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/article_page.h"

#include "render/addresses.h"
#include "render/html_text.h"
#include "render/letters.h"
#include "render/markup.h"
#include "render/page_pieces.h"
#include "render/pictures.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

QString paragraphs(const QString& text)
{
    QString html;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts))
        html += element("p", "", escaped(line.trimmed()));
    return html;
}

/// What is read: the outlet's HTML, or its text where that is all there is.
QString bodyOf(const FullArticle& full)
{
    if (!full.html.trimmed().isEmpty())
        return looksLikeHtml(full.html) ? full.html : paragraphs(full.html);
    return paragraphs(full.text.isEmpty() ? full.article.summary : full.text);
}

/// The same picture in another size has the same key: query, Ghost's /size/wNNN/ and WordPress's -NNNxNNN, -scaled and
/// i0.wp.com/HOST/ aside.
QString pictureKey(const QString& address)
{
    static const QRegularExpression kSizes(
        u"/size/w\\d+(?:h\\d+)?(?=/)|/format/[a-z]+(?=/)|(?:-scaled|-\\d+x\\d+)(?=\\.[a-z]+$)|(?<=://)i\\d\\.wp\\.com/"_s,
        QRegularExpression::CaseInsensitiveOption);
    QUrl url(address);
    url.setQuery(QString());
    url.setFragment(QString());
    url.setScheme(u"https"_s);
    return url.toString(QUrl::FullyEncoded).remove(kSizes);
}

bool showsPicture(const QString& body, const QUrl& base, const QString& address)
{
    const QString key = pictureKey(address);
    const QStringList shown = pictureUrls(body, base);
    return std::any_of(shown.begin(), shown.end(), [&](const QString& url) { return pictureKey(url) == key; });
}

} // namespace

QString articleLead(const FullArticle& full, const PageContext& context)
{
    const Article& article = full.article;
    const QString picture = shownPicture(article.image, context);
    if (picture.isEmpty() || showsPicture(full.html, QUrl(article.url), article.image))
        return {};
    QString caption;
    for (const Enclosure& enclosure : article.enclosures)
        if (enclosure.url == article.image)
            caption = enclosure.title;
    if (full.details && !full.details->imageCaption.isEmpty())
        caption = full.details->imageCaption;
    return element("figure", "lead",
                   "<img src=\""_L1 + escaped(picture) + "\" alt=\""_L1 + escaped(caption) + "\">"_L1
                       + element("figcaption", "", escaped(caption)));
}

ArticleParts articleParts(const FullArticle& full, const PageContext& context)
{
    const QUrl base(full.article.url);
    const QString body = bodyOf(full);
    const QString text = full.text.isEmpty() ? textFromHtml(body) : full.text;
    ArticleParts parts;
    parts.language = languageOf(full.article.language, QString(full.article.title + u' ' + text.left(4000)));
    parts.direction = directionOf(parts.language);
    parts.header = articleHeader(full, context, text, parts.language);
    parts.lead = articleLead(full, context);
    parts.body = withAbsoluteAddresses(withKeptPictures(body, base, context.keptPictures), base);
    parts.footer = articleFooter(full, context, parts.language);
    parts.frameLanguage = frameLanguage();
    parts.frameDirection = directionOf(parts.frameLanguage);
    return parts;
}

} // namespace byline
