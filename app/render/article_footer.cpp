// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/audio.h"
#include "core/data_size.h"
#include "core/headline.h"
#include "render/letters.h"
#include "render/markup.h"
#include "render/newsletter_card.h"
#include "render/page_pieces.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

QString words(const char* source)
{
    return escaped(QCoreApplication::translate("ArticlePage", source));
}

QString tags(const Article& article, const QString& language)
{
    QString items;
    for (const QString& tag : article.tags)
        items += element("li", "", element("bdi", "", escaped(tag)));
    return element("ul", "tags ui", items, language);
}

QString sources(const Article& article)
{
    QString links;
    if (!allowedAddress(article.url).isEmpty())
        links += link(article.url, "source", words(QT_TRANSLATE_NOOP("ArticlePage", "View original")));
    const QString external = allowedAddress(article.externalUrl);
    if (!external.isEmpty() && external != article.url)
        links +=
            link(external, "source",
                 escaped(QCoreApplication::translate("ArticlePage", "Linked page: %1").arg(QUrl(external).host())));
    return element("p", "sources ui", links);
}

QString duration(double seconds)
{
    const int whole = int(seconds);
    const QString tail = QStringLiteral("%1:%2")
                             .arg(whole / 60 % 60, whole >= 3600 ? 2 : 1, 10, QChar(u'0'))
                             .arg(whole % 60, 2, 10, QChar(u'0'));
    return whole >= 3600 ? QString::number(whole / 3600) + u':' + tail : tail;
}

QString enclosures(const Article& article, const PageContext& context, const QString& language)
{
    QString items;
    for (const Enclosure& enclosure : article.enclosures) {
        const bool audio = isAudio(enclosure);
        if (enclosure.mimeType.startsWith("image/"_L1) || allowedAddress(enclosure.url).isEmpty())
            continue;
        const QString kind = audio ? words(QT_TRANSLATE_NOOP("ArticlePage", "Audio"))
                             : enclosure.mimeType.startsWith("video/"_L1)
                                 ? words(QT_TRANSLATE_NOOP("ArticlePage", "Video"))
                                 : words(QT_TRANSLATE_NOOP("ArticlePage", "File"));
        QStringList facts {kind};
        if (enclosure.durationInSeconds > 0)
            facts += duration(enclosure.durationInSeconds);
        if (enclosure.sizeInBytes > 0)
            facts += escaped(dataSize(enclosure.sizeInBytes, context.locale));
        const QString name = enclosure.title.isEmpty() ? QUrl(enclosure.url).fileName() : enclosure.title;
        // Nothing is fetched of it before somebody listens.
        const QString source = context.keptPictures.value(enclosure.url, enclosure.url);
        const QString player =
            audio ? "<audio controls preload=\"none\" src=\""_L1 + escaped(source) + "\"></audio>"_L1 : QString();
        items +=
            element("li", "",
                    link(enclosure.url, "file", inLanguage(language, escaped(name.isEmpty() ? enclosure.url : name)))
                        + element("span", "facts", factLine(facts)) + player);
    }
    return element("ul", "enclosures ui", items);
}

QString authorBlock(const FullArticle& full, const Author& author, const PageContext& context, const QString& language)
{
    const auto theirs = [&language](const QString& words) { return inLanguage(language, escaped(words)); };
    const QString name = link(author.id ? bylineAddress("author", author.id) : QString(), "author", theirs(author.name))
                         + element("span", "role", theirs(author.role));
    QStringList facts;
    if (author.outlets.size() > 1)
        facts += escaped(QCoreApplication::translate("ArticlePage", "%n outlets", nullptr, int(author.outlets.size())));
    else if (!full.article.outletTitle.isEmpty())
        facts += theirs(full.article.outletTitle);
    if (author.articles > 0)
        facts += escaped(QCoreApplication::translate("ArticlePage", "%Ln articles", nullptr, author.articles));
    return element("div", "person",
                   portrait(author, context, "large")
                       + element("div", "who",
                                 element("p", "names", name) + element("p", "facts", theirs(author.biography))
                                     + element("p", "facts", factLine(facts)))
                       + followPill(author));
}

/// How it stands with the outlet's feed.
QString feedState(const Outlet& outlet, const PageContext& context)
{
    if (!outlet.feedUrl.isEmpty() && allowedAddress(outlet.feedUrl).isEmpty())
        return words(QT_TRANSLATE_NOOP("ArticlePage", "Included with Byline"));
    if (!outlet.subscribed)
        return words(outlet.feedUrl.isEmpty()
                         ? QT_TRANSLATE_NOOP("ArticlePage", "Kept without a subscription")
                         : QT_TRANSLATE_NOOP("ArticlePage", "No longer subscribed: new articles do not arrive"));
    if (outlet.error)
        return words(QT_TRANSLATE_NOOP("ArticlePage", "Subscribed, but the last check for new articles failed"));
    if (!outlet.lastFetched.isValid())
        return words(QT_TRANSLATE_NOOP("ArticlePage", "You get its new articles"));
    return escaped(QCoreApplication::translate("ArticlePage", "You get its new articles · last checked %1")
                       .arg(relativeTime(outlet.lastFetched, context)));
}

/// The outlet, in a row like its writers'.
QString outletBlock(const Outlet& outlet, const PageContext& context)
{
    const QString pill = outlet.subscribed ? link(bylineAddress("outlet-page", outlet.id), "pill on",
                                                  words(QT_TRANSLATE_NOOP("ArticlePage", "Subscribed")))
                                           : link(bylineAddress("subscribe", outlet.id), "pill",
                                                  words(QT_TRANSLATE_NOOP("ArticlePage", "Subscribe")));
    const QString language = languageOf(outlet.language, QString(outlet.title + u' ' + outlet.description));
    const auto theirs = [&language](const QString& words) { return inLanguage(language, escaped(words)); };
    const QString name = link(bylineAddress("outlet", outlet.id), "author", theirs(outlet.title));
    const QString description = outlet.description == outlet.title ? QString() : theirs(outlet.description.left(160));
    return element("div", "person publication",
                   element("span", "logo", outletMark(outlet.title, context))
                       + element("div", "who",
                                 element("p", "names", name) + element("p", "facts", description)
                                     + element("p", outlet.subscribed && outlet.error ? "facts trouble" : "facts",
                                               feedState(outlet, context)))
                       + pill);
}

enum class Naming { Outlet, Authors };

QString moreItem(const Article& article, const PageContext& context, Naming naming)
{
    QStringList authors;
    for (const AuthorRef& author : article.authors)
        authors += author.name;
    const QString headline = headlineOf(article);
    const QString language = languageOf(article.language, headline);
    const auto theirs = [&language](const QString& words) { return inLanguage(language, escaped(words)); };
    QStringList facts;
    facts += theirs(naming == Naming::Outlet ? article.outletTitle : authors.join(", "_L1));
    facts += escaped(relativeTime(article.published, context));
    facts.removeAll(QString());
    const QString picture = shownPicture(article.image, context);
    const QString thumbnail =
        picture.isEmpty() ? QString() : "<img src=\""_L1 + escaped(picture) + "\" alt=\"\" loading=\"lazy\">"_L1;
    return element(
        "li", "",
        link(bylineAddress("article", article.id), "",
             thumbnail
                 + element("span", "words",
                           element("span", "title", theirs(headline)) + element("span", "facts ui", factLine(facts)))));
}

QString moreList(const QString& name, const QList<Article>& articles, const PageContext& context, Naming naming)
{
    QString items;
    for (const Article& article : articles)
        items += moreItem(article, context, naming);
    if (items.isEmpty())
        return {};
    const QString heading = escaped(QCoreApplication::translate("ArticlePage", "Read more — %1").arg(name));
    return element("section", "more", element("h2", "ui", heading) + element("ul", "", items));
}

} // namespace

QString articleFooter(const FullArticle& full, const PageContext& context, const QString& language)
{
    const Article& article = full.article;
    QString people;
    for (const Author& author : full.authors)
        people += authorBlock(full, author, context, language);
    if (context.outlet)
        people += outletBlock(*context.outlet, context);
    return tags(article, language) + enclosures(article, context, language) + sources(article)
           + element("section", "people ui", people)
           + (context.newsletter ? newsletterCard(article, *context.newsletter, context) : QString())
           + moreList(full.authors.isEmpty() ? QString() : full.authors.first().name, context.moreByAuthor, context,
                      Naming::Outlet)
           + moreList(article.outletTitle, context.moreByOutlet, context, Naming::Authors);
}

} // namespace byline
