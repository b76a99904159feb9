// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exact_time.h"
#include "render/letters.h"
#include "render/markup.h"
#include "render/page_pieces.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

QString outletLine(const FullArticle& full, const PageContext& context)
{
    const Article& article = full.article;
    const QString name = escaped(article.outletTitle);
    const QString outlet =
        article.outletId && !name.isEmpty()
            ? link(bylineAddress("outlet", article.outletId), "outlet", outletMark(article.outletTitle, context) + name)
            : element("span", "outlet", name);
    const QString section =
        escaped(full.details && !full.details->section.isEmpty() ? full.details->section : article.tags.value(0));
    return element("p", "kicker ui", outlet + element("span", "section", section));
}

QString authorName(const Author& author)
{
    return author.id ? link(bylineAddress("author", author.id), "author", escaped(author.name))
                     : element("span", "author", escaped(author.name));
}

QString names(const QList<Author>& authors)
{
    QStringList parts;
    for (const Author& author : authors)
        parts += authorName(author);
    return element("p", "names", parts.join("<span class=\"comma\">, </span>"_L1));
}

/// Who may read it, and that this is not all of it.
QString access(const ArticleDetails& details)
{
    const bool members = details.visibility == Visibility::Members;
    if (!details.isCut)
        return escaped(members ? QCoreApplication::translate("ArticlePage", "For members")
                               : QCoreApplication::translate("ArticlePage", "For paying members"));
    return escaped(members ? QCoreApplication::translate("ArticlePage", "Only the beginning: for members")
                           : QCoreApplication::translate("ArticlePage", "Only the beginning: for paying members"));
}

QString dateline(const FullArticle& full, const PageContext& context, const QString& text, const QString& language)
{
    QStringList parts;
    if (full.authors.size() == 1 && !full.authors.first().role.isEmpty())
        parts += inLanguage(language, escaped(full.authors.first().role));
    const QString when = escaped(exactTime(full.article.published, context.locale));
    if (!when.isEmpty())
        parts += "<time datetime=\""_L1 + full.article.published.toUTC().toString(Qt::ISODate) + "\" title=\""_L1 + when
                 + "\">"_L1 + escaped(datelineTime(full.article.published, context)) + "</time>"_L1;
    if (full.details && full.details->visibility != Visibility::Public)
        parts += access(*full.details);
    if (full.details && full.details->readingMinutes > 0)
        parts +=
            escaped(QCoreApplication::translate("ArticlePage", "%n min read", nullptr, full.details->readingMinutes));
    else if (!text.isEmpty())
        parts += escaped(QCoreApplication::translate("ArticlePage", "%n min read", nullptr, readingMinutes(text)));
    return element("p", "dateline", factLine(parts), frameLanguage());
}

QString bylineRow(const FullArticle& full, const PageContext& context, const QString& text, const QString& language)
{
    QString portraits;
    for (const Author& author : full.authors.mid(0, 4))
        portraits += author.id ? link(bylineAddress("author", author.id), "face", portrait(author, context, "medium"),
                                      LinkFor::Pointer)
                               : portrait(author, context, "medium");
    const QString words = names(full.authors) + dateline(full, context, text, language);
    const QString pill = full.authors.size() == 1 ? followPill(full.authors.first()) : QString();
    return element("div", "byline ui", element("div", "faces", portraits) + element("div", "who", words) + pill);
}

/// What the reader has written on it, and a way to change that.
QString ownWords(const FullArticle& full, const PageContext& context)
{
    QString tags;
    for (const QString& tag : context.ownTags)
        tags += element("span", "tag", escaped(tag));
    const QString words = element("p", "note", escaped(context.note)) + element("p", "tags", tags);
    if (words.isEmpty())
        return {};
    const QString change =
        inLanguage(frameLanguage(), escaped(QCoreApplication::translate("ArticlePage", "Your note")));
    return element("section", "own ui", link(bylineAddress("bookmark", full.article.id), "change", change) + words);
}

} // namespace

QString articleHeader(const FullArticle& full, const PageContext& context, const QString& text, const QString& language)
{
    const Article& article = full.article;
    const QString headline = article.title.isEmpty() ? QString() : link(article.url, "", escaped(article.title));
    return outletLine(full, context) + element("h1", "headline", headline)
           + element("p", "standfirst", escaped(article.standfirst)) + bylineRow(full, context, text, language)
           + ownWords(full, context);
}

} // namespace byline
