// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/reading.h"

#include "library/newsletter_text.h"
#include "library/welcome.h"
#include "render/pictures.h"
#include "store/articles.h"
#include "store/newsletters.h"
#include "store/outlets.h"
#include "store/pages.h"
#include "store/search.h"
#include "store/store.h"

namespace byline {

namespace {

constexpr int kMoreArticles = 3;

/// The newest articles of a list, without the one that is open.
Result<QList<Article>> more(Connection& db, ArticleQuery query, ArticleId open)
{
    query.limit = kMoreArticles + 1;
    return articles(db, query).map([open](ArticlePage page) {
        page.articles.removeIf([open](const Article& article) { return article.id == open; });
        return page.articles.mid(0, kMoreArticles);
    });
}

/// Every picture of the page that the library keeps, by its address on the web.
Result<QHash<QString, QString>> keptPicturesOf(Connection& db, const FullArticle& full, const QString& icon)
{
    // Any of a picture's sizes will do.
    QStringList addresses;
    for (const QStringList& choices : pictureChoices(full.html, QUrl(full.article.url)))
        addresses += choices;
    addresses << full.article.image << icon;
    for (const Author& author : full.authors)
        addresses << author.avatar;
    return keptPictures(db, full.article.id, addresses).map([](const QHash<QString, QByteArray>& hashes) {
        QHash<QString, QString> kept;
        for (const auto& [url, hash] : hashes.asKeyValueRange())
            kept.insert(url, keptPictureAddress(hash));
        return kept;
    });
}

/// A card where the outlet's newsletter can be dealt with from inside; the built-in outlet shows how it looks.
std::optional<NewsletterCard> newsletterOfOutlet(Connection& db, const Outlet& outlet)
{
    const Subscription subscription = newsletterOf(db, outlet.id).value_or(Subscription {});
    const bool hasCard = subscription.state != NewsletterState::None || outlet.generator.startsWith(u"Ghost")
                         || outlet.feedUrl == kWelcomeFeed;
    if (!hasCard)
        return {};
    return NewsletterCard {newsletterHeadline(subscription), newsletterText(subscription, outlet.title),
                           newsletterAction(subscription),
                           QStringLiteral("byline://newsletter/%1").arg(outlet.id.value)};
}

Result<ArticleParts> pageOf(Connection& db, ArticleId id, PageContext context)
{
    auto full = fullArticle(db, id);
    if (!full)
        return tl::unexpected<Error>(full.error());
    if (full->article.saved != CopyState::None) {
        const auto copy = offlineCopy(db, id);
        if (copy && !copy->html.isEmpty())
            full->html = copy->html;
    }
    const auto from = outlet(db, full->article.outletId);
    const QString icon = from ? from->icon : QString();
    const auto kept = keptPicturesOf(db, *full, icon);
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    context.keptPictures = *kept;
    context.outletIcon = kept->value(icon);
    if (from)
        context.newsletter = newsletterOfOutlet(db, *from);

    ArticleQuery byOutlet;
    byOutlet.outlet = full->article.outletId;
    context.moreByOutlet = more(db, byOutlet, id).value_or(QList<Article>());
    if (!full->authors.isEmpty()) {
        ArticleQuery byAuthor;
        byAuthor.author = full->authors.first().id;
        context.moreByAuthor = more(db, byAuthor, id).value_or(QList<Article>());
    }
    return articleParts(*full, context);
}

} // namespace

Reading::Reading(Store& store, Clock clock)
    : m_store(store)
    , m_clock(std::move(clock))
{
}

QFuture<Result<ArticlePage>> Reading::articles(const ArticleQuery& query)
{
    return m_store.reads().run([query](Connection& db) { return byline::articles(db, query); });
}

QFuture<Result<QList<Article>>> Reading::articlesById(const QList<ArticleId>& ids)
{
    return m_store.reads().run([ids](Connection& db) { return byline::articlesById(db, ids); });
}

QFuture<Result<FullArticle>> Reading::article(ArticleId id)
{
    return m_store.reads().run([id](Connection& db) { return fullArticle(db, id); });
}

QFuture<Result<ArticleDifference>> Reading::difference(ArticleId id)
{
    return m_store.reads().run([id](Connection& db) -> Result<ArticleDifference> {
        const auto before = earlierVersion(db, id);
        const auto now = fullArticle(db, id);
        if (!before || !now)
            return tl::unexpected<Error>(before ? now.error() : before.error());
        return ArticleDifference {before->title, now->article.title, before->replaced,
                                  differenceOf(before->text, now->text)};
    });
}

QFuture<Result<SmartCounts>> Reading::smartCounts()
{
    const QDateTime today = m_clock().toLocalTime().date().startOfDay().toUTC();
    return m_store.reads().run([today](Connection& db) { return byline::smartCounts(db, today); });
}

QFuture<Result<SearchResults>> Reading::search(const QString& query, int limit)
{
    m_search.cancel();
    m_search = m_store.reads().run(
        [query, limit, now = m_clock()](Connection& db) { return byline::search(db, query, limit, now); });
    return m_search;
}

QFuture<Result<ArticleParts>> Reading::page(ArticleId id, const QLocale& locale)
{
    PageContext context;
    context.locale = locale;
    context.now = m_clock();
    return m_store.reads().run([id, context](Connection& db) { return pageOf(db, id, context); });
}

QFuture<Result<int>> Reading::setRead(const QList<ArticleId>& ids, ReadState state)
{
    return announced(m_store.writes().run(
        [ids, state, now = m_clock()](Connection& db) { return byline::setRead(db, ids, state, now); }));
}

QFuture<Result<int>> Reading::setReadWhere(const ArticleQuery& query, ReadState state)
{
    return announced(m_store.writes().run(
        [query, state, now = m_clock()](Connection& db) { return byline::setReadWhere(db, query, state, now); }));
}

QFuture<Result<int>> Reading::announced(QFuture<Result<Changes>> write)
{
    return write.then(this, [this](Result<Changes> changes) {
        if (changes && !changes->isEmpty())
            emit changed(*changes);
        return changes.map([](const Changes& done) { return int(done.updated.size()); });
    });
}

} // namespace byline
