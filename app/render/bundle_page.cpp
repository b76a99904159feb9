// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/bundle_page.h"

#include "core/url.h"
#include "render/article_page.h"
#include "render/page_pieces.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace byline {

BundlePage bundlePage(const Bundle& bundle, const FullArticle& full, qsizetype number,
                      const std::function<QString(const QByteArray& hash)>& place)
{
    const Article& article = full.article;
    PageContext context;
    context.locale = bundle.locale;
    context.now = bundle.now;
    for (const auto& [address, hash] : bundle.hashes.asKeyValueRange())
        context.keptPictures.insert(address, keptPictureAddress(hash));
    const ArticleParts parts = articleParts(full, context);

    BundlePage page;
    page.title = article.title.simplified();
    page.standfirst = article.standfirst.simplified();
    QStringList authors;
    for (const Author& author : full.authors)
        authors += author.name;
    page.authors = authors.join(u", "_s);
    QStringList facts {article.outletTitle, exactTime(article.published, context)};
    facts.removeAll(QString());
    page.facts = facts.join(u" · "_s);
    page.address = isWebAddress(QUrl(article.url)) ? QString::fromLatin1(QUrl(article.url).toEncoded()) : QString();
    page.language = parts.language.isEmpty() ? bundle.locale.bcp47Name() : parts.language;
    page.direction = parts.direction;
    page.body = cleanTree(
        parts.lead + parts.body,
        [&](const QString& address) {
            const QByteArray hash = keptPictureHash(address);
            return bundle.pictures.contains(hash) ? place(hash) : QString();
        },
        QStringLiteral("a%1-").arg(number));
    return page;
}

QString bundleTitle(const Bundle& bundle)
{
    if (bundle.articles.size() == 1)
        return bundle.articles.first().article.title.simplified();
    return QCoreApplication::translate("Bundle", "Byline, %1: %2 articles")
        .arg(bundle.locale.toString(bundle.now.date(), QLocale::LongFormat))
        .arg(bundle.articles.size());
}

QString dataAddress(const Picture& picture)
{
    return "data:"_L1 + picture.mimeType + ";base64,"_L1 + QString::fromLatin1(picture.bytes.toBase64());
}

} // namespace byline
