// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/bundle_page.h"

#include "core/exact_time.h"
#include "core/url.h"
#include "render/article_page.h"
#include "render/page_pieces.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <iterator>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

QString textOf(const CleanNode& node)
{
    QString text = node.text;
    for (const CleanNode& child : node.children)
        text += textOf(child);
    return text;
}

bool hasTheWordsOf(QString a, QString b)
{
    static const QRegularExpression kBetweenWords(u"[\\s\\p{P}]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    return a.remove(kBetweenWords) == b.remove(kBetweenWords);
}

/// As the reading page does: feeds and pages that begin with the headline would show it twice. False: the beginning is
/// not found yet.
bool dropHeadline(std::vector<CleanNode>& nodes, const QString& headline)
{
    for (auto node = nodes.begin(); node != nodes.end(); ++node) {
        if (node->name == u"h2" && hasTheWordsOf(textOf(*node), headline)) {
            nodes.erase(node);
            return true;
        }
        if (node->name == u"h2" || !node->text.trimmed().isEmpty() || dropHeadline(node->children, headline))
            return true;
    }
    return false;
}

} // namespace

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
    QStringList facts {article.outletTitle, exactTime(article.published, context.locale)};
    facts.removeAll(QString());
    page.facts = facts.join(u" · "_s);
    page.address = isWebAddress(QUrl(article.url)) ? QString::fromLatin1(QUrl(article.url).toEncoded()) : QString();
    page.language = parts.language.isEmpty() ? bundle.locale.bcp47Name() : parts.language;
    page.direction = parts.direction;
    const PictureAddress picture = [&](const QString& address) {
        const QByteArray hash = keptPictureHash(address);
        return bundle.pictures.contains(hash) ? place(hash) : QString();
    };
    const QString mark = QStringLiteral("a%1-").arg(number);
    std::vector<CleanNode> body = cleanTree(parts.body, picture, mark);
    dropHeadline(body, page.title);
    page.body = cleanTree(parts.lead, picture, mark);
    page.body.insert(page.body.end(), std::make_move_iterator(body.begin()), std::make_move_iterator(body.end()));
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
